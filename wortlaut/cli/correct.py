"""`wortlaut correct`: putting right what was read wrongly."""

import getpass
from codecs import BOM_UTF8
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from wortlaut.archive.archive import Archive
from wortlaut.archive.correcting import IdleError, examples, idle
from wortlaut.archive.corrections.kinds import (
    Correction,
    Drop,
    Identify,
    Identity,
    Merge,
    SetSpeaker,
    Split,
    encode,
)
from wortlaut.archive.corrections.lines import Line, read_line, write_line
from wortlaut.archive.corrections.log import LogEntry
from wortlaut.archive.faults import explained
from wortlaut.archive.pointing import (
    article_id,
    document_of,
    mention_of,
    nearest_words,
    quote_of,
)
from wortlaut.cli.console import Output, counted, report, visible
from wortlaut.errors import RecordError, UsageError

REFUSED = 1

EPILOG = """
Examples:

wortlaut correct merge person:merkel-angela person:merkel-angela:DEU --archive presse.db

wortlaut correct speaker 3f9a0c s4 --words 'Anna Berg' --archive presse.db

wortlaut correct undo 12 --archive presse.db

ARTICLE is an id or its first characters, STATEMENT and ACTOR are ids in its record (s4, a2), KEY is
the same for an actor in all articles.
"""

app = typer.Typer(no_args_is_help=True, help="Put right what was read wrongly.", epilog=EPILOG)


class LogFormat(StrEnum):
    """The forms of the list."""

    TABLE = "table"
    JSONL = "jsonl"


ArchiveToCorrect = Annotated[
    Path, typer.Option("--archive", metavar="FILE", help="The archive.", show_default=False)
]
Author = Annotated[
    str | None,
    typer.Option("--author", metavar="NAME", help="Who says so; the name of the account if not."),
]
Name = Annotated[
    str | None,
    typer.Option("--name", metavar="NAME", help="The actor's name, where the key is new."),
]
Article = Annotated[str, typer.Argument(metavar="ARTICLE", show_default=False)]
StatementId = Annotated[str, typer.Argument(metavar="STATEMENT", show_default=False)]
Key = Annotated[str, typer.Argument(metavar="KEY", show_default=False)]


@app.callback()
def commands() -> None:
    """Put right what was read wrongly: logged, undone at will, kept when articles are read anew."""


@app.command(epilog=EPILOG)
def merge(
    actor: Key,
    into: Annotated[str, typer.Argument(metavar="INTO", show_default=False)],
    archive: ArchiveToCorrect,
    name: Name = None,
    author: Author = None,
) -> None:
    """Two actors are one: in all articles KEY is INTO."""
    with _opened(archive) as opened:
        _make(opened, Merge(actor=actor, into=Identity(key=into, name=name)), author)


@app.command(epilog=EPILOG)
def split(
    actor: Key,
    article: Article,
    archive: ArchiveToCorrect,
    into: Annotated[
        str | None,
        typer.Option("--into", metavar="KEY", help="Who it is; nobody who is known if not given."),
    ] = None,
    name: Name = None,
    author: Author = None,
) -> None:
    """In one article, who is taken for KEY is somebody else."""
    other = Identity(key=into, name=name) if into else None
    with _opened(archive) as opened:
        found = article_id(opened.connection, article)
        _make(opened, Split(article=found, actor=actor, into=other), author)


@app.command(epilog=EPILOG)
def identify(
    article: Article,
    actor: Annotated[str, typer.Argument(metavar="ACTOR", show_default=False)],
    key: Key,
    archive: ArchiveToCorrect,
    name: Name = None,
    author: Author = None,
) -> None:
    """In one article, ACTOR is who is known as KEY."""
    with _opened(archive) as opened:
        document = document_of(opened.connection, article)
        mention = mention_of(document, actor)
        meant = Identity(key=key, name=name)
        correction = Identify(article=document.article.id, mention=mention, actor=meant)
        _make(opened, correction, author)


@app.command(epilog=EPILOG)
def speaker(
    article: Article,
    statement: StatementId,
    archive: ArchiveToCorrect,
    actor: Annotated[
        str | None, typer.Option("--actor", metavar="KEY", help="Who speaks, by their key.")
    ] = None,
    words: Annotated[
        str | None,
        typer.Option("--words", metavar="WORDS", help="The article's words that name who speaks."),
    ] = None,
    unknown: Annotated[bool, typer.Option("--unknown", help="It is not clear who speaks.")] = False,
    name: Name = None,
    author: Author = None,
) -> None:
    """The words of a statement are somebody else's."""
    if unknown == (actor is not None or words is not None):
        raise UsageError("give --actor, --words or both, or else --unknown")
    with _opened(archive) as opened:
        document = document_of(opened.connection, article)
        quote = quote_of(document, statement)
        correction = SetSpeaker(
            article=document.article.id,
            quote=quote,
            spans=nearest_words(document.article.text, words, quote) if words is not None else (),
            actor=Identity(key=actor, name=name) if actor is not None else None,
        )
        _make(opened, correction, author)


@app.command(epilog=EPILOG)
def drop(
    article: Article, statement: StatementId, archive: ArchiveToCorrect, author: Author = None
) -> None:
    """A statement is none: these are nobody's words."""
    with _opened(archive) as opened:
        document = document_of(opened.connection, article)
        quote = quote_of(document, statement)
        _make(opened, Drop(article=document.article.id, quote=quote), author)


@app.command("import", epilog=EPILOG)
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", show_default=False)],
    archive: ArchiveToCorrect,
    author: Author = None,
) -> None:
    """Make the corrections of a file, one a line, as `correct list --format jsonl` writes them.

    A broken file is refused before anything is changed. A correction of an article that is not in
    the archive is reported and left out; one that finds nothing in its article is reported and
    kept. What is in force already is passed over. Author and time are those of the file, where it
    tells them.

    Exit codes: 0 all made, 1 some left out, 2 the file is broken.
    """
    corrections = list(_read(file))
    made = refused = 0
    with _opened(archive) as opened:
        for line, (correction, when, whose) in corrections:
            by = author or whose or _author(None)
            try:
                made += opened.correct(correction, author=by, made=when) is not None
            except IdleError as error:
                made += opened.correct(correction, author=by, made=when, idle=True) is not None
                report(f"{file}, line {line}: {error}; kept, but nothing to do now")
            except UsageError as error:
                refused += 1
                report(f"{file}, line {line}: {error}")
    known = len(corrections) - made - refused
    _say(f"{counted(made, 'correction')} made, {known} known, {refused} left out")
    if refused:
        raise typer.Exit(REFUSED)


@app.command("list", epilog=EPILOG)
def list_(
    archive: ArchiveToCorrect,
    form: Annotated[
        LogFormat,
        typer.Option(
            "--format", "-f", help="table shows all; jsonl those in force, for 'correct import'."
        ),
    ] = LogFormat.TABLE,
) -> None:
    """Show the log: number, time, author, whether it is in force, and what it says."""
    output = Output()
    with Archive(archive) as opened, explained(archive):
        lost = idle(opened.connection)
        for entry in opened.corrections():
            if form is LogFormat.TABLE:
                output.write_text(f"{visible(_line(entry, lost))}\n")
            elif entry.undone is None:
                output.write(write_line(entry) + b"\n")
    output.close()


@app.command(epilog=EPILOG)
def undo(
    number: Annotated[int, typer.Argument(metavar="NUMBER", show_default=False)],
    archive: ArchiveToCorrect,
    author: Author = None,
) -> None:
    """Undo a correction; it stays in the log."""
    with _opened(archive) as opened:
        opened.undo(number, author=_author(author))
    _say(f"correction {number} undone")


@app.command(epilog=EPILOG)
def export(archive: ArchiveToCorrect) -> None:
    """Write the corrections of single articles for training, one a line.

    Each line has the correction, when and by whom it was made, and the document as it was read
    (`read`) and with all corrections (`corrected`).
    """
    output = Output()
    with Archive(archive) as opened, explained(archive):
        for example in examples(opened.connection):
            line = {
                "correction": example.entry.correction,
                "made": example.entry.made,
                "author": example.entry.author,
                "read": example.read,
                "corrected": example.corrected,
            }
            output.write(msgspec.json.encode(line) + b"\n")
    output.close()


def _opened(archive: Path) -> Archive:
    """Open an archive that is there: none is made by a slip of the name."""
    Archive(archive).close()
    return Archive(archive, write=True)


def _make(opened: Archive, correction: Correction, author: str | None) -> None:
    number = opened.correct(correction, author=_author(author))
    _say("this correction is in force already" if number is None else f"correction {number} made")


def _read(file: Path) -> Iterator[tuple[int, Line]]:
    try:
        content = file.read_bytes()
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror}; check the path") from error
    for number, line in enumerate(content.removeprefix(BOM_UTF8).split(b"\n"), 1):
        if line.strip():
            try:
                yield number, read_line(line)
            except RecordError as error:
                raise UsageError(f"{file}, line {number}: {error}") from error


def _line(entry: LogEntry, lost: set[int]) -> str:
    state = "in force"
    if entry.undone is not None:
        state = f"undone {entry.undone} by {entry.undone_by}"
    elif entry.number in lost:
        state = "finds nothing in the newest reading"
    return f"{entry.number}  {entry.made}  {entry.author}  {state}  {encode(entry.correction)}"


def _author(given: str | None) -> str:
    if given is not None:
        return given
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def _say(text: str) -> None:
    output = Output()
    output.write_text(f"{text}\n")
    output.close()
