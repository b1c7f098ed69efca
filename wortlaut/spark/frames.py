"""Data frames of articles become data frames of records, and these become tables."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from wortlaut.errors import UsageError
from wortlaut.exports.event_table import event_schema, event_table
from wortlaut.exports.parquet import statement_schema
from wortlaut.exports.table import table
from wortlaut.readers import ReadOptions
from wortlaut.readers.columns import map_columns
from wortlaut.readers.options import say_nothing
from wortlaut.readers.parquet import no_text, read_batch
from wortlaut.readers.problem import Problem
from wortlaut.spark.analysing import RECORD, Analysis, Read, Table

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame

    Kept = Sequence[str | Column]


def analyse_frame(
    frame: "DataFrame",
    *,
    keep: "Kept" = (),
    columns: Mapping[str, str] | None = None,
    published: str | None = None,
    max_bytes: int | None = None,
    knowledge_file: Path | None = None,
) -> "DataFrame":
    """Return the record of each row's article: lazily, one row for each row.

    The columns are those that were kept, then `article_id` (SHA-256 of the text, as Spark's
    `sha2(text, 256)`), `record` (the document as a line of JSON), and for a row that gives no
    article `reason` and `detail` in place of the record.

    Args:
        frame: one article a row; which column holds what is told by their names, as in Parquet.
        keep: columns that go on into the result as they are, such as an id.
        columns: which column holds what, as in `{"text": "Body"}`; the others are guessed.
        published: the date of publication where a row does not tell.
        max_bytes: the largest article in bytes, where it is not to be that of `ReadOptions`.
        knowledge_file: persons and bodies that you added; a file of this machine.

    Raises:
        UsageError: no column is known to hold the text, one of them holds no text, or a kept one
            has the name of a column of the result; or see `ReadOptions`; or the knowledge file is
            broken.
    """
    options = ReadOptions(published=published, columns=tuple((columns or {}).items()))
    if max_bytes is not None:
        options = replace(options, max_bytes=max_bytes)
    rows, read = readable(frame, keep, options)
    return analysed_rows(rows, read, kept=len(keep), knowledge_file=knowledge_file)


def readable(
    frame: "DataFrame", keep: "Kept", options: ReadOptions, called: str = "the data frame"
) -> "tuple[DataFrame, Read]":
    """Return a frame's columns that are read, before those that are kept, and what reads them.

    Raises:
        UsageError: see `analyse_frame`.
    """
    from pyspark.sql import functions, types

    plain = (types.StringType, types.BinaryType, types.NumericType, types.BooleanType)
    times = (types.DateType, types.TimestampType, types.TimestampNTZType)
    places = map_columns(frame.columns, called, options)
    if isinstance(places, Problem):
        raise UsageError(f"{called}: {places.detail}")
    for place in places.values():
        kind = frame.schema.fields[place].dataType
        if not isinstance(kind, plain + times):
            problem = no_text(frame.columns[place], kind.simpleString())
            raise UsageError(f"{called}: {problem.detail}")
    taken = [
        functions.col(f"`{frame.columns[place].replace('`', '``')}`").alias(f"article {field}")
        for field, place in places.items()
    ]
    order = {field: place for place, field in enumerate(places)}
    read = partial(read_batch, places=order, options=replace(options, notify=say_nothing))
    return frame.select(*taken, *keep), read


def analysed_rows(
    rows: "DataFrame", read: Read, *, kept: int, knowledge_file: Path | None
) -> "DataFrame":
    """Return the records of rows, whose last `kept` columns are those that are kept.

    Raises:
        UsageError: one of these has the name of a column of the result, or the knowledge file is
            broken.
    """
    from pyspark.sql.types import StringType, StructField, StructType

    from wortlaut.knowledge import knowledge
    from wortlaut.language import LANGUAGES

    fields = rows.schema.fields[len(rows.schema.fields) - kept :]
    if taken := [field.name for field in fields if field.name in RECORD]:
        raise UsageError(f"the column {taken[0]!r} cannot be kept: the result has one; rename it")
    known = None
    if knowledge_file is not None:
        knowledge(LANGUAGES[0], knowledge_file)  # a broken file is refused before anything is read
        known = knowledge_file.read_bytes()
    schema = StructType([*fields, *(StructField(name, StringType()) for name in RECORD)])
    return rows.mapInArrow(Analysis(read, kept, known), schema)


def statements(records: "DataFrame") -> "DataFrame":
    """Return one row a statement, with the columns of `wortlaut export --format parquet`.

    Args:
        records: a frame with a column `record`, such as `analyse_frame` returns. Keep or write
            that first: a frame is lazy, and would be analysed once for each table.
    """
    return _table(records, Table(table, statement_schema))


def events(records: "DataFrame") -> "DataFrame":
    """Return one row an event, with the columns of `wortlaut search --in events`.

    Args:
        records: see `statements`.
    """
    return _table(records, Table(event_table, event_schema))


def _table(records: "DataFrame", rows: Table) -> "DataFrame":
    from pyspark.sql.pandas.types import from_arrow_schema

    found = records.where("record IS NOT NULL").select("record")
    return found.mapInArrow(rows, from_arrow_schema(rows.schema()))
