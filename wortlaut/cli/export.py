"""`wortlaut export`: what an archive holds, in the formats that others read."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import Annotated

import typer

from wortlaut.archive import Archive
from wortlaut.archive.search import Filters
from wortlaut.cli.console import Output, report
from wortlaut.cli.filter_options import ArchiveFile, with_filters
from wortlaut.cli.output_file import STANDARD_OUTPUT, OutputFile
from wortlaut.errors import UsageError
from wortlaut.exports.formats import BINARY, ExportFormat, export_as
from wortlaut.records import Document

EPILOG = """
Examples:

wortlaut export --archive presse.db --format csv --output aussagen.csv

wortlaut export Brücke --speaker Lenz --archive presse.db --format jsonl --output -

wortlaut export --archive presse.db --format gexf --output netz.gexf --from 2023-10 --to 2023-12
"""


@with_filters
def export(
    *,
    archive: ArchiveFile,
    filters: Filters,
    form: Annotated[
        ExportFormat,
        typer.Option("--format", "-f", help="In which form it is written.", show_default=False),
    ],
    output: Annotated[
        str,
        typer.Option(
            "--output",
            "-o",
            metavar="PATH",
            help="The file to write, or - for standard output.",
            show_default=False,
        ),
    ],
    force: Annotated[
        bool, typer.Option("--force", help="Replace the file if there is one.")
    ] = False,
) -> None:
    """Write what an archive holds, or what a search finds in it, in a format that others read.

    What each format holds and loses, and how it marks what is only claimed, is in docs/exports.md.
    A file is written whole or not at all.

    Exit codes: 0 done, 1 the file cannot be written, 2 wrong usage.
    """
    from wortlaut.exports.chosen import chosen

    file = OutputFile(output, archive, force)
    file.check()
    if output == STANDARD_OUTPUT and form in BINARY and Output().is_terminal:
        raise UsageError(f"{form} is no text; name a file with --output, or send it to a program")
    with Archive(archive) as opened, closing(chosen(opened, filters)) as documents:
        counted = _Counted(documents)
        file.write(export_as(form)(counted))
    if not counted.number:
        report("the archive is empty" if filters.is_empty else "nothing in the archive fits")


class _Counted:
    """Documents, counted as they go by."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents = documents
        self.number = 0

    def __iter__(self) -> Iterator[Document]:
        for document in self._documents:
            self.number += 1
            yield document
