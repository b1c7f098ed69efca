"""Articles, sources and records in and out; all inside the caller's transaction."""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wortlaut.archive.corrections.log import Merges, overlay
from wortlaut.archive.days import day_of
from wortlaut.archive.packing import pack_document, pack_text, unpack_document, unpack_text
from wortlaut.archive.projection import DocumentContext, erase, project
from wortlaut.archive.runs import Outcome, begin_run, program_row
from wortlaut.archive.terms import indexed
from wortlaut.encoder.weights import fingerprint
from wortlaut.errors import ArchiveDamagedError, ArticleError, RecordError
from wortlaut.records import Article, Document

_ARTICLE = """
INSERT INTO article (sha256, title, url, outlet, published, day, language)
VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id
"""
_FACTS = """
UPDATE article SET title = ?, url = ?, outlet = ?, published = ?, day = ?, language = ?
WHERE id = ?
"""
_INDEX = "INSERT INTO article_words (rowid, title, words, lemmas) VALUES (?, ?, ?, ?)"
_UNINDEX = """
INSERT INTO article_words (article_words, rowid, title, words, lemmas)
VALUES ('delete', ?, ?, ?, ?)
"""
_SOURCE = """
INSERT OR IGNORE INTO source (article, run, title, url, outlet, published)
VALUES (?, ?, ?, ?, ?, ?)
"""
_RECORD = """
INSERT INTO record (article, program, run, document) VALUES (?, ?, ?, ?)
ON CONFLICT (article) DO UPDATE SET
  program = excluded.program, run = excluded.run, document = excluded.document
"""
_STORED = """
SELECT sha256, text, document
FROM record JOIN article_text USING (article) JOIN article ON article.id = article
WHERE article = ?
"""
_KNOWN = """
SELECT article.id, program.weights
FROM article JOIN record ON record.article = article.id JOIN program ON program.id = program
WHERE sha256 = ?
"""


class ReadingRun(NamedTuple):
    """By which run and program records are written, and whether known ones are replaced."""

    run: int
    program: int
    weights: str
    again: bool = False


class StoredArticle(NamedTuple):
    """An article that is in the archive: its row, and by which weights it was read."""

    article: int
    weights: str


def begin_reading(
    connection: sqlite3.Connection, sources: Iterable[str], *, again: bool = False
) -> ReadingRun:
    """Begin a run by this program and its weights."""
    from importlib.metadata import version

    weights = fingerprint()
    return ReadingRun(
        run=begin_run(connection, sources),
        program=program_row(connection, version("wortlaut"), weights),
        weights=weights,
        again=again,
    )


def known(connection: sqlite3.Connection, sha256: str) -> StoredArticle | None:
    """Return what is known of a text; None where it is not in the archive."""
    row = connection.execute(_KNOWN, (sha256,)).fetchone()
    return None if row is None else StoredArticle(*row)


def store(
    connection: sqlite3.Connection, document: Document, reading: ReadingRun, merges: Merges
) -> Outcome:
    """Write a document and its rows; where its text is known, its source, and a newer record.

    Raises:
        ArticleError: its text or id is not what a reader gives.
        RecordError: two of its items have one id.
    """
    check(document)
    found = known(connection, document.article.id)
    if found is None:
        row = _insert_article(connection, document.article)
        outcome = Outcome.NEW
    elif found.weights == reading.weights and not reading.again:
        add_source(connection, found.article, document.article, reading.run)
        return Outcome.KNOWN
    else:
        row, outcome = found.article, Outcome.RENEWED
        erase(connection, row, document.article.text)
        _unindex(connection, row, document.article.text)
        connection.execute(_FACTS, (*_facts(connection, document.article), row))
        _index(connection, row, document.article)
    add_source(connection, row, document.article, reading.run)
    values = (row, reading.program, reading.run, pack_document(document))
    connection.execute(_RECORD, values)
    _project(connection, row, document, merges)
    return outcome


def add_source(connection: sqlite3.Connection, row: int, article: Article, run: int) -> bool:
    """Note where a known text was found; return whether it was not known to be there."""
    values = (row, run, article.title, article.url, article.outlet, article.published)
    return connection.execute(_SOURCE, values).rowcount > 0


def stored(connection: sqlite3.Connection, row: int) -> Document:
    """Return the document of an article as it was read.

    Raises:
        ArchiveDamagedError: its text or its record is damaged or missing.
    """
    found = connection.execute(_STORED, (row,)).fetchone()
    if found is None:
        raise ArchiveDamagedError(f"article {row} of the archive has no text or no record")
    sha256, text, document = found
    try:
        return unpack_document(document, unpack_text(text))
    except ArchiveDamagedError as error:
        raise ArchiveDamagedError(f"article {sha256}: {error}") from error


def renew(connection: sqlite3.Connection, row: int, merges: Merges) -> None:
    """Make an article's rows anew, after a correction of it was made or undone."""
    document = stored(connection, row)
    erase(connection, row, document.article.text)
    _project(connection, row, document, merges)


def rows(connection: sqlite3.Connection) -> Iterator[int]:
    """Yield the rows of all articles, in the order in which they came in."""
    for (row,) in connection.execute("SELECT article FROM record ORDER BY article"):
        yield row


def check(document: Document) -> None:
    """Check that a document is one that can be kept.

    Raises:
        ArticleError: a part of the article is no Unicode, or its id is not that of the text.
        RecordError: two items have one id.
    """
    article = document.article
    for name in ("text", "title", "url", "outlet", "published"):
        try:
            (getattr(article, name) or "").encode()
        except UnicodeEncodeError as error:
            raise ArticleError(
                f"the {name} of an article holds a lone surrogate; decode the source again"
            ) from error
    if article.id != Article.of(article.text).id:
        raise ArticleError(
            f"the id {article.id} of an article is not the SHA-256 of its text; build articles "
            "with Article.of"
        )
    for items in (document.statements, document.actors, document.times, document.events):
        if len({item.id for item in items}) < len(items):
            raise RecordError(f"two items of article {article.id} have one id; read it again")


def _insert_article(connection: sqlite3.Connection, article: Article) -> int:
    values = (article.id, *_facts(connection, article))
    row: int = connection.execute(_ARTICLE, values).fetchone()[0]
    connection.execute(
        "INSERT INTO article_text (article, text) VALUES (?, ?)", (row, pack_text(article.text))
    )
    _index(connection, row, article)
    return row


def _index(connection: sqlite3.Connection, row: int, article: Article) -> None:
    """Write the full-text row of an article that has none."""
    connection.execute(_INDEX, (row, *_indexed(article.title, article.text, article.language)))


def _unindex(connection: sqlite3.Connection, row: int, text: str) -> None:
    """Take back the full-text row of an article, before its other facts change.

    The index keeps no words of its own, so it has to be told those that it was given.
    """
    query = "SELECT title, language FROM article WHERE id = ?"
    title, language = connection.execute(query, (row,)).fetchone()
    connection.execute(_UNINDEX, (row, *_indexed(title, text, language)))


def _indexed(title: str | None, text: str, language: str) -> tuple[str, str, str]:
    """Return what is indexed of an article: terms of its title, of its text, and other lemmas."""
    named, lemmas = indexed(title or "", language)
    words, others = indexed(text, language)
    return named, words, f"{others} {lemmas}".strip()


def _facts(
    connection: sqlite3.Connection, article: Article
) -> tuple[str | None, str | None, int | None, str | None, int | None, str]:
    return (
        article.title,
        article.url,
        _outlet(connection, article.outlet),
        article.published,
        day_of(article.published),
        article.language,
    )


def _outlet(connection: sqlite3.Connection, name: str | None) -> int | None:
    if name is None:
        return None
    connection.execute("INSERT OR IGNORE INTO outlet (name) VALUES (?)", (name,))
    query = "SELECT id FROM outlet WHERE name = ?"
    outlet: int = connection.execute(query, (name,)).fetchone()[0]
    return outlet


def _project(connection: sqlite3.Connection, row: int, document: Document, merges: Merges) -> None:
    article = document.article
    place = DocumentContext(
        article=row,
        outlet=_outlet(connection, article.outlet),
        published=day_of(article.published),
        language=article.language,
    )
    project(connection, overlay(connection, document, merges), place)
