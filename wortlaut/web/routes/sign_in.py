"""Signing in and out."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Form, HTTPException, Query, Request
from starlette.responses import RedirectResponse, Response

from wortlaut.web.asked import address
from wortlaut.web.preferences import local_path
from wortlaut.web.safety.accounts import MOST_PASSWORD, Accounts, TooBusyError
from wortlaut.web.safety.auth import SIGN_IN, door_of
from wortlaut.web.safety.client import client_of
from wortlaut.web.safety.csrf import Change, csrf_token
from wortlaut.web.safety.session import remembered
from wortlaut.web.templating import page

_ELSEWHERE = frozenset({"cross-site", "same-site"})
_LONGEST = 4000
_START = "/"

router = APIRouter(include_in_schema=False)


@router.get(SIGN_IN)
def sign_in(
    request: Request,
    to: Annotated[str, Query(alias="next", max_length=_LONGEST)] = _START,
    again: bool = False,
) -> Response:
    """Ask for a name and password; let on who has given them already."""
    session = remembered(request).now
    if door_of(request).accounts is None or (session is not None and session.signed_in):
        return RedirectResponse(local_path(to), status_code=303)
    # Who follows a link from another site sends no cookie. A step from a page of ours shows it.
    elsewhere = request.headers.get("sec-fetch-site") in _ELSEWHERE
    ours = address(SIGN_IN, next=local_path(to), again=1) if elsewhere and not again else None
    return _page(request, to, ours=ours)


@router.post(SIGN_IN)
def try_to_sign_in(
    request: Request,
    _: Change,
    secret: Annotated[str, Form(alias="password", max_length=MOST_PASSWORD)],
    name: Annotated[str, Form(max_length=MOST_PASSWORD)] = "",
    to: Annotated[str, Form(alias="next", max_length=_LONGEST)] = _START,
) -> Response:
    """Sign in with a name and password, or with a token and no name."""
    door = door_of(request)
    if door.accounts is None:
        raise HTTPException(404, "nobody needs to sign in here")
    client = client_of(request.scope)
    if wait := door.attempts.begin(client):
        return _page(request, to, status=429, name=name, wait=wait)
    if not _fits(door.accounts, name.strip(), secret):
        return _page(request, to, status=401, name=name)
    door.attempts.succeeded(client)
    remembered(request).sign_in(name.strip() or None)
    return RedirectResponse(local_path(to), status_code=303)


@router.post("/sign-out")
def sign_out(request: Request, _: Change) -> Response:
    """End the session, here and wherever its cookie is."""
    remembered(request).sign_out()
    headers = {"Clear-Site-Data": '"cache"'}
    return RedirectResponse(_START, status_code=303, headers=headers)


@router.get("/api/v1/session", include_in_schema=True, tags=["session"])
def session(request: Request, response: Response) -> dict[str, str | None]:
    """Who has signed in, and the token that a change sends as `X-CSRF-Token`, with the cookie."""
    response.headers["Cache-Control"] = "no-store"
    now = remembered(request).now
    return {"user": now.user if now else None, "csrf_token": str(csrf_token(request))}


def _page(
    request: Request,
    to: str,
    *,
    status: int = 200,
    name: str = "",
    wait: int = 0,
    ours: str | None = None,
) -> Response:
    answer = page(
        request,
        "sign_in.html.j2",
        status=status,
        to=local_path(to),
        name=name,
        wrong=status == HTTPStatus.UNAUTHORIZED,
        wait=wait,
        ours=ours,
    )
    answer.headers["Cache-Control"] = "no-store"
    if wait:
        answer.headers["Retry-After"] = str(wait)
    if ours is not None:
        answer.headers["Refresh"] = f"0; url={ours}"
    return answer


def _fits(accounts: Accounts, name: str, secret: str) -> bool:
    if not name:
        return accounts.has_token(secret)
    try:
        return accounts.has_password(name, secret)
    except TooBusyError:
        raise HTTPException(
            503, "too many sign in at once; try again", {"Retry-After": "5"}
        ) from None
