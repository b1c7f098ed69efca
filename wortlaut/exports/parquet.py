"""The statement table as Parquet."""

from collections.abc import Iterable, Iterator
from typing import Any

from wortlaut.exports.pieces import Pieces
from wortlaut.exports.table import COLUMNS, table
from wortlaut.records import Document
from wortlaut.version import __version__

GROUP_ROWS = 20_000
GROUP_CHARACTERS = 16_000_000
"""When a row group is full: its rows, or the characters of its quotations."""

_REQUIRED = frozenset(
    {"article_id", "statement", "kind", "quote", "start", "end", "line", "column", "confidence"}
)


def parquet(documents: Iterable[Document], /) -> Iterator[bytes]:
    """Yield one Parquet file with a row a statement: the columns of `wortlaut.table`, typed."""
    import pyarrow as pa
    from pyarrow.parquet import ParquetWriter

    schema = statement_schema()
    sink = Pieces()
    with ParquetWriter(pa.PythonFile(sink, mode="w"), schema, compression="zstd") as writer:
        for rows in _groups(documents):
            writer.write_table(pa.Table.from_pylist(rows, schema=schema))
            yield sink.take()
    yield sink.take()


def statement_schema() -> Any:
    """Return the Arrow schema of the statement table."""
    import pyarrow as pa

    types = {str: pa.string(), int: pa.int64(), float: pa.float64()}
    return pa.schema(
        [pa.field(name, types[of], nullable=name not in _REQUIRED) for name, of in COLUMNS.items()],
        metadata={"wortlaut": __version__},
    )


def _groups(documents: Iterable[Document]) -> Iterator[list[dict[str, object]]]:
    group: list[dict[str, object]] = []
    characters = 0
    for document in documents:
        group += table(document)
        characters += sum(len(statement.quote.text) for statement in document.statements)
        if len(group) >= GROUP_ROWS or characters >= GROUP_CHARACTERS:
            yield group
            group, characters = [], 0
    if group:
        yield group
