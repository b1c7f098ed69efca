"""The statement table as CSV (RFC 4180, UTF-8)."""

import csv
import io
from collections.abc import Iterable, Iterator

from wortlaut.exports.cells import guarded_cell
from wortlaut.exports.table import COLUMNS, table
from wortlaut.records import Document


def csv_table(documents: Iterable[Document], /) -> Iterator[bytes]:
    """Yield a line of column names, then one line a statement; what is not known is empty.

    Text that a spreadsheet would run is guarded by an apostrophe, see `cells.guarded`.
    """
    yield _lines([{name: name for name in COLUMNS}])
    for document in documents:
        yield _lines(table(document))


def _lines(rows: Iterable[dict[str, object]]) -> bytes:
    buffer = io.StringIO()
    writer = csv.writer(buffer)
    writer.writerows([guarded_cell(value) for value in row.values()] for row in rows)
    return buffer.getvalue().encode()
