"""What a route asks the server for: the settings, an archive for reading."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, Request

from wortlaut.archive import Archive
from wortlaut.web.analysing import Analyser
from wortlaut.web.settings import Settings


def _settings(request: Request) -> Settings:
    found: Settings = request.app.state.settings
    return found


def _analysing(request: Request) -> Analyser:
    found: Analyser = request.app.state.analyser
    return found


def _reading(request: Request) -> Iterator[Archive]:
    with request.app.state.pool.reading() as archive:
        yield archive


Served = Annotated[Settings, Depends(_settings)]
"""The settings of the server."""
Analysing = Annotated[Analyser, Depends(_analysing)]
"""What analyses pasted texts."""
Reading = Annotated[Archive, Depends(_reading)]
"""An archive, for the time of the request."""
