"""Pasted texts, in a real process of their own."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import HTTPException
from test_worker import REFUSED, TEXT

from wortlaut.errors import ArticleError, UsageError
from wortlaut.web import analysing
from wortlaut.web.analysing import MOST_WAITING, Analyser
from wortlaut.web.settings import Settings

LONG = TEXT * 5000  # minutes of work


def settings(**changes: object) -> Settings:
    return Settings(archive=Path("unused.db"), **changes)  # type: ignore[arg-type]


@pytest.fixture
def analyser() -> Iterator[Analyser]:
    found = Analyser(settings(allow_fetch=True, most_seconds=60.0))
    yield found
    found.close()


def pid(analyser: Analyser) -> int:
    assert analyser._process
    found = analyser._process.process.pid
    assert found
    return found


def is_gone(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return True
    return False


def test_a_text_in_another_process_that_stays(analyser: Analyser) -> None:
    document = analyser.text(f"{TEXT}\r\n", title="Brücke", published="2024-04-16")
    assert document.statements[0].quote.text == "„Die Brücke bleibt gesperrt“"
    assert document.article.title == "Brücke"
    first = pid(analyser)
    assert first != os.getpid()
    with pytest.raises(ArticleError):
        analyser.text("")
    with pytest.raises(UsageError):
        analyser.text(TEXT, published="gestern")
    with pytest.raises(ArticleError, match=REFUSED):
        analyser.address("http://127.0.0.1:1/")
    analyser.text(TEXT)
    assert pid(analyser) == first
    analyser.close()
    assert is_gone(first)


def test_what_takes_too_long_is_killed_and_the_next_is_served() -> None:
    analyser = Analyser(settings(most_seconds=60.0))
    try:
        analyser.text(TEXT)
        first = pid(analyser)
        analyser._settings = settings(most_seconds=0.5)
        with pytest.raises(ArticleError, match=r"longer than 0\.5 seconds"):
            analyser.text(LONG)
        assert is_gone(first)
        analyser._settings = settings(most_seconds=60.0)
        assert analyser.text(TEXT).statements
        assert pid(analyser) != first
    finally:
        analyser.close()


def test_a_process_that_dies_is_replaced(analyser: Analyser) -> None:
    analyser.text(TEXT)
    os.kill(pid(analyser), signal.SIGKILL)
    with pytest.raises(ArticleError, match="cannot be analysed"):
        analyser.text(TEXT)
    assert analyser.text(TEXT).statements


def test_who_comes_when_others_wait_is_sent_away(
    analyser: Analyser, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Semaphore(0), threading.Event()

    def slow(*_: object) -> bytes:
        begun.release()
        go_on.wait(20)
        return b"aend"

    monkeypatch.setattr(Analyser, "_ask", slow)
    failures: list[Exception] = []

    def ask() -> None:
        try:
            analyser.text(TEXT)
        except ArticleError as error:
            failures.append(error)

    threads = [threading.Thread(target=ask) for _ in range(MOST_WAITING)]
    for each in threads:
        each.start()
    assert begun.acquire(timeout=20)
    while analyser._places._value:
        time.sleep(0.01)
    with pytest.raises(HTTPException) as caught:
        analyser.text(TEXT)
    assert caught.value.status_code == 503
    assert caught.value.headers
    assert int(caught.value.headers["Retry-After"]) >= 1
    go_on.set()
    for each in threads:
        each.join()
    assert len(failures) == MOST_WAITING


def test_an_address_only_where_they_are_fetched() -> None:
    with pytest.raises(UsageError, match="--allow-fetch"):
        Analyser(settings()).address("http://example.org/")


def test_a_process_without_work_goes(analyser: Analyser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analysing, "IDLE_SECONDS", 0.05)
    analyser.text(TEXT)
    assert analyser._rest
    analyser._rest.join(20)
    assert analyser._process is None


def test_weights_that_are_missing(analyser: Analyser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(analysing, "work", os.abort)
    monkeypatch.setattr(analysing, "_STARTING_SECONDS", 20.0)
    with pytest.raises(ArticleError, match="see what the server reports"):
        analyser.text(TEXT)
