"""Words that are names in an article because they are parts of somebody's full name in it."""

from collections.abc import Iterable, Mapping, Sequence, Set

from wortlaut.knowledge.entries import Office
from wortlaut.knowledge.index import Knowledge
from wortlaut.language.reference_grammar import Part, ReferenceWord
from wortlaut.records import EntityKind
from wortlaut.records.analysis import Entity

_INTRODUCING = frozenset(
    (Part.DEFINITE, Part.INDEFINITE, Part.DEMONSTRATIVE, Part.POSSESSIVE, Part.ADJECTIVE)
)
_NOMINAL = frozenset((Part.NOUN, Part.SPEECH))
_ENDING_NAMES = frozenset((Part.NOUN, Part.NAME, Part.SPEECH))
_NAMED_AFTER = frozenset((Part.NAME, Part.NOUN, Part.HONORIFIC, Part.OF, Part.TO, Part.PARTICLE))
_BEFORE_BODY = frozenset((Part.NAME, Part.BODY))


def surnames_of(
    forms: list[str], words: list[ReferenceWord], entities: Sequence[Entity], knowledge: Knowledge
) -> set[str]:
    """Return the forms that follow a first name, or end what is surely a person's full name.

    A word for an office that the entities take for a person is a surname where a noun would need a
    determiner: right behind a singular verb, before no name ("erklärte Richter.").
    """
    pairs = zip(words, words[1:], forms, forms[1:], strict=False)
    followers = {
        form
        for word, after, given, form in pairs
        if word.part is Part.NAME and after.part in _ENDING_NAMES and form[:1].isupper()
        if knowledge.genders(given)
    }
    for entity in entities:
        if entity.kind is EntityKind.PERSON and entity.last - entity.first > 1:
            followers.update(
                form for form in forms[entity.first + 1 : entity.last] if form[:1].isupper()
            )
        elif entity.kind is EntityKind.PERSON and _is_bare_subject(words, entity.first):
            followers.update(_offices((forms[entity.first],), knowledge))
    return followers


def _offices(forms: Iterable[str], knowledge: Knowledge) -> set[str]:
    """Return the forms that mean an office."""
    return {
        form
        for form in forms
        if any(isinstance(sense.entry, Office) for sense in knowledge.senses.get(form, ()))
    }


def _is_bare_subject(words: Sequence[ReferenceWord], place: int) -> bool:
    """Tell whether a noun or a name stands alone behind a singular verb."""
    if not 0 < place < len(words) - 1 or words[place].part not in _ENDING_NAMES:
        return False
    before, after = words[place - 1], words[place + 1]
    return before.part is Part.VERB and before.numbers == "s" and after.part not in _NAMED_AFTER


def renamed(
    forms: list[str],
    words: list[ReferenceWord],
    surnames: Set[str],
    firsts: Set[str],
    initials: Mapping[str, int],
) -> list[ReferenceWord]:
    """Read words as names that are parts of a person's full name elsewhere in the article.

    "Theo Zwanziger" makes a later "Zwanziger" a name, though not "der Zwanziger"; "der Uribe" is
    one, since no noun is written so. "Im Chon Il" makes one of "Im" before a verb. What can end
    the name of a body ("Group") does so only after a name. "Max Prinz" makes a name of "Prinz" that
    stands before none.
    """
    left = nothing = ReferenceWord(Part.OTHER)
    found: list[ReferenceWord] = []
    for form, word, after in zip(forms, words, [*words[1:], nothing], strict=True):
        known = form in surnames and _is_surname(word, left.part, after.part)
        if known or form in initials or (form in firsts and _is_first(form, word, left, after)):
            left = ReferenceWord(Part.NAME)
        elif word.part is Part.BODY and left.part not in _BEFORE_BODY:
            left = ReferenceWord(Part.NOUN)
        else:
            left = word
        found.append(left)
    return found


def _is_first(form: str, word: ReferenceWord, left: ReferenceWord, after: ReferenceWord) -> bool:
    """Tell whether a preposition is a family name before a first name elsewhere ("Im")."""
    if word.part is not Part.PLACE:
        return False
    return after.part is Part.VERB or (left.part is Part.VERB and form[:1].isupper())


def _is_surname(word: ReferenceWord, before: Part, after: Part) -> bool:
    """Tell whether a surname of somebody in the article is one here, see `renamed`."""
    if word.part is Part.HONORIFIC:
        return not (before in _INTRODUCING or after in _NAMED_AFTER)
    return word.part in _NOMINAL and (before not in _INTRODUCING or not word.listed)


def families_first(forms: list[str], words: list[ReferenceWord], knowledge: Knowledge) -> set[str]:
    """Return the words that stand before a name as family names do in some countries."""
    return {
        form
        for form, after in zip(forms, words[1:], strict=False)
        if after.part is Part.NAME and form[:1].isupper() and knowledge.is_family_first(form)
    }
