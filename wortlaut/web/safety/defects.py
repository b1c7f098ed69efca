"""Defects of the program: answered like every other error, with the headers of every answer.

Starlette's own handler stands outside all middleware, so its answers would lack them.
"""

import logging

from fastapi import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from wortlaut.web.failures import failure

_LOG = logging.getLogger(__name__)


class Defects:
    """Answers what nobody has caught; says no more than its kind."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request (ASGI)."""
        started = False

        async def noticing(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self.app(scope, receive, noticing)
        except Exception as error:
            if started or scope["type"] != "http":
                raise
            _LOG.exception("a defect of the program")
            message = f"a defect of the program, please report it: {type(error).__name__}"
            answer = failure(Request(scope), 500, message, code="defect")
            await answer(scope, receive, send)
