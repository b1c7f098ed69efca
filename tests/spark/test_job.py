"""What becomes of files: the same as on one machine, and folders of Parquet."""

import csv
import gzip
import json
import lzma
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import wortlaut
from wortlaut.errors import JobError, UsageError
from wortlaut.readers import ReadOptions, read_sources
from wortlaut.records import Article, Rejected
from wortlaut.spark import reading
from wortlaut.spark.job import Plan, Written, run
from wortlaut.spark.paths import articles
from wortlaut.spark.reading import read_files
from wortlaut.spark.session import explained

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

TEXT = (
    "„Die Brücke bleibt gesperrt“, sagte Jana Lenz. Kurt Brandt wirft ihr Untätigkeit vor. Nr. %d"
)


def write_sources(folder: Path) -> Path:
    """Write a folder with articles and broken things in many formats."""
    below = folder / "unter wegs"
    below.mkdir(parents=True)
    lines = [
        json.dumps({"text": TEXT % 1, "title": "Zu", "published": "2024-04-16", "id": 7}),
        "  ",
        '{"text": "Die Brücke',
        json.dumps({"text": TEXT % 2, "published": "2024-13-45"}),
        json.dumps({"text": 5}),
        json.dumps({"text": None}),
        json.dumps({"title": "ohne"}),
        json.dumps({"text": TEXT % 3, "outlet": "Bote"}, ensure_ascii=False) + "\r",
        json.dumps({"text": TEXT % 4 + "x" * 3000}),
    ]
    (folder / "a b%20.jsonl").write_bytes("\n".join(lines).encode() + b'\n{"text": "gr\xff\xfen"}')
    with gzip.open(folder / "g.NDJSON.gz", "wt") as file:
        file.write(json.dumps({"text": TEXT % 5}))
    with lzma.open(below / "x[1].jsonl.xz", "wt") as file:
        file.write(json.dumps({"text": TEXT % 6}))
    with (below / "c.csv").open("w", newline="") as file:
        rows = csv.writer(file, delimiter=";")
        rows.writerows([["Volltext", "Datum"], [TEXT % 7 + "\n\nMehr.", "16.04.2024"], ["", ""]])
        file.write("nur eins\n")
    pq.write_table(
        pa.table({"text": [TEXT % 8, None, "no German here, the text is English"]}),
        folder / "p.parquet",
    )
    (folder / "odd.docx").write_text("x")
    (folder / "README.md").write_text("Das ist kein Artikel.")
    (folder / "_SUCCESS").write_text("")
    return folder


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sources(tmp_path_factory.mktemp("artikel"))


OPTIONS = ReadOptions(max_bytes=2000)


@pytest.fixture(scope="module")
def output(spark: "SparkSession", sources: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out") / "aus{1}"
    written = run(spark, Plan(sources=[str(sources)], output=str(folder), partitions=2), OPTIONS)
    assert written == counted(folder)
    return folder


def rows(folder: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = pq.read_table(folder).to_pylist()
    return found


def counted(folder: Path) -> Written:
    return Written(
        articles=sum(row["record"] is not None for row in rows(folder / "articles")),
        statements=len(rows(folder / "statements")),
        events=len(rows(folder / "events")),
        rejected=Counter(row["reason"] for row in rows(folder / "rejected")),
    )


def test_what_is_read_and_rejected_is_what_one_machine_reads(sources: Path, output: Path) -> None:
    without_success = [path for path in sources.iterdir() if path.name != "_SUCCESS"]
    alone = list(read_sources(sorted(without_success), options=OPTIONS))
    articles = [each for each in alone if isinstance(each, Article) and "kein" not in each.text]
    records = [row["record"] for row in rows(output / "articles") if row["record"]]
    assert len(articles) == 6
    assert sorted(records) == sorted(
        wortlaut.to_json(document).decode() for document in wortlaut.analyse_many(articles)
    )
    rejected = [
        (each.source, each.reason.value, each.detail)
        for each in alone
        if isinstance(each, Rejected)
    ]
    assert len(rejected) == 12
    assert sorted(tuple(row.values()) for row in rows(output / "rejected")) == sorted(rejected)


def test_each_row_says_where_it_is_from(sources: Path, output: Path) -> None:
    places = {row["source"] for row in rows(output / "articles")}
    below = sources / "unter wegs"
    assert {
        str(sources / "a b%20.jsonl"),
        str(sources / "g.NDJSON.gz"),
        str(sources / "p.parquet"),
        str(below / "x[1].jsonl.xz"),
        str(below / "c.csv"),
        f"{below / 'c.csv'}:5",
    } <= places


def test_lines_are_counted_through_the_blocks_of_a_file(
    spark: "SparkSession", tmp_path: Path
) -> None:
    broken = {3, 4, 77, 200, 201, 399}
    lines = ["{" if n in broken else json.dumps({"text": TEXT % n}) for n in range(1, 400)]
    (tmp_path / "a").mkdir()
    for name in ("a/x.jsonl", "y.jsonl"):
        (tmp_path / name).write_text("\n".join(lines) + "\n\n{")
    usual = str(spark.conf.get("spark.sql.files.maxPartitionBytes"))
    spark.conf.set("spark.sql.files.maxPartitionBytes", "1000")
    try:
        found = articles(spark, [str(tmp_path)], [f"file:{tmp_path}/a/x.jsonl"], OPTIONS).collect()
    finally:
        spark.conf.set("spark.sql.files.maxPartitionBytes", usual)
    assert {row.source for row in found if row.reason} == {
        f"{tmp_path / name}:{n}" for name in ("a/x.jsonl", "y.jsonl") for n in (*broken, 401)
    }
    assert {row.source for row in found if not row.reason} == {
        str(tmp_path / name) for name in ("a/x.jsonl", "y.jsonl")
    }


def test_all_rows_are_among_the_articles(output: Path) -> None:
    found = rows(output / "articles")
    assert len(found) == 6 + len(rows(output / "rejected"))
    assert all((row["record"] is None) == (row["reason"] is not None) for row in found)


def test_an_output_is_replaced_only_when_asked(
    spark: "SparkSession", sources: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "aus"
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    source = str(sources / "g.NDJSON.gz")
    with pytest.raises(UsageError, match=r"aus is there already; --force replaces it"):
        run(spark, Plan(sources=[source], output=str(folder)), OPTIONS)
    written = run(spark, Plan(sources=[source], output=f"{folder}/", force=True), OPTIONS)
    assert (written, written.articles) == (counted(folder), 1)
    assert (folder / "mine.txt").read_text() == "mine"


def test_what_is_read_is_never_written_over(spark: "SparkSession", tmp_path: Path) -> None:
    article = tmp_path / "aus" / "articles" / "a.jsonl"
    article.parent.mkdir(parents=True)
    article.write_text(json.dumps({"text": TEXT}))
    for source in (tmp_path, article):
        plan = Plan(sources=[str(source)], output=str(tmp_path / "aus"), force=True)
        with pytest.raises(UsageError, match="what is read lies in"):
            run(spark, plan, OPTIONS)
    assert article.exists()


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("-", "- is no path"),
        ("https://example.org/a.jsonl", "https://example.org/a.jsonl is no path"),
        ("{}/nirgends.jsonl", "^/.*/nirgends.jsonl: there is no such file or folder"),
        ("{}/zwei\nzeilen\x1bm", r"/zwei\\nzeilen\\x1bm: there is no such file"),
        ("{}/nirgends-*.jsonl", r"/nirgends-\*.jsonl: there is no such file or folder"),
        ("{}/leer", "there is no file in"),
        ("{}/kreis", r"/kreis/a/auf: the link leads back to /.*/kreis, which holds it, and Spark"),
        ("{}/krei*", "the link leads back to"),
        ("{}/hinaus", r"/hinaus/b.txt: the link leads out of the folder, to /.*/zahlen.parquet; "),
        ("{}/zahlen.parquet", r"Parquet: no column is known to hold the text"),
    ],
)
def test_sources_that_cannot_be_are_refused(
    spark: "SparkSession", tmp_path: Path, source: str, message: str
) -> None:
    (tmp_path / "leer").mkdir()
    pq.write_table(pa.table({"zahl": [1]}), tmp_path / "zahlen.parquet")
    (tmp_path / "kreis" / "a").mkdir(parents=True)
    (tmp_path / "kreis" / "a" / "auf").symlink_to("..")
    (tmp_path / "hinaus").mkdir()
    (tmp_path / "hinaus" / "b.txt").symlink_to(tmp_path / "zahlen.parquet")
    plan = Plan(sources=[source.format(tmp_path)], output=str(tmp_path / "aus"))
    with pytest.raises(UsageError, match=message), explained():
        run(spark, plan, OPTIONS)
    assert not (tmp_path / "aus").exists()


def test_a_broken_table_fails_in_one_line(spark: "SparkSession", tmp_path: Path) -> None:
    (tmp_path / "kaputt.parquet").write_text("PAR1 nothing else")
    plan = Plan(sources=[str(tmp_path)], output=str(tmp_path / "aus"))
    with pytest.raises((JobError, UsageError)) as caught, explained():
        run(spark, plan, OPTIONS)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith("Spark says: ")


def test_content_is_read_where_the_path_is_elsewhere(
    sources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a cluster's file system, which no test has."""
    monkeypatch.setattr(reading, "MOST_CONTENT", 10)
    names = ["x[1].jsonl.xz", "c.csv"]
    contents = [(sources / "unter wegs" / name).read_bytes() for name in names]
    paths = [f"hdfs://host/presse/{name}" for name in [*names, "README.md", "gross.csv"]]
    batch = pa.record_batch([paths, [*contents, b"x", None]], names=["path", "content"])
    found = list(read_files([batch], OPTIONS, local=False))
    assert [(each.source, isinstance(each.result, Article)) for each in found] == [
        ("hdfs://host/presse/x[1].jsonl.xz", True),
        ("hdfs://host/presse/c.csv", True),
        ("hdfs://host/presse/c.csv:5", False),
        ("hdfs://host/presse/c.csv:6", False),
        ("hdfs://host/presse/gross.csv", False),
    ]
    assert "larger than 10 bytes" in str(found[-1].result)
