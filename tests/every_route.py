"""All routes of the server, those that are added later among them, with addresses to try."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from fastapi import FastAPI
from fastapi.routing import APIRoute, iter_route_contexts

from wortlaut.web.parameters import parameters_of

READING = {"GET", "HEAD"}
_PART = re.compile(r"\{(\w+)(?::\w+)?\}")


@dataclass(frozen=True, slots=True)
class Way:
    """One method of one path.

    Attributes:
        method: of HTTP.
        path: with the names of its parts in braces.
        parts: these names.
        parameters: what may stand behind the question mark.
    """

    method: str
    path: str
    parts: tuple[str, ...]
    parameters: tuple[str, ...]

    def address(self, parts: dict[str, str], **parameters: str) -> str:
        """Return an address; a part that is not given is `x`."""
        path = _PART.sub(lambda found: quote(parts.get(found[1], "x"), safe=""), self.path)
        return f"{path}?{urlencode(parameters)}" if parameters else path

    def known(self, **given: str) -> dict[str, str]:
        """Return those parameters that the way reads; it refuses all others."""
        return {name: value for name, value in given.items() if name in self.parameters}


def ways(app: FastAPI) -> Iterator[Way]:
    """Yield all methods of all paths but the folder of files."""
    for context in iter_route_contexts(app.routes):
        route = context.original_route
        if not isinstance(route, APIRoute):
            continue
        path = str(context.path)
        names = parameters_of(route)
        for method in sorted(route.methods or ()):
            yield Way(method, path, tuple(_PART.findall(path)), names)


def reading(app: FastAPI) -> list[Way]:
    """Return the ways that only read."""
    return [way for way in ways(app) if way.method == "GET"]


def changing(app: FastAPI) -> list[Way]:
    """Return the ways that change something, or cost as much."""
    return [way for way in ways(app) if way.method not in READING]
