"""What a route asks the server for: the settings, an archive for reading."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, Request

from wortlaut.archive import Archive
from wortlaut.web.settings import Settings


def _settings(request: Request) -> Settings:
    found: Settings = request.app.state.settings
    return found


def _reading(request: Request) -> Iterator[Archive]:
    with request.app.state.pool.reading() as archive:
        yield archive


Served = Annotated[Settings, Depends(_settings)]
"""The settings of the server."""
Reading = Annotated[Archive, Depends(_reading)]
"""An archive, for the time of the request."""
