"""Corrections as lines of a file: a correction, and where it was logged, when and by whom.

`{"action": "drop", "article": "3f9a…", "quote": [[403, 560]], "made": "2024-04-16T10:00:00+00:00",
"author": "mk"}`; `made` and `author` may be missing.
"""

from datetime import UTC, datetime
from typing import Annotated, NamedTuple

import msgspec

from wortlaut.archive.corrections.kinds import Correction, decode
from wortlaut.archive.corrections.log import LogEntry
from wortlaut.errors import RecordError


class Line(NamedTuple):
    """A correction of a file; `made` (UTC, ISO 8601 to the second) and `author` as far as told."""

    correction: Correction
    made: str | None
    author: str | None


class _Origin(msgspec.Struct, frozen=True):
    made: Annotated[datetime, msgspec.Meta(tz=True)] | None = None
    author: Annotated[str, msgspec.Meta(pattern=r"\S")] | None = None


def write_line(entry: LogEntry) -> bytes:
    """Return a correction of the log as one line of JSON, without its end."""
    fields = msgspec.to_builtins(entry.correction)
    return msgspec.json.encode({**fields, "made": entry.made, "author": entry.author})


def read_line(line: bytes) -> Line:
    """Read a line back.

    Raises:
        RecordError: the JSON is broken or no correction.
    """
    try:
        origin = msgspec.json.decode(line, type=_Origin)
        fields = msgspec.json.decode(line, type=dict[str, msgspec.Raw])
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        raise RecordError(f"not a correction: {error}") from error
    rest = {name: value for name, value in fields.items() if name not in {"made", "author"}}
    made = origin.made and origin.made.astimezone(UTC).isoformat(timespec="seconds")
    return Line(decode(msgspec.json.encode(rest)), made or None, origin.author)
