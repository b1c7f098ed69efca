"""Entities of FollowTheMoney, one JSON object a line.

Articles, actors, a Note for each statement and an Event for each event. FollowTheMoney has no word
for a claim: the name of an Event says who says so, and so does its description.
"""

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from wortlaut.exports.attributed import AttributedEvent, ResolvedAttestation, attributed
from wortlaut.exports.graphs.dates import bounds
from wortlaut.exports.graphs.scratch import scratch
from wortlaut.knowledge.tables import alpha2_codes
from wortlaut.records import (
    NARRATOR,
    Actor,
    ActorKind,
    Article,
    Document,
    MentionForm,
    Statement,
    Status,
)

SCHEMATA = {
    ActorKind.PERSON: "Person",
    ActorKind.STATE: "PublicBody",
    ActorKind.ORGANISATION: "Organization",
    ActorKind.GROUP: "LegalEntity",
    ActorKind.ANONYMOUS: "LegalEntity",
}
UNKNOWN = "speaker unknown"
CLAIM = "claim"
"""The keyword of an Event that the article itself does not assert."""
LONGEST_NAME = 200
"""Characters of the name of a Note or an Event."""

_OF_PERSONS = ("position",)
_LANGUAGES = {"de": "deu", "en": "eng"}  # ISO 639-1 to 639-3
_GATHERED = """
CREATE TABLE entity (id TEXT PRIMARY KEY, schema TEXT);
CREATE TABLE property (id TEXT, name TEXT, value TEXT, UNIQUE (id, name, value));
"""

Properties = Mapping[str, Iterable[str | None]]
Entity = dict[str, object]


def followthemoney(documents: Iterable[Document], /) -> Iterator[bytes]:
    """Yield articles, statements and events as they come; at the end actors with a key, once."""
    with scratch(_GATHERED) as gathered:
        for document in documents:
            for entity in _entities(document):
                yield msgspec.json.encode(entity) + b"\n"
            _gather(gathered, document.actors)
        for entity in _gathered(gathered):
            yield msgspec.json.encode(entity) + b"\n"


def _gather(connection: sqlite3.Connection, actors: Iterable[Actor]) -> None:
    """Keep what articles say of actors that have a key."""
    connection.execute("BEGIN")
    for actor in actors:
        if not actor.key:
            continue
        entity = entity_id(actor.key)
        values = (entity, SCHEMATA[actor.kind])
        connection.execute("INSERT OR IGNORE INTO entity VALUES (?, ?)", values)
        properties = _actor_properties(actor).items()
        connection.executemany(
            "INSERT OR IGNORE INTO property VALUES (?, ?, ?)",
            [(entity, name, value) for name, values in properties for value in values if value],
        )
    connection.execute("COMMIT")


def _gathered(connection: sqlite3.Connection) -> Iterator[Entity]:
    query = "SELECT name, value FROM property WHERE id = ? ORDER BY rowid"
    for entity, schema in connection.execute("SELECT id, schema FROM entity ORDER BY rowid"):
        properties: dict[str, list[str | None]] = {}
        for name, value in connection.execute(query, (entity,)):
            if name in _OF_PERSONS and schema != SCHEMATA[ActorKind.PERSON]:
                continue
            properties.setdefault(name, []).append(value)
        yield _entity(entity, schema, properties)


def entity_id(*names: str) -> str:
    """Return the id of what is named so: the same in all exports."""
    return hashlib.sha1("\n".join(names).encode(), usedforsecurity=False).hexdigest()


def _entities(document: Document) -> Iterator[Entity]:
    article = document.article
    ids = {actor.id: _actor_id(actor, article) for actor in document.actors}
    yield _entity(entity_id(article.id), "Article", _article(article))
    for actor in document.actors:
        if not actor.key:
            yield _entity(ids[actor.id], SCHEMATA[actor.kind], _actor_properties(actor))
    times = {time.id: time.value for time in document.times}
    for statement in document.statements:
        properties = _statement(statement, document, ids, times.get(statement.time or ""))
        yield _entity(entity_id(article.id, statement.id), "Note", properties)
    for item in attributed([document]):
        yield _entity(entity_id(article.id, item.event.id), "Event", _event(item, ids))


def _entity(entity: str, schema: str, properties: Properties) -> Entity:
    known = {
        name: found
        for name, values in properties.items()
        if (found := list(dict.fromkeys(value for value in values if value)))
    }
    return {"id": entity, "schema": schema, "properties": known}


def _actor_id(actor: Actor, article: Article) -> str:
    return entity_id(actor.key) if actor.key else entity_id(article.id, actor.id)


def _article(article: Article) -> Properties:
    return {
        "title": [article.title],
        "bodyText": [article.text],
        "language": [_LANGUAGES.get(article.language)],
        "publishedAt": [_date(article.published)],
        **_source(article),
    }


def _source(article: Article) -> dict[str, list[str | None]]:
    url = article.url or ""
    web = url.startswith(("http://", "https://"))
    return {"publisher": [article.outlet], "sourceUrl": [url if web else None]}


def _actor_properties(actor: Actor) -> Properties:
    names = [each.text for each in actor.mentions if each.form is MentionForm.NAME]
    code = alpha2_codes().get(actor.country_told or "")
    return {
        "name": [actor.name],
        "weakAlias": [name for name in names if name != actor.name],
        "country": [code.lower() if code else None],
        "wikidataId": [actor.wikidata],
        **({"position": actor.roles} if actor.kind is ActorKind.PERSON else {}),
    }


def _statement(
    statement: Statement, document: Document, ids: Mapping[str, str], time: str | None
) -> Properties:
    article, said = document.article, statement.speaker
    actors = {actor.id: actor for actor in document.actors}
    actor = actors.get(said.actor or "") if said else None
    speaker = actor.name if actor else said.text if said else UNKNOWN
    day = time or article.published
    act = statement.act.value if statement.act else None
    facts = [statement.kind.value, statement.medium.value if statement.medium else None, act]
    span = statement.quote.spans
    return {
        "name": [f"{speaker}: {statement.quote.text}"[:LONGEST_NAME]],
        "description": [statement.quote.text],
        "summary": [", ".join(part for part in (speaker, *facts, day) if part)],
        "keywords": facts if said else [*facts, UNKNOWN],
        "entity": [ids[each] for each in actor.members_or_self] if actor else [],
        "notes": [f"characters {span[0].start} to {span[-1].end} of the article"],
        "proof": [entity_id(article.id)],
        **_source(article),
    }


def _event(item: AttributedEvent, ids: Mapping[str, str]) -> Properties:
    event = item.event
    told = list(dict.fromkeys(map(_told, item.attributions)))
    time = item.time.value if item.time else None
    first, last = bounds(time) or (None, None)
    return {
        "name": [f"{event.type}: {'; '.join(told)}"[:LONGEST_NAME]],
        "summary": [event.trigger.text],
        "description": told,
        "keywords": [str(event.type), event.phase.value, None if _is_told(item) else CLAIM],
        "organizer": [ids[actor.id] for actor in item.actors],
        "involved": [ids[actor.id] for actor in item.recipients],
        "location": [event.place.text if event.place else None],
        "date": [first if first == last else None],
        "startDate": [first if first != last else None],
        "endDate": [last if first != last else None],
        "recordId": [event.id],
        "proof": [entity_id(item.article.id)],
        **_source(item.article),
    }


def _is_told(item: AttributedEvent) -> bool:
    """Return whether the article itself says that it is so."""
    return any(
        each.source == NARRATOR and each.status is Status.ASSERTED
        for each in item.event.attestations
    )


def _told(attribution: ResolvedAttestation) -> str:
    attestation = attribution.attestation
    inside = f" in {attestation.statement}" if attestation.statement else ""
    return f"{attestation.status.value} by {attribution.name}{inside}"


def _date(value: str | None) -> str | None:
    return value.partition("T")[0] if value else None
