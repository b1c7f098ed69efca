"""`wortlaut who` and `wortlaut between`: one actor, and two."""

from collections.abc import Sequence
from typing import Annotated

import typer

from wortlaut.archive import Archive
from wortlaut.archive.search import Between, Who
from wortlaut.archive.search import events as of_events
from wortlaut.archive.search import statements as of_statements
from wortlaut.cli.console import Output, counted, visible
from wortlaut.cli.filter_options import ArchiveFile
from wortlaut.cli.rows import RowFormat, write_rows, write_table
from wortlaut.cli.search import write_events, write_statements
from wortlaut.exports.rows import Row

WHO_EPILOG = """
Examples:

wortlaut who Lenz --archive presse.db

wortlaut who state:RUS --archive presse.db --format jsonl
"""
BETWEEN_EPILOG = "Example:\n\nwortlaut between Lenz Brandt --archive presse.db"

_LISTS = ("aliases", "roles", "over_time", "acts", "kinds", "about", "to", "by", "said", "of_them")
_WHO_COLUMNS = (
    "list",
    "name",
    "key",
    "count",
    "text",
    "mentions",
    "role",
    "articles",
    "time",
    "value",
    *of_statements.COLUMNS,
)

Name = Annotated[
    str,
    typer.Argument(help="A name, a key or a Wikidata item.", metavar="NAME", show_default=False),
]
Form = Annotated[RowFormat, typer.Option("--format", "-f", help="How the result is written.")]


def who(
    name: Name,
    *,
    archive: ArchiveFile,
    form: Form = RowFormat.TABLE,
) -> None:
    """Show what somebody said, to and about whom, and who speaks about them.

    Where several have the name, they are listed, and the key of one has to be given.
    """
    output = Output()
    with Archive(archive) as opened:
        found = opened.who(name)
    if form is RowFormat.TABLE:
        _write_who(found, output)
    else:
        rows: list[Row] = [{"list": "actor", **found.actor}]
        for part in _LISTS:
            rows += ({"list": part, **row} for row in getattr(found, part))
        write_rows(output, rows, tuple(dict.fromkeys(_WHO_COLUMNS)), form)
    output.close()


def between(
    first: Name,
    second: Name,
    *,
    archive: ArchiveFile,
    limit: Annotated[
        int,
        typer.Option(
            min=1, max=of_statements.LARGEST_PAGE, metavar="N", help="Of each kind and direction."
        ),
    ] = of_statements.PAGE,
    form: Form = RowFormat.TABLE,
) -> None:
    """Show what two actors say about or to each other, and the events between them."""
    output = Output()
    with Archive(archive) as opened:
        found = opened.between(first, second, limit=limit)
    if form is RowFormat.TABLE:
        _write_between(found, output)
    else:
        rows: list[Row] = [{"list": "statement", **row} for row in found.statements]
        rows += ({"list": "event", **row} for row in found.events)
        columns = ("list", "direction", *of_statements.COLUMNS, *of_events.COLUMNS)
        write_rows(output, rows, tuple(dict.fromkeys(columns)), form)
    output.close()


def _write_who(found: Who, output: Output) -> None:
    known = (found.actor[name] for name in ("kind", "country", "key", "wikidata"))
    facts = [str(each) for each in known if each]
    articles, said = (
        counted(int(str(found.actor[name])), noun)
        for name, noun in (("articles", "article"), ("said", "statement"))
    )
    counts = f"{articles}, {said}, {found.actor['about']} about them"
    output.write_text(visible(f"{found.actor['name']} · {' · '.join(facts)} · {counts}") + "\n\n")
    aliases = [(row["text"], row["mentions"], _sentence(row["evidence"])) for row in found.aliases]
    write_table(output, aliases, ("named", "times", "such as"), widths=(6, 2, 16))
    _write_counts(output, "offices", found.roles, "role", "articles")
    _write_counts(output, "acts", found.acts, "value", "count")
    _write_counts(output, "years", _by_year(found.over_time), "year", "count")
    _write_counts(output, "about whom", found.about, "name", "count")
    _write_counts(output, "to whom", found.to, "name", "count")
    _write_counts(output, "who speaks about them", found.by, "name", "count")
    if found.said:
        write_statements(output, found.said, title="newest statements")
    if found.of_them:
        write_statements(output, found.of_them, title="newest about them")


def _write_counts(output: Output, title: str, rows: Sequence[Row], name: str, count: str) -> None:
    if rows:
        output.write_text("\n")
        keyed = "key" in rows[0]
        shown = [(row[name], row[count], *((row["key"],) if keyed else ())) for row in rows]
        write_table(output, shown, (title, "count", *(("key",) if keyed else ())))


def _by_year(months: Sequence[Row]) -> list[Row]:
    years: dict[str, int] = {}
    for row in months:
        year = str(row["time"])[:4]
        years[year] = years.get(year, 0) + int(str(row["count"]))
    return [{"year": year, "count": count} for year, count in years.items()]


def _sentence(evidence: object) -> object:
    return evidence["context"] if isinstance(evidence, dict) else None


def _write_between(found: Between, output: Output) -> None:
    one, other = str(found.first["name"]), str(found.second["name"])
    for direction, title in (("forth", f"{one} to {other}"), ("back", f"{other} to {one}")):
        statements = [row for row in found.statements if row["direction"] == direction]
        events = [row for row in found.events if row["direction"] == direction]
        if statements:
            write_statements(output, statements, title=f"statements: {title}")
        if events:
            write_events(output, events, title=f"events: {title}")
    if not found.statements and not found.events:
        output.write_text(visible(f"nothing between {one} and {other}") + "\n")
