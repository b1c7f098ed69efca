"""The start: what is in the archive."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from wortlaut.archive.search import Filters, facets, search_statements
from wortlaut.web.served import Reading
from wortlaut.web.templating import page

NEWEST = 12
MOST_QUOTED = 12

router = APIRouter(include_in_schema=False)


@router.get("/")
def start(request: Request, archive: Reading) -> Response:
    """Show what is in the archive, the newest statements, who is quoted most, and when."""
    everything = Filters()
    counts = facets(archive.connection, everything).counts
    return page(
        request,
        "start.html.j2",
        stats=archive.stats(),
        newest=search_statements(archive.connection, everything, limit=NEWEST).hits,
        most_quoted=counts["speaker"][:MOST_QUOTED],
        outlets=counts["outlet"][:MOST_QUOTED],
        filters=everything,
    )
