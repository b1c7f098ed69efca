"""Events as JSON Lines in the fields of PLOVER, with who says so in fields of their own.

The names are those of the chapter "JSON Data Fields" of the PLOVER manual (Open Event Data
Alliance). Fields that are not known are left out. `phase`, `time`, `attribution`, `statements` and
`confidence` are added.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from wortlaut.events.types import event_types
from wortlaut.exports.attributed import AttributedEvent, ResolvedAttestation, attributed
from wortlaut.records import Actor, Document
from wortlaut.version import __version__

CODEBOOK = "plover-base-0.8"
"""What PLOVER's `codebook` says; modes, and contexts but for two, are not coded."""


def plover(documents: Iterable[Document], /) -> Iterator[bytes]:
    """Yield one line of JSON for each event, in the order of the documents and the text."""
    for item in attributed(documents):
        yield msgspec.json.encode(_record(item)) + b"\n"


def _record(item: AttributedEvent) -> dict[str, object]:
    event = item.event
    entry = event_types()[event.type]
    return _known(
        {
            "id": item.id,
            "date": item.day,
            "source": [_actor(actor, item) for actor in item.actors],
            "recipient": [_actor(actor, item) for actor in item.recipients],
            "event": [event.type.value],
            "event_loc": {"name": event.place.text} if event.place else None,
            "event_text": [event.trigger.text],
            "quad_code": entry.quad.number,
            "event_scale": entry.intensity,
            "context": item.contexts,
            "text_info": _stretch(item),
            "cite_info": _citation(item),
            "phase": event.phase.value,
            "time": item.time.value if item.time else None,
            "attribution": [_attribution(each) for each in item.attributions],
            "statements": event.statements,
            "confidence": event.confidence,
        },
        kept=("source", "recipient"),
    )


def _actor(actor: Actor, item: AttributedEvent) -> dict[str, object]:
    return _known(
        {
            "code": actor.country,
            "actor_text": item.words(actor),
            "identifier_id": actor.wikidata,
            "identifier_text": actor.name,
            "key": actor.key,
            "kind": actor.kind.value,
            "office": ", ".join(actor.roles),
        }
    )


def _stretch(item: AttributedEvent) -> dict[str, object]:
    """Return where the trigger stands, in code points of the article's text."""
    spans = item.event.trigger.spans
    return {"start": spans[0].start, "end": spans[-1].end, "spans": spans}


def _citation(item: AttributedEvent) -> dict[str, object]:
    article = item.article
    return _known(
        {
            "citation": article.id,
            "url": article.url,
            "title": article.title,
            "language": article.language,
            "publication": article.outlet,
            "published": article.published,
            "coder": f"wortlaut {__version__}",
            "codebook": CODEBOOK,
        }
    )


def _attribution(attribution: ResolvedAttestation) -> dict[str, object]:
    actor, attestation = attribution.actor, attribution.attestation
    return _known(
        {
            "name": attribution.name,
            "code": actor.country if actor else None,
            "kind": actor.kind.value if actor else None,
            "key": actor.key if actor else None,
            "status": attestation.status.value,
            "statement": attestation.statement,
            "evidence": [
                {"spans": part.spans, "text": part.text}
                for part in (*attestation.evidence, *attestation.markers)
            ],
        }
    )


def _known(fields: Mapping[str, object], kept: Sequence[str] = ()) -> dict[str, object]:
    """Return the fields that hold something, and those to be kept."""
    empty: tuple[object, ...] = (None, "", (), [])
    return {name: value for name, value in fields.items() if name in kept or value not in empty}
