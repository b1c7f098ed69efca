import io
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st
from material import MORE, TEXT, articles, read, read_file, rejections

from wortlaut.readers import ReadOptions, parse_columns, read_sources
from wortlaut.readers.parquet import read_parquet
from wortlaut.records import Reason


def table(**columns: Any) -> bytes:
    out = io.BytesIO()
    options = columns.pop("options", {})
    pq.write_table(pa.table(columns), out, **options)
    return out.getvalue()


def test_rows_become_articles(tmp_path: Path) -> None:
    said: list[str] = []
    data = table(
        Headline=["Eins", "Zwei"],
        other=[[1], [2]],
        Body=[TEXT, MORE],
        date=[date(2023, 10, 29), None],
    )
    for name in ("a.parquet", "a"):
        first, second = articles(read_file(tmp_path / name, data, notify=said.append))
        assert (first.title, first.text, first.published) == ("Eins", TEXT, "2023-10-29")
        assert (second.title, second.text, second.published) == ("Zwei", MORE, None)
    assert "text='Body'" in said[0]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (datetime(2023, 10, 29, 14, 30, tzinfo=UTC), "2023-10-29T14:30:00+00:00"),
        (datetime(2023, 10, 29, 14, 30), "2023-10-29T14:30:00"),
        (datetime(2023, 10, 29), "2023-10-29"),
        ("29.10.2023", "2023-10-29"),
        ("2023-10", "2023-10"),
    ],
)
def test_dates(tmp_path: Path, value: object, expected: str) -> None:
    data = table(text=[TEXT], published=[value])
    (article,) = articles(read_file(tmp_path / "a.parquet", data))
    assert article.published == expected


def test_columns_by_name(tmp_path: Path) -> None:
    data = table(text=[MORE], roh=[TEXT.encode()])
    (article,) = articles(
        read_file(tmp_path / "a.parquet", data, columns=parse_columns("text=roh,title=text"))
    )
    assert (article.text, article.title) == (TEXT, MORE)


def test_rejected_rows_are_numbered_over_groups(tmp_path: Path) -> None:
    data = table(
        text=[None if n in {3, 150} else f"{n}: {TEXT}" for n in range(200)],
        options={"row_group_size": 70, "compression": "zstd"},
    )
    results = read_file(tmp_path / "a.parquet", data)
    assert len(articles(results)) == 198
    assert [each.source.rpartition(" ")[2] for each in rejections(results)] == ["4", "151"]
    assert {each.reason for each in rejections(results)} == {Reason.EMPTY}


def test_the_limit_holds_for_each_row(tmp_path: Path) -> None:
    results = read_file(tmp_path / "a.parquet", table(text=["a " * 500, TEXT]), max_bytes=500)
    assert [each.reason for each in rejections(results)] == [Reason.TOO_LARGE]
    assert len(articles(results)) == 1


def test_no_text_column_names_the_columns(tmp_path: Path) -> None:
    (rejected,) = rejections(read_file(tmp_path / "a.parquet", table(a=[1], b=["x"])))
    assert rejected.reason is Reason.FORMAT
    assert "'a', 'b'" in rejected.detail


def test_a_value_that_repeats_is_held_once(tmp_path: Path) -> None:
    """Of a file of some kilobytes that holds gigabytes when written out row by row."""
    values = pa.array(["x " * 900_000]).dictionary_encode()
    column = pa.DictionaryArray.from_arrays(pa.array([0] * 2000, pa.int32()), values.dictionary)
    data = table(text=column, options={"compression": "zstd"})
    assert len(data) < 10_000
    results = read_file(tmp_path / "a.parquet", data, max_bytes=1000)
    assert [each.reason for each in rejections(results)] == [Reason.TOO_LARGE] * 2000


def test_broken_files(tmp_path: Path) -> None:
    whole = table(text=[f"{n}: {TEXT}" for n in range(100)])
    (tmp_path / "b.txt").write_text(TEXT)
    for data in (b"PAR1", whole[:-20], b"PAR1" + whole, whole[:100] + whole[200:], b"Text"):
        (tmp_path / "a.parquet").write_bytes(data)
        results = read(tmp_path)
        assert len(articles(results)) == 1
        assert [each.reason for each in rejections(results)] == [Reason.FORMAT]


def test_what_is_broken_is_told_to_the_end(tmp_path: Path) -> None:
    whole = table(text=[f"{n}: {TEXT}" for n in range(100)])
    path = tmp_path / "a.parquet"

    def told(data: bytes) -> str:
        (rejected,) = rejections(read_file(path, data))
        return f"{rejected.reason}: {rejected.detail}"

    assert told(b"") == "empty: the file is empty; leave it out"
    assert told(whole[: len(whole) // 2]) == (
        f"format: the end of the Parquet file is missing, it has {len(whole) // 2} bytes; "
        "get the file again, or write it anew"
    )
    assert told(b"Sehr geehrte Damen und Herren").startswith("format: this is no Parquet file")
    assert told(whole[:-4] + b"PARE").startswith("unreadable: the Parquet file is encrypted")
    size = whole[:-8] + (2**31 - 1).to_bytes(4, "little") + b"PAR1"
    assert "footer" in told(size)
    assert told(size).endswith("bytes)); get the file again, or write it anew")


def test_a_column_that_holds_no_text(tmp_path: Path) -> None:
    data = table(text=pa.array([["Eins", "Zwei"]]))
    (rejected,) = rejections(read_file(tmp_path / "a.parquet", data))
    assert rejected.reason is Reason.FORMAT
    assert "the column 'text' holds list<" in rejected.detail
    assert "and no text; write it as text" in rejected.detail


def test_bytes_that_are_no_text_are_not_guessed_at(tmp_path: Path) -> None:
    data = table(text=pa.array([b"\xff\xfe", TEXT.encode()], pa.binary()))
    results = read_file(tmp_path / "a.parquet", data)
    assert [each.text for each in articles(results)] == [TEXT]
    (rejected,) = rejections(results)
    assert rejected.reason is Reason.ENCODING
    assert "byte 0xFF at offset 0 of a cell is not UTF-8" in rejected.detail


def test_an_empty_table(tmp_path: Path) -> None:
    data = table(text=pa.array([], pa.string()))
    (rejected,) = rejections(read_file(tmp_path / "a.parquet", data))
    assert rejected.reason is Reason.EMPTY


def test_a_pipe_has_no_end_to_read_from(tmp_path: Path) -> None:
    import gzip

    data = table(text=[TEXT])
    (rejected,) = rejections(list(read_sources(["-"], stdin=io.BytesIO(data))))
    assert "save it" in rejected.detail
    (rejected,) = rejections(read_file(tmp_path / "a.parquet.gz", gzip.compress(data)))
    assert rejected.reason is Reason.FORMAT


SAMPLE = table(text=[TEXT, MORE] * 20, title=["Eins", None] * 20)


@given(st.binary(max_size=20), st.integers(min_value=0, max_value=len(SAMPLE)))
def test_no_bytes_crash_it(noise: bytes, place: int) -> None:
    changed = SAMPLE[:place] + noise + SAMPLE[place + len(noise) :]
    stream: io.BufferedReader = io.BufferedReader(io.BytesIO(changed))
    assert list(read_parquet(stream, "a.parquet", ReadOptions(check_language=False)))
