"""Who is meant: persons, states, organisations, groups and unnamed sources."""

from dataclasses import dataclass
from enum import StrEnum


class ActorKind(StrEnum):
    """What an actor is; `ANONYMOUS` keeps the article's wording ("Regierungskreise")."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"
    GROUP = "group"
    ANONYMOUS = "anonymous"


class MentionForm(StrEnum):
    """How a mention names its actor."""

    NAME = "name"
    TITLE = "title"
    METONYM = "metonym"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place where an actor is named; `[start, end)` in code points of the text."""

    start: int
    end: int
    text: str
    form: MentionForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """An actor of the article with all its mentions; `country` is ISO 3166-1 alpha-3."""

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    roles: tuple[str, ...] = ()
    wikidata: str | None = None
    mentions: tuple[Mention, ...]
