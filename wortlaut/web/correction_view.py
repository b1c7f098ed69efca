"""What the list of corrections shows: what each says, about which words of which article."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from wortlaut.archive.corrections.kinds import (
    Correction,
    Drop,
    Identify,
    Merge,
    SetSpeaker,
    Split,
    article_of,
)
from wortlaut.archive.corrections.log import LogEntry
from wortlaut.archive.corrections.places import same_quote
from wortlaut.archive.storage import known, stored
from wortlaut.records import Document, Span, cut
from wortlaut.records.headline import headline, shorten

_LONGEST_WORDS = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionView:
    """A correction of the log.

    Attributes:
        entry: of the log.
        action: `merge`, `split`, `identify`, `speaker` or `drop`.
        words: of the article that it is about; of a merge the key that is taken away.
        name: who is meant; of a speaker the words that name them. None for nobody who is known.
        key: of who is meant.
        article: its id; None for a correction of all.
        title: of the article.
        statement: the id of the statement that it is about, as the article was read.
    """

    entry: LogEntry
    action: str
    words: str
    name: str | None
    key: str | None
    article: str | None
    title: str
    statement: str | None


def correction_views(
    connection: sqlite3.Connection, entries: Iterable[LogEntry]
) -> list[CorrectionView]:
    """Return what is shown of corrections; articles are read once each."""
    read: dict[str, Document | None] = {}
    found = []
    for entry in entries:
        article = article_of(entry.correction)
        if article is not None and article not in read:
            where = known(connection, article)
            read[article] = stored(connection, where.article) if where else None
        found.append(_view(entry, read[article] if article is not None else None))
    return found


def _view(entry: LogEntry, document: Document | None) -> CorrectionView:
    correction = entry.correction
    name, key = _meant(correction, document)
    return CorrectionView(
        entry=entry,
        action=str(type(correction).__struct_config__.tag),
        words=shorten(_words(correction, document), _LONGEST_WORDS),
        name=name,
        key=key,
        article=article_of(correction),
        title=headline(document.article.title, document.article.text) if document else "",
        statement=_statement(correction, document),
    )


def _words(correction: Correction, document: Document | None) -> str:
    if isinstance(correction, Merge | Split):
        return correction.actor
    places = (correction.mention,) if isinstance(correction, Identify) else correction.quote
    return _cut(document, places)


def _meant(correction: Correction, document: Document | None) -> tuple[str | None, str | None]:
    if isinstance(correction, Drop):
        return None, None
    if isinstance(correction, SetSpeaker):
        actor = correction.actor
        named = _cut(document, correction.spans) or None
    else:
        actor = correction.actor if isinstance(correction, Identify) else correction.into
        named = None
    if actor is None:
        return named, None
    return actor.name or actor.key, actor.key


def _statement(correction: Correction, document: Document | None) -> str | None:
    if document is None or not isinstance(correction, SetSpeaker | Drop):
        return None
    found = same_quote(document.statements, correction.quote)
    return found.id if found else None


def _cut(document: Document | None, places: tuple[Span, ...]) -> str:
    text = document.article.text if document else ""
    return cut(text, places) if places and places[-1].end <= len(text) else ""
