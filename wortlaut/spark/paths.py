"""Paths that Spark knows become one data frame of articles."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum, auto
from functools import partial, reduce
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from wortlaut.errors import UsageError
from wortlaut.readers import STDIN, ReadOptions
from wortlaut.readers.options import say_nothing
from wortlaut.readers.sniff import PACKED, SourceFormat, format_of_name
from wortlaut.readers.source import display
from wortlaut.spark.frames import readable
from wortlaut.spark.links import check_links
from wortlaut.spark.reading import (
    ARTICLE,
    MOST_CONTENT,
    LinesBefore,
    Reading,
    plain,
    read_files,
    read_lines,
    read_rows,
)

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession
    from pyspark.sql.readwriter import DataFrameReader

_LOCAL = "file:"
_WEB = ("http:", "https:")
_PLACE = ("_metadata.file_path", "_metadata.row_index")
_WILD = re.compile(r"([*?\[\]{},\\])")


class Way(Enum):
    """How files are read: line by line, row by row, or each as a whole by one worker."""

    LINES = auto()
    ROWS = auto()
    WHOLE = auto()


_SPLIT = {
    (SourceFormat.JSON_LINES, ""): Way.LINES,
    (SourceFormat.JSON_LINES, ".gz"): Way.LINES,
    (SourceFormat.PARQUET, ""): Way.ROWS,
}


def listed(spark: "SparkSession", sources: Sequence[str]) -> list[str]:
    """Return the addresses of all files in files, folders and patterns.

    Raises:
        UsageError: a source is no path, there is no file, or a link in a folder of this machine
            leads out of it or in a circle.
    """
    from pyspark.errors import AnalysisException

    for source in sources:
        if source == STDIN or source.lower().startswith(_WEB):
            raise UsageError(f"{source} is no path; give files or folders that all workers see")
        if _is_local(spark, source):
            check_links(plain(source))
    reader = spark.read.option("recursiveFileLookup", value=True)
    try:
        names = reader.format("binaryFile").load(list(sources)).inputFiles()
    except AnalysisException as error:
        if error.getCondition() != "PATH_NOT_FOUND":
            raise
        path = plain((error.getMessageParameters() or {}).get("path", ""))
        raise UsageError(
            f"{display(path)}: there is no such file or folder; check the path"
        ) from error
    if not names:
        raise UsageError(f"there is no file in {', '.join(sources)}; check the path")
    return names


def _is_local(spark: "SparkSession", source: str) -> bool:
    java: Any = spark.sparkContext._jvm
    path = java.org.apache.hadoop.fs.Path(source)
    settings = spark.sparkContext._jsc.hadoopConfiguration()
    return bool(path.getFileSystem(settings).getScheme() == "file")


def articles(
    spark: "SparkSession", sources: Sequence[str], names: Sequence[str], options: ReadOptions
) -> "DataFrame":
    """Return what sources hold, with the columns of `ARTICLE`; `names` are those that are `listed`.

    Raises:
        UsageError: a table has no column that is known to hold the text.
    """
    paths, quiet = list(sources), replace(options, notify=say_nothing)
    fitting: defaultdict[Way, set[str]] = defaultdict(set)
    for name in names:
        way, pattern = _way(PurePath(plain(name)))
        fitting[way].add(pattern)
    frames = []
    for way, patterns in fitting.items():
        only = spark.read.option("recursiveFileLookup", value=True)
        only = only.option("pathGlobFilter", f"{{{','.join(sorted(patterns))}}}")
        if way is Way.LINES:
            lines = only.text(paths, lineSep="\n").selectExpr(
                "CAST(value AS BINARY)", "_metadata.file_path", "_metadata.file_block_start"
            )
            read = partial(read_lines, options=quiet, before=_lines_before(lines))
            frames.append(_read(lines, Reading(read)))
        elif way is Way.ROWS:
            frames.append(_rows(only.parquet(*paths), options))
        else:
            local = all(name.startswith(_LOCAL) for name in names)
            files = _files(only, paths, local=local)
            frames.append(_read(files, Reading(partial(read_files, options=quiet, local=local))))
    return reduce(lambda some, more: some.union(more), frames)


def literal(path: str) -> str:
    """Return a pattern that fits this path alone."""
    return _WILD.sub(r"\\\1", path)


def _way(path: PurePath) -> tuple[Way, str]:
    """Return how a file is read, and a pattern that fits its name and none that is read else."""
    packed = path.suffix if path.suffix.lower() in PACKED else ""
    inner = path.with_suffix("") if packed else path
    form = format_of_name(inner)
    if form is None:
        return Way.WHOLE, literal(path.name)
    return _SPLIT.get((form, packed.lower()), Way.WHOLE), f"*{inner.suffix}{packed}"


def _lines_before(lines: "DataFrame") -> LinesBefore:
    """Count the lines before each block of files that Spark splits; this reads them once more."""
    counted = lines.groupBy("file_path", "file_block_start").count()
    before: defaultdict[str, dict[int, int]] = defaultdict(dict)
    number: Counter[str] = Counter()
    for path, start, count in sorted(map(tuple, counted.collect())):
        before[path][start] = number[path]
        number[path] += count
    return dict(before)


def _rows(table: "DataFrame", options: ReadOptions) -> "DataFrame":
    from pyspark.sql.functions import col

    rows, read = readable(table, [col(name) for name in _PLACE], options, "Parquet")
    return _read(rows, Reading(partial(read_rows, read=read)))


def _files(only: "DataFrameReader", paths: list[str], *, local: bool) -> "DataFrame":
    """Return the paths of files, with their content unless they are opened where they are read."""
    files = only.format("binaryFile").load(paths)
    if local:
        return files.selectExpr("path", "CAST(NULL AS BINARY)")
    small = files.where(f"length <= {MOST_CONTENT}").select("path", "content")
    large = files.where(f"length > {MOST_CONTENT}").selectExpr("path", "CAST(NULL AS BINARY)")
    return small.union(large)


def _read(found: "DataFrame", reading: Reading) -> "DataFrame":
    return found.mapInArrow(reading, ", ".join(f"`{name}` STRING" for name in ARTICLE))
