"""What the API answers with. Offsets are Unicode code points of the article's text, half-open."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from wortlaut.archive.search import By
from wortlaut.archive.search.facets import FACETS
from wortlaut.records import Act, ActorKind, EventType, Kind, Medium, Phase, Status

Sha256 = Annotated[str, Field(description="The article's id: the SHA-256 of its text, hex.")]
Title = Annotated[str | None, Field(description="As the source gives it.")]
Headline = Annotated[
    str, Field(description="The title, else the first line of the text; cut where it is long.")
]
Date = Annotated[
    str | None,
    Field(description="ISO 8601, as precise as it is known: 2023-10-29, 2023-10 or 2023."),
]
Key = Annotated[
    str | None,
    Field(description="The same in all articles; null for one that is known in one only."),
]
Confidence = Annotated[float, Field(ge=0, le=1)]
Start = Annotated[int, Field(ge=0)]
Count = Annotated[int, Field(ge=0)]


class Model(BaseModel):
    """An answer holds nothing else."""

    model_config = ConfigDict(extra="forbid")


class StatementHit(Model):
    """A statement that was found."""

    article_id: Sha256
    title: Title
    headline: Headline
    url: str | None
    outlet: str | None
    published: Date
    statement: str = Field(description="Its id in the article's record.")
    kind: Kind
    medium: Medium | None
    act: Act | None
    speaker: str | None = Field(description="The words that name the speaker; null: unknown.")
    actor: str | None = Field(description="Who that is.")
    actor_kind: ActorKind | None
    actor_country: str | None = Field(description="ISO 3166-1 alpha-3.")
    actor_key: Key
    addressee: str | None
    cue: str | None
    day: Date
    quote: str
    start: Start
    end: Start
    parent: str | None = Field(description="The statement in which it is quoted.")
    confidence: Confidence
    about: list[str] = Field(description="Whom it mentions.")
    context: str = Field(description="The sentences around it.")
    context_start: Start
    matches: list[tuple[int, int]] = Field(description="Where the words asked for stand.")


class ArticleHit(Model):
    """An article that was found."""

    article_id: Sha256
    title: Title
    headline: Headline
    url: str | None
    outlet: str | None
    published: Date
    language: str = Field(description="ISO 639-1.")
    statements: Count
    context: str
    context_start: Start
    matches: list[tuple[int, int]]


class Attested(Model):
    """Who says that an event is so."""

    source: str = Field(description="`narrator`, `unknown`, an actor's name or the words.")
    key: Key
    status: Status
    statement: str | None = Field(description="In which statement.")


class EventHit(Model):
    """An event that was found, with all who attest it."""

    article_id: Sha256
    title: Title
    headline: Headline
    outlet: str | None
    published: Date
    event: str = Field(description="Its id in the article's record.")
    type: EventType
    trigger: str
    start: Start
    end: Start
    day: Date
    day_told: bool = Field(description="Whether the text tells the day; else it is `published`.")
    place: str | None
    phase: Phase
    confidence: Confidence
    actors: list[str]
    recipients: list[str]
    actor_keys: list[str | None] = Field(description="Of `actors`, in their order.")
    recipient_keys: list[str | None] = Field(description="Of `recipients`, in their order.")
    attestations: list[Attested]


Next = Annotated[str | None, Field(description="The cursor of the next page; null: the last.")]


class Statements(Model):
    """A page of statements."""

    items: list[StatementHit]
    next: Next


class Articles(Model):
    """A page of articles."""

    items: list[ArticleHit]
    next: Next


class Events(Model):
    """A page of events."""

    items: list[EventHit]
    next: Next


class FacetRow(Model):
    """How many there are of one value."""

    facet: str = Field(json_schema_extra={"enum": list(FACETS)})
    value: str
    key: Key
    count: Count


class Facets(Model):
    """Counts of the statements that were found."""

    total: Count
    exact: bool = Field(description="Whether all were counted; else estimated from a sample.")
    items: list[FacetRow]


class Point(Model):
    """How many there are in one step of time."""

    time: str = Field(description="2023-10 or 2023.")
    series: str = Field(description=f"A value of what is asked for by `by`: {', '.join(By)}.")
    count: Count


class Timeline(Model):
    """Counts over time."""

    total: Count
    exact: bool
    items: list[Point]


class Actor(Model):
    """Somebody who is known in the archive."""

    name: str
    key: Key
    kind: ActorKind
    country: str | None = Field(description="ISO 3166-1 alpha-3.")
    wikidata: str | None
    articles: Count = Field(description="In how many they are named.")
    said: Count = Field(description="Statements that they make.")
    about: Count = Field(description="Statements that are about them.")


class Actors(Model):
    """Who can be meant by a name."""

    items: list[Actor]


class Evidence(Model):
    """A place where an actor is named so."""

    article_id: Sha256
    title: Title
    headline: Headline
    start: Start
    end: Start
    context: str
    context_start: Start


class Alias(Model):
    """Words that name an actor."""

    text: str
    mentions: Count
    evidence: Evidence | None


class Role(Model):
    """An office, and how many articles give it."""

    role: str
    articles: Count
    first: Date
    last: Date


class Month(Model):
    """Statements of a month."""

    time: str
    count: Count


class Value(Model):
    """Statements of one act or kind."""

    value: str
    count: Count


class Other(Model):
    """Statements that concern another actor."""

    name: str
    key: Key
    count: Count


class Who(Model):
    """What the archive holds of an actor."""

    actor: Actor
    aliases: list[Alias]
    roles: list[Role]
    over_time: list[Month]
    acts: list[Value]
    kinds: list[Value]
    about: list[Other] = Field(description="Whom they speak about.")
    to: list[Other] = Field(description="Whom they speak to.")
    by: list[Other] = Field(description="Who speaks about them.")
    said: list[StatementHit]
    of_them: list[StatementHit] = Field(description="The newest statements about them.")


Direction = Annotated[
    str,
    Field(
        description="`forth` from the first to the second, or `back`.",
        json_schema_extra={"enum": ["forth", "back"]},
    ),
]


class StatementBetween(StatementHit):
    """A statement about or to the other."""

    direction: Direction


class EventBetween(EventHit):
    """An event that one does to the other."""

    direction: Direction


class Between(Model):
    """What is between two actors, the newest first in each direction."""

    first: Actor
    second: Actor
    statements: list[StatementBetween]
    events: list[EventBetween]


class Node(Model):
    """An actor in a network."""

    key: str
    name: str
    kind: ActorKind


class Edge(Model):
    """How often the source speaks about the target, and does something to it."""

    source: str
    target: str
    statements: Count
    events: Count


class Network(Model):
    """Who speaks about whom, and the events between them."""

    exact: bool
    nodes: list[Node]
    edges: list[Edge]


class Stats(Model):
    """What is in the archive, in numbers."""

    articles: Count
    sources: Count
    outlets: Count
    first: Date
    last: Date
    statements: Count
    attributed: Count = Field(description="Statements whose speaker is known.")
    kinds: dict[str, int]
    acts: dict[str, int]
    actors: Count = Field(description="Those with a key.")
    events: Count
    event_types: dict[str, int]
