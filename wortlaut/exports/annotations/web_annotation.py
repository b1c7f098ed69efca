"""W3C Web Annotation (JSON-LD): statements and events as annotations of the article's text.

The text is named by its SHA-256 (RFC 6920). A place is a TextPositionSelector, whose offsets are
code points as everywhere here, and a TextQuoteSelector. What the Web Annotation Vocabulary has no
word for is in a vocabulary of its own, whose names are those of docs/record.md; its context is in
the file, so that none has to be known but the W3C's own.
"""

import base64
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

import msgspec

from wortlaut.exports.attributed import AttributedEvent, ResolvedAttestation, attributed
from wortlaut.records import (
    Actor,
    Article,
    Document,
    Excerpt,
    Participant,
    Span,
    Statement,
    TimeExpression,
    cut,
)
from wortlaut.version import __version__

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
VOCABULARY = "urn:x-wortlaut:record:"
AROUND = 32
"""Characters of the text before and after a place."""

_OWN_TERMS = (
    "kind", "medium", "act", "confidence", "parent", "speaker", "addressee", "cue", "frame", "key",
    "country", "wikidata", "time", "eventType", "phase", "place", "actor", "recipient",
    "attestation", "status", "statement", "published", "outlet", "title", "words", "attestedBy",
)  # fmt: skip
_RESOURCES = ("parent", "statement")

Node = dict[str, object]


def context() -> Node:
    """Return what the names mean that the W3C's context lacks; all others keep their meaning."""
    terms: Node = {name: f"{VOCABULARY}{name}" for name in _OWN_TERMS}
    terms |= {name: {"@id": f"{VOCABULARY}{name}", "@type": "@id"} for name in _RESOURCES}
    return terms | {name: f"{VOCABULARY}{name}" for name in ("Statement", "Event", "Actor")}


def article_iri(article: Article) -> str:
    """Return the name of a text: `ni:///sha-256;` and its digest (RFC 6920)."""
    digest = base64.urlsafe_b64encode(bytes.fromhex(article.id)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"


def item_iri(article: Article, item: str) -> str:
    """Return the name of a statement or an event."""
    return f"urn:x-wortlaut:article:{article.id}:{item}"


def web_annotation(documents: Iterable[Document], /) -> Iterator[bytes]:
    """Yield one AnnotationCollection with all annotations on its first page."""
    yield _head()
    separator = b"\n"
    for document in documents:
        for node in chain(_statements(document), _events(document)):
            yield separator + msgspec.json.encode(node)
            separator = b",\n"
    yield b"\n]}}\n"


def _head() -> bytes:
    head = {
        "@context": [CONTEXT, context()],
        "type": "AnnotationCollection",
        "label": "Statements and events",
        "generator": {"type": "Software", "name": f"wortlaut {__version__}"},
    }
    encoded = msgspec.json.encode(head)
    return encoded[:-1] + b',"first":{"type":"AnnotationPage","startIndex":0,"items":['


def _statements(document: Document) -> Iterator[Node]:
    article = document.article
    actors = {actor.id: actor for actor in document.actors}
    times = {time.id: time for time in document.times}
    for item in document.statements:
        body = _known(
            {
                "type": "Statement",
                "kind": item.kind.value,
                "medium": item.medium.value if item.medium else None,
                "act": item.act.value if item.act else None,
                "speaker": _participant(item.speaker, article, actors),
                "addressee": _participant(item.addressee, article, actors),
                "cue": _places(article, item.cue),
                "frame": _places(article, item.frame),
                "parent": item_iri(article, item.parent) if item.parent else None,
                "time": _time(times.get(item.time or "")),
                "confidence": item.confidence,
            }
        )
        yield _annotation(article, item.id, [body, *_tags(item, actors)], item.quote)


def _tags(item: Statement, actors: Mapping[str, Actor]) -> list[Node]:
    """Return what a program shows that knows nothing of statements."""
    speaker = item.speaker
    actor = actors.get(speaker.actor or "") if speaker else None
    name = actor.name if actor else speaker.text if speaker else None
    said = f"said by {name}" if name else "speaker unknown"
    values = (said, item.kind.value, item.act.value if item.act else None)
    return [_tag(value) for value in values if value]


def _events(document: Document) -> Iterator[Node]:
    for item in attributed([document]):
        event, article = item.event, item.article
        body = _known(
            {
                "type": "Event",
                "eventType": str(event.type),
                "phase": event.phase.value,
                "actor": [_actor(actor) for actor in item.actors],
                "recipient": [_actor(actor) for actor in item.recipients],
                "place": _places(article, event.place),
                "time": _time(item.time),
                "statement": [item_iri(article, each) for each in event.statements],
                "attestation": [_attestation(each, item) for each in item.attributions],
                "confidence": event.confidence,
            }
        )
        tags = [f"{each.attestation.status.value} by {each.name}" for each in item.attributions]
        bodies = [body, _tag(str(event.type)), *map(_tag, dict.fromkeys(tags))]
        yield _annotation(article, event.id, bodies, event.trigger)


def _attestation(attribution: ResolvedAttestation, item: AttributedEvent) -> Node:
    attestation, actor = attribution.attestation, attribution.actor
    said = attestation.statement
    return _known(
        {
            "attestedBy": attribution.name,
            "actor": _actor(actor) if actor else None,
            "status": attestation.status.value,
            "statement": item_iri(item.article, said) if said else None,
        }
    )


def _annotation(article: Article, item: str, body: list[Node], words: Excerpt) -> Node:
    return {
        "id": item_iri(article, item),
        "type": "Annotation",
        "motivation": "describing",
        "body": body,
        "target": [_place(article, span, _source(article)) for span in words.spans],
    }


def _places(article: Article, words: Excerpt | Participant | None) -> list[Node]:
    """Return one place a part of the words."""
    return [_place(article, span, article_iri(article)) for span in words.spans] if words else []


def _place(article: Article, span: Span, source: str | Node) -> Node:
    text, (start, end) = article.text, span
    quote: Node = {
        "type": "TextQuoteSelector",
        "exact": cut(text, (span,)),
        "prefix": text[max(0, start - AROUND) : start],
        "suffix": text[end : end + AROUND],
    }
    return {
        "type": "SpecificResource",
        "source": source,
        "selector": [{"type": "TextPositionSelector", "start": start, "end": end}, quote],
    }


def _source(article: Article) -> Node:
    return _known(
        {
            "id": article_iri(article),
            "type": "Text",
            "format": "text/plain",
            "language": article.language,
            "title": article.title,
            "outlet": article.outlet,
            "published": article.published,
            "schema:url": article.url,
        }
    )


def _participant(part: Participant | None, article: Article, actors: Mapping[str, Actor]) -> Node:
    if part is None:
        return {}
    actor = actors.get(part.actor or "")
    return _known({"actor": _actor(actor) if actor else None, "words": _places(article, part)})


def _actor(actor: Actor) -> Node:
    return _known(
        {
            "type": "Actor",
            "name": actor.name,
            "kind": actor.kind.value,
            "key": actor.key,
            "country": actor.country_told,
            "wikidata": actor.wikidata,
        }
    )


def _time(time: TimeExpression | None) -> str | None:
    return time.value if time else None


def _tag(value: str) -> Node:
    return {"type": "TextualBody", "purpose": "tagging", "value": value}


def _known(fields: Node) -> Node:
    """Return the fields that hold something."""
    empty: tuple[object, ...] = (None, [], {})
    return {name: value for name, value in fields.items() if value not in empty}
