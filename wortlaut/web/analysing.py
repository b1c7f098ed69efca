"""Analysing what somebody pastes: in a process of its own, one after another, not for ever."""

import multiprocessing
import threading
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

from fastapi import HTTPException

from wortlaut.errors import ArticleError, UsageError
from wortlaut.interrupts import held_back
from wortlaut.records import Document
from wortlaut.web.settings import Settings
from wortlaut.web.worker import FETCHING, READY, Address, Text, document_of, work

MOST_WAITING = 2
"""How many analyses there are at once: one that runs and one that waits for it."""
IDLE_SECONDS = 300.0
"""After how long without work the process goes, and its memory with it."""
_STARTING_SECONDS = 120.0
_MOST_ANSWER = 256_000_000


class _Process(NamedTuple):
    process: multiprocessing.process.BaseProcess
    pipe: Connection

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()
        self.process.close()


class Analyser:
    """Analyses texts and addresses without storing them.

    Args:
        settings: how long an analysis may take, and whether addresses are fetched.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._places = threading.BoundedSemaphore(MOST_WAITING)
        self._turn = threading.Lock()
        self._process: _Process | None = None
        self._rest: threading.Timer | None = None

    def text(
        self,
        text: str,
        *,
        title: str | None = None,
        outlet: str | None = None,
        url: str | None = None,
        published: str | None = None,
    ) -> Document:
        """Return the record of a text.

        Args:
            text: whose lines may end as browsers send them.
            title: its headline, as far as known.
            outlet: who published it.
            url: where it stands.
            published: ISO 8601 date or its beginning.

        Raises:
            UsageError: the date is none.
            ArticleError: the text cannot be analysed, or takes too long.
            HTTPException: 503, others are waiting already.
        """
        task = Text(text=text, title=title, outlet=outlet, url=url, published=published)
        return self._turn_of(task, self._settings.most_seconds)

    def address(self, url: str) -> Document:
        """Return the record of the page at an address on the public internet.

        Raises:
            UsageError: addresses are not fetched by this server.
            ArticleError: it gives no article, the article cannot be analysed, or takes too long.
            HTTPException: 503, others are waiting already.
        """
        if not self._settings.allow_fetch:
            raise UsageError(
                "this server fetches no addresses; paste the text, or start it with --allow-fetch"
            )
        return self._turn_of(Address(url), self._settings.most_seconds + FETCHING.seconds)

    def close(self) -> None:
        """End the process, whatever it does."""
        if self._rest is not None:
            self._rest.cancel()
        self._end()

    def _turn_of(self, task: Text | Address, seconds: float) -> Document:
        if not self._places.acquire(blocking=False):
            raise self._busy()
        try:
            if not self._turn.acquire(timeout=self._settings.most_seconds):
                raise self._busy()
            try:
                return document_of(self._ask(task, seconds))
            finally:
                self._rest_later()
                self._turn.release()
        finally:
            self._places.release()

    def _ask(self, task: Text | Address, seconds: float) -> bytes:
        if self._rest is not None:
            self._rest.cancel()
        if self._process is None:
            self._process = _started(self._settings.knowledge_file)
        pipe = self._process.pipe
        try:
            pipe.send(task)
            if pipe.poll(seconds):
                return pipe.recv_bytes(_MOST_ANSWER)
        except (EOFError, OSError):
            self._end()
            raise ArticleError(
                "this text cannot be analysed here; give a shorter part of it"
            ) from None
        self._end()
        raise ArticleError(
            "this takes longer than {seconds:g} seconds; give a shorter part of the text",
            seconds=seconds,
        )

    def _busy(self) -> HTTPException:
        retry = {"Retry-After": f"{max(1, round(self._settings.most_seconds / 2))}"}
        return HTTPException(503, "other texts are being analysed; try again soon", retry)

    def _rest_later(self) -> None:
        self._rest = threading.Timer(IDLE_SECONDS, self._end_idle)
        self._rest.daemon = True
        self._rest.start()

    def _end_idle(self) -> None:
        if self._turn.acquire(blocking=False):  # else it is at work again
            try:
                self._end()
            finally:
                self._turn.release()

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.end()


def _started(knowledge_file: Path | None) -> _Process:
    """Start the process and wait until it has loaded the weights.

    Raises:
        ArticleError: it does not come up.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=work, args=(theirs, knowledge_file), daemon=True)
    with held_back():
        process.start()
    theirs.close()
    found = _Process(process, ours)
    with suppress(EOFError, OSError):
        if ours.poll(_STARTING_SECONDS) and ours.recv_bytes(len(READY)) == READY:
            return found
    found.end()
    raise ArticleError("texts cannot be analysed now; see what the server reports")
