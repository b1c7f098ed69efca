"""Who is meant by a name: the actors of an archive, by alias, key or Wikidata item."""

import re
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from wortlaut.archive.corrections.log import meant_key
from wortlaut.archive.search.words import names_expression
from wortlaut.errors import UsageError

MOST = 200
"""Actors that a name can stand for."""
_LOOKED_AT = 5000
_WIKIDATA = re.compile(r"Q[0-9]+")
_SHOWN = 5

_GROUPS = "SELECT DISTINCT actor FROM member WHERE member = {} ORDER BY actor LIMIT {}"
_TOGETHER = _GROUPS.format("actor.id", MOST)
# What is said by groups is their members', too (see `speaking_rows`).
_COLUMNS = f"""
SELECT actor.id, key, name, kind, country, wikidata, articles, said + ifnull(
  (SELECT sum(g.said) FROM ({_TOGETHER}) AS t JOIN actor AS g ON g.id = t.actor
   WHERE g.id <> actor.id), 0
) AS said, about FROM actor
"""  # noqa: S608 - constants
# An actor who is in no article any more keeps its row, so that undoing a correction finds it.
_BY_KEY = f"{_COLUMNS} WHERE key = ? AND articles > 0"
_BY_ITEM = f"{_COLUMNS} WHERE wikidata = ? AND articles > 0"
_BY_ALIAS = f"""
{_COLUMNS} WHERE articles > 0 AND id IN (
  SELECT alias.actor
  FROM (SELECT rowid AS row FROM alias_words WHERE alias_words MATCH ? LIMIT ?)
  CROSS JOIN alias ON alias.id = row
) ORDER BY articles DESC, said DESC, name, key LIMIT ?
"""  # noqa: S608 - two constants


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundActor:
    """An actor of the archive.

    Attributes:
        row: its id in this file.
        key: the same in all articles; None for one that is known in one article only.
        articles, said, about: in how many articles it is, how many statements it makes, alone or
            with others, and how many are about it.
    """

    row: int
    key: str | None
    name: str
    kind: str
    country: str | None
    wikidata: str | None
    articles: int
    said: int
    about: int

    def facts(self) -> dict[str, object]:
        """Return what is shown."""
        return {
            "name": self.name,
            "key": self.key,
            "kind": self.kind,
            "country": self.country,
            "wikidata": self.wikidata,
            "articles": self.articles,
            "said": self.said,
            "about": self.about,
        }


def candidates(connection: sqlite3.Connection, name: str, *, most: int = MOST) -> list[FoundActor]:
    """Return the actors that a name can stand for, those in most articles first.

    All words of the name must stand in one of their aliases, in any order; a key or a Wikidata
    item stands for itself, a merged key for who it is merged into. Actors that are known in one
    article only come in where no other has the name.
    """
    name = name.strip()
    if (meant := by_key(connection, name)) is not None:
        return [meant]
    if _WIKIDATA.fullmatch(name) and (known := _rows(connection, _BY_ITEM, (name,))):
        return known
    expression = names_expression(name, "{words lemmas}")
    if expression is None:
        return []
    for tag in (' AND tags : "keyed"', ' NOT tags : "keyed"'):
        if found := _rows(connection, _BY_ALIAS, (f"({expression}){tag}", _LOOKED_AT, most)):
            return found
    return []


def by_key(connection: sqlite3.Connection, key: str) -> FoundActor | None:
    """Return the actor of a key, of a merged one who it is merged into; None for nobody's."""
    found = _rows(connection, _BY_KEY, (meant_key(connection, key),))
    return found[0] if found else None


def the_only(found: Sequence[FoundActor], name: str) -> FoundActor | None:
    """Return who of several is meant: the only one, or the only one who is called just so."""
    if len(found) == 1:
        return found[0]
    named = [each for each in found if each.name.casefold() == name.strip().casefold()]
    return named[0] if len(named) == 1 and named[0].key is not None else None


def the_one(connection: sqlite3.Connection, name: str) -> FoundActor:
    """Return the actor that is meant.

    Raises:
        UsageError: nobody has this name, or several have it; names them.
    """
    found = candidates(connection, name, most=MOST)
    if not found:
        raise UsageError(
            "nobody in the archive is called {who!r}; try a part of the name", who=name[:80]
        )
    only = the_only(found, name)
    if only is not None:
        return only
    shown = "; ".join(map(_named, found[:_SHOWN]))
    more = f"; and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    raise UsageError(
        f"{name[:80]!r} may be several: {shown}{more}; give the key of one, or more of the name"
    )


def _named(actor: FoundActor) -> str:
    """Return who somebody is, and in how many articles, to tell namesakes apart."""
    articles = "1 article" if actor.articles == 1 else f"{actor.articles} articles"
    return f"{actor.name} ({actor.key or actor.kind}, {articles})"


def speaking_rows(connection: sqlite3.Connection, row: int) -> list[int]:
    """Return the row of an actor and those of all groups in which it speaks with others."""
    query = _GROUPS.format("?", "?")
    groups = [group for (group,) in connection.execute(query, (row, MOST)) if group != row]
    return [row, *groups]


def _rows(
    connection: sqlite3.Connection, query: str, parameters: tuple[object, ...]
) -> list[FoundActor]:
    names = ("row", "key", "name", "kind", "country", "wikidata", "articles", "said", "about")
    return [
        FoundActor(**dict(zip(names, values, strict=True)))
        for values in connection.execute(query, parameters)
    ]
