"""`wortlaut search` and `wortlaut stats`: what an archive holds."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

import typer

from wortlaut.archive import Archive
from wortlaut.archive.faults import explained
from wortlaut.archive.search import (
    Filters,
    Page,
    Sort,
    facets,
    search_articles,
    search_events,
    search_statements,
)
from wortlaut.archive.search import articles as of_articles
from wortlaut.archive.search import events as of_events
from wortlaut.archive.search import statements as of_statements
from wortlaut.archive.search.facets import COLUMNS as FACET_COLUMNS
from wortlaut.cli.console import Output, counted, report
from wortlaut.cli.filter_options import ArchiveFile, with_filters
from wortlaut.cli.rows import ID, RowFormat, write_rows, write_table
from wortlaut.errors import UsageError
from wortlaut.exports.rows import Row
from wortlaut.exports.wording.wording import SPEAKER_UNKNOWN

SEARCH_EPILOG = """
Examples:

wortlaut search Brücke gesperrt --archive presse.db --from 2024

wortlaut search '"seit Monaten"' --speaker Brandt --archive presse.db --format jsonl

wortlaut search --about Russland --act accuse --archive presse.db --facets
"""
STATS_EPILOG = "Example:\n\nwortlaut stats --archive presse.db --format json"


class Within(StrEnum):
    """What is searched."""

    STATEMENTS = "statements"
    ARTICLES = "articles"
    EVENTS = "events"


class StatsFormat(StrEnum):
    """The forms of counts."""

    TABLE = "table"
    JSON = "json"


@with_filters
def search(
    *,
    archive: ArchiveFile,
    filters: Filters,
    within: Annotated[Within, typer.Option("--in", help="What is searched.")] = Within.STATEMENTS,
    sort: Annotated[Sort, typer.Option(help="Which hits come first.")] = Sort.RELEVANCE,
    limit: Annotated[
        int,
        typer.Option(min=1, max=of_statements.LARGEST_PAGE, metavar="N", help="Hits of a page."),
    ] = of_statements.PAGE,
    cursor: Annotated[
        str | None,
        typer.Option(
            metavar="CURSOR", help="Go on behind a page, by what it named.", show_default=False
        ),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="All pages, one after the other.")
    ] = False,
    counted: Annotated[
        bool, typer.Option("--facets", help="Counts by speaker, act, outlet … instead of hits.")
    ] = False,
    form: Annotated[
        RowFormat, typer.Option("--format", "-f", help="How the result is written.")
    ] = RowFormat.TABLE,
) -> None:
    """Find statements, articles or events in an archive.

    Words are found in all their forms. Hits go to standard output; where there are more, how to
    see them goes to standard error.
    """
    if counted and (everything or cursor or within is not Within.STATEMENTS):
        raise UsageError("--facets counts statements; leave out --in, --all and --cursor")
    output = Output()
    with Archive(archive) as opened, explained(archive):
        if counted:
            _write_facets(opened, filters, form, output)
        else:
            _write_hits(
                opened, filters, _Wish(within, sort, limit, everything, form), cursor, output
            )
    output.close()


def stats(
    *,
    archive: ArchiveFile,
    form: Annotated[
        StatsFormat, typer.Option("--format", "-f", help="How the result is written.")
    ] = StatsFormat.TABLE,
) -> None:
    """Count what is in an archive; the same content gives the same bytes."""
    output = Output()
    with Archive(archive) as opened:
        counts = opened.stats()
    if form is StatsFormat.JSON:
        output.write(json.dumps(counts, indent=2, ensure_ascii=False).encode() + b"\n")
    else:
        rows: list[tuple[str, object]] = []
        for name, value in counts.items():
            if isinstance(value, dict):
                rows += [(f"{name}: {part}", number) for part, number in value.items() if number]
            else:
                rows.append((name.replace("_", " "), value))
        write_table(output, rows, ("what", "how many"))
    output.close()


@dataclass(frozen=True, slots=True)
class _Wish:
    within: Within
    sort: Sort
    limit: int
    everything: bool
    form: RowFormat


_COLUMNS = {
    Within.STATEMENTS: of_statements.COLUMNS,
    Within.ARTICLES: of_articles.COLUMNS,
    Within.EVENTS: of_events.COLUMNS,
}


def _write_hits(
    opened: Archive, filters: Filters, wish: _Wish, cursor: str | None, output: Output
) -> None:
    if wish.everything and wish.form is RowFormat.CSV:
        found = _page(opened, filters, wish, cursor)
        hits = list(found.hits)
        while found.next is not None:
            found = _page(opened, filters, wish, found.next)
            hits += found.hits
        write_rows(output, hits, _COLUMNS[wish.within], wish.form)
        return
    while True:
        found = _page(opened, filters, wish, cursor)
        if wish.form is RowFormat.TABLE:
            _write_sheet(found.hits, wish.within, output)
        else:
            write_rows(output, found.hits, _COLUMNS[wish.within], wish.form)
        cursor = found.next
        if cursor is None or not wish.everything:
            break
    if cursor is not None:
        report(f"there are more: go on with --cursor {cursor}, or see all with --all")


def _page(opened: Archive, filters: Filters, wish: _Wish, cursor: str | None) -> Page:
    connection, limit = opened.connection, wish.limit
    if wish.within is Within.EVENTS:
        return search_events(connection, filters, limit=limit, cursor=cursor)
    of = search_statements if wish.within is Within.STATEMENTS else search_articles
    return of(connection, filters, sort=wish.sort, limit=limit, cursor=cursor)


def _write_sheet(hits: Sequence[Row], within: Within, output: Output) -> None:
    if not hits:
        output.write_text(f"no {within.value} found\n")
    elif within is Within.ARTICLES:
        columns = ("published", "outlet", "headline", "words", "article")
        rows = [
            (*(hit[each] for each in ("published", "outlet", "headline", "context")), _place(hit))
            for hit in hits
        ]
        write_table(output, rows, columns, widths=(3, 4, 6, 9, 3))
    elif within is Within.EVENTS:
        write_events(output, hits)
    else:
        write_statements(output, hits)


def write_statements(output: Output, hits: Sequence[Row], *, title: str = "") -> None:
    """Write statements for people to read, one a row."""
    rows = [
        (
            hit["day"],
            hit["outlet"],
            hit["actor"] or hit["speaker"] or SPEAKER_UNKNOWN,
            hit["cue"],
            hit["quote"],
            _place(hit, hit["statement"], hit["start"]),
        )
        for hit in hits
    ]
    columns = ("day", "outlet", "speaker", "did", "words", "place")
    write_table(output, rows, columns, title=title, widths=(3, 4, 5, 4, 14, 3))


def write_events(output: Output, hits: Sequence[Row], *, title: str = "") -> None:
    """Write events for people to read, one a row, with who says so."""
    rows = [
        (
            hit["day"] if hit["day_told"] else _published(hit["day"]),
            hit["type"],
            _listed(hit["actors"]),
            _listed(hit["recipients"]),
            hit["trigger"],
            "; ".join(f"{each['source']} ({each['status']})" for each in _dicts(hit)),
            _place(hit, hit["event"], hit["start"]),
        )
        for hit in hits
    ]
    columns = ("day", "event", "who", "to whom", "words", "says who", "place")
    write_table(output, rows, columns, title=title, widths=(3, 3, 5, 5, 5, 6, 3))


def _place(hit: Row, *within: object) -> str:
    """Return the beginning of the article's id and what stands where in it."""
    return " ".join((str(hit["article_id"])[:ID], *map(str, within)))


def _published(day: object) -> str:
    """Return the day of publication, which stands for that of an event of which none is told."""
    return f"published {day}" if day else ""


def _listed(names: object) -> str:
    return ", ".join(map(str, names)) if isinstance(names, list) else ""


def _dicts(hit: Row) -> list[dict[str, object]]:
    found = hit["attestations"]
    return found if isinstance(found, list) else []


def _write_facets(opened: Archive, filters: Filters, form: RowFormat, output: Output) -> None:
    found = facets(opened.connection, filters)
    rows = found.rows()
    if form is RowFormat.TABLE:
        shown = [[row[column] for column in FACET_COLUMNS] for row in rows]
        about = "" if found.exact else ", estimated from a sample"
        total = counted(found.total, "statement")
        write_table(output, shown, FACET_COLUMNS, title=f"{total}{about}")
    else:
        write_rows(output, rows, FACET_COLUMNS, form)
    if not found.exact:
        report(
            "the counts are estimated from a sample; ask for fewer statements to have them exact"
        )
