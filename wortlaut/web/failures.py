"""What goes wrong, as a page for people and as one shape of JSON for programs.

{"error": {"status": 400, "code": "usage", "message": "…"}}
"""

import logging
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response

from wortlaut.errors import (
    ArchiveError,
    ArchiveWriteError,
    ArticleError,
    UsageError,
    WortlautError,
)
from wortlaut.web.asked import ALIASES
from wortlaut.web.forms import refused
from wortlaut.web.language import language_of
from wortlaut.web.problem_wording import told
from wortlaut.web.templating import page

API = "/api/"
_CHARTS = "/charts/"
_SHOWN = 40
_FILTERS = {other: name for name, other in ALIASES.items()}
"""Names of filters, by those that they have in an address."""
_LOG = logging.getLogger(__name__)
_KINDS: tuple[tuple[type[WortlautError], int, str], ...] = (
    (UsageError, 400, "usage"),
    (ArticleError, 422, "article"),
    (ArchiveWriteError, 503, "archive_busy"),
    (ArchiveError, 503, "archive"),
    (WortlautError, 500, "defect"),
)
_CODES = {
    400: "usage",
    401: "sign_in",
    403: "forbidden",
    404: "not_found",
    405: "method",
    408: "too_slow",
    413: "too_large",
    415: "media_type",
    421: "host",
    422: "usage",
    429: "too_many",
    503: "busy",
}


def install(app: FastAPI) -> None:
    """Make an application answer every error in our way."""
    app.add_exception_handler(WortlautError, _ours)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _defect)


def failure(
    request: Request,
    status: int,
    problem: str | WortlautError,
    *,
    code: str | None = None,
    **headers: str,
) -> Response:
    """Return an error: a page for browsers, JSON for programs and for the charts of a page."""
    code = code or _CODES.get(status, "error")
    if _is_for_programs(request):
        body = {"error": {"status": status, "code": code, "message": str(problem)}}
        return JSONResponse(body, status_code=status, headers=headers)
    said = told(problem, language_of(request))
    form = refused(request, problem, said)
    answer = page(request, "failure.html.j2", status=status, code=code, told=said, form=form)
    answer.headers.update(headers)
    return answer


def _is_for_programs(request: Request) -> bool:
    return request.url.path.startswith((API, _CHARTS))


async def _ours(request: Request, error: Exception) -> Response:
    assert isinstance(error, WortlautError)  # noqa: S101
    status, code = next((s, c) for kind, s, c in _KINDS if isinstance(error, kind))
    return failure(request, status, error, code=code)


async def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101
    if not _is_for_programs(request):
        if any(each["loc"][0] == "path" for each in error.errors()):
            return failure(request, 404, UsageError("There is no page of this address."))
        return failure(request, 422, _wrong(error.errors()[0]))
    parts = []
    for each in error.errors():
        where = ".".join(str(part) for part in each["loc"][1:]) or str(each["loc"][0])
        parts.append(f"{where}: {each['msg']}")
    return failure(request, 422, "; ".join(dict.fromkeys(parts)))


def _wrong(found: dict[str, Any]) -> UsageError:
    """Return what is wrong with a value in an address or a form, for people."""
    name = str(found["loc"][1]) if found["loc"][1:] else str(found["loc"][0])
    name = _FILTERS.get(name, name)
    given = str(found["input"])[:_SHOWN]
    if found["type"] == "missing":
        return UsageError("{name} is missing; give it", name=name)
    if found["type"] == "enum":
        values = found["ctx"]["expected"].replace(" or ", ", ").replace("'", "")
        return UsageError(
            "{name} cannot be {given!r}; it can be: {values}", name=name, given=given, values=values
        )
    if found["type"] == "string_too_long":
        return UsageError(
            "{name} has {count} characters; give at most {most}",
            name=name,
            count=len(str(found["input"])),
            most=found["ctx"]["max_length"],
        )
    return UsageError(
        "{name} cannot be {given!r}; give another value, or leave it out", name=name, given=given
    )


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101
    problem: object = error.detail
    if problem == HTTPStatus.NOT_FOUND.phrase:  # no route has this address
        problem = UsageError("There is no page of this address.")
    elif not isinstance(problem, WortlautError):
        problem = str(problem)
    return failure(request, error.status_code, problem, **dict(error.headers or {}))


async def _defect(request: Request, error: Exception) -> Response:
    _LOG.error("a defect of the program", exc_info=error)
    message = f"a defect of the program, please report it: {type(error).__name__}"
    return failure(request, 500, message, code="defect")
