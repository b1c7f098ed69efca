"""Searching: statements, with counts beside them that narrow the search."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from wortlaut.archive.search import Sort, facets, search_statements
from wortlaut.web.asked import Asked
from wortlaut.web.served import Reading
from wortlaut.web.templating import page

HITS = 25

router = APIRouter(include_in_schema=False)


@router.get("/search")
def search(
    request: Request,
    archive: Reading,
    filters: Asked,
    sort: Sort = Sort.RELEVANCE,
    cursor: Annotated[str | None, Query(max_length=500)] = None,
) -> Response:
    """Show what the filters find."""
    found = search_statements(archive.connection, filters, sort=sort, limit=HITS, cursor=cursor)
    counted = facets(archive.connection, filters)
    return page(
        request,
        "search.html.j2",
        filters=filters,
        sort=sort,
        hits=found.hits,
        next=found.next,
        facets=counted,
        cursor=cursor,
    )
