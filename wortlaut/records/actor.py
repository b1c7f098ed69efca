"""Who is meant: persons, states, organisations, groups and unnamed sources."""

from dataclasses import dataclass
from enum import StrEnum

from wortlaut.records.span import Probability


class ActorKind(StrEnum):
    """What an actor is; `ANONYMOUS` keeps the article's wording ("Regierungskreise")."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"
    GROUP = "group"
    ANONYMOUS = "anonymous"


class MentionForm(StrEnum):
    """How a mention names its actor.

    `NAME` a name; `TITLE` an office or a description ("der Diplomat"); `METONYM` what stands for
    a state: a capital, a seat of government, a government, an adjective, a people; `PRONOUN`.
    """

    NAME = "name"
    TITLE = "title"
    METONYM = "metonym"
    PRONOUN = "pronoun"


class SourceType(StrEnum):
    """What an unnamed source is."""

    OFFICIAL = "official"
    AGENCY = "agency"
    DOCUMENT = "document"
    EYEWITNESS = "eyewitness"
    INSIDER = "insider"
    EXPERT = "expert"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where an actor is named.

    Attributes:
        start, end: half-open, in code points of the text.
        text: `article.text[start:end]`.
        form: see `MentionForm`.
        confidence: how sure it is, by the rule that linked it, that this actor is meant.
    """

    start: int
    end: int
    text: str
    form: MentionForm
    confidence: Probability = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """An actor of the article with all its mentions.

    Attributes:
        id: unique in the document, `a1`, `a2`, … in the order of the first mentions.
        name: a person's fullest name in the article; the usual name of a state or a known body;
            for others the article's words without their article.
        kind: see `ActorKind`.
        key: the same for the same actor in all articles, such as `person:putin-wladimir:RUS`,
            `state:RUS`, `body:UN`, `institution:police:DEU`; null where nothing identifies it.
        country: ISO 3166-1 alpha-3; null for international or unknown ones.
        country_inferred: whether no words about the actor tell the country: it is the one that
            the article is mostly about, which is right for about four persons in five.
        roles: offices and occupations in the article's words.
        source: what an unnamed source is; null for all others.
        members: ids of the actors that speak together ("Anna Berg und Jan Holm").
        wikidata: item such as `Q159`.
        mentions: in the order of the text, at least one.
    """

    id: str
    name: str
    kind: ActorKind
    key: str | None = None
    country: str | None = None
    country_inferred: bool = False
    roles: tuple[str, ...] = ()
    source: SourceType | None = None
    members: tuple[str, ...] = ()
    wikidata: str | None = None
    mentions: tuple[Mention, ...]

    @property
    def country_told(self) -> str | None:
        """The country where words tell it, None where it is inferred or unknown."""
        return None if self.country_inferred else self.country

    @property
    def members_or_self(self) -> tuple[str, ...]:
        """The ids of those who speak or act together, else its own alone."""
        return self.members or (self.id,)
