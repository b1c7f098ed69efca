"""Rows as a table, JSON Lines or CSV."""

from collections.abc import Sequence
from enum import StrEnum

from rich.text import Text

from wortlaut.cli.console import Output, visible
from wortlaut.cli.screen import Screen
from wortlaut.exports.rows import Row, cell, comma_separated, jsonl

LONGEST_CELL = 600
"""Characters of a cell of the widest column; narrower ones hold as much less as they are narrower,
so that no cell is much higher than the longest quotation."""
ID = 8
"""Characters of an article's id that are shown; commands that take an article take them."""
_FIXED = {"day": 10, "published": 10, "place": ID, "article": ID}
"""Columns of dates, and of what begins with an id, which is not broken across lines."""


class RowFormat(StrEnum):
    """The forms of rows."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"


def write_rows(
    output: Output, rows: Sequence[Row], columns: Sequence[str], form: RowFormat
) -> None:
    """Write rows as data; a table is for `write_table`."""
    pieces = comma_separated(rows, columns) if form is RowFormat.CSV else jsonl(rows)
    for piece in pieces:
        output.write(piece)


def write_table(
    output: Output,
    rows: Sequence[Sequence[object]],
    columns: Sequence[str],
    *,
    title: str = "",
    widths: Sequence[int] = (),
) -> None:
    """Write rows for people to read; nothing in them can steer the terminal.

    Args:
        output: where to.
        rows: a value a column.
        columns: their names.
        title: a line above; empty for none.
        widths: by what shares the columns divide the width; as wide as their content, if empty.
    """
    screen = Screen.of(terminal=output.is_terminal, encoding=output.encoding)
    table = screen.table(screen.width if widths else None)
    for number, column in enumerate(columns):
        width = _FIXED.get(column)
        table.add_column(
            column,
            ratio=widths[number] if widths and width is None else None,
            width=width,
            overflow="fold",
        )
    widest = max(widths, default=1)
    longest = [LONGEST_CELL * width // widest for width in widths or [1] * len(columns)]
    for row in rows:
        table.add_row(*(Text(_shown(*each)) for each in zip(row, longest, strict=True)))
    heading = (Text(visible(title), style="bold"),) if title else ()
    output.write_text(screen.text(*heading, table))


def _shown(value: object, longest: int) -> str:
    if value is None:
        return ""
    text = value if isinstance(value, str) else str(cell(value))
    return visible(text if len(text) <= longest else f"{text[:longest]} …")
