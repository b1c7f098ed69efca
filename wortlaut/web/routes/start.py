"""The start: what is in the archive."""

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from wortlaut.archive.search import Filters, Step, facets, search_statements
from wortlaut.web.answer_cache import Keeping
from wortlaut.web.asked import actor_address, address
from wortlaut.web.served import Reading
from wortlaut.web.templating import page

NEWEST = 12
MOST_QUOTED = 12
_MANY_YEARS = 25

router = APIRouter(include_in_schema=False)


@router.get("/")
def start(request: Request, archive: Reading, kept: Keeping) -> Response:
    """Show what is in the archive, the newest statements, who is quoted most, and when."""
    everything = Filters()
    counts = facets(archive.connection, everything).counts
    return page(
        request,
        "start.html.j2",
        stats=kept.answer(archive.connection, "stats", archive.stats),
        newest=search_statements(archive.connection, everything, limit=NEWEST).hits,
        most_quoted=counts["speaker"][:MOST_QUOTED],
        outlets=counts["outlet"][:MOST_QUOTED],
        filters=everything,
        step=(Step.YEAR if len(counts["year"]) > _MANY_YEARS else Step.MONTH).value,
        speaker_address=lambda row: actor_address(row["value"], row["key"]),
        outlet_address=_outlet_address,
    )


def _outlet_address(row: Mapping[str, Any]) -> str:
    return address("/search", outlet=row["value"])
