"""Connections that end where the client keeps the server waiting.

Uvicorn itself waits without end for the rest of a header, for what follows a request that is
answered, and for clients that do not take their answer (all known as slowloris).
"""

import asyncio
import ipaddress
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

MOST_CONNECTIONS = 400
"""How many may be open at all."""
MOST_OF_ONE = 64
"""How many of them by one other machine."""
LEAST_TAKEN = 16_384
"""Bytes of an answer that a client must take in a while, if so many are left."""


class ImpatientProtocol(H11Protocol):
    """HTTP/1.1, with an end to every wait for the client.

    Attributes:
        header_seconds: for the header of a request, from the connection or its first byte.
        taking_seconds: in which a client takes at least `LEAST_TAKEN` of an answer.
    """

    header_seconds = 10.0
    taking_seconds = 30.0

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._asking: asyncio.TimerHandle | None = None
        self._taking: asyncio.TimerHandle | None = None
        self._not_taken = 0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for a request."""
        super().connection_made(transport)
        if len(self.connections) > MOST_CONNECTIONS or self._of_client() > MOST_OF_ONE:
            transport.abort()
        else:
            self._wait_for_request()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing any more."""
        for timer in (self._asking, self._taking):
            if timer is not None:
                timer.cancel()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take in a piece of a request."""
        super().data_received(data)
        self._wait_for_request()

    def pause_writing(self) -> None:
        """Begin to wait for the client to take what was sent."""
        super().pause_writing()
        self._wait_for_taking()

    def resume_writing(self) -> None:
        """Go on sending."""
        if self._taking is not None:
            self._taking.cancel()
            self._taking = None
        super().resume_writing()

    def on_response_complete(self) -> None:
        """End one request; where the connection ends with it, not without end."""
        super().on_response_complete()
        if self.transport.is_closing():
            self._wait_for_taking()

    def timeout_keep_alive_handler(self) -> None:
        """Close a connection on which nothing more was asked."""
        super().timeout_keep_alive_handler()
        self._wait_for_taking()

    def _wait_for_request(self) -> None:
        if self._is_answering():
            if self._asking is not None:
                self._asking.cancel()
                self._asking = None
        elif self._asking is None:
            self._asking = self.loop.call_later(self.header_seconds, self._lose_patience)

    def _lose_patience(self) -> None:
        self._asking = None
        if not self._is_answering():
            self.transport.abort()

    def _wait_for_taking(self) -> None:
        if self._taking is None:
            self._not_taken = self.transport.get_write_buffer_size()
            self._taking = self.loop.call_later(self.taking_seconds, self._check_taking)

    def _check_taking(self) -> None:
        self._taking = None
        taken = self._not_taken - self.transport.get_write_buffer_size()
        if taken <= 0 or taken < min(LEAST_TAKEN, self._not_taken):
            self.transport.abort()
        else:
            self._wait_for_taking()

    def _is_answering(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

    def _of_client(self) -> int:
        """Return how many connections the client has; 0 for this machine, where a proxy may be."""
        if not self.client or _is_here(self.client[0]):
            return 0
        clients = [getattr(each, "client", None) for each in self.connections]
        return sum(1 for client in clients if client and client[0] == self.client[0])


def _is_here(host: str) -> bool:
    return ipaddress.ip_address(host.partition("%")[0]).is_loopback
