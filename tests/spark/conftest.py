"""One session of Spark for all tests that need it; skipped by name where there is no Java."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from wortlaut.errors import UsageError
from wortlaut.spark.session import session

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


@pytest.fixture(scope="session")
def spark() -> "Iterator[SparkSession]":
    """A session with two workers on this machine."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        running = session("local[2]")
        try:
            started = running.__enter__()
        except UsageError as error:
            pytest.skip(str(error))
        started.conf.set("spark.sql.shuffle.partitions", "2")
        try:
            yield started
        finally:
            started.stop()
