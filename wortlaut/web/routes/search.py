"""Searching: statements, with counts beside them that narrow the search."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from wortlaut.archive.search import Sort, facets, search_statements
from wortlaut.web.answer_cache import Keeping
from wortlaut.web.asked import Asked, address, parameters
from wortlaut.web.forms import SEARCH, Form
from wortlaut.web.narrowing import chosen, narrowed
from wortlaut.web.served import Reading
from wortlaut.web.templating import page

HITS = 25

router = APIRouter(include_in_schema=False)


@router.get(SEARCH)
def search(
    request: Request,
    archive: Reading,
    kept: Keeping,
    filters: Asked,
    sort: Sort = Sort.RELEVANCE,
    cursor: Annotated[str | None, Query(max_length=500)] = None,
) -> Response:
    """Show what the filters find."""
    found = search_statements(archive.connection, filters, sort=sort, limit=HITS, cursor=cursor)
    counted = kept.answer(
        archive.connection, ("facets", filters), lambda: facets(archive.connection, filters)
    )
    return page(
        request,
        "search.html.j2",
        filters=filters,
        sort=sort.value,
        form=Form.of(SEARCH, [*parameters(filters), ("sort", sort)]),
        hits=found.hits,
        facets=counted,
        shown=list(narrowed(filters, counted, SEARCH)),
        chosen=list(chosen(archive.connection, filters, SEARCH)),
        further=address(SEARCH, filters, sort=sort, cursor=found.next) if found.next else None,
        first=address(SEARCH, filters, sort=sort) if cursor else None,
    )
