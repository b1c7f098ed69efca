"""What is known: states, bodies, persons, offices, institutions and words for unnamed sources."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from wortlaut.records import ActorKind, SourceType


class Use(StrEnum):
    """How an alias stands for its entry.

    NAME the usual name; LONG the official one; SHORT a shortened one; ABBREVIATION initials;
    FORMER an old name; ADJECTIVE ("russisch", also "Moskauer"); PREFIX only before a hyphen
    ("US-"); DEMONYM a person of the country; CAPITAL and SEAT are metonyms ("Moskau", "Kreml");
    TITLE the forms of an office; NOUN the forms of a common noun ("Regierung", "Augenzeuge").
    """

    NAME = "name"
    LONG = "long"
    SHORT = "short"
    ABBREVIATION = "abbreviation"
    FORMER = "former"
    ADJECTIVE = "adjective"
    PREFIX = "prefix"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    SEAT = "seat"
    TITLE = "title"
    NOUN = "noun"


class Gender(StrEnum):
    """Grammatical gender of a form; of a person's office or first name also the person's."""

    FEMININE = "f"
    MASCULINE = "m"
    NEUTER = "n"


class Number(StrEnum):
    """Grammatical number of a form."""

    SINGULAR = "s"
    PLURAL = "p"


class OfficeKind(StrEnum):
    """What a title says of its bearer.

    An office held, an occupation, a part in a case at court, or speaking for others.
    """

    OFFICE = "office"
    OCCUPATION = "occupation"
    CASE = "case"
    SPOKESPERSON = "spokesperson"


class Alias(NamedTuple):
    """A form that stands for an entity.

    `ambiguous` where it is also a common word, a person's name or a form of another entity.
    """

    text: str
    use: Use
    ambiguous: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownActor:
    """A state, a body, or a person that a user added.

    Attributes:
        id: stable key, such as `state:RUS`, `body:UN`, `person:anna-berg`.
        kind: what it is as an actor.
        type: finer, such as `state`, `land`, `ministry`, `party`, `court`, `news_agency`.
        name: canonical name in the language asked for ("Russland", "USA", "Großbritannien").
        name_en: English name; equal to `name` where none is known.
        country: ISO 3166-1 alpha-3 (Kosovo: XKX), None for international bodies.
        wikidata: item such as `Q159`, None where it is not certain.
        gender: of a person, where known.
        aliases: all forms as listed, without inflection, the name first.
    """

    id: str
    kind: ActorKind
    type: str
    name: str
    name_en: str
    country: str | None = None
    wikidata: str | None = None
    gender: Gender | None = None
    aliases: tuple[Alias, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office or occupation, such as `office:president`.

    Attributes:
        id: stable key.
        kind: office, occupation, or spokesperson.
        of: what it can be an office of: `state`, `government`, `ministry`, `parliament`, `party`,
            `court`, `army`, `police`, `body`, `company`, `church`, `city`, `land`; may be empty.
        country: where the title belongs to one state alone ("Bundeskanzler" does not).
        name: the title, masculine or common, in the language asked for.
        name_en: its English name.
    """

    id: str
    kind: OfficeKind
    of: tuple[str, ...]
    country: str | None
    name: str
    name_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """A common noun for a part of a state ("Regierung", "Außenministerium", "Armee").

    Attributes:
        id: stable key, such as `institution:government`.
        type: as `KnownActor.type`.
        is_state: whether it counts as the state itself ("die russische Regierung"): governments do;
            ministries, armies, police, courts and parliaments are organisations with the country.
        name: the noun in the language asked for.
        name_en: its English name.
    """

    id: str
    type: str
    is_state: bool
    name: str
    name_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnonymousSource:
    """A word for an unnamed source ("Regierungskreise", "Augenzeuge", "Studie").

    Attributes:
        id: stable key, such as `anonymous:eyewitness`.
        type: what kind of source it is.
        name: the word in the language asked for, as listed.
    """

    id: str
    type: SourceType
    name: str


KnowledgeEntry = KnownActor | Office | Institution | AnonymousSource


class Sense(NamedTuple):
    """One way to understand a form.

    Attributes:
        entry: what it stands for.
        use: how.
        alias: the listed form that it is a form of ("Russe" for "Russinnen").
        gender: of this form; None where the form leaves it open ("Vorsitzende").
        number: of this form; None where the form leaves it open ("Sprecher").
        ambiguous: whether the form is also a common word, a person's name or a form of another
            entity.
    """

    entry: KnowledgeEntry
    use: Use
    alias: str
    gender: Gender | None
    number: Number | None
    ambiguous: bool


class Match(NamedTuple):
    """A known name among tokens `[first, last)`; `senses` is never empty."""

    first: int
    last: int
    senses: tuple[Sense, ...]


class Compound(NamedTuple):
    """A hyphenated word whose parts are known ("US-Präsident", "NATO-Generalsekretär").

    Attributes:
        modifier: what stands before the last hyphen; empty where unknown ("Trump-Sprecher").
        head: what stands after it, never empty.
        start: where the head starts, in code points of the form as given.
    """

    modifier: tuple[Sense, ...]
    head: tuple[Sense, ...]
    start: int


class Tenure(NamedTuple):
    """A person's time in an office.

    Attributes:
        person: id of the entity.
        office: id of the office.
        of: id of the entity that it is an office of, None where not said.
        start: first date, ISO 8601 with year, month or day precision; None where open.
        end: last date, likewise.
    """

    person: str
    office: str
    of: str | None
    start: str | None
    end: str | None
