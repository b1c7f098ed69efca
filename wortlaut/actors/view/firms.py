"""Firms that are called as persons are ("Larsen kündigte an …"), where the article tells it."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from itertools import pairwise

from wortlaut.actors.view.somebody import gender_of_somebody, may_be_body
from wortlaut.language.reference_grammar import Part, ReferenceGrammar, ReferenceWord
from wortlaut.records import Analysis, EntityKind

COMPANY = "company"
"""The type of institutions that are firms."""

_OPENING = frozenset((Part.DEFINITE, Part.DEMONSTRATIVE))
_NAMED = frozenset((EntityKind.PERSON, EntityKind.ORGANISATION))
_OF = [Part.OF]
_HYPHEN = "-"
_SHORT = 2
"""Most words of the name of a firm that the word before its legal form is all of."""


def firms_called_as_persons(
    analysis: Analysis,
    kinds: Mapping[int, EntityKind],
    words: Sequence[ReferenceWord],
    surnames: Set[str],
    grammar: ReferenceGrammar,
    is_firm: Callable[[str], bool],
) -> frozenset[int]:
    """Return where names of one word are those of firms, though they are read as persons.

    It is one right behind a noun for firms ("die Kette Holm"), and everywhere
    where such a noun stands before it once, it is named with what firms are ("Holm GmbH",
    "Holm-Aktie", "Aktien von Holm"), or "das Unternehmen" takes it up as the only body so far. That
    holds for nobody of whom the article has a first name, a title or "er".

    Args:
        analysis: the article with its entities.
        kinds: by token, from its entities.
        words: what its tokens are.
        surnames: forms that follow the first in somebody's full name.
        grammar: the words that its language refers with.
        is_firm: whether a form is a noun for firms ("Kette").
    """
    forms = analysis.forms()
    single = {
        entity.first: forms[entity.first]
        for entity in analysis.entities
        if entity.kind in _NAMED and entity.last - entity.first == 1
    }
    alone = {p: form for p, form in single.items() if kinds.get(p) is EntityKind.PERSON}
    if not single:
        return frozenset()
    owners = surnames | set(alone.values())  # "die Firma Holms" is not called so
    behind = {
        place
        for place, form in single.items()
        if place and is_firm(forms[place - 1]) and grammar.bare(form) not in owners
    }
    here = {p for p in behind if not _means_person(grammar, forms[p - 1], single[p] in surnames)}
    named = {single[place] for place in here}
    told = named | set(_called_firms(forms, words, grammar))
    told |= set(_opening_firms(analysis, forms, words, grammar))
    told |= set(_taken_up(analysis, forms, kinds, words, alone, grammar, is_firm))
    told -= surnames
    told -= {
        alone[place] for place in set(alone) - here if _is_titled(forms, words, grammar, place)
    }
    told -= set(_he_or_she(analysis, words, alone)) - named
    firms = frozenset(
        (here & alone.keys()) | {place for place, form in alone.items() if form in told}
    )
    return firms.union(_before_full_names(analysis, forms, named & surnames))


def is_legal_form(grammar: ReferenceGrammar, form: str) -> bool:
    """Tell whether a word says what a firm is by law ("GmbH")."""
    return grammar.body_kinds.get(form) == f"institution:{COMPANY}"


def _means_person(grammar: ReferenceGrammar, noun: str, surname: bool) -> bool:
    """Tell whether a noun before a name may mean a man or a woman ("Betreiber Holm")."""
    person = bool(gender_of_somebody(grammar, noun))
    return person and (surname or may_be_body(grammar, noun))


def _before_full_names(analysis: Analysis, forms: Sequence[str], names: Set[str]) -> Iterator[int]:
    """Yield where names of firms stand before anybody is named who has the same surname."""
    first: dict[str, int] = {}
    for entity in analysis.entities if names else ():
        if entity.kind is EntityKind.PERSON and entity.last - entity.first > 1:
            first.setdefault(forms[entity.last - 1], entity.first)
    ends = {name: end for name, end in first.items() if name in names}
    for place, form in enumerate(forms if ends else ()):
        if place < ends.get(form, 0):
            yield place


def _called_firms(
    forms: Sequence[str], words: Sequence[ReferenceWord], grammar: ReferenceGrammar
) -> Iterator[str]:
    """Yield the names that stand in those of firms ("Holm GmbH"), or before what is a firm's."""
    for place, form in enumerate(forms):
        if words[place].part is Part.BODY and place:
            if is_legal_form(grammar, form):
                yield forms[place - 1]
        elif _HYPHEN in form:
            name, _, last = form.rpartition(_HYPHEN)
            if last in grammar.of_firms:
                yield name
        elif form in grammar.shares and [word.part for word in words[place + 1 : place + 2]] == _OF:
            yield from forms[place + 2 : place + 3]


def _opening_firms(
    analysis: Analysis,
    forms: Sequence[str],
    words: Sequence[ReferenceWord],
    grammar: ReferenceGrammar,
) -> Iterator[str]:
    """Yield the words that open the names of firms of several words ("Holm Werkzeugbau AG").

    A noun does not, nor does a word that is a firm's together with its legal form alone. What the
    entities have as two bodies beside each other is one.
    """
    first = end = -1
    for entity in analysis.entities:
        if entity.kind is not EntityKind.ORGANISATION:
            continue
        first, end = (first if entity.first == end else entity.first), entity.last
        legal = words[end - 1].part is Part.BODY and is_legal_form(grammar, forms[end - 1])
        if legal and end - first > _SHORT and not grammar.word(forms[first], "NOUN").listed:
            yield forms[first]


def _taken_up(
    analysis: Analysis,
    forms: Sequence[str],
    kinds: Mapping[int, EntityKind],
    words: Sequence[ReferenceWord],
    alone: Mapping[int, str],
    grammar: ReferenceGrammar,
    is_firm: Callable[[str], bool],
) -> Iterator[str]:
    """Yield the subjects of sentences before those that "das Unternehmen" is the subject of.

    No body has been named so far.
    """
    dependencies = analysis.dependencies
    bodies = (place for place, kind in kinds.items() if kind is EntityKind.ORGANISATION)
    first_body = min(bodies, default=len(forms))
    for (first, last), (opening, end) in pairwise(analysis.sentences):
        if opening > first_body:
            return
        noun = opening + 1
        if noun + 1 >= end or words[opening].part not in _OPENING or not is_firm(forms[noun]):
            continue
        general = grammar.stem(forms[noun]) in grammar.takes_up
        verb = words[noun + 1]
        if not general or verb.part is not Part.VERB or verb.numbers == "p":
            continue
        named = [place for place in range(first, last) if place in kinds]
        subjects = [p for p in named if dependencies and dependencies[p].relation == "nsubj"]
        if len(named) == 1 and subjects and named[0] in alone:
            yield alone[named[0]]


def _is_titled(
    forms: Sequence[str], words: Sequence[ReferenceWord], grammar: ReferenceGrammar, place: int
) -> bool:
    """Tell whether what a man or a woman is stands before a name ("Herr Holm", "Chef Holm")."""
    if not place:
        return False
    honoured = words[place - 1].part is Part.HONORIFIC
    return honoured or bool(grammar.gender_of_person(forms[place - 1].rpartition(_HYPHEN)[2]))


def _he_or_she(
    analysis: Analysis, words: Sequence[ReferenceWord], alone: Mapping[int, str]
) -> Iterator[str]:
    """Yield the names of a sentence before one that "er" or "sie", one person, opens."""
    for (first, last), (opening, end) in pairwise(analysis.sentences):
        after = words[opening + 1] if opening + 1 < end else None
        pronoun = words[opening].part is Part.PRONOUN and "n" not in words[opening].genders
        if pronoun and after is not None and after.part is Part.VERB and after.numbers != "p":
            yield from (alone[place] for place in range(first, last) if place in alone)
