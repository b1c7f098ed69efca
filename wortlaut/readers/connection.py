"""Connections that go only where they may, and end when their time is over."""

import ssl
import time
from collections.abc import Iterable
from typing import Any

import httpcore

from wortlaut.readers.addresses import IPAddress, is_public, resolve
from wortlaut.readers.problem import Problem, ProblemError, one_line
from wortlaut.records import Reason


class RefusedError(ProblemError):
    """A host that is not asked."""


class Deadline:
    """A moment after which nothing is waited for."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Return the seconds that are left.

        Raises:
            httpcore.ReadTimeout: none are.
        """
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout
        return left


class Guard(httpcore.NetworkBackend):
    """Connects to hosts whose addresses are all public, at one of those addresses.

    Args:
        deadline: holds for everything, from connecting to the last byte.
        allow_private: whether other addresses may be asked too.
    """

    def __init__(self, deadline: Deadline, *, allow_private: bool) -> None:
        self._deadline = deadline
        self._allow_private = allow_private
        self._backend = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the deadline holds
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to a host; tries its addresses in turn.

        Raises:
            RefusedError: there is no such host, or one of its addresses is not public.
        """
        failure: Exception = httpcore.ConnectError("no address")
        for address in self._addresses(host, port):
            try:
                stream = self._backend.connect_tcp(
                    str(address), port, self._deadline.left(), local_address, socket_options
                )
            except httpcore.ConnectError as error:
                failure = error
            else:
                return _Timed(stream, self._deadline)
        raise failure

    def _addresses(self, host: str, port: int) -> list[IPAddress]:
        try:
            addresses = resolve(host, port)
        except (OSError, ValueError) as error:
            why = one_line(getattr(error, "strerror", None) or error)
            raise RefusedError(
                Problem(Reason.MISSING, f"there is no host {host[:80]!a} ({why}); check it")
            ) from error
        private = [each for each in addresses if not is_public(each)]
        if private and not self._allow_private:
            raise RefusedError(
                Problem(
                    Reason.UNREADABLE,
                    f"{host[:80]} is {private[0]}, on this machine or in a private network; such "
                    "addresses are only fetched with --allow-private",
                )
            )
        return addresses


class _Timed(httpcore.NetworkStream):
    """A stream that gives every step only the time that is left for all of them."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ARG002
        return self._stream.read(max_bytes, self._deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ARG002
        self._stream.write(buffer, self._deadline.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ARG002
    ) -> httpcore.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._deadline.left())
        return _Timed(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
