"""Tokens that show that a change comes from a page of ours (OWASP: cross-site request forgery).

The token belongs to the session, and every page masks it anew: answers are compressed, and a token
that stays the same could be guessed from their lengths (BREACH).
"""

import base64
import binascii
import hashlib
import hmac
import secrets
from typing import Annotated

from fastapi import Depends, HTTPException, Request

from wortlaut.web.safety.session import Session, Sessions, remembered
from wortlaut.web.safety.user import shown_token, user_of

FIELD = "csrf_token"
"""The name of the field of a form."""
HEADER = "X-CSRF-Token"
"""The name of the header for programs."""
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
_BYTES = hashlib.sha256().digest_size


class CsrfToken:
    """The token for the page of a request; a session begins when it is first written out."""

    def __init__(self, request: Request) -> None:
        self._request = request

    def __str__(self) -> str:
        memory = remembered(self._request)
        secret = _secret(memory.sessions, memory.needed())
        written = _masked(secret)
        self._request.scope.setdefault("wortlaut.written", []).append((written, secret))
        return written

    __html__ = __str__


def csrf_token(request: Request) -> CsrfToken:
    """Return the token that a form on the page for this request sends along."""
    return CsrfToken(request)


async def _change(request: Request) -> str | None:
    """Check that a change is wanted by whoever is signed in; return their name.

    That no other site sends it is checked before, for all routes (see `origin`).

    Raises:
        HTTPException: 403, it comes from elsewhere.
    """
    if shown_token(request):
        return user_of(request)
    memory = remembered(request)
    given = request.headers.get(HEADER) or await _in_form(request)
    if memory.found is None or not _fits(memory.sessions, memory.found, given):
        raise HTTPException(
            403, "the page on which this was asked for is too old; load it anew and try again"
        )
    return user_of(request)


Change = Annotated[str | None, Depends(_change)]
"""What every route that changes something asks for: who changes it (see `user_of`).

A form sends the field `csrf_token`, a program the header `X-CSRF-Token` or a bearer token.
"""


async def _in_form(request: Request) -> str:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in _FORMS:
        return ""
    given = (await request.form(max_files=0)).get(FIELD)
    return given if isinstance(given, str) else ""


def _secret(sessions: Sessions, session: Session) -> bytes:
    return hmac.digest(sessions.key, b"csrf\0" + session.id.encode(), "sha256")


def _masked(secret: bytes) -> str:
    mask = secrets.token_bytes(_BYTES)
    hidden = bytes(a ^ b for a, b in zip(mask, secret, strict=True))
    return base64.urlsafe_b64encode(mask + hidden).decode().rstrip("=")


def _fits(sessions: Sessions, session: Session, given: str) -> bool:
    try:
        both = base64.urlsafe_b64decode(given.encode() + b"==")
    except (binascii.Error, UnicodeEncodeError):
        return False
    if len(both) != 2 * _BYTES:
        return False
    shown = bytes(a ^ b for a, b in zip(both[:_BYTES], both[_BYTES:], strict=True))
    return hmac.compare_digest(shown, _secret(sessions, session))
