"""A real server on a real socket, and clients that keep it waiting."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from functools import partial
from pathlib import Path

import pytest
import uvicorn
from starlette.responses import PlainTextResponse, Response

from wortlaut.web import Settings, create_app
from wortlaut.web.safety import middleware, patience
from wortlaut.web.safety.body import BodyLimit
from wortlaut.web.safety.patience import ImpatientProtocol
from wortlaut.web.serving import MOST_HEADER, listen, server_for

GIVE_UP = 20.0  # seconds after which a test says that the server did not act
FORM = b"POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
HUGE = b"x" * 30_000_000


@pytest.fixture
def server(press: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[uvicorn.Server]:
    """A server with little patience; `/huge` answers with more than sockets hold."""
    monkeypatch.setattr(ImpatientProtocol, "header_seconds", 0.3)
    monkeypatch.setattr(ImpatientProtocol, "taking_seconds", 0.3)
    settings = Settings(archive=press, most_body=100_000)
    monkeypatch.setattr(middleware, "BodyLimit", partial(BodyLimit, seconds=0.3))
    app = create_app(settings)

    @app.get("/huge")
    def huge() -> Response:
        return PlainTextResponse(HUGE)

    server = server_for(app, settings)
    server.config.timeout_keep_alive = 1
    with listen("127.0.0.1", 0) as listening:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started:
            assert thread.is_alive()
            time.sleep(0.01)
        yield server
        server.should_exit = True
        thread.join(GIVE_UP)
        assert not thread.is_alive()


@pytest.fixture
def port(server: uvicorn.Server) -> int:
    """Where the server listens."""
    found: int = server.servers[0].sockets[0].getsockname()[1]
    return found


def connected(port: int) -> closing[socket.socket]:
    return closing(socket.create_connection(("127.0.0.1", port), timeout=GIVE_UP))


def rest(client: socket.socket) -> bytes:
    """Return all that comes until the server closes the connection."""
    received = bytearray()
    with suppress(ConnectionError):
        while piece := client.recv(1_000_000):
            received += piece
    return bytes(received)


def drip(client: socket.socket, piece: bytes) -> int:
    """Send a piece again and again until the server has had enough; return how often."""
    for count in range(2000):
        try:
            client.sendall(piece)
        except OSError:
            return count
        time.sleep(0.01)
    pytest.fail("the server waits for ever")


def test_a_connection_on_which_nothing_comes(port: int) -> None:
    with connected(port) as client:
        assert rest(client) == b""


def test_a_header_that_drips(port: int) -> None:
    with connected(port) as client:
        client.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n")
        assert drip(client, b"X-A: b\r\n") > 0


def test_a_second_header_that_drips(port: int) -> None:
    with connected(port) as client:
        client.sendall(b"GET /help HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert client.recv(20).startswith(b"HTTP/1.1 200 ")
        assert drip(client, b"G") > 0


def test_a_body_that_drips(port: int) -> None:
    with connected(port) as client:
        client.sendall(FORM.replace(b"text/plain", b"application/x-www-form-urlencoded"))
        client.sendall(b"Content-Length: 1000\r\n\r\n")
        drip(client, b"x")
        answer = rest(client)
        assert not answer or answer.startswith(b"HTTP/1.1 408 ")


def test_a_body_that_does_not_come(port: int) -> None:
    with connected(port) as client:
        client.sendall(FORM.replace(b"text/plain", b"application/x-www-form-urlencoded"))
        client.sendall(b"Content-Length: 1000\r\n\r\n")
        answer = rest(client)
        assert answer.startswith(b"HTTP/1.1 408 ")
        assert b"connection: close" in answer.lower()
        assert b"content-security-policy" in answer.lower()


def test_a_body_that_nobody_asked_for_and_that_drips_on(port: int) -> None:
    with connected(port) as client:
        client.sendall(b"GET /help HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n")
        assert client.recv(20).startswith(b"HTTP/1.1 200 ")
        assert drip(client, b"x") > 0


@pytest.mark.parametrize("length", [b"Content-Length: 200000", b"Transfer-Encoding: chunked"])
def test_a_body_that_is_too_large(port: int, length: bytes) -> None:
    with connected(port) as client:
        kind = b"application/x-www-form-urlencoded"
        client.sendall(FORM.replace(b"text/plain", kind) + length + b"\r\n\r\n")
        chunk = b"2710\r\n" + b"x" * 10_000 + b"\r\n"
        with suppress(ConnectionError):
            for _ in range(20):
                client.sendall(chunk)
        answer = rest(client)
        assert not answer or answer.startswith(b"HTTP/1.1 413 ")


def test_a_header_that_is_too_large(port: int) -> None:
    with connected(port) as client:
        client.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-A: " + b"x" * 2 * MOST_HEADER)
        answer = rest(client)
        assert not answer or answer.startswith(b"HTTP/1.1 400 ")


def test_an_answer_that_nobody_takes(server: uvicorn.Server, port: int) -> None:
    with connected(port) as client:
        client.sendall(b"GET /huge HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert client.recv(1)
        until = time.monotonic() + GIVE_UP
        while server.server_state.connections:  # the client does not look
            assert time.monotonic() < until, "the server waits for ever"
            time.sleep(0.01)
        assert len(rest(client)) < len(HUGE)


def test_an_answer_that_is_taken_is_whole(port: int) -> None:
    with connected(port) as client:
        client.sendall(b"GET /huge HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        assert rest(client).endswith(HUGE)


@pytest.mark.parametrize(
    "request_line",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nHost : x\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\n Folded: x\r\n\r\n",
        b"GET /\x00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        b"GET http://localhost/ HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        b"GET / HTTP/1.0\r\n\r\n",
    ],
)
def test_requests_that_are_refused(port: int, request_line: bytes) -> None:
    with connected(port) as client:
        client.sendall(request_line)
        answer = rest(client)
        assert answer.split(b" ")[1] in {b"400", b"421"}


@pytest.mark.parametrize(
    "path", [b"/static/../app.py", b"/static/..", b"/static/..%2fapp.py", b"/static/./../app.py"]
)
def test_paths_that_climb(port: int, path: bytes) -> None:
    """As they stand: clients of other tests tidy them up before they send them."""
    with connected(port) as client:
        client.sendall(b"GET %b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n" % path)
        answer = rest(client)
        assert answer.startswith(b"HTTP/1.1 404 ")
        assert b"create_app" not in answer


def test_the_rest_is_served_meanwhile(port: int) -> None:
    """Fifty clients that say nothing do not keep one that asks from its answer."""
    idle = [socket.create_connection(("127.0.0.1", port), timeout=GIVE_UP) for _ in range(50)]
    try:
        with connected(port) as client:
            client.sendall(b"GET /help HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            assert rest(client).startswith(b"HTTP/1.1 200 ")
    finally:
        for each in idle:
            each.close()


def test_connections_are_counted(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "MOST_CONNECTIONS", 0)
    with connected(port) as client:
        assert rest(client) == b""


def test_those_of_one_other_machine_are_counted(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """This machine is free of it, since a proxy may stand there."""
    monkeypatch.setattr(patience, "MOST_OF_ONE", 1)
    with connected(port), connected(port) as second:
        second.sendall(b"GET /help HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        assert rest(second).startswith(b"HTTP/1.1 200 ")
    monkeypatch.setattr(patience, "_is_here", lambda _: False)
    with connected(port), connected(port) as second:
        assert rest(second) == b""


def test_the_server_does_not_say_what_it_is(port: int) -> None:
    with connected(port) as client:
        client.sendall(b"GET /help HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        assert b"\r\nserver:" not in rest(client).lower()
