import sqlite3

import pytest

from wortlaut.exports.graphs.scratch import scratch


def test_it_is_gone_when_it_is_closed() -> None:
    with scratch("CREATE TABLE a (b)") as connection:
        connection.execute("INSERT INTO a VALUES (1)")
        assert connection.execute("SELECT b FROM a").fetchall() == [(1,)]
    with pytest.raises(sqlite3.ProgrammingError):
        connection.execute("SELECT 1")


def test_no_place_is_an_error_of_the_system() -> None:
    with (
        pytest.raises(OSError, match="no place for temporary files"),
        scratch("CREATE TABLE a (b); PRAGMA max_page_count = 10") as connection,
    ):
        connection.execute("INSERT INTO a VALUES (zeroblob(1000000))")


def test_defects_stay_defects() -> None:
    with pytest.raises(sqlite3.OperationalError), scratch("") as connection:
        connection.execute("SELECT * FROM nowhere")
