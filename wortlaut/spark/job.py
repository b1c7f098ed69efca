"""From paths to folders of Parquet: records, statements, events, and what gave no article."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wortlaut.errors import UsageError
from wortlaut.readers import ReadOptions
from wortlaut.spark.frames import analysed_rows, events, statements
from wortlaut.spark.paths import articles, listed, literal
from wortlaut.spark.reading import plain, read_articles

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_AT_LEAST = 2
"""Parts for each core, so that a slow one holds nobody up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a job is to do.

    Attributes:
        sources: files, folders and patterns, all of them paths that the workers see.
        output: the folder that is made.
        partitions: into how many parts articles are cut; 0 leaves that to their size.
        force: whether a folder that is there already is replaced.
        knowledge_file: persons and bodies that a user added.
    """

    sources: Sequence[str]
    output: str
    partitions: int = 0
    force: bool = False
    knowledge_file: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """How much a job has written; `rejected` by reason."""

    articles: int
    statements: int
    events: int
    rejected: Mapping[str, int]


def run(spark: "SparkSession", plan: Plan, options: ReadOptions) -> Written:
    """Read, analyse and write; each article is analysed once.

    Raises:
        UsageError: the output is there already and not to be replaced; or see `articles` and
            `analysed_rows`.
    """
    output = plan.output.rstrip("/") or plan.output
    names = listed(spark, plan.sources)
    _check(spark, output, names, force=plan.force)
    found = articles(spark, plan.sources, names, options)
    least = _AT_LEAST * spark.sparkContext.defaultParallelism
    parts = plan.partitions or max(found.rdd.getNumPartitions(), least)
    records = analysed_rows(
        found.repartition(parts), read_articles, kept=1, knowledge_file=plan.knowledge_file
    )
    stored = _stored(records, f"{output}/articles")
    rejected = stored.where("reason IS NOT NULL").select("source", "reason", "detail")
    tables = {"statements": statements(stored), "events": events(stored)}
    counts = {name: _stored(table, f"{output}/{name}").count() for name, table in tables.items()}
    reasons = _stored(rejected, f"{output}/rejected").groupBy("reason").count().collect()
    return Written(
        articles=stored.where("record IS NOT NULL").count(),
        statements=counts["statements"],
        events=counts["events"],
        rejected={row["reason"]: row["count"] for row in sorted(reasons)},
    )


def _stored(frame: "DataFrame", folder: str) -> "DataFrame":
    """Write a frame, and return it as it is written: it need not be computed again."""
    frame.write.mode("overwrite").option("compression", "zstd").parquet(folder)
    return frame.sparkSession.read.schema(frame.schema).parquet(literal(folder))


def _check(spark: "SparkSession", folder: str, names: Sequence[str], *, force: bool) -> None:
    """Check that a folder may be written, on whatever file system it is.

    Raises:
        UsageError: it is there already and not to be replaced, or some of what is read lies in it.
    """
    java: Any = spark.sparkContext._jvm
    path = java.org.apache.hadoop.fs.Path(folder)
    system = path.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration())
    if not force and system.exists(path):
        raise UsageError(f"{folder} is there already; --force replaces it")
    whole = f"{plain(system.makeQualified(path).toString())}/"
    if any(plain(name).startswith(whole) for name in names):
        raise UsageError(f"what is read lies in {folder}; name another folder with --output")
