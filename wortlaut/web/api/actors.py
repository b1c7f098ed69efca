"""Actors over HTTP: who is meant, what they said, what is between them."""

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Path, Query

from wortlaut.archive.search import between, who
from wortlaut.archive.search import events as of_events
from wortlaut.archive.search import statements as of_statements
from wortlaut.archive.search.actors import MOST as MOST_ACTORS
from wortlaut.archive.search.actors import by_key, candidates
from wortlaut.archive.search.filters import LONGEST
from wortlaut.web.api import models
from wortlaut.web.api.answers import (
    CSV,
    FAILURES,
    NOT_FOUND,
    PREFIX,
    ROWS,
    UNCLEAR,
    Form,
    Format,
    Limit,
    table,
)
from wortlaut.web.names import Named, meant
from wortlaut.web.networks import AskedNetwork
from wortlaut.web.served import Reading

router = APIRouter(prefix=PREFIX, tags=["actors"], responses=FAILURES)

ACTOR_COLUMNS = tuple(models.Actor.model_fields)
EDGE_COLUMNS = tuple(models.Edge.model_fields)
BETWEEN_COLUMNS = tuple(
    dict.fromkeys(("list", "direction", *of_statements.COLUMNS, *of_events.COLUMNS))
)


@router.get(
    "/actors",
    operation_id="find_actors",
    summary="Who can be meant by a name",
    response_model=models.Actors,
    responses=CSV,
)
def find_actors(
    archive: Reading,
    name: Named,
    limit: Annotated[int, Query(ge=1, le=MOST_ACTORS, description="Actors.")] = ROWS,
    form: Format = Form.JSON,
) -> Any:
    """Find who has all words of the name in one of their own; those in most articles first."""
    found = [each.facts() for each in candidates(archive.connection, name, most=limit)]
    return table(found, ACTOR_COLUMNS) if form is Form.CSV else {"items": found}


@router.get(
    "/actors/{key:path}",
    operation_id="get_actor",
    summary="What the archive holds of an actor",
    response_model=models.Who,
    responses=NOT_FOUND,
)
def get_actor(
    archive: Reading,
    key: Annotated[str, Path(max_length=LONGEST, description="The actor's key.")],
) -> Any:
    """Return what they said over time, to and about whom, and who speaks about them."""
    if by_key(archive.connection, key) is None:
        raise HTTPException(404, f"nobody in the archive has the key {key[:80]!r}")
    return asdict(who(archive.connection, key))


@router.get(
    "/between",
    operation_id="between_actors",
    summary="What is between two actors",
    response_model=models.Between,
    responses=CSV | UNCLEAR,
)
def between_actors(
    archive: Reading,
    first: Named,
    second: Named,
    limit: Limit = ROWS,
    form: Format = Form.JSON,
) -> Any:
    """Return what each says about or to the other, and the events between them, both ways."""
    for name in (first, second):
        meant(archive.connection, name)
    found = between(archive.connection, first, second, limit=limit)
    if form is Form.JSON:
        return asdict(found)
    rows = [{"list": "statement", **row} for row in found.statements]
    rows += [{"list": "event", **row} for row in found.events]
    return table(rows, BETWEEN_COLUMNS)


@router.get(
    "/network",
    operation_id="network_of_actors",
    summary="Who speaks about whom",
    response_model=models.Network,
    responses=CSV | UNCLEAR,
)
def network_of_actors(
    found: AskedNetwork,
    form: Format = Form.JSON,
) -> Any:
    """Return the most prominent actors, or those around one; as CSV the edges."""
    return table(found.edges, EDGE_COLUMNS) if form is Form.CSV else asdict(found)
