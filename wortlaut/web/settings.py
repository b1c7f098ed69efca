"""What a server is started with."""

import ipaddress
from dataclasses import dataclass
from pathlib import Path

LOCAL_NAMES = ("localhost", "127.0.0.1", "[::1]")
"""What a browser on the same machine calls the server."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How an archive is served.

    Attributes:
        archive: the file.
        host, port: where the server listens.
        names: further names by which browsers may call it, as in the header `Host`.
        auth: a file with a token or with passwords; needed beyond this machine.
        corrections: whether the archive can be corrected; None for only on this machine.
        allow_fetch: whether an address that is pasted is fetched, if it lies on the public
            internet.
        knowledge_file: persons and bodies that were added.
        most_body: bytes of a request.
        most_seconds: of one analysis.
        most_requests: of one client in a minute; changes and analyses count tenfold.
    """

    archive: Path
    host: str = "127.0.0.1"
    port: int = 8000
    names: tuple[str, ...] = ()
    auth: Path | None = None
    corrections: bool | None = None
    allow_fetch: bool = False
    knowledge_file: Path | None = None
    most_body: int = 2_000_000
    most_seconds: float = 30.0
    most_requests: int = 1200

    @property
    def host_is_local(self) -> bool:
        """Whether the server listens to this machine alone."""
        return _is_loopback(self.host)

    @property
    def is_local(self) -> bool:
        """Whether only this machine reaches the server; further names are for others."""
        return self.host_is_local and all(map(_is_loopback, self.names))

    @property
    def may_correct(self) -> bool:
        """Whether the archive can be corrected."""
        return self.is_local if self.corrections is None else self.corrections


def _is_loopback(host: str) -> bool:
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
