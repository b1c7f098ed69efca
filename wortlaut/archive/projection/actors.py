"""Rows of actors: one a key over all articles, and where each of them is named."""

import json
import sqlite3
from collections import Counter
from collections.abc import Mapping, Set

from wortlaut.archive.codes import FORMS
from wortlaut.archive.projection.context import ActorRows
from wortlaut.archive.terms import indexed
from wortlaut.records import Actor, Document, MentionForm

# The fullest name stays, whichever article comes first.
_KEYED = """
INSERT INTO actor (key, name, kind, country, wikidata, source) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (key) DO UPDATE SET
  name = CASE
    WHEN (length(excluded.name), excluded.name) > (length(name), name) THEN excluded.name
    ELSE name
  END,
  country = ifnull(country, excluded.country),
  wikidata = ifnull(wikidata, excluded.wikidata)
RETURNING id
"""
_LOCAL = """
INSERT INTO actor (article, name, kind, country, wikidata, source) VALUES (?, ?, ?, ?, ?, ?)
RETURNING id
"""
_APPEARANCE = """
INSERT INTO appearance (article, actor, local, name, roles) VALUES (?, ?, ?, ?, ?) RETURNING id
"""
_MENTION = """
INSERT OR IGNORE INTO mention (appearance, "start", "end", form, confidence) VALUES (?, ?, ?, ?, ?)
"""
_ALIAS = """
INSERT INTO alias (actor, text, mentions) VALUES (?, ?, ?)
ON CONFLICT (actor, text) DO UPDATE SET mentions = mentions + excluded.mentions
RETURNING id
"""
_NAMED = """
SELECT actor, "start", "end" FROM appearance JOIN mention ON appearance = appearance.id
WHERE article = ? AND form <> ?
"""
_UNUSED = """
SELECT alias.id FROM alias JOIN actor ON actor.id = alias.actor
WHERE alias.actor = ? AND alias.text = ? AND mentions <= 0 AND alias.text <> actor.name
"""

Named = Counter[tuple[int, str]]
"""How often the row of an actor is named by these words, pronouns left out."""


def project_actors(connection: sqlite3.Connection, document: Document, article: int) -> ActorRows:
    """Write the rows of a document's actors."""
    text = document.article.text
    rows = {actor.id: _row(connection, actor, article) for actor in document.actors}
    named: Named = Counter()
    for actor in document.actors:
        row = rows[actor.id]
        _appear(connection, actor, article, row)
        named[row, actor.name] += 0
        named.update((row, text[start:end]) for start, end in _named_at(actor))
    keyed = {rows[actor.id] for actor in document.actors if actor.key is not None}
    _write_aliases(connection, named, keyed, document.article.language)
    return ActorRows(rows=rows, members=_members(connection, document, article, rows))


def erase_actors(connection: sqlite3.Connection, article: int, text: str) -> None:
    """Remove the rows of an article's actors; no statement or event may refer to them any more."""
    found = connection.execute(_NAMED, (article, FORMS[MentionForm.PRONOUN]))
    named: Named = Counter((actor, text[start:end]) for actor, start, end in found)
    connection.execute(
        "DELETE FROM mention WHERE appearance IN (SELECT id FROM appearance WHERE article = ?)",
        (article,),
    )
    connection.execute(
        "UPDATE actor SET articles = articles - 1 "
        "WHERE id IN (SELECT actor FROM appearance WHERE article = ?)",
        (article,),
    )
    connection.execute("DELETE FROM appearance WHERE article = ?", (article,))
    connection.execute("DELETE FROM member WHERE article = ?", (article,))
    _take_back(connection, named)
    _erase_local(connection, article)


def _row(connection: sqlite3.Connection, actor: Actor, article: int) -> int:
    source = actor.source.value if actor.source else None
    about = (actor.name, actor.kind.value, actor.country_told, actor.wikidata, source)
    insert = (_LOCAL, article) if actor.key is None else (_KEYED, actor.key)
    row: int = connection.execute(insert[0], (insert[1], *about)).fetchone()[0]
    return row


def _appear(connection: sqlite3.Connection, actor: Actor, article: int, row: int) -> None:
    roles = json.dumps(actor.roles, ensure_ascii=False)
    values = (article, row, actor.id, actor.name, roles)
    (appearance,) = connection.execute(_APPEARANCE, values).fetchone()
    connection.executemany(
        _MENTION,
        [
            (appearance, mention.start, mention.end, FORMS[mention.form], mention.confidence)
            for mention in actor.mentions
        ],
    )


def _write_aliases(
    connection: sqlite3.Connection, named: Named, keyed: Set[int], language: str
) -> None:
    """Count the words that name the actors, and index those that are new."""
    for (row, text), count in named.items():
        (alias,) = connection.execute(_ALIAS, (row, text, count)).fetchone()
        known = connection.execute("SELECT 1 FROM alias_words WHERE rowid = ?", (alias,))
        if not known.fetchone():
            connection.execute(
                "INSERT INTO alias_words (rowid, words, lemmas, tags) VALUES (?, ?, ?, ?)",
                (alias, *indexed(text, language), "keyed" if row in keyed else ""),
            )


def _take_back(connection: sqlite3.Connection, named: Named) -> None:
    for (row, text), count in named.items():
        connection.execute(
            "UPDATE alias SET mentions = mentions - ? WHERE actor = ? AND text = ?",
            (count, row, text),
        )
        for (alias,) in connection.execute(_UNUSED, (row, text)).fetchall():
            _erase_alias(connection, alias)


def _erase_local(connection: sqlite3.Connection, article: int) -> None:
    """Remove the actors that are known in this article only."""
    aliases = connection.execute(
        "SELECT id FROM alias WHERE actor IN (SELECT id FROM actor WHERE article = ?)", (article,)
    )
    for (alias,) in aliases.fetchall():
        _erase_alias(connection, alias)
    connection.execute("DELETE FROM actor WHERE article = ?", (article,))


def _erase_alias(connection: sqlite3.Connection, alias: int) -> None:
    connection.execute("DELETE FROM alias_words WHERE rowid = ?", (alias,))
    connection.execute("DELETE FROM alias WHERE id = ?", (alias,))


def _members(
    connection: sqlite3.Connection, document: Document, article: int, rows: Mapping[str, int]
) -> dict[str, frozenset[int]]:
    """Write who speaks together, and count in how many articles each actor is."""
    members: dict[str, frozenset[int]] = {}
    for actor in document.actors:
        known = {rows[member] for member in actor.members if member in rows}
        members[actor.id] = frozenset(known | {rows[actor.id]})
        connection.executemany(
            "INSERT OR IGNORE INTO member (actor, member, article) VALUES (?, ?, ?)",
            [(rows[actor.id], member, article) for member in sorted(known)],
        )
    connection.executemany(
        "UPDATE actor SET articles = articles + 1 WHERE id = ?",
        [(row,) for row in sorted(set(rows.values()))],
    )
    return members


def _named_at(actor: Actor) -> list[tuple[int, int]]:
    """Return where an actor is named, each place once, as the table of mentions holds them."""
    forms: dict[tuple[int, int], MentionForm] = {}
    for mention in actor.mentions:
        forms.setdefault((mention.start, mention.end), mention.form)
    return [place for place, form in forms.items() if form is not MentionForm.PRONOUN]
