"""Settings of the property tests, which run without time limits and alike in CI; fixtures."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import doors
import pytest
import sample_press
import served
from fastapi.testclient import TestClient
from hypothesis import settings
from playwright.sync_api import Browser, Page
from sample_dispute import dispute

from wortlaut import Archive
from wortlaut.errors import UsageError
from wortlaut.spark.session import session
from wortlaut.web import Settings, create_app

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

settings.register_profile("default", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")


@pytest.fixture
def press(tmp_path: Path) -> Path:
    """A small archive whose content is known."""
    return sample_press.write(tmp_path / "press.db")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An archive that holds the dispute, to write to."""
    with Archive(tmp_path / "presse.db", write=True) as opened:
        opened.add(dispute())
        yield opened


@pytest.fixture
def passwords(tmp_path: Path) -> Path:
    """A file that lets anna in, and programs with a token."""
    return doors.write(tmp_path / "passwords")


@pytest.fixture
def client(press: Path) -> Iterator[TestClient]:
    """A browser's requests to a server over the small archive, on this machine."""
    app = create_app(Settings(archive=press))
    with TestClient(app, base_url="http://localhost", raise_server_exceptions=False) as found:
        yield found


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of the example articles, as they are read."""
    return served.write_examples(tmp_path_factory.mktemp("examples") / "examples.db")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A real browser; what needs one is skipped by name where there is none."""
    if served.CHROMIUM is None:
        pytest.skip(served.NO_BROWSER)
    with served.chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def reading_room(examples: Path) -> Iterator[str]:
    """The address of a server over the example articles, which cannot be corrected."""
    with served.serving(Settings(archive=examples, corrections=False)) as address:
        yield address


@pytest.fixture
def tab(chromium: Browser, reading_room: str) -> Iterator[Page]:
    """A tab in English on light ground; paths are those of the reading room."""
    context = chromium.new_context(base_url=reading_room, locale="en-GB", color_scheme="light")
    context.set_default_timeout(20_000)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def spark() -> "Iterator[SparkSession]":
    """A session of Spark with two workers; what needs it is skipped by name without Java."""
    running = session("local[2]")
    interrupted = signal.getsignal(signal.SIGINT)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        try:
            started = running.__enter__()
        except UsageError as error:
            pytest.skip(str(error))
    signal.signal(signal.SIGINT, interrupted)  # Spark's own would stay for the tests that follow
    yield started
    running.__exit__(None, None, None)
