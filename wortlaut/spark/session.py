"""The session of Spark that a command works in, and what becomes of Spark's errors."""

import os
import shutil
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from wortlaut.errors import JobError, UsageError
from wortlaut.readers.problem import one_line

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_LONGEST = 400
_SET_UP = frozenset({"SPARK_HOME", "SPARK_CONF_DIR", "PYSPARK_SUBMIT_ARGS"})
"""Where one of these is set, Spark may be set up for a cluster."""
_UNLESS_SET = {
    "spark.app.name": "wortlaut",
    "spark.master": "local[*]",
    "spark.log.level": "ERROR",
    "spark.sql.session.timeZone": "UTC",  # as Parquet is read without Spark
    "spark.sql.files.maxPartitionBytes": "8m",  # what a core reads in some minutes
    "spark.sql.execution.arrow.maxRecordsPerBatch": "256",
}


@contextmanager
def session(master: str | None) -> Iterator["SparkSession"]:
    """Yield the session of `spark-submit`, or one that is started here and ends with the command.

    Args:
        master: the cluster; None for what Spark is set up for, or else all cores of this machine.

    Raises:
        UsageError: PySpark or Java is missing; or a path or setting does not exist.
        JobError: a job failed.
    """
    try:
        from pyspark import SparkConf, SparkContext
        from pyspark.errors import PySparkRuntimeError
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise UsageError(
            "wortlaut spark needs PySpark, which is not installed;"
            " run: pip install 'wortlaut[spark]'"
        ) from error
    if "PYSPARK_GATEWAY_PORT" not in os.environ:  # which spark-submit sets
        _prepare(master)
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    warnings.filterwarnings("ignore", "PySpark does not yet fully support", FutureWarning)
    try:
        SparkContext._ensure_initialized()  # else what is set up in files is not seen
    except PySparkRuntimeError as error:
        raise UsageError(
            "Spark does not start; it needs Java 17 or newer, by JAVA_HOME or on the PATH"
        ) from error
    settings = SparkConf()
    if master is not None:
        settings.setMaster(master)
    for name, value in _UNLESS_SET.items():
        settings.setIfMissing(name, value)
    if sys.stderr is None or not sys.stderr.isatty():
        settings.set("spark.ui.showConsoleProgress", "false")
    with explained():
        spark = SparkSession.builder.config(conf=settings).getOrCreate()
        try:
            yield spark
        finally:
            spark.stop()


@contextmanager
def explained() -> Iterator[None]:
    """Say in one line what Spark says in many.

    Raises:
        UsageError, JobError: see `session`.
    """
    from py4j.protocol import Py4JError
    from pyspark.errors import AnalysisException, PySparkException

    try:
        yield
    except AnalysisException as error:
        raise UsageError(f"Spark says: {one_line(error, _LONGEST)}") from error
    except (PySparkException, Py4JError) as error:
        raise JobError(f"Spark says: {one_line(error, _LONGEST)}") from error


def _prepare(master: str | None) -> None:
    """See to what has to stand before Java is started.

    Raises:
        UsageError: there is no Java.
    """
    home = os.environ.get("JAVA_HOME")
    if shutil.which("java", path=str(Path(home, "bin")) if home else None) is None:
        place = f"JAVA_HOME is {home}, where" if home else "on the PATH"
        raise UsageError(
            f"wortlaut spark needs Java, and {place} there is none; install Java 17 or newer, or "
            "let JAVA_HOME name its folder"
        )
    if master.startswith("local") if master else _SET_UP.isdisjoint(os.environ):
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")  # nobody else needs to reach it
