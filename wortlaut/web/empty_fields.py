"""What a form sends for a field that was left empty is not given, on every route."""

from urllib.parse import unquote_plus

from starlette.types import ASGIApp, Receive, Scope, Send


class FilledOnly:
    """Takes parameters without a value out of an address before anything reads them."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request (ASGI)."""
        if scope["type"] == "http" and scope["query_string"]:
            query: bytes = scope["query_string"]
            filled = [pair for pair in query.split(b"&") if _has_value(pair)]
            scope = {**scope, "query_string": b"&".join(filled)}
        await self.app(scope, receive, send)


def _has_value(pair: bytes) -> bool:
    value = pair.partition(b"=")[2]
    return bool(unquote_plus(value.decode("latin-1")).strip())
