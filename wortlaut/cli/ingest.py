"""`wortlaut ingest`: articles into an archive."""

import os
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
    AllowFetch,
    AllowPrivate,
    Columns,
    KnowledgeFile,
    MaxBytes,
    Published,
    Sources,
    checked_knowledge_file,
    read_options,
)
from wortlaut.readers import MAX_BYTES, ReadOptions, read_sources

REJECTED = 1
MOST_JOBS = 256

EPILOG = """
Examples:

wortlaut ingest artikel/ --archive presse.db

wortlaut ingest heute.jsonl --archive presse.db --published 2023-10-30

Start it again after it was stopped: what is in the archive is passed over.
"""
ArchiveToFill = Annotated[
    Path,
    typer.Option(metavar="FILE", help="The archive; made where it is missing."),
]
Jobs = Annotated[
    int,
    typer.Option(
        min=0,
        max=MOST_JOBS,
        metavar="N",
        help="How many processes analyse; 0 is one for each core.",
    ),
]
Again = Annotated[
    bool, typer.Option("--again", help="Read articles anew that are in the archive already.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Do not show how far it has come.")]


def ingest(
    sources: Sources,
    archive: ArchiveToFill,
    published: Published = None,
    max_bytes: MaxBytes = MAX_BYTES,
    jobs: Jobs = 0,
    again: Again = False,
    quiet: Quiet = False,
    knowledge: KnowledgeFile = None,
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
    from wortlaut.knowledge import knowledge as known
    from wortlaut.language import LANGUAGES

    bar = IngestProgress(wanted=not quiet)
    options = read_options(
        sources,
        published=published,
        max_bytes=max_bytes,
        columns=columns,
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
