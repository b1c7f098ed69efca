import itertools
from dataclasses import replace

import pandas as pd
import polars as pl
from sample_documents import TEXT, bridge, told

from wortlaut.exports.table import COLUMNS, table
from wortlaut.records import Article, Document


def test_one_row_a_statement_with_its_place() -> None:
    rows = table(bridge())
    assert [row["statement"] for row in rows] == [f"s{number}" for number in range(1, 10)]
    first = rows[0]
    assert list(first) == list(COLUMNS)
    assert first["kind"] == "direct"
    assert type(first["kind"]) is str
    assert first["speaker"] == "Bürgermeisterin Karla Wendisch"
    assert first["cue"] == "sagte"
    assert first["act"] is None
    assert first["line"] == 3
    assert first["column"] == 77
    assert TEXT[int(str(first["start"])) : int(str(first["end"]))] == first["quote"]


def test_columns_hold_the_types_they_promise() -> None:
    for row in table(bridge()):
        for name, value in row.items():
            assert value is None or type(value) is COLUMNS[name], name


def test_an_interrupted_quotation_reaches_from_first_to_last_word() -> None:
    last = table(bridge())[-1]
    assert last["quote"] == "„Wir“ „haben nichts zu verbergen.“"
    covered = TEXT[int(str(last["start"])) : int(str(last["end"]))]
    assert covered == "„Wir“, sagte sie nur, „haben nichts zu verbergen.“"


def test_takes_any_iterable_of_documents() -> None:
    rows = table(iter([bridge(), bridge()]))
    assert len(rows) == 18


def test_no_statements_no_rows() -> None:
    assert table(Document(article=Article.of("Nichts."))) == []


def test_pandas_takes_the_rows() -> None:
    frame = pd.DataFrame(table(bridge()))
    assert list(frame.columns) == list(COLUMNS)
    assert frame["speaker"].isna().sum() == 1
    assert frame.loc[frame["kind"] == "reported", "quote"].tolist() == ["die späte Meldung"]


def test_polars_takes_the_rows() -> None:
    frame = pl.DataFrame(table(bridge()))
    assert frame.columns == list(COLUMNS)
    assert frame.schema["speaker_start"] == pl.Int64
    assert frame.schema["confidence"] == pl.Float64


def test_polars_takes_a_first_row_without_speaker() -> None:
    document = bridge()
    unknown = [statement for statement in document.statements if statement.speaker is None]
    known = [statement for statement in document.statements if statement.speaker is not None]
    frame = pl.DataFrame(table(replace(document, statements=(*unknown, *known))))
    assert frame["speaker"].to_list()[:2] == [None, "Bürgermeisterin Karla Wendisch"]
    assert frame.schema["speaker_start"] == pl.Int64


def test_polars_takes_many_rows_without_speaker_by_the_schema() -> None:
    document = bridge()
    unknown = replace(document.statements[7], parent=None)
    many = (*itertools.repeat(unknown, 300), *document.statements)
    frame = pl.DataFrame(table(replace(document, statements=many)), schema=COLUMNS)
    assert frame.height == 309
    assert frame.schema["speaker_end"] == pl.Int64
    assert pl.DataFrame(table([]), schema=COLUMNS).columns == list(COLUMNS)


def test_rows_say_who_and_when() -> None:
    first, *_ = rows = table(told())
    assert (first["actor"], first["actor_kind"]) == ("Karla Wendisch", "person")
    assert (first["actor_country"], first["actor_key"]) == ("DEU", "person:wendisch-karla:DEU")
    assert (first["time"], first["time_text"]) == ("2024-05-14", "Dienstag")
    assert [row["actor"] for row in rows].count(None) == 4
    assert list(first) == list(COLUMNS)
