"""Under which name a correction is made, and what is said after one was made."""

import getpass
from typing import NamedTuple

from fastapi import Request
from starlette.responses import Response

from wortlaut.web.preferences import A_YEAR
from wortlaut.web.safety.user import user_of

AUTHOR_COOKIE = "author"
LONGEST_NAME = 100
_LONGEST_NUMBER = 18


class Notice(NamedTuple):
    """What was just done: a correction made or undone; number 0 for one that was there already."""

    number: int
    undone: bool


def author_of(request: Request) -> str:
    """Return who is signed in, else the name that the browser keeps, else that of the account."""
    return user_of(request) or kept_name(request) or account()


def kept_name(request: Request) -> str:
    """Return the name that the browser keeps, empty where there is none."""
    value = request.cookies.get(AUTHOR_COOKIE, "")
    try:
        # Cookies are Latin-1 on the way; the name went as hexadecimal UTF-8.
        return cleaned(bytes.fromhex(value[: 8 * LONGEST_NAME]).decode())
    except ValueError:
        return ""


def keep_name(request: Request, answer: Response, name: str) -> None:
    """Have the browser keep a name for the next correction."""
    secure = request.url.scheme == "https"
    answer.set_cookie(
        AUTHOR_COOKIE,
        name.encode().hex(),
        max_age=A_YEAR,
        samesite="lax",
        secure=secure,
        httponly=True,
    )


def cleaned(name: str) -> str:
    """Return a name on one line, without what cannot be seen or encoded."""
    seen = "".join(sign if sign.isprintable() else " " for sign in name[:LONGEST_NAME])
    return " ".join(seen.encode(errors="ignore").decode().split())


def account() -> str:
    """Return the name of the account that the server runs under."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def notice_of(request: Request) -> Notice | None:
    """Return what the address says was just done."""
    for name in ("corrected", "undone"):
        given = request.query_params.get(name, "")[:_LONGEST_NUMBER]
        if given.isascii() and given.isdecimal():
            return Notice(int(given), name == "undone")
    return None
