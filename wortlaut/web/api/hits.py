"""Searching over HTTP: statements, articles and events, page by page."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request

from wortlaut.archive.search import (
    Sort,
    search_articles,
    search_events,
    search_statements,
)
from wortlaut.archive.search import articles as of_articles
from wortlaut.archive.search import events as of_events
from wortlaut.archive.search import statements as of_statements
from wortlaut.web.api import models
from wortlaut.web.api.answers import (
    CSV,
    FAILURES,
    PREFIX,
    ROWS,
    Form,
    Format,
    Limit,
    Place,
    paged,
)
from wortlaut.web.asked import Asked
from wortlaut.web.served import Reading

router = APIRouter(prefix=PREFIX, tags=["search"], responses=FAILURES)

Order = Annotated[Sort, Query(description="Which hits come first; the newest first in each.")]


@router.get(
    "/statements",
    operation_id="search_statements",
    summary="Find statements",
    response_model=models.Statements,
    responses=CSV,
)
def statements(
    request: Request,
    archive: Reading,
    filters: Asked,
    sort: Order = Sort.RELEVANCE,
    limit: Limit = ROWS,
    cursor: Place = None,
    form: Format = Form.JSON,
) -> Any:
    """Find what is said. All filters hold together; several values of one are alternatives."""
    found = search_statements(archive.connection, filters, sort=sort, limit=limit, cursor=cursor)
    return paged(request, found, of_statements.COLUMNS, form)


@router.get(
    "/articles",
    operation_id="search_articles",
    summary="Find articles",
    response_model=models.Articles,
    responses=CSV,
)
def articles(
    request: Request,
    archive: Reading,
    filters: Asked,
    sort: Order = Sort.RELEVANCE,
    limit: Limit = ROWS,
    cursor: Place = None,
    form: Format = Form.JSON,
) -> Any:
    """Find articles by the words of title and text, and by what is said in them."""
    found = search_articles(archive.connection, filters, sort=sort, limit=limit, cursor=cursor)
    return paged(request, found, of_articles.COLUMNS, form)


@router.get(
    "/events",
    operation_id="search_events",
    summary="Find events",
    response_model=models.Events,
    responses=CSV,
)
def events(
    request: Request,
    archive: Reading,
    filters: Asked,
    limit: Limit = ROWS,
    cursor: Place = None,
    form: Format = Form.JSON,
) -> Any:
    """Find events with who attests them, the newest first.

    `speaker` is who attests an event, `about` who takes part in it, `q` words of the article.
    """
    found = search_events(archive.connection, filters, limit=limit, cursor=cursor)
    return paged(request, found, of_events.COLUMNS, form)
