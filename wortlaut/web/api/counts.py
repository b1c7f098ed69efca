"""Counting over HTTP: facets, timelines, and what is in the archive."""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from wortlaut.archive.search import By, Step, facets, timeline
from wortlaut.archive.search.facets import COLUMNS
from wortlaut.web.api import models
from wortlaut.web.api.answers import CSV, FAILURES, PREFIX, Form, Format, table
from wortlaut.web.asked import Asked
from wortlaut.web.served import Reading

router = APIRouter(prefix=PREFIX, tags=["counts"], responses=FAILURES)

TIMELINE_COLUMNS = ("time", "series", "count")


@router.get(
    "/facets",
    operation_id="count_facets",
    summary="Count statements by speaker, act, outlet …",
    response_model=models.Facets,
    responses=CSV,
)
def count_facets(
    archive: Reading,
    filters: Asked,
    form: Format = Form.JSON,
) -> Any:
    """Count the statements that are found, by value; of many, a sample is counted and scaled."""
    found = facets(archive.connection, filters)
    rows = found.rows()
    if form is Form.CSV:
        return table(rows, COLUMNS)
    return {"total": found.total, "exact": found.exact, "items": rows}


@router.get(
    "/timeline",
    operation_id="count_over_time",
    summary="Count statements over time",
    response_model=models.Timeline,
    responses=CSV,
)
def count_over_time(
    archive: Reading,
    filters: Asked,
    step: Annotated[Step, Query(description="How long a step is.")] = Step.MONTH,
    by: Annotated[By, Query(description="What the series are.")] = By.NOTHING,
    form: Format = Form.JSON,
) -> Any:
    """Count the statements that are found by month or year, in series or all together."""
    found = timeline(archive.connection, filters, step=step, by=by)
    if form is Form.CSV:
        return table(found.points, TIMELINE_COLUMNS)
    return {"total": found.total, "exact": found.exact, "items": found.points}


@router.get(
    "/stats",
    operation_id="count_all",
    summary="What is in the archive, in numbers",
    response_model=models.Stats,
)
def count_all(archive: Reading) -> Any:
    """Count articles, statements, actors and events."""
    return archive.stats()
