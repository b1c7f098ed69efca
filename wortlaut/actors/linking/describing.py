"""What a figure is described as, by which it is found again: see `Cast.describe`.

Besides these, ids of offices and institutions describe figures too.
"""

from wortlaut.language.reference_grammar import ReferenceGrammar

_NOUN, _TYPE, _SHOWN = "stem:", "type:", "shown:"


def by_stem(stem: str) -> str:
    """Return the description by a noun whose stem is given."""
    return f"{_NOUN}{stem}"


def by_noun(grammar: ReferenceGrammar, form: str) -> str:
    """Return the description by a noun in any of its forms."""
    return by_stem(grammar.stem(form))


def stem_in(word: str) -> str | None:
    """Return the stem of the noun by which somebody is described, None for another description."""
    return word.removeprefix(_NOUN) if word.startswith(_NOUN) else None


def by_type(kind: str) -> str:
    """Return the description by a type that the words for a body tell ("party")."""
    return f"{_TYPE}{kind}"


def by_shown_type(kind: str) -> str:
    """Return the description by a type that a body's name shows ("Uhse AG" is a company)."""
    return f"{_SHOWN}{kind}"


def by_any_word(kind: str) -> frozenset[str]:
    """Return the descriptions by a type, whether words tell it or a name shows it."""
    return frozenset((by_type(kind), by_shown_type(kind)))


def tells_type(word: str) -> bool:
    """Tell whether a description says of which type a body is."""
    return word.startswith((_TYPE, _SHOWN))


def by_age(age: str) -> str:
    """Return the description by an age."""
    return f"age:{age}"


GOVERNMENT = by_type("government")
UNTOLD = "body:untold"
"""Describes a body of which nothing tells what it is."""
