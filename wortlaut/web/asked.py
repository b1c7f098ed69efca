"""The filters in an address: the same names for every page and call, and as on the command line."""

from collections.abc import Iterable
from typing import Annotated, Any
from urllib.parse import quote, urlencode

from fastapi import Depends, Query

from wortlaut.archive.search.filter_help import FILTER_HELP
from wortlaut.archive.search.filters import LONGEST, MANY, Dated, Filters, filters_of
from wortlaut.records import Act, EventType, Kind, Status

ALIASES = {"words": "q", "since": "from", "until": "to"}
"""Filters that have another name in an address."""


def _one(name: str) -> Any:
    """Return how an address gives one value of a filter."""
    return Query(alias=ALIASES.get(name), max_length=LONGEST, description=FILTER_HELP[name])


def _several(name: str) -> Any:
    """Return how an address gives values of a filter."""
    return Query(max_length=MANY, description=FILTER_HELP[name])


def _filters(
    words: Annotated[str | None, _one("words")] = None,
    speaker: Annotated[str | None, _one("speaker")] = None,
    about: Annotated[str | None, _one("about")] = None,
    kind: Annotated[list[Kind] | None, _several("kind")] = None,
    act: Annotated[list[Act] | None, _several("act")] = None,
    outlet: Annotated[list[str] | None, _several("outlet")] = None,
    event: Annotated[list[EventType] | None, _several("event")] = None,
    source: Annotated[str | None, _one("source")] = None,
    status: Annotated[list[Status] | None, _several("status")] = None,
    since: Annotated[str | None, _one("since")] = None,
    until: Annotated[str | None, _one("until")] = None,
    dated: Annotated[Dated, Query(description=FILTER_HELP["dated"])] = Dated.STATEMENT,
    min_confidence: Annotated[
        float, Query(ge=0, le=1, description=FILTER_HELP["min_confidence"])
    ] = 0.0,
    language: Annotated[str | None, _one("language")] = None,
) -> Filters:
    """Return what an address asks for; an empty field of a form is not in it (see `empty_fields`).

    Raises:
        UsageError: a filter cannot have this value.
    """
    return filters_of(
        words=words,
        speaker=speaker,
        about=about,
        kind=kind,
        act=act,
        outlet=outlet,
        event=event,
        source=source,
        status=status,
        since=since,
        until=until,
        dated=dated,
        min_confidence=min_confidence,
        language=language,
    )


Asked = Annotated[Filters, Depends(_filters)]
"""The filters of a request."""


def parameters(filters: Filters) -> list[tuple[str, str]]:
    """Return filters as pairs of name and value for an address; what is not asked for is left."""
    pairs: list[tuple[str, str]] = []
    default = Filters()
    for name in FILTER_HELP:
        value = getattr(filters, name)
        if value == getattr(default, name):
            continue
        values = value if isinstance(value, tuple) else (value,)
        pairs += [(ALIASES.get(name, name), str(each)) for each in values]
    return pairs


def address(path: str, filters: Filters | None = None, /, **more: object) -> str:
    """Return an address below this server: a path with filters and further parameters.

    Args:
        path: from the root, with its parts quoted.
        filters: what is asked for.
        more: further parameters; None is left out.
    """
    pairs = parameters(filters) if filters else []
    pairs += [(name, str(value)) for name, value in more.items() if value is not None]
    return f"{path}?{urlencode(pairs)}" if pairs else path


def without(pairs: Iterable[tuple[str, str]], *names: str) -> list[tuple[str, str]]:
    """Return the parameters of an address but those of these names."""
    return [(name, value) for name, value in pairs if name not in names]


def actor_address(name: object, key: object) -> str:
    """Return the page of an actor; a search for the name where there is no key for all articles."""
    if key is None:
        return address("/search", speaker=name)
    return f"/actor/{quote(str(key), safe='')}"
