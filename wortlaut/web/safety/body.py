"""What the body of a request may cost: bytes, counted as they come, and seconds."""

import asyncio

from fastapi import HTTPException, Request
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from wortlaut.errors import UsageError
from wortlaut.web.failures import failure

SECONDS = 20.0
"""How long the body of a request may take."""
# What is left of a body that is not wanted cannot be told from the next request.
_CLOSE = {"Connection": "close"}


class BodyLimit:
    """Refuses bodies that are too large, whatever length they say they have, or too slow.

    Args:
        app: what asks for the body.
        most: bytes.
        seconds: from the first time that it is asked for to its last byte.
    """

    def __init__(self, app: ASGIApp, *, most: int, seconds: float = SECONDS) -> None:
        self.app = app
        self._most = most
        self._seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request (ASGI)."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        announced = Headers(scope=scope).get("content-length", "0")
        if not announced.isdecimal() or int(announced[:20]) > self._most:
            too_large = self._too_large()
            answer = failure(Request(scope), 413, too_large.detail, **_CLOSE)
            await answer(scope, receive, send)
            return
        await self.app(scope, self._limited(receive), send)

    def _limited(self, receive: Receive) -> Receive:
        size, whole, end = 0, False, 0.0

        async def limited() -> Message:
            nonlocal size, whole, end
            if whole:
                return await receive()
            end = end or asyncio.get_running_loop().time() + self._seconds
            try:
                async with asyncio.timeout_at(end):
                    message = await receive()
            except TimeoutError:
                raise HTTPException(
                    408,
                    UsageError(
                        "the request takes longer than {seconds:g} seconds; send it faster",
                        seconds=self._seconds,
                    ),
                    _CLOSE,
                ) from None
            size += len(message.get("body", b""))
            if size > self._most:
                raise self._too_large()
            whole = not message.get("more_body", False)
            return message

        return limited

    def _too_large(self) -> HTTPException:
        problem = UsageError("a request has at most {most} bytes; send less", most=self._most)
        return HTTPException(413, problem, _CLOSE)
