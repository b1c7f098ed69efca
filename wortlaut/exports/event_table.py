"""Events as flat rows: those that a search for events in an archive gives."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from wortlaut.archive.days import day_of
from wortlaut.archive.search.events import COLUMNS
from wortlaut.archive.search.statements import readable_day
from wortlaut.records import Actor, Attestation, Document, Event, TimeType
from wortlaut.records.headline import headline
from wortlaut.version import __version__

_DATED = frozenset({TimeType.DATE, TimeType.TIME})
_REQUIRED = frozenset(
    {"article_id", "headline", "event", "type", "trigger", "start", "end", "day_told", "phase"}
    | {"confidence", "actors", "recipients", "actor_keys", "recipient_keys", "attestations"}
)


def event_table(documents: Document | Iterable[Document]) -> list[dict[str, object]]:
    """Return one row an event, in the order of the articles and of the text.

    The columns are those of `wortlaut search --in events`. Who takes part stands in the order of
    the names, each with its key at the same place of the next column, None where it has none.
    """
    if isinstance(documents, Document):
        documents = (documents,)
    return [row for document in documents for row in _rows(document)]


def event_schema() -> Any:
    """Return the Arrow schema of the table of events."""
    import pyarrow as pa

    text, names = pa.string(), pa.list_(pa.string())
    attestation = dict.fromkeys(("source", "key", "status", "statement"), text)
    types = {
        **dict.fromkeys(("start", "end"), pa.int64()),
        "day_told": pa.bool_(),
        "confidence": pa.float64(),
        **dict.fromkeys(("actors", "recipients", "actor_keys", "recipient_keys"), names),
        "attestations": pa.list_(pa.struct(attestation)),
    }
    return pa.schema(
        [pa.field(name, types.get(name, text), nullable=name not in _REQUIRED) for name in COLUMNS],
        metadata={"wortlaut": __version__},
    )


def _rows(document: Document) -> Iterator[dict[str, object]]:
    article = document.article
    actors = {actor.id: actor for actor in document.actors}
    days = {time.id: day_of(time.value) for time in document.times if time.type in _DATED}
    for event in document.events:
        told = days.get(event.time or "")
        yield dict(
            zip(
                COLUMNS,
                (
                    article.id,
                    article.title,
                    headline(article.title, article.text),
                    article.outlet,
                    article.published,
                    event.id,
                    event.type.value,
                    event.trigger.text,
                    event.trigger.spans[0].start,
                    event.trigger.spans[-1].end,
                    readable_day(day_of(article.published) if told is None else told),
                    told is not None,
                    event.place.text if event.place else None,
                    event.phase.value,
                    event.confidence,
                    *_parties(event, actors),
                    [_attested(each, actors) for each in event.attestations],
                ),
                strict=True,
            )
        )


def _parties(event: Event, actors: Mapping[str, Actor]) -> Iterator[list[str] | list[str | None]]:
    """Return the names of those who act and of those to whom it is done, then their keys."""
    named = [
        sorted(
            {(actors[each].name, actors[each].key) for each in ids if each in actors},
            key=lambda party: (party[0], party[1] or ""),
        )
        for ids in (event.actors, event.recipients)
    ]
    for part in named:
        yield [name for name, _ in part]
    for part in named:
        yield [key for _, key in part]


def _attested(attestation: Attestation, actors: Mapping[str, Actor]) -> dict[str, str | None]:
    actor = actors.get(attestation.source)
    return {
        "source": actor.name if actor else attestation.source,
        "key": actor.key if actor else None,
        "status": attestation.status.value,
        "statement": attestation.statement,
    }
