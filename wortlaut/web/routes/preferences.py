"""Choosing language and ground."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import RedirectResponse, Response

from wortlaut.web.language import COOKIE, LANGUAGES
from wortlaut.web.preferences import A_YEAR, LONGEST_ADDRESS, THEME_COOKIE, THEMES, local_path

router = APIRouter(include_in_schema=False)


@router.get("/preferences")
def preferences(
    request: Request,
    language: Annotated[str | None, Query(max_length=10)] = None,
    theme: Annotated[str | None, Query(max_length=10)] = None,
    back: Annotated[str, Query(max_length=LONGEST_ADDRESS)] = "/",
) -> Response:
    """Keep a choice and go back; what is no choice is ignored."""
    answer = RedirectResponse(local_path(back), status_code=303)
    secure = request.url.scheme == "https"
    for name, value, known in ((COOKIE, language, LANGUAGES), (THEME_COOKIE, theme, THEMES)):
        if value is not None and value in known:
            answer.set_cookie(name, value, max_age=A_YEAR, samesite="lax", secure=secure)
    return answer
