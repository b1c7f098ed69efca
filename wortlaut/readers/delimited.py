"""CSV and TSV: one article a row; a broken row is passed over, the rest is read."""

import csv
from collections.abc import Iterator
from io import BufferedReader

from wortlaut.readers.columns import map_columns, read_row
from wortlaut.readers.delimited_rows import Row, Rows
from wortlaut.readers.lines import decoded_lines
from wortlaut.readers.options import ReadOptions
from wortlaut.readers.problem import Problem
from wortlaut.readers.sniff import HEAD, binary_kind
from wortlaut.records import Article, Reason, Rejected


def read_delimited(
    stream: BufferedReader, source: str, options: ReadOptions
) -> Iterator[Article | Rejected]:
    """Read one article a row, in order, holding one row in memory; the first row is the header.

    What separates the fields (comma, semicolon, tab, bar) is told by the header. A rejected row
    is named `source:line` by its first line, counted from 1. After a row that is broken reading
    goes on at the next line that is a whole row, so that a quote that is never closed costs one
    row; the lines between are one rejection more.
    """
    binary = binary_kind(stream.peek(HEAD)[:HEAD])
    if binary:
        yield Problem(Reason.BINARY, f"this is {binary}").at(source)
        return
    # The library's own limit would reject long articles; rows are bounded by their lines here.
    csv.field_size_limit(max(csv.field_size_limit(), 4 * options.max_bytes))
    rows = Rows(decoded_lines(stream, options), max_characters=2 * options.max_bytes)
    names = rows.header()
    places = names if isinstance(names, Problem) else map_columns(names, source, options)
    if isinstance(places, Problem):
        yield places.at(source)
        return
    seen = False
    for row in _resumed(rows):
        seen = True
        fields = row.fields
        result = fields if isinstance(fields, Problem) else read_row(fields, places, options)
        yield result.at(f"{source}:{row.lines}") if isinstance(result, Problem) else result
    if not seen:
        yield Problem(Reason.EMPTY, "there is no row below the header; leave it out").at(source)


def _resumed(rows: Rows) -> Iterator[Row]:
    """Yield the rows; of what follows a broken one nothing before a row as whole as the others.

    A line in the middle of a text can have the right number of commas too: where rows begin with
    a quote, so must the one at which reading goes on.
    """
    quoted: bool | None = None  # whether the whole rows so far begin with a quote
    broken = False
    passed: list[int] = []  # first and last line of what is passed over
    for row in rows:
        whole = not isinstance(row.fields, Problem)
        if broken and not (whole and quoted in {None, row.quoted}):
            passed = [passed[0] if passed else row.first, row.last]
            continue
        if passed:
            yield _left_out(passed)
            passed = []
        broken = not whole
        quoted = row.quoted if whole else quoted
        yield row
    if passed:
        yield _left_out(passed)


def _left_out(lines: list[int]) -> Row:
    first, last = lines
    return Row(
        first=first,
        last=last,
        quoted=False,
        fields=Problem(
            Reason.FORMAT,
            "no whole row after the broken one above; mend its quotes, and these are read too",
        ),
    )
