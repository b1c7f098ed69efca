"""Events with who says so: asserted, denied or uncertain."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from wortlaut.archive.search import search_events
from wortlaut.web.asked import Asked, address, parameters
from wortlaut.web.event_rows import event_row
from wortlaut.web.forms import EVENTS, Form
from wortlaut.web.narrowing import chosen
from wortlaut.web.served import Reading
from wortlaut.web.templating import page

ROWS = 40

router = APIRouter(include_in_schema=False)


@router.get(EVENTS)
def events(
    request: Request,
    archive: Reading,
    filters: Asked,
    cursor: Annotated[str | None, Query(max_length=500)] = None,
) -> Response:
    """Show events, the newest first."""
    found = search_events(archive.connection, filters, limit=ROWS, cursor=cursor)
    return page(
        request,
        "events.html.j2",
        filters=filters,
        rows=[event_row(hit) for hit in found.hits],
        chosen=list(chosen(archive.connection, filters, EVENTS)),
        form=Form.of(EVENTS, parameters(filters)),
        further=address(EVENTS, filters, cursor=found.next) if found.next else None,
        first=address(EVENTS, filters) if cursor else None,
    )
