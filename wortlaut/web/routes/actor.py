"""One actor: who that is, what they say to and about whom, and who speaks about them."""

import re
import sqlite3
from collections.abc import Callable, Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Path, Request
from starlette.responses import RedirectResponse, Response

from wortlaut.archive.search import Filters, Who, who
from wortlaut.archive.search.actors import FoundActor, by_key, candidates, the_only
from wortlaut.archive.search.filters import LONGEST
from wortlaut.web.asked import actor_address, address
from wortlaut.web.drawings import between_address
from wortlaut.web.names import Name
from wortlaut.web.served import Reading
from wortlaut.web.templating import page

NEAR = 20
"""Actors that are offered where none, or several, can be meant."""
_PARTS = re.compile(r"[:\-_]")

router = APIRouter(include_in_schema=False)


@router.get("/actor")
def by_name(request: Request, archive: Reading, name: Name = None) -> Response:
    """Lead to the actor of a name, or show who can be meant."""
    name = (name or "").strip()
    found = candidates(archive.connection, name, most=NEAR) if name else []
    only = the_only(found, name)
    if only is not None and only.key is not None:
        target = actor_address(only.name, only.key)
        return RedirectResponse(target, status_code=303)
    unknown = bool(name) and not found
    near = _near(archive.connection, name) if unknown else []
    return _chooser(request, name, found or near, 404 if unknown else 200)


@router.get("/actor/{key:path}")
def actor(
    request: Request, archive: Reading, key: Annotated[str, Path(max_length=LONGEST)]
) -> Response:
    """Show an actor; a merged key leads to who it is merged into."""
    connection = archive.connection
    known = by_key(connection, key)
    if known is None:
        return _chooser(request, key, _near(connection, key), 404)
    if known.key != key:
        return RedirectResponse(actor_address(known.name, known.key), status_code=303)
    found = who(connection, key)
    return page(
        request,
        "actor.html.j2",
        who=found,
        key=key,
        years=_years(found),
        links=_links(key),
        everything=Filters(),
    )


def _chooser(request: Request, name: str, found: list[FoundActor], status: int) -> Response:
    return page(
        request,
        "actors.html.j2",
        status=status,
        name=name,
        found=[each.facts() for each in found],
        found_address=lambda row: actor_address(row["name"], row["key"]),
    )


def _near(connection: sqlite3.Connection, name: str) -> list[FoundActor]:
    """Return actors who share words with a name or with the name in a key, most words first."""
    kind, *rest = _PARTS.split(name)[:12]
    words = rest[:-1] if len(rest) > 1 and rest[-1].isupper() else rest or kind.split()
    found: dict[int, FoundActor] = {}
    tried = [" ".join(words), *words] if words else []
    for each in tried:
        for near in candidates(connection, each, most=NEAR):
            if near.key is not None:
                found.setdefault(near.row, near)
    return list(found.values())[:NEAR]


def _years(found: Who) -> int:
    return len({str(row["time"])[:4] for row in found.over_time})


def _links(key: str) -> Mapping[str, Callable[[Mapping[str, Any]], str | None]]:
    """Return where the rows of the actor's lists lead: to a search each."""

    def meant(row: Mapping[str, Any]) -> object:
        return row["key"] or row["name"]

    return {
        "acts": lambda row: address("/search", speaker=key, act=row["value"], sort="date"),
        "kinds": lambda row: address("/search", speaker=key, kind=row["value"], sort="date"),
        "about": lambda row: address("/search", speaker=key, about=meant(row), sort="date"),
        "by": lambda row: address("/search", speaker=meant(row), about=key, sort="date"),
        "between": lambda row: between_address(key, row["key"]) if row["key"] else None,
        "person": lambda row: actor_address(row["name"], row["key"]),
    }
