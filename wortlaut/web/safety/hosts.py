"""Which names the server answers to.

A page elsewhere can have its own name point at this machine, and would then read the archive as if
it were its own (DNS rebinding). Such a request carries that name in `Host`.
"""

import ipaddress
import re

from fastapi import Request
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from wortlaut.errors import UsageError
from wortlaut.web.failures import failure
from wortlaut.web.settings import LOCAL_NAMES, Settings

_AUTHORITY = re.compile(r"(\[[0-9A-Fa-f:.]{2,45}\]|[A-Za-z0-9._-]{1,253})(?::[0-9]{1,5})?")
_MISDIRECTED = 421


def names_of(settings: Settings) -> frozenset[str]:
    """Return all names under which a server may be called, in lower case, without a port.

    Raises:
        UsageError: a name cannot be one, or a server on all addresses of its machine has none.
    """
    named = []
    for name in settings.names:
        named.append(_bracketed(name))
        found = _AUTHORITY.fullmatch(named[-1])
        if found is None or found[1] != named[-1]:
            raise UsageError(
                f"--name {name[:100]!a} is no name of a machine; give it as browsers show it, "
                "without http:// and port"
            )
    if not _is_wildcard(settings.host):
        named.append(_bracketed(settings.host))
    elif not named:
        raise UsageError(
            f"a server at {settings.host or 'all addresses'} has no name of its own; give that "
            "by which browsers call it with --name NAME"
        )
    return frozenset(name.lower() for name in (*LOCAL_NAMES, *named))


def _is_wildcard(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return not host


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host and not host.startswith("[") else host


class Hosts:
    """Refuses requests that call the server by another name (RFC 9110, 15.5.20)."""

    def __init__(self, app: ASGIApp, *, names: frozenset[str]) -> None:
        self.app = app
        self._names = names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request (ASGI)."""
        if scope["type"] == "http" and not self._knows(Headers(scope=scope).getlist("host")):
            answer = failure(
                Request(scope),
                _MISDIRECTED,
                "this server is not called so; use its own name, or start it with --name NAME",
            )
            await answer(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def _knows(self, given: list[str]) -> bool:
        if len(given) != 1:
            return False
        found = _AUTHORITY.fullmatch(given[0])
        return found is not None and found[1].lower() in self._names
