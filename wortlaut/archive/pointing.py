"""From what a user can name (ids, words) to the places in the text that corrections hold."""

import sqlite3
from collections.abc import Sequence

from wortlaut.archive.storage import known, stored
from wortlaut.errors import UsageError
from wortlaut.records import Actor, Document, Span, Statement

SHORTEST = 6
"""Characters of an article's id that name it, if no other begins so."""

_HEX = frozenset("0123456789abcdef")
_BEGINNING = "SELECT sha256 FROM article WHERE sha256 >= ? AND sha256 < ? LIMIT 2"


def article_id(connection: sqlite3.Connection, beginning: str) -> str:
    """Return the id of the one article whose id begins so.

    Raises:
        UsageError: there is none, or more than one.
    """
    if len(beginning) < SHORTEST or not _HEX.issuperset(beginning):
        raise UsageError(
            f"{beginning!r} names no article; give its id, or the first {SHORTEST} characters of it"
        )
    found = connection.execute(_BEGINNING, (beginning, beginning + "g")).fetchall()
    if not found:
        raise UsageError(f"no article whose id begins with {beginning} is in the archive")
    if len(found) > 1:
        raise UsageError(f"several articles have ids that begin with {beginning}; give more of it")
    article: str = found[0][0]
    return article


def document_of(connection: sqlite3.Connection, beginning: str) -> Document:
    """Return the document, as it was read, of the one article whose id begins so.

    Raises:
        UsageError: there is none, or more than one.
    """
    found = known(connection, article_id(connection, beginning))
    if found is None:
        raise UsageError(f"article {beginning} has no record; ingest it again")
    return stored(connection, found.article)


def actor_of(document: Document, actor: str) -> Actor:
    """Return an actor of a document.

    Raises:
        UsageError: there is none with this id.
    """
    for each in document.actors:
        if each.id == actor:
            return each
    raise UsageError(
        "article {article} holds no actor {actor!r}", article=document.article.id, actor=actor
    )


def named(actor: Actor) -> Actor:
    """Return an actor whom words of the article name.

    Raises:
        UsageError: none do.
    """
    if not actor.mentions:
        raise UsageError("no words of the article name {who}; read it again", who=actor.name)
    return actor


def statement_of(document: Document, statement: str) -> Statement:
    """Return a statement of a document.

    Raises:
        UsageError: there is none with this id.
    """
    for each in document.statements:
        if each.id == statement:
            return each
    raise UsageError(
        "article {article} holds no statement {statement!r}",
        article=document.article.id,
        statement=statement,
    )


def quote_of(document: Document, statement: str) -> tuple[Span, ...]:
    """Return the spans of a statement's quotation.

    Raises:
        UsageError: there is no such statement.
    """
    return statement_of(document, statement).quote.spans


def mention_of(document: Document, actor: str) -> Span:
    """Return the first place where an actor is named.

    Raises:
        UsageError: there is no such actor, or no words of the article name it.
    """
    first = named(actor_of(document, actor)).mentions[0]
    return Span(first.start, first.end)


def nearest_words(text: str, words: str, quote: Sequence[Span]) -> tuple[Span, ...]:
    """Return the place of words in a text that is nearest to a quotation, the earlier of two.

    Raises:
        UsageError: the text does not hold them.
    """
    places: list[int] = []
    start = text.find(words) if words else -1
    while start >= 0:
        places.append(start)
        start = text.find(words, start + len(words))
    if not places:
        raise UsageError(
            "the article does not hold the words {words!r}; give them as they stand", words=words
        )
    first, last = quote[0].start, quote[-1].end
    nearest = min(places, key=lambda at: (max(first - at - len(words), at - last, 0), at))
    return (Span(nearest, nearest + len(words)),)
