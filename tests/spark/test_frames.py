import datetime
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq
import pytest

import wortlaut
from wortlaut.errors import UsageError
from wortlaut.exports.event_table import event_schema, event_table
from wortlaut.exports.parquet import statement_schema
from wortlaut.exports.table import table
from wortlaut.spark import analyse_frame, events, statements

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, Row, SparkSession

BRIDGE = (
    "„Die Brücke bleibt bis Ende Mai gesperrt“, sagte Bürgermeisterin Jana Lenz am Dienstag. "
    "Der Abgeordnete Kurt Brandt warf der Verwaltung vor, sie habe den Schaden gekannt."
)
STRIKE = (
    "Die Gewerkschaft habe den Streik abgesagt, teilte Sprecher Uwe Maas am Abend mit.\n\n"
    "„Wir verhandeln weiter“, sagte er. Die Polizei nahm in Kiel zwei Männer fest."
)
ENGLISH = "The mayor said on Tuesday that the bridge would remain closed until the end of May."
COLUMNS = "id bigint, Volltext string, Titel string, date date, outlet string, url string"
ROWS: list[tuple[Any, ...]] = [
    (1, BRIDGE, "Brücke zu", datetime.date(2024, 4, 16), "Bote", "https://example.org/1"),
    (2, None, "ohne Text", None, None, None),
    (3, STRIKE, None, datetime.date(2024, 4, 17), None, None),
    (4, ENGLISH, None, None, None, None),
    (3, BRIDGE + " Mehr ist nicht bekannt.", " ", None, None, None),
    (5, "\u200b \n", None, None, None, None),
    (6, "x" * 1_000_000, None, None, None, None),
    (7, "„" * 1_000_000, None, None, None, None),
    (8, STRIKE + BRIDGE, None, None, None, None),
]
ACCEPTED = [row for row in ROWS if row[0] in {1, 3, 6, 8}]  # one word of a million letters, too


def one_machine(row: tuple[Any, ...]) -> wortlaut.Document:
    _, text, title, day, outlet, url = row
    return wortlaut.analyse(
        text,
        title=title if title and title.strip() else None,
        published=day.isoformat() if day else None,
        outlet=outlet,
        url=url,
    )


@pytest.fixture(scope="module")
def documents() -> list[wortlaut.Document]:
    return [one_machine(row) for row in ACCEPTED]


@pytest.fixture(scope="module")
def records(spark: "SparkSession") -> "DataFrame":
    """The records of `ROWS`, computed once."""
    frame = spark.createDataFrame(ROWS, COLUMNS).repartition(3, "id")
    return analyse_frame(frame, keep=["id"]).cache()


@pytest.fixture(scope="module")
def found(records: "DataFrame") -> "list[Row]":
    return records.collect()


def test_the_records_are_those_of_one_machine(
    found: "list[Row]", documents: list[wortlaut.Document]
) -> None:
    assert sorted(row.record for row in found if row.record) == sorted(
        wortlaut.to_json(document).decode() for document in documents
    )
    assert {row.article_id for row in found if row.record} == {
        document.article.id for document in documents
    }


def test_every_row_is_a_row_or_has_a_reason(found: "list[Row]") -> None:
    assert sorted(row.id for row in found) == sorted(row[0] for row in ROWS)
    reasons = {row.id: row.reason for row in found if row.record is None}
    assert set(reasons) == {2, 4, 5, 7}
    assert (reasons[2], reasons[4], reasons[5]) == ("empty", "language", "empty")
    assert all(row.detail for row in found if row.reason)
    assert not any(row.reason or row.detail for row in found if row.record)


def test_the_same_id_twice_is_two_rows(found: "list[Row]") -> None:
    assert len({row.article_id for row in found if row.id == 3}) == 2


def test_the_id_of_an_article_is_what_spark_computes(
    spark: "SparkSession", records: "DataFrame"
) -> None:
    articles = spark.createDataFrame(ROWS, COLUMNS).selectExpr("sha2(Volltext, 256) AS article_id")
    assert articles.join(records, "article_id").count() == len(ACCEPTED)


def test_statements_have_the_columns_and_types_of_the_export(
    records: "DataFrame", documents: list[wortlaut.Document], tmp_path: Path
) -> None:
    folder = str(tmp_path / "statements")
    statements(records).write.parquet(folder)
    written = pq.read_table(folder)
    schema = statement_schema()
    assert (written.schema.names, written.schema.types) == (schema.names, schema.types)
    assert by_place(written.to_pylist()) == by_place(table(documents))


def test_events_have_the_columns_of_the_search(
    records: "DataFrame", documents: list[wortlaut.Document], tmp_path: Path
) -> None:
    folder = str(tmp_path / "events")
    events(records).write.parquet(folder)
    written = pq.read_table(folder)
    assert written.schema.names == event_schema().names
    assert written.num_rows >= 3
    assert by_place(written.to_pylist()) == by_place(event_table(documents))


def by_place(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(rows, key=lambda row: (row["article_id"], row["start"], row["end"]))


def test_an_empty_frame_gives_empty_frames(spark: "SparkSession") -> None:
    records = analyse_frame(spark.createDataFrame([], COLUMNS), keep=["id"])
    assert records.columns == ["id", "article_id", "record", "reason", "detail"]
    assert (records.count(), statements(records).count(), events(records).count()) == (0, 0, 0)


def test_nothing_is_computed_before_it_is_asked_for(spark: "SparkSession") -> None:
    frame = spark.range(3).selectExpr("id", "raise_error('computed') AS text")
    started = time.monotonic()
    records = analyse_frame(frame.selectExpr("id", "CAST(text AS STRING) AS text"), keep=["id"])
    assert statements(records).columns == statement_schema().names
    assert events(records).columns == event_schema().names
    assert time.monotonic() - started < 120


def test_columns_that_are_kept_stay_as_they_are(spark: "SparkSession") -> None:
    frame = spark.sql(
        "SELECT NULL AS text, TIMESTAMP '2024-04-16 01:02:03' AS seen, "
        "map('a', array(1, 2)) AS facts, 7 AS other"
    ).selectExpr("CAST(text AS STRING) AS text", "seen", "facts", "other")
    records = analyse_frame(frame, keep=["facts", "seen"])
    assert records.columns == ["facts", "seen", "article_id", "record", "reason", "detail"]
    (row,) = records.collect()
    assert (row.facts, row.seen, row.reason) == (
        {"a": [1, 2]},
        datetime.datetime(2024, 4, 16, 1, 2, 3),
        "empty",
    )


def test_a_kept_column_cannot_have_a_name_of_the_result(spark: "SparkSession") -> None:
    frame = spark.createDataFrame([], "text string, record string")
    with pytest.raises(UsageError, match="'record' cannot be kept"):
        analyse_frame(frame, keep=["record"])


@pytest.mark.parametrize(
    ("schema", "columns", "message"),
    [
        ("text array<string>", None, r"the column 'text' holds array<string> and no text"),
        ("text string, date struct<y: int>", None, r"the column 'date' holds struct<y:int>"),
        ("text void", None, "the column 'text' holds void and no text"),
        ("nummer bigint", None, "no column is known to hold the text; .* 'nummer'"),
        ("text string", {"text": "Body"}, "there is no column 'Body' for text"),
        ("text string", {"wort": "text"}, "'wort'='text' does not say which column holds what"),
    ],
)
def test_columns_that_cannot_be_read_are_named(
    spark: "SparkSession", schema: str, columns: dict[str, str] | None, message: str
) -> None:
    with pytest.raises(UsageError, match=message):
        analyse_frame(spark.createDataFrame([], schema), columns=columns)


def test_dates_sizes_and_bytes_are_read_as_in_parquet(spark: "SparkSession") -> None:
    frame = spark.createDataFrame(
        [
            (1, BRIDGE.encode(), "2024-13-45"),
            (2, BRIDGE.encode(), "16.04.2024"),
            (3, b"\xff\xfe\xff", None),
            (4, STRIKE.encode() * 20, None),
        ],
        "id bigint, body binary, published string",
    )
    rows = analyse_frame(frame, keep=["id"], max_bytes=2000, published="2024-05").collect()
    reasons = {row.id: row.reason for row in rows}
    assert reasons == {1: "format", 2: None, 3: "encoding", 4: "too_large"}
    record = next(row.record for row in rows if row.id == 2)
    assert wortlaut.from_json(record).article.published == "2024-04-16"


def test_added_knowledge_reaches_the_workers(spark: "SparkSession", tmp_path: Path) -> None:
    own = tmp_path / "own.jsonl"
    own.write_text('{"id": "person:lenz", "name": "Jana Lenz", "country": "AUT"}\n')
    frame = spark.createDataFrame([("„Sie bleibt zu“, sagte Jana Lenz.",)], "text string")
    (row,) = analyse_frame(frame, knowledge_file=own).collect()
    actors = wortlaut.from_json(row.record).actors
    assert ("person:lenz", "AUT") in {(actor.key, actor.country) for actor in actors}
    own.write_text("{")
    with pytest.raises(UsageError, match=r"own\.jsonl"):
        analyse_frame(frame, knowledge_file=own)
