import csv
import io
from itertools import islice, repeat

import pandas as pd
import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st
from random_documents import documents
from sample_documents import told

from wortlaut.exports.cells import unguarded
from wortlaut.exports.csv_table import csv_table
from wortlaut.exports.table import COLUMNS, table
from wortlaut.records import Article, Document, Excerpt, Kind, Span, Statement


def written(*given_documents: Document) -> bytes:
    return b"".join(csv_table(given_documents))


def read_back(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


@settings(deadline=None, max_examples=40)
@given(st.lists(documents(), max_size=2))
def test_every_cell_is_read_back(given_documents: list[Document]) -> None:
    rows = read_back(written(*given_documents))
    expected = [
        {name: "" if value is None else str(value) for name, value in row.items()}
        for row in table(given_documents)
    ]
    assert [{name: unguarded(value) for name, value in row.items()} for row in rows] == expected


def test_pandas_and_polars_read_it() -> None:
    data = written(told(), told())
    quotes = [row["quote"] for row in table([told(), told()])]
    frame = pd.read_csv(io.BytesIO(data))
    assert list(frame.columns) == list(COLUMNS)
    assert list(frame["quote"]) == quotes
    assert list(frame["confidence"]) == [row["confidence"] for row in table([told(), told()])]
    assert pl.read_csv(data)["quote"].to_list() == quotes


def test_formulas_are_guarded() -> None:
    words = "=HYPERLINK(1)"
    quote = Excerpt(spans=(Span(0, len(words)),), text=words)
    statement = Statement(id="s1", kind=Kind.DIRECT, quote=quote, confidence=1)
    document = Document(article=Article.of(words, title="@SUM(1)"), statements=(statement,))
    (row,) = read_back(written(document))
    assert (row["quote"], row["title"], row["start"]) == (f"'{words}", "'@SUM(1)", "0")


def test_it_begins_with_the_names_and_streams() -> None:
    pieces = csv_table(repeat(told()))
    assert next(pieces).decode() == ",".join(COLUMNS) + "\r\n"
    assert len(list(islice(pieces, 3))) == 3
