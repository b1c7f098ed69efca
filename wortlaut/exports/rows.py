"""Rows of a search as JSON Lines and CSV, for the command line and the web."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from wortlaut.exports.cells import guarded_cell

Row = Mapping[str, object]


def jsonl(rows: Iterable[Row]) -> Iterable[bytes]:
    """Yield a line of JSON for each row."""
    for row in rows:
        yield msgspec.json.encode(row) + b"\n"


def comma_separated(rows: Iterable[Row], columns: Sequence[str]) -> Iterable[bytes]:
    """Yield CSV (RFC 4180, UTF-8) with a header; lists and objects are JSON.

    Text that a spreadsheet would run is guarded by an apostrophe, see `cells.guarded`.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(columns)
    for row in rows:
        writer.writerow([guarded_cell(cell(row.get(column))) for column in columns])
    yield buffer.getvalue().encode()


def cell(value: object) -> str | int | float | None:
    """Return what stands in a cell: text and numbers as they are, all else as JSON."""
    if value is None or isinstance(value, str | int | float):
        return value
    return msgspec.json.encode(value).decode()
