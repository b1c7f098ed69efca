"""Names that are words of the language too: what a user adds must not take every one of these."""

from enum import StrEnum

from wortlaut.knowledge.entries import KnownActor
from wortlaut.knowledge.index import Knowledge, key_of
from wortlaut.language import load
from wortlaut.language.reference_grammar import Part

_ARTICLES = frozenset((Part.DEFINITE, Part.INDEFINITE, Part.DEMONSTRATIVE))
_NEVER_NAMES = frozenset(("ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ", "VERB"))


class Ordinary(StrEnum):
    """What a name is besides.

    FUNCTION holds sentences together or is a verb; ANYBODY means whoever holds an office, any body
    of a kind or any source; WORD is any other word.
    """

    FUNCTION = "function"
    ANYBODY = "anybody"
    WORD = "word"


def ordinary(name: str, known: Knowledge) -> Ordinary | None:
    """Return what a name is besides, None for a name alone; an article before it does not matter.

    Args:
        name: of one word, or it is a name alone.
        known: what is known without the name.
    """
    pack, forms = load(known.language), name.split()
    if len(forms) > 1 and pack.reference_grammar().word(forms[0], "DET").part in _ARTICLES:
        forms = forms[1:]
    if len(forms) != 1:
        return None
    parts = [reading.pos for reading in pack.readings(forms[0])]
    listed_noun = "NOUN" in parts and "PROPN" not in parts
    if parts[0] in _NEVER_NAMES and not listed_noun:
        return Ordinary.FUNCTION
    senses = known.senses.get(key_of(forms[0], known.language), ())
    if any(not isinstance(sense.entry, KnownActor) for sense in senses):
        return Ordinary.WORD if "PROPN" in parts else Ordinary.ANYBODY
    if senses:
        return None  # somebody's name already, whatever the lexicon takes it for ("Nato")
    return Ordinary.WORD if "PROPN" not in parts or parts[0] not in {"NOUN", "PROPN"} else None
