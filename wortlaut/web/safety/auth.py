"""Nobody comes in without a password or token, where a file of them is given."""

from dataclasses import dataclass

from fastapi import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from wortlaut.web.asked import address
from wortlaut.web.failures import API, failure
from wortlaut.web.safety.accounts import Accounts
from wortlaut.web.safety.attempts import Attempts
from wortlaut.web.safety.client import client_of
from wortlaut.web.safety.session import remembered

SIGN_IN = "/sign-in"
OPEN = frozenset({SIGN_IN, "/preferences"})
"""Pages for which nobody has to sign in."""
STATIC = "/static/"
_SCHEME = "bearer"
_ASK = {"WWW-Authenticate": 'Bearer realm="Wortlaut"'}


@dataclass(frozen=True, slots=True)
class Door:
    """What signing in needs.

    Attributes:
        accounts: who may come in; None for everybody.
        attempts: of those who tried.
    """

    accounts: Accounts | None
    attempts: Attempts


class SignedInOnly:
    """Lets in who has signed in or shows a token; all others only to sign in."""

    def __init__(self, app: ASGIApp, *, door: Door) -> None:
        self.app = app
        self._door = door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request (ASGI)."""
        if scope["type"] == "http":
            scope["wortlaut.door"] = self._door
            if refusal := self._refusal(Request(scope)):
                await refusal(scope, receive, send)
                return
        await self.app(scope, receive, send)

    def _refusal(self, request: Request) -> Response | None:
        accounts = self._door.accounts
        if accounts is None:
            return None
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() == _SCHEME:
            return self._token(request, accounts, token.strip())
        session = remembered(request).now
        if session is not None and session.signed_in:
            return None
        if request.url.path in OPEN or request.url.path.startswith(STATIC):
            return None
        if request.method in {"GET", "HEAD"} and not request.url.path.startswith(API):
            there = request.url.path + (f"?{request.url.query}" if request.url.query else "")
            return RedirectResponse(address(SIGN_IN, next=there), status_code=303)
        return failure(request, 401, "sign in, or send a token with the request", **_ASK)

    def _token(self, request: Request, accounts: Accounts, token: str) -> Response | None:
        client = client_of(request.scope)
        if wait := self._door.attempts.begin(client):
            message = f"too many wrong tokens; try again in {wait} seconds"
            return failure(request, 429, message, **{"Retry-After": str(wait)})
        if not accounts.has_token(token):
            return failure(request, 401, "there is no such token; check it", **_ASK)
        self._door.attempts.succeeded(client)
        request.scope["wortlaut.token"] = True
        return None


def door_of(request: Request) -> Door:
    """Return what signing in needs."""
    found: Door = request.scope["wortlaut.door"]
    return found
