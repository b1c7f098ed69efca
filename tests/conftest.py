"""Settings of the property tests, which run without time limits and alike in CI; fixtures."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import sample_press
from fastapi.testclient import TestClient
from hypothesis import settings

from wortlaut.web import Settings, create_app

settings.register_profile("default", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")


@pytest.fixture
def press(tmp_path: Path) -> Path:
    """A small archive whose content is known."""
    return sample_press.write(tmp_path / "press.db")


@pytest.fixture
def client(press: Path) -> Iterator[TestClient]:
    """A browser's requests to a server over the small archive, on this machine."""
    app = create_app(Settings(archive=press))
    with TestClient(app, base_url="http://localhost", raise_server_exceptions=False) as found:
        yield found
