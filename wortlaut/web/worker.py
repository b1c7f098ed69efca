"""The process that reads what somebody has pasted, so that the server cannot hang or swell.

Its answers are bytes: a letter for what they are, then a document as JSON, or what is wrong.
"""

import contextlib
import os
import resource
import signal
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from wortlaut.errors import ArticleError, UsageError, WortlautError
from wortlaut.readers.address import read_answer
from wortlaut.readers.assemble import Facts, assemble
from wortlaut.readers.fetch import FetchLimits, fetch
from wortlaut.readers.options import ReadOptions
from wortlaut.readers.problem import Problem
from wortlaut.records import Article, Document, Reason, Rejected
from wortlaut.records.serial import from_json, to_json

READY = b"r"
FETCHING = FetchLimits(seconds=20.0, max_bytes=8_000_000)
"""What fetching an address may cost."""
MOST_MEMORY = 2_000_000_000
"""Bytes of addresses (not all of them in use) that the process may have."""
_DOCUMENT, _USAGE, _ARTICLE = b"d", b"u", b"a"
_THREADS = 1
_COURTESY = 5
WHY_NOT_READ = {
    Reason.LANGUAGE: "this text is in another language; only German is read",
    Reason.EMPTY: "there is no text in it; paste that of an article",
    Reason.FORMAT: "it holds hardly any words; give the text of an article",
    Reason.ENCODING: "letters in this text are damaged; copy it again from its original",
}
"""Why a text that is pasted gives no article, in words that pages have in other languages too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text, and what is known about it."""

    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Address:
    """An address to fetch."""

    url: str


def work(pipe: Connection, knowledge_file: Path | None) -> None:
    """Analyse one task after the other until nobody asks any more.

    Args:
        pipe: sends `READY`, then takes a task and sends its answer, again and again.
        knowledge_file: persons and bodies that were added.
    """
    from wortlaut.pipeline import warm

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server ends it in its own time
    os.nice(_COURTESY)
    with contextlib.suppress(ValueError, OSError):  # macOS knows no such limit
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    warm(threads=_THREADS)
    pipe.send_bytes(READY)
    with contextlib.suppress(EOFError):
        while True:
            pipe.send_bytes(answer(pipe.recv(), knowledge_file))


def answer(task: Text | Address, knowledge_file: Path | None) -> bytes:
    """Return the document for a task, or what is wrong with it, for `document_of`."""
    from wortlaut.pipeline import analyse

    try:
        article = article_of(task)
        return _DOCUMENT + to_json(
            analyse(article, knowledge_file=knowledge_file, threads=_THREADS)
        )
    except UsageError as error:
        return _USAGE + str(error).encode()
    except ArticleError as error:
        return _ARTICLE + str(error).encode()


def document_of(given: bytes) -> Document:
    """Return the document that an answer holds.

    Raises:
        UsageError, ArticleError: what was wrong.
    """
    kind, content = given[:1], given[1:]
    if kind == _DOCUMENT:
        return from_json(content)
    problem: type[WortlautError] = UsageError if kind == _USAGE else ArticleError
    raise problem(content.decode())


def article_of(task: Text | Address) -> Article:
    """Return the article of a task; addresses on the public internet alone are asked.

    Raises:
        UsageError: the date is none.
        ArticleError: there is no article, or more than one.
    """
    if isinstance(task, Address):
        return _fetched(task.url)
    options = ReadOptions(published=task.published)
    facts = Facts(title=task.title, outlet=task.outlet, url=task.url)
    found = assemble(task.text.replace("\r\n", "\n"), facts, options)
    if isinstance(found, Problem):
        raise ArticleError(WHY_NOT_READ.get(found.reason, found.detail))
    return found


def _fetched(url: str) -> Article:
    given = fetch(url, limits=FETCHING)
    if isinstance(given, Problem):
        # Which names there are in the server's own network, and what answers there, is not told.
        raise ArticleError(
            "this address gives no page: it does not answer, answers with an error, or is not on "
            "the public internet; check it, or paste the text"
        )
    found: list[Article] = []
    for each in read_answer(given, "the address", ReadOptions()):
        if isinstance(each, Rejected) and each.reason is Reason.LANGUAGE:
            raise ArticleError(WHY_NOT_READ[Reason.LANGUAGE])
        if isinstance(each, Rejected):
            raise ArticleError(f"{each.source}: {each.detail}")
        found.append(each)
        if len(found) > 1:
            raise ArticleError("the address gives more than one article; give that of one")
    if not found:
        raise ArticleError("the address gives no article; paste the text")
    return found[0]
