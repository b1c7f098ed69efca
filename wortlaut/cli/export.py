"""`wortlaut export`: what an archive holds, in the formats that others read."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from wortlaut.archive.search.filters import Dated, Filters
from wortlaut.cli.console import Output, report
from wortlaut.cli.output_file import STANDARD_OUTPUT, check_output, write_output
from wortlaut.errors import UsageError
from wortlaut.exports.formats import BINARY, Format, export_as
from wortlaut.records import Act, Document, EventType, Kind, Status

EPILOG = """
Examples:

wortlaut export --archive presse.db --format csv --output aussagen.csv

wortlaut export --archive presse.db --format gexf --output netz.gexf --from 2023-10 --to 2023-12

wortlaut export --archive presse.db --format jsonl --output - --speaker Putin --act deny
"""


def export(  # noqa: PLR0913, PLR0917 - one argument an option
    archive: Annotated[Path, typer.Option(metavar="FILE", help="The archive.")],
    form: Annotated[Format, typer.Option("--format", "-f", help="In which form it is written.")],
    output: Annotated[
        str,
        typer.Option(
            "--output", "-o", metavar="PATH", help="The file to write, or - for standard output."
        ),
    ],
    force: Annotated[
        bool, typer.Option("--force", help="Replace the file if there is one.")
    ] = False,
    words: Annotated[
        str | None, typer.Option(metavar="WORDS", help="Only what is said in these words.")
    ] = None,
    speaker: Annotated[str | None, typer.Option(metavar="NAME", help="Only what they say.")] = None,
    about: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Only what is about them, and events they take part in."),
    ] = None,
    kind: Annotated[list[Kind] | None, typer.Option(help="Only statements of this kind.")] = None,
    act: Annotated[list[Act] | None, typer.Option(help="Only statements that do this.")] = None,
    outlet: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Only from this outlet.")
    ] = None,
    event: Annotated[
        list[EventType] | None, typer.Option(help="Only what tells of events of this type.")
    ] = None,
    source: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="Only events of which they say so; narrator is the article."
        ),
    ] = None,
    status: Annotated[
        list[Status] | None, typer.Option(help="Only events that are put so.")
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--from", metavar="DATE", help="Not before this day, month or year."),
    ] = None,
    until: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="Not after this day, month or year.")
    ] = None,
    dated: Annotated[
        Dated,
        typer.Option(help="Which day these are about: when it was said, or when it was published."),
    ] = Dated.STATEMENT,
    min_confidence: Annotated[
        float,
        typer.Option(min=0, max=1, metavar="SHARE", help="Leave out what is less sure than this."),
    ] = 0.0,
    language: Annotated[
        str | None, typer.Option(metavar="CODE", help="Only articles in this language, such as de.")
    ] = None,
) -> None:
    """Write what an archive holds, or what is asked for of it, in a format that others read.

    The filters are those of the search; several values of one are alternatives. What each format
    holds and loses, and how it marks what is only claimed, says docs/exports.md. A file is written
    whole or not at all.

    Exit codes: 0 done, 1 the file cannot be written, 2 wrong usage.
    """
    from wortlaut.archive import Archive
    from wortlaut.exports.chosen import chosen

    filters = Filters(
        words=words,
        speaker=speaker,
        about=about,
        kind=tuple(kind or ()),
        act=tuple(act or ()),
        outlet=tuple(outlet or ()),
        event=tuple(event or ()),
        source=source,
        status=tuple(status or ()),
        since=since,
        until=until,
        dated=dated,
        min_confidence=min_confidence,
        language=language,
    )
    check_output(output, force=force)
    if output == STANDARD_OUTPUT and form in BINARY and Output().is_terminal:
        raise UsageError(f"{form} is no text; name a file with --output, or send it to a program")
    with Archive(archive) as opened, closing(chosen(opened, filters)) as documents:
        counted = _Counted(documents)
        write_output(export_as(form)(counted), output, force=force)
    if not counted.number:
        report("nothing in the archive fits" if not filters.is_empty else "the archive is empty")


class _Counted:
    """Documents, counted as they go by."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents = documents
        self.number = 0

    def __iter__(self) -> Iterator[Document]:
        for document in self._documents:
            self.number += 1
            yield document
