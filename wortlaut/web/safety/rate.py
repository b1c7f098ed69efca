"""How much one client may ask for in a minute."""

import math
import time

from fastapi import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from wortlaut.errors import UsageError
from wortlaut.web.failures import failure
from wortlaut.web.safety.buckets import Buckets
from wortlaut.web.safety.client import client_of
from wortlaut.web.safety.methods import READING

CHANGE = 10
"""What a change or an analysis costs, where reading a page costs 1."""
_MINUTE = 60


class Rate:
    """Refuses requests of a client that asks too often, and says when to come again.

    Args:
        app: what is asked.
        most: requests of one client in a minute; it may ask for as many at once.
    """

    def __init__(self, app: ASGIApp, *, most: int) -> None:
        self.app = app
        self._buckets = Buckets(most, most / _MINUTE)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request (ASGI)."""
        if scope["type"] == "http":
            cost = 1 if scope["method"] in READING else CHANGE
            wait = self._buckets.take(client_of(scope), cost, time.monotonic())
            if wait > 0:
                seconds = str(math.ceil(wait))
                message = UsageError(
                    "too many requests; try again in {seconds} seconds", seconds=seconds
                )
                retry = {"Retry-After": seconds, "Connection": "close"}
                await failure(Request(scope), 429, message, **retry)(scope, receive, send)
                return
        await self.app(scope, receive, send)
