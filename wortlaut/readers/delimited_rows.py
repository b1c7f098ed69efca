"""The rows of CSV and TSV, cut strictly by the csv module, each within a limit."""

import csv
from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from wortlaut.readers.problem import Problem, one_line
from wortlaut.records import Reason

_DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
_MOST_COLUMNS = 1000
_QUOTES = "write quotes inside a quoted field twice, and close the field"
_UNCLOSED = Problem(Reason.FORMAT, f"a quote is opened and never closed; {_QUOTES}")


class Row(NamedTuple):
    """The fields of a row, or why it has none.

    `first` and `last` are its lines, counted from 1; `quoted` says whether it begins with a quote.
    """

    first: int
    last: int
    quoted: bool
    fields: list[str] | Problem

    @property
    def lines(self) -> str:
        """The line at which it begins, and the one at which passed-over lines end."""
        broken = isinstance(self.fields, Problem) and self.last > self.first
        return f"{self.first}-{self.last}" if broken else str(self.first)


class Rows:
    """The rows below the header; of a broken one all lines but the first are cut again.

    Args:
        lines: decoded lines with their ends.
        max_characters: what a row may have.
    """

    def __init__(self, lines: Iterator[str | Problem], *, max_characters: int) -> None:
        self._lines = lines
        self._max_characters = max_characters
        self._back: deque[str | Problem] = deque()  # lines that were taken too early
        self._delimiter = ","
        self._columns: int | None = None
        self._next = 1

    def header(self) -> list[str] | Problem:
        """Return the names of the columns, which also tell what stands between them."""
        first = ""
        for line in self._lines:
            if isinstance(line, Problem):
                return line
            first = line.removeprefix("\ufeff")
            if first.strip():
                break
            self._next += 1
        if not first.strip():
            return Problem(Reason.EMPTY, "there is no line in it; leave it out")
        self._back.append(first)
        self._delimiter = max(_DELIMITERS, key=lambda each: _count_fields(first, each))
        names = self._row().fields
        if isinstance(names, Problem):
            return Problem(names.reason, f"the header is broken: {names.detail}")
        if len(names) > _MOST_COLUMNS:
            return Problem(Reason.FORMAT, f"there are more than {_MOST_COLUMNS} columns; drop some")
        self._columns = len(names)
        return names

    def __iter__(self) -> Iterator[Row]:
        """Yield the rows in order, without the blank ones."""
        while (row := self._row()).last:
            if row.fields:
                yield row

    def _row(self) -> Row:
        """Cut the next row; its `last` is 0 where there is none."""
        taken: list[str] = []
        problem: list[Problem] = []
        reader = csv.reader(self._take(taken, problem), delimiter=self._delimiter, strict=True)
        fields: list[str] | Problem = []
        try:
            fields = next(reader, [])
        except csv.Error as error:
            fields = _UNCLOSED if "end of data" in str(error) else _broken(error)
        if problem:
            fields = problem[0]
        elif isinstance(fields, list) and fields and self._columns not in {None, len(fields)}:
            fields = self._wrong_count(len(fields))
        first = self._next
        if isinstance(fields, Problem):
            self._back.extendleft(reversed(taken[1:]))
            self._next += 1
        else:
            self._next += len(taken)
        last = self._next - 1 if taken or problem else 0
        return Row(first, last, bool(taken) and taken[0].startswith('"'), fields)

    def _take(self, taken: list[str], problem: list[Problem]) -> Iterator[str]:
        """Yield lines for one row, noting them in `taken`, and in `problem` what ends it."""
        size = 0
        while True:
            line = self._back.popleft() if self._back else next(self._lines, None)
            if isinstance(line, Problem):
                if taken:
                    self._back.appendleft(line)
                problem.append(_UNCLOSED if taken else line)
                return
            if line is None:
                return
            size += len(line)
            if taken and size > self._max_characters:
                self._back.appendleft(line)
                problem.append(_UNCLOSED)
                return
            taken.append(line)
            yield line

    def _wrong_count(self, count: int) -> Problem:
        return Problem(
            Reason.FORMAT,
            f"the row has {count} fields, the header {self._columns}; check its quotes and the "
            f"{_DELIMITERS[self._delimiter]} between its fields",
        )


def _count_fields(header: str, delimiter: str) -> int:
    try:
        return len(next(csv.reader([header], delimiter=delimiter), ()))
    except csv.Error:
        return 0


def _broken(error: csv.Error) -> Problem:
    return Problem(Reason.FORMAT, f"{one_line(error)}; {_QUOTES}")
