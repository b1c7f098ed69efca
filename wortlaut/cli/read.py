"""`wortlaut read`: articles in, attributed records out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from wortlaut.cli.console import Output, counted, report
from wortlaut.cli.progress import Progress
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
from wortlaut.errors import UsageError
from wortlaut.readers import MAX_BYTES, read_sources
from wortlaut.records import Article, Document, Rejected

REJECTED = 1

EPILOG = """
Examples:

wortlaut read artikel.txt --published 2023-10-30

wortlaut read archiv/ --format html > bericht.html

wortlaut read archiv/ --speaker Putin

wortlaut read "export/*.csv.gz" --columns text=Body,title=Headline

wortlaut read https://example.org/feed.xml --allow-fetch

cat artikel.jsonl | wortlaut read - --format jsonl --progress > aussagen.jsonl
"""


class RecordFormat(StrEnum):
    """The forms of output."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    HTML = "html"
    POLECAT = "polecat"
    PLOVER = "plover"


MinConfidence = Annotated[
    float,
    typer.Option(min=0, max=1, metavar="SHARE", help="Leave out statements less sure than this."),
]
Speaker = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Only what this person, state or body said, by any name."),
]


@dataclass(slots=True)
class _Tally:
    accepted: int = 0
    rejected: int = 0
    shown: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wish:
    """What is to be shown, and by whose knowledge."""

    form: RecordFormat
    min_confidence: float
    speaker: str | None
    knowledge_file: Path | None


def read(
    sources: Sources,
    form: Annotated[
        RecordFormat, typer.Option("--format", "-f", help="How the result is written.")
    ] = RecordFormat.TABLE,
    published: Published = None,
    progress: Annotated[
        bool, typer.Option("--progress", help="Show on standard error how far it has come.")
    ] = False,
    max_bytes: MaxBytes = MAX_BYTES,
    min_confidence: MinConfidence = 0.0,
    speaker: Speaker = None,
    knowledge: KnowledgeFile = None,
    columns: Columns = None,
    allow_fetch: AllowFetch = False,
    allow_private: AllowPrivate = False,
) -> None:
    """Read articles and write who said what, in which words.

    Results go to standard output in the order of the sources, everything else to standard error.
    A source that gives no article is reported there with the reason, and the rest is read.

    Exit codes: 0 all read, 1 something was rejected, 2 wrong usage.
    """
    if not 0 <= min_confidence <= 1:
        raise UsageError("--min-confidence is not a number between 0 and 1; give one such as 0.5")
    if speaker is not None and not any(map(str.isalnum, speaker)):
        raise UsageError("--speaker holds no letter; give a name such as Putin")
    bar = Progress(wanted=progress)
    options = read_options(
        sources,
        published=published,
        max_bytes=max_bytes,
        columns=columns,
        allow_fetch=allow_fetch,
        allow_private=allow_private,
        notify=bar.remark,
    )
    wish = _Wish(
        form=form,
        min_confidence=min_confidence,
        speaker=speaker,
        knowledge_file=checked_knowledge_file(knowledge),
    )
    if _run(read_sources(sources, options=options), wish, bar):
        raise typer.Exit(REJECTED)


def _run(results: Iterable[Article | Rejected], wish: _Wish, bar: Progress) -> int:
    """Write the record of each article as it comes, and return how many were rejected."""
    output, tally = Output(), _Tally()
    documents = _chosen(_analysed(_accepted(results, tally, bar), wish, tally, bar), wish, tally)
    try:
        for piece in _pieces(documents, wish.form, output):
            bar.clear()
            output.write(piece)
    finally:
        bar.clear()
    output.close()
    if tally.rejected:
        whole = counted(tally.accepted + tally.rejected, "article")
        report(f"{tally.rejected} of {whole} rejected")
    if wish.speaker is not None and tally.accepted and not tally.shown:
        read_through = "the article" if tally.accepted == 1 else f"{tally.accepted} articles"
        report(f"no statement by {wish.speaker!r} found in {read_through}")
    return tally.rejected


def _accepted(
    results: Iterable[Article | Rejected], tally: _Tally, bar: Progress
) -> Iterator[Article]:
    """Hand on the articles; report what was rejected as it comes."""
    for result in results:
        if isinstance(result, Rejected):
            tally.rejected += 1
            bar.remark(f"{result.source}: {result.detail}")
        else:
            tally.accepted += 1
            yield result


def _analysed(
    articles: Iterator[Article], wish: _Wish, tally: _Tally, bar: Progress
) -> Iterator[Document]:
    from wortlaut.pipeline import analyse_many, settle

    documents = analyse_many(articles, knowledge_file=wish.knowledge_file)
    for done, document in enumerate(documents, start=1):
        bar.update(done, tally.rejected)
        if done == 1:
            settle()
        yield document


def _chosen(documents: Iterable[Document], wish: _Wish, tally: _Tally) -> Iterator[Document]:
    """Yield the documents with the statements that are wanted.

    Where a speaker is asked for, articles in which they say nothing are left out.
    """
    from wortlaut.exports.confidence import at_least
    from wortlaut.exports.spoken_by import spoken_by
    from wortlaut.knowledge import knowledge

    for document in documents:
        chosen = at_least(document, wish.min_confidence)
        if wish.speaker is not None:
            known = knowledge(document.article.language, wish.knowledge_file)
            chosen = spoken_by(chosen, wish.speaker, knowledge=known)
            if not chosen.statements:
                continue
        tally.shown += 1
        yield chosen


def _pieces(documents: Iterable[Document], form: RecordFormat, output: Output) -> Iterator[bytes]:
    """Return the output piece by piece; each format is loaded only where it is asked for."""
    if form is RecordFormat.TABLE:
        return _sheets(documents, output)
    if form is RecordFormat.HTML:
        from wortlaut.exports.page.html import page

        return page(documents)
    if form is RecordFormat.POLECAT:
        from wortlaut.exports.event_data.polecat import polecat

        return polecat(documents)
    if form is RecordFormat.PLOVER:
        from wortlaut.exports.event_data.plover import plover

        return plover(documents)
    from wortlaut.exports.serial import json_array, jsonl

    return (jsonl if form is RecordFormat.JSONL else json_array)(documents)


def _sheets(documents: Iterable[Document], output: Output) -> Iterator[bytes]:
    from wortlaut.cli.screen import Screen
    from wortlaut.cli.sheet import render

    screen = Screen.of(terminal=output.is_terminal, encoding=output.encoding)
    for document in documents:
        yield (render(document, screen) + "\n").encode(output.encoding, errors="backslashreplace")
