"""Events with who says so: asserted, denied or uncertain."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from wortlaut.archive.search import search_events
from wortlaut.records import EventType, Status
from wortlaut.web.asked import Asked, address, parameters, without
from wortlaut.web.event_rows import event_row
from wortlaut.web.narrowing import chosen
from wortlaut.web.served import Reading
from wortlaut.web.templating import page

PATH = "/events"
ROWS = 40
_FIELDS = ("q", "speaker", "about", "event", "status", "from", "to")

router = APIRouter(include_in_schema=False)


@router.get(PATH)
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
        chosen=list(chosen(archive.connection, filters, PATH)),
        kept=without(parameters(filters), *_FIELDS),
        types=[each.value for each in EventType],
        statuses=[each.value for each in Status],
        further=address(PATH, filters, cursor=found.next) if found.next else None,
        first=address(PATH, filters) if cursor else None,
    )
