"""The network of actors: who speaks to and about whom, and who does what to whom.

One edge is one statement about or to somebody, or one event as one source tells it. So no edge is
without the source that it is from, and parallel edges are the rule.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import astuple, dataclass, fields, replace
from enum import StrEnum
from itertools import chain, product
from typing import NamedTuple

from wortlaut.exports.attributed import attributed
from wortlaut.exports.graphs.dates import bounds
from wortlaut.exports.graphs.scratch import scratch
from wortlaut.records import (
    NARRATOR,
    UNKNOWN_SOURCE,
    Actor,
    Article,
    Document,
    Participant,
    Statement,
    Status,
)

_SCHEMA = """
CREATE TABLE node (id TEXT PRIMARY KEY, name, kind, country, actor_key, wikidata, start, "end");
CREATE TABLE edge (
  source, target, relation, type, attested_by, status, phase, start, "end", day, kind, statement,
  article, url, outlet, published, confidence
);
"""
_NODE = """
INSERT INTO node VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
  name = CASE WHEN length(excluded.name) > length(name) THEN excluded.name ELSE name END,
  country = ifnull(country, excluded.country),
  wikidata = ifnull(wikidata, excluded.wikidata),
  start = min(ifnull(start, excluded.start), ifnull(excluded.start, start)),
  "end" = max(ifnull("end", excluded."end"), ifnull(excluded."end", "end"))
"""
_EDGE = "INSERT INTO edge VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


class Relation(StrEnum):
    """What an edge is."""

    SPEAKS_ABOUT = "speaks_about"
    SPEAKS_TO = "speaks_to"
    EVENT = "event"


class Node(NamedTuple):
    """An actor: one for each key in all articles; without a key one for each article.

    `start` and `end` are the first and last day of its edges.
    """

    id: str
    name: str
    kind: str
    country: str | None
    actor_key: str | None
    wikidata: str | None
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A statement, or an event by one source.

    Attributes:
        source, target: ids of nodes: who speaks and about or to whom; who acts and upon whom.
        relation: see `Relation`.
        type: the act of a statement, the type of an event.
        attested_by: who says so: `narrator`, `unknown`, or a name. Of a statement quoted in
            another it is who is quoted there.
        status: how they put it.
        phase: of events.
        start, end: the days that `day` covers.
        day: when, a TIMEX3 value, else the date of publication.
        kind: of statements.
        statement: id of the statement in which it is said.
        article, url, outlet, published: where it stands.
        confidence: that of the statement or the event, in [0, 1].
    """

    source: str
    target: str
    relation: str
    type: str | None
    attested_by: str
    status: str
    phase: str | None
    start: str | None
    end: str | None
    day: str | None
    kind: str | None
    statement: str | None
    article: str
    url: str | None
    outlet: str | None
    published: str | None
    confidence: float


EDGE_FIELDS = tuple(field.name for field in fields(Edge))

EdgeDraft = tuple[str, str, Edge]
"""An edge without its ends, between two actors of the document."""


class StoredNetwork:
    """Nodes and edges on disk, in the order in which they came."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def nodes(self) -> Iterator[Node]:
        """Yield the nodes, each once."""
        rows = self._connection.execute("SELECT * FROM node ORDER BY rowid")
        return map(Node._make, rows)

    def edges(self) -> Iterator[Edge]:
        """Yield the edges."""
        for row in self._connection.execute("SELECT * FROM edge ORDER BY rowid"):
            yield Edge(**dict(zip(EDGE_FIELDS, row, strict=True)))


@contextmanager
def network(documents: Iterable[Document]) -> Iterator[StoredNetwork]:
    """Yield the network of all documents."""
    with scratch(_SCHEMA) as connection:
        for document in documents:
            _add(connection, document)
        yield StoredNetwork(connection)


def _add(connection: sqlite3.Connection, document: Document) -> None:
    nodes = {actor.id: _node(actor, document.article) for actor in document.actors}
    connection.execute("BEGIN")
    for source, target, edge in chain(_said(document), _done(document)):
        ends = (nodes[source], nodes[target])
        whole = replace(edge, source=ends[0].id, target=ends[1].id)
        connection.execute(_EDGE, astuple(whole))
        for node in ends:
            connection.execute(_NODE, (*node[:-2], edge.start, edge.end))
    connection.execute("COMMIT")


def _node(actor: Actor, article: Article) -> Node:
    local = f"{article.id}#{actor.id}"
    facts = (actor.name, actor.kind.value, actor.country_told, actor.key, actor.wikidata)
    return Node(actor.key or local, *facts, None, None)


def _said(document: Document) -> Iterator[EdgeDraft]:
    """Yield the edges of statements: of each speaker, about and to each other actor."""
    actors = {actor.id: actor for actor in document.actors}
    statements = {statement.id: statement for statement in document.statements}
    times = {time.id: time.value for time in document.times}
    for statement in document.statements:
        speakers = _single(statement.speaker, actors)
        told = {
            Relation.SPEAKS_ABOUT: _about(statement, document.actors),
            Relation.SPEAKS_TO: _single(statement.addressee, actors),
        }
        for relation, others in told.items():
            edge = _edge(
                document.article,
                times.get(statement.time or ""),
                relation=relation,
                type=statement.act.value if statement.act else None,
                attested_by=_quoted_by(statement, statements, actors),
                kind=statement.kind.value,
                statement=statement.id,
                confidence=statement.confidence,
            )
            for speaker, other in product(speakers, others):
                if speaker != other:
                    yield speaker, other, edge


def _done(document: Document) -> Iterator[EdgeDraft]:
    """Yield the edges of events: of each actor, upon each recipient, by each source."""
    for item in attributed([document]):
        for told in item.attributions:
            edge = _edge(
                item.article,
                item.time.value if item.time else None,
                relation=Relation.EVENT,
                type=str(item.event.type),
                attested_by=told.name,
                status=told.attestation.status,
                phase=item.event.phase.value,
                statement=told.attestation.statement,
                confidence=item.event.confidence,
            )
            for actor, other in product(item.actors, item.recipients):
                yield actor.id, other.id, edge


def _edge(  # noqa: PLR0913 - one argument a field
    article: Article,
    time: str | None,
    *,
    relation: Relation,
    type: str | None,  # noqa: A002 - the name of the field
    attested_by: str,
    status: Status = Status.ASSERTED,
    phase: str | None = None,
    kind: str | None = None,
    statement: str | None,
    confidence: float,
) -> Edge:
    """Return an edge without its ends."""
    day = time if bounds(time) else article.published
    start, end = bounds(day) or (None, None)
    return Edge(
        source="",
        target="",
        relation=relation.value,
        type=type,
        attested_by=attested_by,
        status=status.value,
        phase=phase,
        start=start,
        end=end,
        day=day,
        kind=kind,
        statement=statement,
        article=article.id,
        url=article.url,
        outlet=article.outlet,
        published=article.published,
        confidence=confidence,
    )


def _single(part: Participant | None, actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """Return the actors that take part, of those who do so together each one."""
    actor = actors.get(part.actor or "") if part else None
    return actor.members_or_self if actor else ()


def _about(statement: Statement, actors: Iterable[Actor]) -> list[str]:
    """Return who is mentioned inside a quotation."""
    return [
        actor.id
        for actor in actors
        if not actor.members
        and any(
            span.start <= mention.start and mention.end <= span.end
            for mention in actor.mentions
            for span in statement.quote.spans
        )
    ]


def _quoted_by(
    statement: Statement, statements: Mapping[str, Statement], actors: Mapping[str, Actor]
) -> str:
    """Return who says that it was said: the narrator, or who is quoted with it."""
    if statement.parent is None:
        return NARRATOR
    speaker = statements[statement.parent].speaker
    actor = actors.get(speaker.actor or "") if speaker else None
    return actor.name if actor else speaker.text if speaker else UNKNOWN_SOURCE
