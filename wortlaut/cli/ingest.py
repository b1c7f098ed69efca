"""`wortlaut ingest`: articles into an archive."""

import os
import sys
import threading
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from wortlaut.archive.connection import open_writing
from wortlaut.archive.faults import explained
from wortlaut.archive.ingest.expected import expected
from wortlaut.archive.ingest.plan import Plan
from wortlaut.archive.runs import Outcome
from wortlaut.cli.console import Output, visible
from wortlaut.cli.progress import IngestProgress
from wortlaut.cli.reading import (
    SOURCES,
    AllowFetch,
    AllowPrivate,
    Columns,
    checked_knowledge_file,
    tomorrow,
)
from wortlaut.errors import UsageError
from wortlaut.readers import MAX_BYTES, STDIN, ReadOptions, parse_columns, read_sources

REJECTED = 1
MOST_JOBS = 256

EPILOG = """
Examples:

wortlaut ingest artikel/ --archive presse.db

wortlaut ingest heute.jsonl --archive presse.db --published 2023-10-30

Start it again after it was stopped: what is in the archive is passed over.
"""


def ingest(  # noqa: PLR0913, PLR0917 - one argument an option
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE",
            help=SOURCES,
            show_default=False,
        ),
    ],
    archive: Annotated[
        Path,
        typer.Option(metavar="FILE", help="The archive; made where it is missing."),
    ],
    published: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            help="When articles without a date of their own appeared, such as 2023-10-30.",
        ),
    ] = None,
    max_bytes: Annotated[
        int, typer.Option(min=1, metavar="BYTES", help="Reject an article larger than this.")
    ] = MAX_BYTES,
    jobs: Annotated[
        int,
        typer.Option(
            min=0,
            max=MOST_JOBS,
            metavar="N",
            help="How many processes analyse; 0 is one for each core.",
        ),
    ] = 0,
    again: Annotated[
        bool, typer.Option("--again", help="Read articles anew that are in the archive already.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="Do not show how far it has come.")
    ] = False,
    knowledge: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Persons and bodies that you added, instead of those of 'wortlaut knowledge'.",
            show_default=False,
        ),
    ] = None,
    columns: Columns = None,
    allow_fetch: AllowFetch = False,
    allow_private: AllowPrivate = False,
) -> None:
    """Read articles into an archive, which is one file.

    A text that is in the archive is not read again, unless it was read with other weights; the
    same text from two places is one article with two sources. Stopped at any moment and started
    again, nothing is lost and nothing twice. What gives no article is reported and kept, too.

    Exit codes: 0 all is in the archive, 1 something was rejected or the archive cannot be written,
    2 wrong usage.
    """
    from wortlaut.actors import knowledge as known
    from wortlaut.language import LANGUAGES

    if STDIN in sources and sys.stdin is None:
        raise UsageError("standard input is closed, but '-' asks for it; pipe an article in")
    if allow_private and not allow_fetch:
        raise UsageError("--allow-private needs --allow-fetch, without which nothing is fetched")
    bar = IngestProgress(wanted=not quiet)
    options = ReadOptions(
        published=published,
        max_bytes=max_bytes,
        latest=tomorrow(),
        columns=parse_columns(columns) if columns is not None else (),
        allow_fetch=allow_fetch,
        allow_private=allow_private,
        notify=bar.remark,
    )
    plan = Plan(
        sources=tuple(sources),
        jobs=jobs or _cores(),
        knowledge_file=checked_knowledge_file(knowledge),
        again=again,
    )
    known(LANGUAGES[0], plan.knowledge_file)  # a broken file is refused before anything is read
    if _run(archive, plan, options, bar):
        raise typer.Exit(REJECTED)


def _run(archive: Path, plan: Plan, options: ReadOptions, bar: IngestProgress) -> int:
    """Ingest, show how far it is, and return how many were rejected."""
    from wortlaut.archive.ingest.run import ingest as write

    output, total = Output(), _Total(plan.sources)
    counts: Counter[Outcome] = Counter(dict.fromkeys(Outcome, 0))
    with explained(archive):
        connection = open_writing(archive)
        try:
            for written in write(connection, read_sources(plan.sources, options=options), plan):
                counts.update(written.outcomes)
                for each in written.rejected:
                    bar.remark(f"{each.source}: {each.detail}")
                bar.update({outcome.value: counts[outcome] for outcome in Outcome}, total.number)
        finally:
            bar.clear()
            connection.close()
    parts = ", ".join(f"{counts[outcome]} {outcome.value}" for outcome in Outcome)
    output.write_text(f"{visible(str(archive))}: {parts}\n")
    output.close()
    return counts[Outcome.REJECTED]


class _Total:
    """How many articles there are to come; counted meanwhile, None until that is known."""

    def __init__(self, sources: Iterable[str]) -> None:
        self.number: int | None = None
        threading.Thread(target=self._count, args=(tuple(sources),), daemon=True).start()

    def _count(self, sources: tuple[str, ...]) -> None:
        self.number = expected(sources)


def _cores() -> int:
    """Return how many cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on macOS
        return os.cpu_count() or 1
