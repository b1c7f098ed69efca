"""Corrections over HTTP: the log, making one, undoing one."""

from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, Body, HTTPException, Path, Query, Request
from pydantic import BaseModel, Field

from wortlaut.archive import Archive
from wortlaut.archive.corrections.kinds import Correction
from wortlaut.archive.corrections.log import LogEntry, entry, latest
from wortlaut.errors import UsageError
from wortlaut.web.api.answers import FAILURES, NOT_FOUND, PREFIX, TOO_LARGE, Failure
from wortlaut.web.author import LONGEST_NAME, author_of, cleaned
from wortlaut.web.safety.csrf import Change
from wortlaut.web.served import Allowed, Reading, Writing

_MOST = 1000
_REFUSED: dict[int | str, dict[str, Any]] = {
    403: {
        "model": Failure,
        "description": "This server takes no corrections, or the change is not yours to make.",
    }
}

router = APIRouter(prefix=PREFIX, tags=["corrections"], responses=FAILURES)


class Logged(BaseModel):
    """A correction of the log."""

    number: int
    made: str = Field(description="When, UTC, ISO 8601.")
    author: str
    correction: dict[str, Any] = Field(
        description="As in the files of `wortlaut correct list --format jsonl`."
    )
    undone: str | None = Field(description="When it was undone; null while it is in force.")
    undone_by: str | None


class Log(BaseModel):
    """Corrections, the newest first."""

    items: list[Logged]
    next: str | None = Field(description="`cursor` of the next page; null at the end.")


class Made(BaseModel):
    """What became of a correction."""

    number: int | None = Field(description="In the log; null where the same is in force already.")


def _schema() -> dict[str, Any]:
    """Return the JSON Schema of all kinds of corrections, without references."""
    (schema,), parts = msgspec.json.schema_components((Correction,), ref_template="{name}")

    def inlined(node: Any) -> Any:
        if isinstance(node, dict):
            if "$ref" in node:
                return inlined(parts[node["$ref"]])
            return {key: inlined(value) for key, value in node.items() if key != "discriminator"}
        return [inlined(each) for each in node] if isinstance(node, list) else node

    found: dict[str, Any] = inlined(schema)
    return found


Author = Annotated[
    str,
    Query(
        max_length=LONGEST_NAME,
        description="Who says so; not heard where somebody is signed in. The account if not given.",
    ),
]


@router.get(
    "/corrections",
    operation_id="list_corrections",
    summary="What was corrected, by whom and when",
    response_model=Log,
)
def list_corrections(
    archive: Reading,
    limit: Annotated[int, Query(ge=1, le=_MOST, description="Corrections of a page.")] = 50,
    cursor: Annotated[
        str | None, Query(max_length=18, description="`next` of the page before.")
    ] = None,
) -> Log:
    """Return the log; what was undone stays in it."""
    before = None if cursor is None else _before(cursor)
    found = latest(archive.connection, limit + 1, before=before)
    return Log(
        items=[_logged(each) for each in found[:limit]],
        next=str(found[limit - 1].number) if len(found) > limit else None,
    )


@router.post(
    "/corrections",
    operation_id="correct",
    summary="Make a correction",
    response_model=Made,
    responses=_REFUSED | TOO_LARGE,
    dependencies=[Allowed],
    openapi_extra={
        "requestBody": {"content": {"application/json": {"schema": _schema()}}, "required": True}
    },
)
def correct(
    request: Request,
    user: Change,
    archive: Writing,
    given: Annotated[dict[str, Any], Body()],
    author: Author = "",
) -> Made:
    """Make a correction, which names places in the text, not ids of the record."""
    try:
        correction = msgspec.convert(given, Correction)
    except msgspec.ValidationError as error:
        raise HTTPException(422, f"not a correction: {error}") from error
    name = user or cleaned(author) or author_of(request)
    return Made(number=archive.correct(correction, author=name))


@router.delete(
    "/corrections/{number}",
    operation_id="undo_correction",
    summary="Undo a correction",
    response_model=Logged,
    responses=_REFUSED | NOT_FOUND,
    dependencies=[Allowed],
)
def undo_correction(
    request: Request,
    user: Change,
    archive: Writing,
    number: Annotated[int, Path(ge=1, description="Of the correction in the log.")],
    author: Author = "",
) -> Logged:
    """Undo a correction; it stays in the log."""
    _entry(archive, number)
    archive.undo(number, author=user or cleaned(author) or author_of(request))
    return _logged(_entry(archive, number))


def _entry(archive: Archive, number: int) -> LogEntry:
    found = entry(archive.connection, number)
    if found is None:
        raise HTTPException(404, f"there is no correction {number}")
    return found


def _before(cursor: str) -> int:
    if not (cursor.isascii() and cursor.isdecimal()):
        raise UsageError(f"{cursor!r} is no cursor of this list; give `next` of the page before")
    return int(cursor)


def _logged(found: LogEntry) -> Logged:
    correction: dict[str, Any] = msgspec.to_builtins(found.correction)
    return Logged(
        number=found.number,
        made=found.made,
        author=found.author,
        correction=correction,
        undone=found.undone,
        undone_by=found.undone_by,
    )
