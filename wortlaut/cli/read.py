"""`wortlaut read`: articles in, attributed records out."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

import typer

from wortlaut.cli.console import Output, report
from wortlaut.cli.progress import Progress
from wortlaut.errors import UsageError
from wortlaut.readers import MAX_BYTES, STDIN, ReadOptions, read_sources
from wortlaut.records import Article, Document, Rejected

REJECTED = 1

EPILOG = """
Examples:

wortlaut read artikel.txt --published 2023-10-30

wortlaut read archiv/ --format html > bericht.html

cat artikel.jsonl | wortlaut read - --format jsonl --progress > aussagen.jsonl
"""


class Format(StrEnum):
    """The forms of output."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    HTML = "html"


@dataclass(slots=True)
class _Tally:
    accepted: int = 0
    rejected: int = 0


def read(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE",
            help="Text, HTML or JSON Lines files, folders of these, or - for standard input.",
            show_default=False,
        ),
    ],
    form: Annotated[
        Format, typer.Option("--format", "-f", help="How the result is written.")
    ] = Format.TABLE,
    published: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            help="When articles without a date of their own appeared, such as 2023-10-30, "
            "2023-10 or 2023-10-30T18:05.",
        ),
    ] = None,
    progress: Annotated[
        bool, typer.Option("--progress", help="Show on standard error how far it has come.")
    ] = False,
    max_bytes: Annotated[
        int, typer.Option(min=1, metavar="BYTES", help="Reject an article larger than this.")
    ] = MAX_BYTES,
    min_confidence: Annotated[
        float,
        typer.Option(
            min=0, max=1, metavar="SHARE", help="Leave out statements less sure than this."
        ),
    ] = 0.0,
) -> None:
    """Read articles and write who said what, in which words.

    Results go to standard output in the order of the sources, everything else to standard error.
    A source that gives no article is reported there with the reason, and the rest is read.

    Exit codes: 0 all read, 1 something was rejected, 2 wrong usage.
    """
    if not 0 <= min_confidence <= 1:
        raise UsageError("--min-confidence is not a number between 0 and 1; give one such as 0.5")
    if STDIN in sources and sys.stdin is None:
        raise UsageError("standard input is closed, but '-' asks for it; pipe an article in")
    options = ReadOptions(published=published, max_bytes=max_bytes)
    results = read_sources(sources, options=options)
    if _run(results, form, min_confidence, Progress(wanted=progress)):
        raise typer.Exit(REJECTED)


def _run(
    results: Iterable[Article | Rejected], form: Format, min_confidence: float, bar: Progress
) -> int:
    """Write the record of each article as it comes, and return how many were rejected."""
    output, tally = Output(), _Tally()
    documents = _analysed(_accepted(results, tally, bar), tally, bar)
    try:
        for piece in _pieces(_sure(documents, min_confidence), form, output):
            bar.clear()
            output.write(piece)
    finally:
        bar.clear()
    output.close()
    if tally.rejected:
        report(f"{tally.rejected} of {tally.accepted + tally.rejected} articles rejected")
    return tally.rejected


def _accepted(
    results: Iterable[Article | Rejected], tally: _Tally, bar: Progress
) -> Iterator[Article]:
    """Hand on the articles; report what was rejected as it comes."""
    for result in results:
        if isinstance(result, Rejected):
            tally.rejected += 1
            bar.clear()
            report(f"{result.source}: {result.detail}")
        else:
            tally.accepted += 1
            yield result


def _analysed(articles: Iterator[Article], tally: _Tally, bar: Progress) -> Iterator[Document]:
    from wortlaut.pipeline import analyse_many

    for done, document in enumerate(analyse_many(articles), start=1):
        bar.update(done, tally.rejected)
        yield document


def _sure(documents: Iterable[Document], confidence: float) -> Iterator[Document]:
    from wortlaut.exports.confidence import at_least

    return (at_least(document, confidence) for document in documents)


def _pieces(documents: Iterable[Document], form: Format, output: Output) -> Iterator[bytes]:
    """Return the output piece by piece; each format is loaded only where it is asked for."""
    if form is Format.TABLE:
        return _sheets(documents, output)
    if form is Format.HTML:
        from wortlaut.exports.html import page

        return page(documents)
    from wortlaut.exports.serial import json_array, jsonl

    return (jsonl if form is Format.JSONL else json_array)(documents)


def _sheets(documents: Iterable[Document], output: Output) -> Iterator[bytes]:
    from wortlaut.cli.sheet import Screen, render

    screen = Screen.of(terminal=output.is_terminal, encoding=output.encoding)
    for document in documents:
        yield (render(document, screen) + "\n").encode(output.encoding, errors="backslashreplace")
