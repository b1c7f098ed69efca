"""`wortlaut archive`: looking after the file."""

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from wortlaut.archive.archive import Archive
from wortlaut.archive.check import problems
from wortlaut.archive.digest import digest
from wortlaut.archive.faults import explained
from wortlaut.cli.console import Output, counted, visible
from wortlaut.errors import ArchiveDamagedError, ArchiveError, UsageError

FOUND = 1

EPILOG = """
Examples:

wortlaut archive rejected presse.db

wortlaut archive check presse.db
"""

app = typer.Typer(no_args_is_help=True, help="Look after an archive.", epilog=EPILOG)

File = Annotated[
    Path | None, typer.Argument(metavar="FILE", help="The archive.", show_default=False)
]
Named = Annotated[
    Path | None,
    typer.Option(
        "--archive", "-a", metavar="FILE", help="The same, as elsewhere.", show_default=False
    ),
]


@app.callback()
def commands() -> None:
    """Look after an archive."""


@app.command(epilog=EPILOG)
def rejected(file: File = None, archive: Named = None) -> None:
    """Write what gave no article, one JSON object a line: source, reason and detail."""
    archive = _the_one(file, archive)
    output = Output()
    with Archive(archive) as opened:
        for each in opened.rejected():
            output.write(msgspec.json.encode(each) + b"\n")
    output.close()


@app.command(epilog=EPILOG)
def check(file: File = None, archive: Named = None) -> None:
    """Check that the file is whole, and write a digest that is equal for equal content.

    Exit codes: 0 whole, 1 damaged, 2 no archive.
    """
    archive = _the_one(file, archive)
    output = Output()
    whole = True
    try:
        with Archive(archive) as opened, explained(archive):
            for line in problems(opened.connection):
                whole = False
                output.write_text(f"{visible(line)}\n")
            if whole:
                articles = counted(len(opened), "article")
                content = digest(opened.connection)
                output.write_text(f"{visible(str(archive))}: whole, {articles}, {content}\n")
    except ArchiveDamagedError as error:
        whole = False
        output.write_text(f"{visible(str(error))}\n")
    output.close()
    if not whole:
        raise typer.Exit(FOUND)


@app.command(epilog=EPILOG)
def upgrade(file: File = None, archive: Named = None) -> None:
    """Bring an archive of an older program up to date."""
    archive = _the_one(file, archive)
    if not archive.is_file():
        raise ArchiveError(f"{archive}: there is no archive; make one with 'wortlaut ingest'")
    Archive(archive, write=True).close()


def _the_one(file: Path | None, archive: Path | None) -> Path:
    if (file is None) == (archive is None):
        raise UsageError("give the archive once: as FILE, or with --archive")
    return file or archive or Path()
