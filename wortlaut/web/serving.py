"""The server: an application on a socket, one process, until it is told to stop."""

import errno
import socket

import uvicorn
from fastapi import FastAPI

from wortlaut.errors import UsageError
from wortlaut.web.safety.patience import ImpatientProtocol
from wortlaut.web.settings import Settings

MOST_AT_ONCE = 200
"""Requests that are worked on at once; more are answered with 503."""
MOST_HEADER = 32_768
"""Bytes of the header of a request."""
KEEP_ALIVE_SECONDS = 5
STOPPING_SECONDS = 5
_BACKLOG = 128
_LAST_PORT = 65_535
_WHY = {
    errno.EADDRINUSE: "another program listens there; end it, or take another port with --port",
    errno.EACCES: "it takes more rights; take a port from 1024 on with --port",
    errno.EADDRNOTAVAIL: "this machine has no such address; give one that it has with --host",
}


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens, whose connections send at once what they are given.

    asyncio sets `TCP_NODELAY` only for sockets that name their protocol, which those of
    `create_server` do not. Without it the body of an answer waits, behind its header, for the
    client to confirm that, which takes clients up to 40 ms. Connections have it from here.

    Args:
        host: an address or name of this machine.
        port: 0 for one that is free.

    Raises:
        UsageError: nobody can listen there.
    """
    if port > _LAST_PORT:  # some systems take it for another one
        raise UsageError(f"{host} port {port}: ports go up to {_LAST_PORT}; give another --port")
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, _, _, _, place = min(found, key=lambda each: each[0] != socket.AF_INET)
        listening = socket.create_server(place[:2], family=family, backlog=_BACKLOG)
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    except (OSError, OverflowError, UnicodeError) as error:
        why = _WHY.get(getattr(error, "errno", None) or 0)
        raise UsageError(
            f"{host} port {port}: {why or f'{error}; check --host and --port'}"
        ) from error
    return listening


def address_of(listening: socket.socket) -> str:
    """Return the address for a browser on this machine."""
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def server_for(app: FastAPI, settings: Settings) -> uvicorn.Server:
    """Return the server of an application; `run(sockets=[…])` serves until it is told to stop."""
    behind_a_proxy = settings.host_is_local and bool(settings.names)
    config = uvicorn.Config(
        app,
        http=ImpatientProtocol,
        ws="none",
        loop="asyncio",
        lifespan="on",
        log_config=None,
        log_level="error",
        access_log=False,
        server_header=False,
        # Else whoever asks could say that somebody else does.
        proxy_headers=behind_a_proxy,
        forwarded_allow_ips=["127.0.0.1", "::1"],
        limit_concurrency=MOST_AT_ONCE,
        backlog=_BACKLOG,
        timeout_keep_alive=KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=STOPPING_SECONDS,
        h11_max_incomplete_event_size=MOST_HEADER,
    )
    return uvicorn.Server(config)
