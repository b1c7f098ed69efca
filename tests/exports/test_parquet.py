import io

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_documents import documents
from sample_documents import told

import wortlaut
from wortlaut.exports import parquet as module
from wortlaut.exports.parquet import parquet
from wortlaut.exports.table import COLUMNS, table
from wortlaut.records import Document


def read_back(*given_documents: Document) -> pa.Table:
    return pq.read_table(io.BytesIO(b"".join(parquet(given_documents))))


@settings(deadline=None, max_examples=40)
@given(st.lists(documents(), max_size=2))
def test_every_row_is_read_back(given_documents: list[Document]) -> None:
    assert read_back(*given_documents).to_pylist() == table(given_documents)


def test_types_are_those_of_the_table_even_where_nothing_is_known() -> None:
    types = {str: pa.string(), int: pa.int64(), float: pa.float64()}
    schema = read_back().schema
    assert {field.name: field.type for field in schema} == {
        name: types[of] for name, of in COLUMNS.items()
    }
    assert not schema.field("quote").nullable
    assert schema.field("speaker").nullable


def test_it_says_who_wrote_it() -> None:
    assert read_back().schema.metadata[b"wortlaut"].decode() == wortlaut.__version__


def test_polars_reads_it() -> None:
    frame = pl.read_parquet(io.BytesIO(b"".join(parquet([told()]))))
    assert frame["quote"].to_list() == [row["quote"] for row in table(told())]


def test_rows_are_written_group_by_group(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "GROUP_ROWS", 10)
    pieces = list(parquet([told()] * 4))
    file = pq.ParquetFile(io.BytesIO(b"".join(pieces)))
    assert file.num_row_groups == 2
    assert [file.metadata.row_group(each).num_rows for each in range(2)] == [18, 18]
    assert len(pieces) == 3
