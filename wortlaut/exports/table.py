"""Statements as flat rows for pandas, polars or `csv.DictWriter`."""

from collections.abc import Iterable, Mapping

from wortlaut.exports.place import Lines
from wortlaut.records import Actor, Document, Excerpt, Participant, Statement, TimeExpression

COLUMNS: dict[str, type] = {
    "article_id": str,
    "title": str,
    "url": str,
    "outlet": str,
    "published": str,
    "statement": str,
    "kind": str,
    "medium": str,
    "act": str,
    "speaker": str,
    "speaker_start": int,
    "speaker_end": int,
    "actor": str,
    "actor_kind": str,
    "actor_country": str,
    "actor_key": str,
    "cue": str,
    "addressee": str,
    "frame": str,
    "time": str,
    "time_text": str,
    "quote": str,
    "start": int,
    "end": int,
    "line": int,
    "column": int,
    "parent": str,
    "confidence": float,
}
"""The columns in order, with their types; every one but `article_id`, `statement`, `kind`,
`quote`, `start`, `end`, `line`, `column` and `confidence` may be None."""


def table(documents: Document | Iterable[Document]) -> list[dict[str, object]]:
    """Return one row a statement, in the order of the articles and of the text.

    `start` and `end` hold the first and last offset of the quotation, `speaker_start` and
    `speaker_end` those of the speaker: code points of the article's text, half-open, so words
    between the parts of an interrupted quotation lie inside. `line` and `column` are those of
    `start`, from 1.

    `pandas.DataFrame(table(doc))` and `polars.DataFrame(table(doc))` both take the rows. Where a
    column may be empty for the first hundred rows, or the whole table is, give polars the types:
    `polars.DataFrame(table(docs), schema=COLUMNS)`.
    """
    if isinstance(documents, Document):
        documents = (documents,)
    return [row for document in documents for row in _rows(document)]


def _rows(document: Document) -> Iterable[dict[str, object]]:
    article = document.article
    lines = Lines(article.text)
    actors = {actor.id: actor for actor in document.actors}
    times = {time.id: time for time in document.times}
    for statement in document.statements:
        start = statement.quote.spans[0].start
        place = lines.place(start)
        yield {
            "article_id": article.id,
            "title": article.title,
            "url": article.url,
            "outlet": article.outlet,
            "published": article.published,
            **_described(statement, actors, times),
            "quote": statement.quote.text,
            "start": start,
            "end": statement.quote.spans[-1].end,
            "line": place.line,
            "column": place.column,
            "parent": statement.parent,
            "confidence": statement.confidence,
        }


def _described(
    statement: Statement, actors: Mapping[str, Actor], times: Mapping[str, TimeExpression]
) -> dict[str, object]:
    speaker = statement.speaker
    actor = actors.get(speaker.actor) if speaker and speaker.actor else None
    time = times.get(statement.time) if statement.time else None
    # Plain strings: a data frame shows and compares an enum member in its own way.
    return {
        "statement": statement.id,
        "kind": statement.kind.value,
        "medium": statement.medium.value if statement.medium else None,
        "act": statement.act.value if statement.act else None,
        "speaker": _text(speaker),
        "speaker_start": speaker.spans[0].start if speaker else None,
        "speaker_end": speaker.spans[-1].end if speaker else None,
        "actor": actor.name if actor else None,
        "actor_kind": actor.kind.value if actor else None,
        "actor_country": actor.country_told if actor else None,
        "actor_key": actor.key if actor else None,
        "cue": _text(statement.cue),
        "addressee": _text(statement.addressee),
        "frame": _text(statement.frame),
        "time": time.value if time else None,
        "time_text": time.text if time else None,
    }


def _text(part: Excerpt | Participant | None) -> str | None:
    return part.text if part else None
