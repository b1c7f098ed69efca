"""Help: the keys, and how to search."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from wortlaut.web.templating import page

router = APIRouter(include_in_schema=False)


@router.get("/help")
def show_help(request: Request) -> Response:
    """Show the keys and how to search."""
    return page(request, "help.html.j2")
