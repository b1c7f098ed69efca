"""Which site a request comes from, as far as the browser says."""

from urllib.parse import urlsplit

from fastapi import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from wortlaut.errors import UsageError
from wortlaut.web.failures import failure
from wortlaut.web.safety.methods import READING
from wortlaut.web.safety.user import shown_token


class OwnOrigin:
    """Refuses what another site sends, unless it only reads: whatever the route itself checks."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request (ASGI)."""
        if scope["type"] == "http" and scope["method"] not in READING:
            request = Request(scope)
            if not shown_token(request) and not from_here(request):
                answer = failure(
                    request, 403, UsageError("another site asks for this; ask for it here")
                )
                await answer(scope, receive, send)
                return
        await self.app(scope, receive, send)


def from_here(request: Request) -> bool:
    """Return whether a page of ours sends a request, or a program, which says nothing of it."""
    if request.headers.get("sec-fetch-site", "same-origin") != "same-origin":
        return False
    origin = request.headers.get("origin")
    if origin is None:
        return True
    try:
        parts = urlsplit(origin)
    except ValueError:
        return False
    # A proxy in front may speak https where we do not: the scheme can differ, the name not.
    host = request.headers["host"].lower()
    return parts.scheme in {"http", "https"} and parts.netloc.lower() == host
