"""The words that name an actor, each with a place where it is named so."""

import json
import sqlite3

from wortlaut.archive.packing import unpack_text
from wortlaut.archive.search.excerpts import surroundings
from wortlaut.archive.search.statements import readable_day
from wortlaut.records import Span
from wortlaut.records.headline import headline

MOST = 30
"""Aliases of an actor, the most frequent first."""
_LOOKED_AT = 200
"""Articles in which a place is looked for."""

_ALIASES = """
SELECT text, mentions FROM alias WHERE actor = ? AND mentions > 0
ORDER BY mentions DESC, text LIMIT ?
"""
_NEWEST = """
SELECT id, article FROM appearance WHERE actor = ? ORDER BY article DESC LIMIT ?
"""
_OLDEST = """
SELECT id, article FROM appearance WHERE actor = ? ORDER BY article LIMIT ?
"""
_PLACES = """
SELECT "start", "end" FROM mention JOIN form ON form.id = mention.form
WHERE appearance = ? AND form.name <> 'pronoun' ORDER BY "start"
"""
_ARTICLE = """
SELECT sha256, title, language, text FROM article JOIN article_text ON article = id WHERE id = ?
"""
_ROLES = """
SELECT roles, day FROM (
  SELECT roles, article FROM appearance WHERE actor = ? ORDER BY article DESC LIMIT ?
) JOIN article ON article.id = article WHERE roles <> '[]'
"""
_NEWEST_ROLES = 2000


def aliases(connection: sqlite3.Connection, actor: int) -> list[dict[str, object]]:
    """Return the words that name an actor, the most frequent first.

    Each has `text`, `mentions` and `evidence`: a place in an article, with its sentence. The
    newest and the oldest articles are looked through for it; None where it is in none of these.
    """
    found = connection.execute(_ALIASES, (actor, MOST)).fetchall()
    evidence = _evidence(connection, actor, {text for text, _ in found})
    return [
        {"text": text, "mentions": mentions, "evidence": evidence.get(text)}
        for text, mentions in found
    ]


def roles(connection: sqlite3.Connection, actor: int) -> list[dict[str, object]]:
    """Return the offices that the newest articles give an actor.

    Each has `role`, `articles` (how many give it), `first` and `last` (days of these articles).
    """
    days: dict[str, list[int | None]] = {}
    for written, day in connection.execute(_ROLES, (actor, _NEWEST_ROLES)):
        for role in json.loads(written):
            days.setdefault(role, []).append(day)
    ranked = sorted(days.items(), key=lambda item: (-len(item[1]), item[0]))
    return [
        {
            "role": role,
            "articles": len(found),
            "first": readable_day(min(filter(None, found), default=None)),
            "last": readable_day(max(filter(None, found), default=None)),
        }
        for role, found in ranked[:MOST]
    ]


def _evidence(
    connection: sqlite3.Connection, actor: int, wanted: set[str]
) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = {}
    for query in (_NEWEST, _OLDEST):
        for appearance, article in connection.execute(query, (actor, _LOOKED_AT // 2)).fetchall():
            if wanted <= found.keys():
                return found
            sha256, title, language, packed = connection.execute(_ARTICLE, (article,)).fetchone()
            text = unpack_text(packed)
            for start, end in connection.execute(_PLACES, (appearance,)):
                words = text[start:end]
                if words in wanted and words not in found:
                    around = surroundings(text, [Span(start, end)], language)
                    found[words] = {
                        "article_id": sha256,
                        "title": title,
                        "headline": headline(title, text),
                        "start": start,
                        "end": end,
                        "context": around.text,
                        "context_start": around.start,
                    }
    return found
