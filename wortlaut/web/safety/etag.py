"""Answers that a browser has already are not sent again (RFC 9110, 8.8.3 and 13.1.2).

The tag is weak: it is of the answer before it is compressed. What has not changed is not compressed
either.
"""

import hashlib

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_OK = 200
_NOT_MODIFIED = 304
_BYTES = 16


class ETag:
    """Tags whole answers to GET, and answers 304 where the client has them.

    An answer in one piece is sent only after the route has given back all that it had borrowed, so
    that a client who takes it slowly keeps no connection to the archive busy. Streams and answers
    with a tag of their own go through as they are.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request (ASGI)."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        held = _Held(send)
        await self.app(scope, receive, held.take)
        if held.start is None or held.body is None:
            return
        if scope["method"] == "GET" and held.start["status"] == _OK:
            _tag(scope, held.start, held.body)
        await held.let_go()


class _Held:
    """An answer, held back while it may be whole in one piece."""

    def __init__(self, send: Send) -> None:
        self.start: Message | None = None
        self.body: Message | None = None
        self._send = send

    async def take(self, message: Message) -> None:
        """Hold a message back, or send it where it is part of a stream."""
        if message["type"] == "http.response.start":
            self.start = message
        elif (
            message["type"] == "http.response.body"
            and self.start is not None
            and not message.get("more_body", False)
        ):
            self.body = message
        else:
            if self.start is not None:
                await self._send(self.start)
                self.start = None
            await self._send(message)

    async def let_go(self) -> None:
        """Send what is held back."""
        assert self.start is not None  # noqa: S101
        assert self.body is not None  # noqa: S101
        await self._send(self.start)
        await self._send(self.body)


def _tag(scope: Scope, start: Message, body: Message) -> None:
    """Add the tag to an answer; make it a 304 where the client has it."""
    headers = MutableHeaders(scope=start)
    tag = headers.get("etag")
    if tag is None:
        tag = f'W/"{_digest(scope, body.get("body", b""))}"'
    elif not tag.startswith("W/"):
        tag = f"W/{tag}"  # what follows may compress it
    headers["ETag"] = tag
    headers.add_vary_header("Accept-Encoding")
    if not _has(Headers(scope=scope).getlist("if-none-match"), tag):
        return
    start["status"] = _NOT_MODIFIED
    body["body"] = b""
    for name in ("content-length", "content-type"):
        del headers[name]


def _digest(scope: Scope, body: bytes) -> str:
    """Return what tells an answer from others; how its tokens are masked makes no difference."""
    digest = hashlib.blake2b(digest_size=_BYTES)
    for written, secret in scope.get("wortlaut.written", ()):
        body = body.replace(written.encode(), b"")
        digest.update(secret)
    digest.update(body)
    return digest.hexdigest()


def _has(given: list[str], tag: str) -> bool:
    tags = [each.strip() for each in ",".join(given).split(",")]
    return "*" in tags or tag in (each if each.startswith("W/") else f"W/{each}" for each in tags)
