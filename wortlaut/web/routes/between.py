"""Two actors: statements and events both ways, on one axis of time and as a list."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from wortlaut.archive.search import between
from wortlaut.archive.search.actors import FoundActor, candidates, the_only
from wortlaut.web.drawings import between_address
from wortlaut.web.event_rows import EventRow, event_row
from wortlaut.web.names import Name
from wortlaut.web.served import Reading
from wortlaut.web.templating import page

NEWEST = 25
"""Statements, and events, of a direction."""
OFFERED = 12

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: what was asked for, who that is, or who can be meant, with the page of each.

    Attributes:
        name: as it stands in the address.
        actor: None where it is not clear.
        others: who can be meant.
    """

    name: str
    actor: FoundActor | None
    others: tuple[tuple[FoundActor, str], ...] = ()


@dataclass(slots=True)
class Period:
    """What is between two actors in one month, or year where no more is known; None for no day."""

    time: str | None
    forth: list[Mapping[str, Any] | EventRow] = field(default_factory=list)
    back: list[Mapping[str, Any] | EventRow] = field(default_factory=list)


@router.get("/between")
def relation(
    request: Request, archive: Reading, first: Name = None, second: Name = None
) -> Response:
    """Show what is between two actors, or ask who is meant."""
    connection = archive.connection
    names = (first or "").strip(), (second or "").strip()
    one, other = (_side(connection, names, number) for number in (0, 1))
    values: dict[str, Any] = {"one": one, "other": other, "found": None, "spans": ()}
    status = 200
    if one.actor and other.actor:
        keys = [side.actor.key or side.name for side in (one, other) if side.actor]
        found = between(connection, keys[0], keys[1], limit=NEWEST)
        values |= {"found": found, "spans": _spans(found.statements, found.events), "keys": keys}
    elif any(side.name and not side.actor and not side.others for side in (one, other)):
        status = 404
    return page(request, "between.html.j2", status=status, **values)


def _side(connection: sqlite3.Connection, names: tuple[str, str], number: int) -> Side:
    name = names[number]
    if not name:
        return Side(name, None)
    found = candidates(connection, name, most=OFFERED)
    if only := the_only(found, name):
        return Side(name, only)

    def with_key(each: FoundActor) -> str:
        pair = [each.key if place == number else names[place] for place in (0, 1)]
        return between_address(*pair)

    return Side(name, None, tuple((each, with_key(each)) for each in found if each.key))


def _spans(
    statements: Iterable[Mapping[str, Any]], events: Iterable[Mapping[str, Any]]
) -> list[Period]:
    """Return months, the newest first, with what was said and done in them."""
    items: list[tuple[str, str, Mapping[str, Any] | EventRow]] = [
        (str(each["day"] or ""), str(each["direction"]), each) for each in statements
    ]
    items += [(str(each["day"] or ""), str(each["direction"]), event_row(each)) for each in events]
    items.sort(key=lambda item: item[0], reverse=True)
    spans = []
    for month, group in groupby(items, key=lambda item: item[0][:7]):
        span = Period(month or None)
        for _, direction, item in group:
            (span.forth if direction == "forth" else span.back).append(item)
        spans.append(span)
    return spans
