"""The searches of `wortlaut.Archive`: plain lists of dicts, for pandas and polars."""

import sqlite3
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from wortlaut.archive import search as asked
from wortlaut.archive.faults import explained
from wortlaut.archive.search.actors import candidates
from wortlaut.archive.search.filters import Filters, one_of
from wortlaut.archive.search.statements import LARGEST_PAGE, check_limit

Row = dict[str, object]


class Searches:
    """What can be asked of an archive.

    `filters` are those of `search.filters.Filters`: `speaker`, `about`, `kind`, `act`, `outlet`,
    `event`, `source`, `status`, `since`, `until`, `dated`, `min_confidence`, `language`. All
    methods raise `UsageError` for a filter that cannot be, and for words that hold no word.

    Attributes:
        path: the file.
        connection: to it; as long as it is open.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self.connection = connection

    def search(
        self,
        words: str | None = None,
        *,
        sort: str = "relevance",
        limit: int | None = 50,
        **filters: object,
    ) -> list[Row]:
        """Return statements, up to `limit`, or all of them where it is None."""
        wanted, order = self._filters(words, filters), one_of(asked.Sort, sort, "sort")
        return self._all(
            partial(asked.search_statements, self.connection, wanted, sort=order), limit
        )

    def articles(
        self,
        words: str | None = None,
        *,
        sort: str = "relevance",
        limit: int | None = 50,
        **filters: object,
    ) -> list[Row]:
        """Return articles, up to `limit`, or all of them where it is None."""
        wanted, order = self._filters(words, filters), one_of(asked.Sort, sort, "sort")
        return self._all(partial(asked.search_articles, self.connection, wanted, sort=order), limit)

    def events(
        self, words: str | None = None, *, limit: int | None = 50, **filters: object
    ) -> list[Row]:
        """Return events, the newest first, up to `limit`, or all of them where it is None."""
        wanted = self._filters(words, filters)
        return self._all(partial(asked.search_events, self.connection, wanted), limit)

    def facets(self, words: str | None = None, **filters: object) -> list[Row]:
        """Return the counts of statements: rows with `facet`, `value`, `key`, `count`, `exact`."""
        with explained(self.path):
            found = asked.facets(self.connection, self._filters(words, filters))
        return [row | {"exact": found.exact} for row in found.rows()]

    def timeline(
        self,
        words: str | None = None,
        *,
        step: str = "month",
        by: str = "nothing",
        **filters: object,
    ) -> list[Row]:
        """Return the counts of statements over time: rows with `time`, `series` and `count`."""
        steps, series = one_of(asked.Step, step, "step"), one_of(asked.By, by, "by")
        wanted = self._filters(words, filters)
        with explained(self.path):
            return asked.timeline(self.connection, wanted, step=steps, by=series).points

    def actors(self, name: str) -> list[Row]:
        """Return who can be meant by a name; those in most articles come first."""
        with explained(self.path):
            return [found.facts() for found in candidates(self.connection, name)]

    def who(self, name: str) -> asked.Who:
        """Return what an actor said, to and about whom, and who speaks about them."""
        with explained(self.path):
            return asked.who(self.connection, name)

    def between(self, first: str, second: str, *, limit: int = 50) -> asked.Between:
        """Return statements and events between two actors, up to `limit` of each direction."""
        with explained(self.path):
            return asked.between(self.connection, first, second, limit=limit)

    def network(
        self,
        words: str | None = None,
        *,
        around: str | None = None,
        limit: int = 40,
        **filters: object,
    ) -> asked.Network:
        """Return who speaks about whom, and the events between them."""
        wanted = self._filters(words, filters)
        with explained(self.path):
            return asked.network(self.connection, wanted, around=around, limit=limit)

    def stats(self) -> Row:
        """Return what is in the archive, in numbers."""
        with explained(self.path):
            return asked.stats(self.connection)

    def _filters(self, words: str | None, given: dict[str, object]) -> Filters:
        return asked.filters_of(words=words, **given)

    def _all(self, page: Callable[..., asked.Page], limit: int | None) -> list[Row]:
        if limit is not None and limit > LARGEST_PAGE:
            return self._all(page, None)[:limit]
        if limit is not None:
            check_limit(limit)
            with explained(self.path):
                return page(limit=limit).hits
        return [hit for hits in self._pages(page) for hit in hits]

    def _pages(self, page: Callable[..., asked.Page]) -> Iterator[list[Row]]:
        cursor: str | None = None
        while True:
            with explained(self.path):
                found = page(limit=LARGEST_PAGE, cursor=cursor)
            yield found.hits
            cursor = found.next
            if cursor is None:
                return
