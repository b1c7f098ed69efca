"""Bodies, at the protocol between server and application (ASGI)."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI, HTTPException, Request
from fastapi.testclient import TestClient
from starlette.types import Message, Receive, Scope, Send

from wortlaut.web import Settings, create_app
from wortlaut.web.safety.body import BodyLimit

MOST = 1000


@pytest.fixture
def client(press: Path) -> Iterator[TestClient]:
    app = create_app(Settings(archive=press, most_body=MOST))

    @app.post("/api/size")
    async def size(request: Request) -> int:
        return len(await request.body())

    @app.post("/api/field")
    async def field(request: Request) -> int:
        return len(str((await request.form())["text"]))

    @app.post("/api/json")
    def json(body: dict[str, str]) -> int:
        return len(body)

    with TestClient(app, base_url="http://localhost") as found:
        yield found


def pieces(size: int) -> Iterator[bytes]:
    for _ in range(size // 100):
        yield b"x" * 100


def test_a_body_that_fits(client: TestClient) -> None:
    assert client.post("/api/size", content=b"x" * MOST).json() == MOST
    assert client.post("/api/size", content=pieces(MOST)).json() == MOST


@pytest.mark.parametrize("path", ["/api/size", "/api/field", "/api/json", "/sign-in"])
@pytest.mark.parametrize(
    "kind", ["application/json", "application/x-www-form-urlencoded", "multipart/form-data"]
)
def test_a_body_that_is_too_large(client: TestClient, path: str, kind: str) -> None:
    headers = {"Content-Type": kind + ("; boundary=x" if "form-data" in kind else "")}
    with_length = client.post(path, content=b"x" * (MOST + 1), headers=headers)
    assert with_length.status_code == 413
    assert with_length.headers["connection"] == "close"
    if path in {"/api/size", "/api/json"} or "urlencoded" in kind:
        without = client.post(path, content=pieces(2 * MOST), headers=headers)
        assert without.status_code == 413
        if path.startswith("/api"):
            assert without.json()["error"]["code"] == "too_large"


@pytest.mark.parametrize("length", ["99999999999999999999999999", "-1", "1e3", "²", "0x10", ""])
def test_lengths_that_are_none(client: TestClient, length: str) -> None:
    headers = [("Content-Length", length.encode())]
    answer = client.post("/api/size", headers=[(k.encode(), v) for k, v in headers])
    assert answer.status_code == 413


class _Reader:
    """An application that counts what it is given to read before it is stopped."""

    def __init__(self) -> None:
        self.read = 0
        self.problem: HTTPException | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002
        try:
            while True:
                message = await receive()
                self.read += len(message.get("body", b""))
                if not message.get("more_body"):
                    return
        except HTTPException as problem:
            self.problem = problem


def run(app: BodyLimit, messages: AsyncIterator[Message]) -> None:
    async def receive() -> Message:
        return await anext(messages)

    async def send(message: Message) -> None:
        pass

    scope = {"type": "http", "method": "POST", "path": "/", "headers": []}
    asyncio.run(app(scope, receive, send))


def test_an_endless_body_is_not_read_to_its_end() -> None:
    async def endless() -> AsyncIterator[Message]:
        while True:
            yield {"type": "http.request", "body": b"x" * 100, "more_body": True}

    inner = _Reader()
    run(BodyLimit(inner, most=MOST), endless())
    assert inner.problem
    assert inner.problem.status_code == 413
    assert inner.read <= MOST


def test_a_body_that_drips() -> None:
    async def drips() -> AsyncIterator[Message]:
        while True:
            yield {"type": "http.request", "body": b"x", "more_body": True}
            await asyncio.sleep(0.01)

    inner = _Reader()
    run(BodyLimit(inner, most=MOST, seconds=0.1), drips())
    assert inner.problem
    assert inner.problem.status_code == 408


def test_a_body_that_never_comes() -> None:
    async def nothing() -> AsyncIterator[Message]:
        await asyncio.Event().wait()
        yield {}

    inner = _Reader()
    run(BodyLimit(inner, most=MOST, seconds=0.05), nothing())
    assert inner.problem
    assert inner.problem.status_code == 408
    assert inner.read == 0


def test_waiting_for_the_client_to_leave_takes_no_time(press: Path) -> None:
    """Once the body is whole, an application may wait for as long as it likes."""

    async def whole_then_gone() -> AsyncIterator[Message]:
        yield {"type": "http.request", "body": b"x", "more_body": False}
        await asyncio.sleep(0.2)
        yield {"type": "http.disconnect"}

    seen: list[str] = []

    async def inner(scope: Scope, receive: Receive, send: Send) -> None:
        seen.extend([(await receive())["type"], (await receive())["type"]])

    run(BodyLimit(inner, most=MOST, seconds=0.05), whole_then_gone())
    assert seen == ["http.request", "http.disconnect"]


def test_the_limit_is_that_of_the_settings(press: Path) -> None:
    app: FastAPI = create_app(Settings(archive=press))
    client = TestClient(app, base_url="http://localhost")
    assert client.post("/sign-in", content=b"x" * 2_000_001).status_code == 413
    assert client.post("/sign-in", content=b"x" * 2_000_000).status_code == 403
