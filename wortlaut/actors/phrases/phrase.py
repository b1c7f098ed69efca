"""A phrase that refers to somebody: what it holds, and the scope that it is read in."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from wortlaut.actors.phrases.body_forms import is_abbreviation
from wortlaut.actors.phrases.names import PersonName
from wortlaut.actors.view.senses import METONYMS, NAMES, Known, entity_of, office_of
from wortlaut.actors.view.somebody import is_acting_place
from wortlaut.actors.view.view import View
from wortlaut.knowledge.entries import KnownActor, Office, OfficeKind, Sense, Use
from wortlaut.language.reference_grammar import Part
from wortlaut.records import EntityKind

LONGEST_NAME = 6
"""Most tokens of the name of an unknown body."""

DETERMINERS = frozenset(
    (Part.DEFINITE, Part.INDEFINITE, Part.DEMONSTRATIVE, Part.POSSESSIVE, Part.OF_THE)
)

TAKING_UP = frozenset((Part.DEFINITE, Part.DEMONSTRATIVE, Part.OF_THE))
"""Determiners before a noun for somebody or something mentioned before."""

BRINGING_UP = frozenset((Part.INDEFINITE, Part.POSSESSIVE))
"""Determiners before a noun for somebody or something new."""

_NAMES = frozenset((Part.NAME, Part.BODY))
_ATTRIBUTE = "nmod"

PURPOSE = frozenset((Part.DEFINITE, Part.ADJECTIVE, Part.NOUN, Part.NAME, Part.AND, Part.SPEECH))
"""What can follow "für" in the name of a body or an office."""

LOCAL = frozenset(
    ("authority", "court", "police", "ministry", "city", "parliament", "government", "church")
)
"""Types of institutions after which a name is that of a place ("Staatsanwaltschaft Darmstadt")."""


class Sort(StrEnum):
    """What the head of a phrase is."""

    PERSON = "person"
    TITLE = "title"
    INSTITUTION = "institution"
    ENTITY = "entity"
    SOURCE = "source"
    SPEECH = "speech"
    NAME = "name"
    NOUN = "noun"
    PRONOUN = "pronoun"
    THEREBY = "thereby"


NAMING = frozenset((Sort.PERSON, Sort.ENTITY, Sort.NAME))
UNLISTED = frozenset((Sort.PERSON, Sort.NAME))
"""Names that no table has to have."""

DESCRIBING = frozenset((Sort.INSTITUTION, Sort.NOUN, Sort.SOURCE, Sort.TITLE))


class Title(NamedTuple):
    """An office or a noun that a phrase gives to somebody.

    Attributes:
        text: as written, without determiner.
        head: its last word.
        sense: the office, None for a noun that is no known one.
    """

    text: str
    head: str
    sense: Sense | None


class Phrase(NamedTuple):
    """A phrase over tokens `[first, last)`.

    Attributes:
        head: index of the token that says what it is: of the name, else of the noun.
        core: tokens that make the mention: the name, or determiner to noun.
        sort: see `Sort`.
        determiner: what kind of determiner opens it, None for none.
        name: the person's name.
        text: name of the body, or the words from adjective to noun with what follows.
        titles: offices and nouns given to it.
        sense: what the head stands for.
        owners: states and bodies that adjectives, prefixes and genitives name.
        of: the phrase of whose it is.
        genders, numbers: letters that the words allow, empty for unknown.
        parts: further phrases in it, such as an apposition's owner.
    """

    first: int
    last: int
    head: int
    core: tuple[int, int]
    sort: Sort
    determiner: Part | None = None
    name: PersonName | None = None
    text: str = ""
    titles: tuple[Title, ...] = ()
    sense: Sense | None = None
    owners: tuple[KnownActor, ...] = ()
    of: "Phrase | None" = None
    genders: str = ""
    numbers: str = ""
    parts: tuple["Phrase", ...] = ()


def nested(found: Phrase) -> list[Phrase]:
    """Return a phrase and those in it, outermost first."""
    within = [found]
    for inner in (found.of, *found.parts):
        if inner is not None:
            within += nested(inner)
    return within


def name_tokens(view: View, found: Phrase) -> set[int]:
    """Return the tokens of names that no table has to have, and of titles before them.

    A title may be the name of a body as well ("Bundesrat Jan Holm"). "Die Stadt Bonn" is no state.
    """
    within = nested(found)
    names = [inner for inner in within if inner.sort in UNLISTED]
    titles = {
        token
        for inner in names
        if inner.titles
        for token in range(inner.first, inner.core[0])
        if token in view.matches and office_of(view.matches[token].senses)
    }
    cities = {
        token
        for inner in within
        if inner.sort is Sort.NOUN
        for token in range(inner.head + 1, inner.core[1])
        if token in view.matches and is_acting_place(view.grammar, view.forms[inner.head])
        if any(sense.use in METONYMS for sense in view.matches[token].senses)
    }
    return titles.union(cities, *(range(*inner.core) for inner in names))


class Scope(NamedTuple):
    """Where a phrase is read.

    Attributes:
        view: the article.
        end: where it has to end at the latest.
        depth: how many phrases it lies in.
        read: reads the phrase at a token in a scope.
    """

    view: View
    end: int
    depth: int
    read: Callable[["Scope", int], "Phrase | None"]

    def inner(self, place: int) -> "Phrase | None":
        """Return the phrase at a token, as part of another."""
        return self.read(self._replace(depth=self.depth + 1), place)


def plain(view: View, first: int, last: int, sort: Sort, sense: Sense | None = None) -> Phrase:
    """Return the phrase of tokens `[first, last)` whose head is the last of them."""
    word = view.words[last - 1]
    return Phrase(
        first=first,
        last=last,
        head=last - 1,
        core=(first, last),
        sort=sort,
        text=view.text(first, last),
        sense=sense,
        genders=(sense and sense.gender) or word.genders,
        numbers=(sense and sense.number) or word.numbers,
    )


def agree(genders: str, others: str) -> bool:
    """Tell whether two can be one by the letters of their genders; empty tells nothing."""
    return not (genders and others) or not {*genders}.isdisjoint(others)


def agreeing(view: View, found: Phrase, first: int) -> tuple[str, str]:
    """Return the genders and numbers of a phrase behind its determiner."""
    head = found.head
    attribute = view.relations[head] == _ATTRIBUTE and view.governors[head] == first - 1
    both = view.grammar.agreement(view.forms[first], view.forms[head], found.genders, attribute)
    genders = "" if _are_several(view, found, both.genders) else both.genders
    return genders, found.numbers or both.numbers


def _are_several(view: View, found: Phrase, genders: str) -> bool:
    """Tell whether a name after "die" is one of several ("die Brüder Jan und Karl Holm")."""
    listed = found.last < len(view.words) and view.words[found.last].part is Part.AND
    alone = found.name is not None and len(found.name.parts) == 1
    return listed and alone and genders == "f" and found.genders != "f"


def is_spokesperson(found: Phrase) -> bool:
    """Tell whether a phrase without a name is somebody who speaks for others."""
    entry = found.titles[-1].sense.entry if found.titles and found.titles[-1].sense else None
    return isinstance(entry, Office) and entry.kind is OfficeKind.SPOKESPERSON


def with_brackets(view: View, found: Phrase, end: int) -> Phrase:
    """Pass over initials in brackets after a name ("(HRW)")."""
    place = found.last
    if place + 2 < end and view.words[place].part is Part.OPEN:
        closes = view.words[place + 2].part is Part.CLOSE
        form = view.forms[place + 1]
        if closes and (form in view.initials or is_abbreviation(form)):
            return found._replace(last=place + 3)
    return found


def end_of_names(view: View, place: int, end: int) -> int:
    """Return the index after the names from a token on, with what ends the name of a body."""
    last, end = place, min(end, place + LONGEST_NAME)
    while last < end and (view.words[last].part in _NAMES or _within_body(view, last)):
        if last > place and _opens_person(view, last):
            break
        last += 1
    return last


def _opens_person(view: View, token: int) -> bool:
    """Tell whether a person's name begins at a token, as in "San Marino Anna Berg"."""
    person = EntityKind.PERSON
    begins = view.entities.get(token) is person and view.entities.get(token - 1) is not person
    return begins and bool(view.knowledge.genders(view.forms[token]))


def _within_body(view: View, token: int) -> bool:
    """Tell whether the name of a body goes on at a token ("Neue Energie")."""
    body = EntityKind.ORGANISATION
    goes_on = view.entities.get(token) is body and view.entities.get(token - 1) is body
    return goes_on and view.forms[token][:1].isupper()


def modifying(known: Known) -> tuple[KnownActor, ...]:
    """Return the state or body that the first part of a compound names."""
    entity = entity_of(known.modifier, NAMES | METONYMS | {Use.PREFIX, Use.ADJECTIVE})
    return (entity,) if entity else ()
