"""How the API answers: JSON or CSV, pages by cursor, errors in one shape."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Annotated, Any

from fastapi import Query, Request
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from wortlaut.archive.search import Page
from wortlaut.archive.search.statements import LARGEST_PAGE, PAGE
from wortlaut.exports.rows import comma_separated

PREFIX = "/api/v1"


class Problem(BaseModel):
    """What went wrong."""

    model_config = ConfigDict(extra="forbid")

    status: int = Field(description="Of the answer, as in HTTP.")
    code: str = Field(description="One word for programs.", examples=["usage"])
    message: str = Field(description="What was wrong, where, and what to do.")


class Failure(BaseModel):
    """Every error has this shape."""

    model_config = ConfigDict(extra="forbid")

    error: Problem


FAILURES: dict[int | str, dict[str, Any]] = {
    400: {"model": Failure, "description": "A filter, cursor or name that cannot be."},
    401: {"model": Failure, "description": "This server wants to know who asks."},
    421: {"model": Failure, "description": "The server is not called so."},
    422: {"model": Failure, "description": "A parameter or body of a wrong type or out of range."},
    429: {"model": Failure, "description": "Too many requests; wait."},
    503: {"model": Failure, "description": "The archive cannot be read now."},
}
"""Errors that every call may answer with."""
TOO_LARGE: dict[int | str, dict[str, Any]] = {
    413: {"model": Failure, "description": "More bytes than this server reads."}
}
UNCLEAR: dict[int | str, dict[str, Any]] = {
    404: {"model": Failure, "description": "Nobody in the archive has this name."},
    409: {"model": Failure, "description": "Several have this name; the message names them."},
}
NOT_FOUND: dict[int | str, dict[str, Any]] = {
    404: {"model": Failure, "description": "The archive does not hold it."}
}


class Form(StrEnum):
    """What rows are written as."""

    JSON = "json"
    CSV = "csv"


CSV: dict[int | str, dict[str, Any]] = {
    200: {
        "content": {"text/csv": {"schema": {"type": "string"}}},
        "description": "Rows: JSON, or CSV with a header (RFC 4180), in which lists are JSON and "
        "text that a spreadsheet would run is guarded by an apostrophe.",
    }
}
"""Declares that a call answers in CSV, too."""

Format = Annotated[Form, Query(alias="format", description="JSON, or CSV with one row a line.")]
Limit = Annotated[int, Query(ge=1, le=LARGEST_PAGE, description="Rows of a page.")]
Place = Annotated[
    str | None,
    Query(
        max_length=500,
        description="`next` of the page before; good for the same filters and order only.",
    ),
]
ROWS = PAGE


def paged(
    request: Request, found: Page, columns: Sequence[str], form: Form
) -> Response | dict[str, Any]:
    """Return a page of hits; CSV names the next page in the header `Link` (RFC 8288)."""
    if form is Form.JSON:
        return {"items": found.hits, "next": found.next}
    link = None
    if found.next is not None:
        link = f'<{request.url.include_query_params(cursor=found.next)}>; rel="next"'
    return table(found.hits, columns, link=link)


def table(
    rows: Sequence[Mapping[str, object]], columns: Sequence[str], *, link: str | None = None
) -> Response:
    """Return rows as CSV."""
    return Response(
        b"".join(comma_separated(rows, columns)),
        media_type="text/csv; charset=utf-8; header=present",
        headers={"Link": link} if link else None,
    )
