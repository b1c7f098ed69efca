"""Parquet: one article a row."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from io import SEEK_END, BufferedReader
from typing import Any

from wortlaut.readers.columns import map_columns, read_row
from wortlaut.readers.options import ReadOptions
from wortlaut.readers.problem import Problem, one_line
from wortlaut.records import Article, Reason, Rejected

_ROWS = 64
_MAX_COLUMNS = 10_000
_MAX_GROUP = 2_000_000_000
_AGAIN = "get the file again, or write it anew"
_LONGEST_REASON = 250
_MAGIC = b"PAR1"
_ENCRYPTED = b"PARE"


def read_parquet(
    stream: BufferedReader, source: str, options: ReadOptions
) -> Iterator[Article | Rejected]:
    """Read one article a row, in order; `stream` must be seekable.

    A rejected row is named by its number, counted from 1.
    """
    import pyarrow as pa
    from pyarrow.parquet import ParquetFile

    number = 0
    if problem := _not_whole(stream):
        yield problem.at(source)
        return
    try:
        file = ParquetFile(stream)
        mapped = _open(file, source, options)
        if isinstance(mapped, Problem):
            yield mapped.at(source)
            return
        names, places = mapped
        file = ParquetFile(stream, read_dictionary=names)
        for batch in file.iter_batches(batch_size=_ROWS, columns=names, use_threads=False):
            for result in read_batch(batch, places, options):
                number += 1
                place = f"{source}, row {number}"
                yield result.at(place) if isinstance(result, Problem) else result
    except (pa.ArrowException, OSError, ValueError, MemoryError, TypeError, KeyError) as error:
        where = f" after row {number}" if number else ""
        why = one_line(error, _LONGEST_REASON).rstrip(".") or type(error).__name__
        yield Problem(
            Reason.FORMAT,
            f"the Parquet data are broken{where} ({why}); {_AGAIN}",
        ).at(source)
        return
    if not number:
        yield Problem(Reason.EMPTY, "the table holds no row; leave it out").at(source)


def read_batch(
    batch: Any, places: Mapping[str, int], options: ReadOptions
) -> Iterator[Article | Problem]:
    """Read one article a row of an Arrow record batch, by the place of each field's column."""
    used = sorted(set(places.values()))
    within = {field: used.index(place) for field, place in places.items()}
    columns = [_cells(batch.column(place)) for place in used]
    for cells in zip(*columns, strict=True):
        yield _row(cells, within, options)


def no_text(name: str, kind: object) -> Problem:
    """Return the problem of a column that cannot hold what it is taken for."""
    return Problem(
        Reason.FORMAT,
        f"the column {one_line(name)!r} holds {kind} and no text; write it as text, or name "
        "another column with --columns",
    )


def _not_whole(stream: BufferedReader) -> Problem | None:
    """Return what is wrong with a file that does not begin and end as Parquet does."""
    opening = stream.read(len(_MAGIC))
    if not opening:
        return Problem(Reason.EMPTY, "the file is empty; leave it out")
    size = stream.seek(0, SEEK_END)
    stream.seek(max(0, size - len(_MAGIC)))
    closing = stream.read(len(_MAGIC))
    stream.seek(0)
    if _ENCRYPTED in {opening, closing}:
        return Problem(Reason.UNREADABLE, "the Parquet file is encrypted; write it without a key")
    if opening != _MAGIC:
        return Problem(
            Reason.FORMAT,
            "this is no Parquet file, whatever its name says: it does not begin with PAR1; name it "
            "by what it is, or write it anew",
        )
    if closing != _MAGIC or size <= len(_MAGIC):
        return Problem(
            Reason.FORMAT,
            f"the end of the Parquet file is missing, it has {size} bytes; {_AGAIN}",
        )
    return None


def _open(
    file: Any, source: str, options: ReadOptions
) -> tuple[list[str], dict[str, int]] | Problem:
    """Return the names of the columns that are read, and at which of them each field stands."""
    metadata = file.metadata
    if metadata.num_columns > _MAX_COLUMNS:
        return Problem(
            Reason.FORMAT, f"it has more than {_MAX_COLUMNS} columns; write those that are needed"
        )
    names = file.schema_arrow.names
    places = map_columns(names, source, options)
    if isinstance(places, Problem):
        return places
    wanted = sorted(set(places.values()))
    for place in wanted:
        if (kind := file.schema_arrow.field(place).type).num_fields:
            return no_text(names[place], kind)
    for group in range(metadata.num_row_groups):
        size = metadata.row_group(group).total_byte_size
        if size > _MAX_GROUP:
            return Problem(
                Reason.TOO_LARGE,
                f"row group {group + 1} has {size} bytes unpacked, more than {_MAX_GROUP}; "
                "write it anew in smaller groups",
            )
    return [names[place] for place in wanted], {
        field: wanted.index(place) for field, place in places.items()
    }


def _row(
    cells: Sequence[str | bytes | None], places: Mapping[str, int], options: ReadOptions
) -> Article | Problem:
    try:
        texts = [cell.decode() if isinstance(cell, bytes) else cell for cell in cells]
    except UnicodeDecodeError as error:
        return Problem(
            Reason.ENCODING,
            f"byte 0x{error.object[error.start]:02X} at offset {error.start} of a cell is not "
            "UTF-8; write the column as text",
        )
    return read_row(texts, places, options)


def _cells(column: Any) -> list[str | bytes | None]:
    return [_written(value) for value in column.to_pylist()]


def _written(value: object) -> str | bytes | None:
    """Return a cell as text; times as ISO 8601, a midnight without zone as its day."""
    if value is None or isinstance(value, str | bytes):
        return value
    if isinstance(value, datetime):
        midnight = value.tzinfo is None and value.time().isoformat() == "00:00:00"
        return value.date().isoformat() if midnight else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return str(value)
