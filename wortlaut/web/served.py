"""What a route asks the server for: the settings, an archive to read or to correct."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, HTTPException, Request

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


def _writing(request: Request) -> Iterator[Archive]:
    with request.app.state.pool.writing() as archive:
        yield archive


Served = Annotated[Settings, Depends(_settings)]
"""The settings of the server."""
Analysing = Annotated[Analyser, Depends(_analysing)]
"""What analyses pasted texts."""
Reading = Annotated[Archive, Depends(_reading)]
"""An archive, for the time of the request."""
Writing = Annotated[Archive, Depends(_writing)]
"""An archive to be corrected, for the time of the request."""


def _allowed(settings: Served) -> None:
    if not settings.may_correct:
        raise HTTPException(
            403, "this server takes no corrections; start it with --corrections to allow them"
        )


Allowed = Depends(_allowed)
"""What every route needs that corrects."""
