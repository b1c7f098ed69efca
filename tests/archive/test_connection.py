import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import sample_press

from wortlaut import Archive
from wortlaut.archive import connection
from wortlaut.archive.connection import VERSION, open_reading, open_writing, transaction
from wortlaut.archive.faults import explained
from wortlaut.errors import ArchiveDamagedError, ArchiveError, ArchiveWriteError


def pragma(path: Path, name: str) -> object:
    opened = open_reading(path)
    try:
        return opened.execute(f"PRAGMA {name}").fetchone()[0]
    finally:
        opened.close()


def test_a_new_archive(tmp_path: Path) -> None:
    path = tmp_path / "presse.db"
    open_writing(path).close()
    assert pragma(path, "application_id") == 0x574F5254
    assert pragma(path, "user_version") == VERSION
    assert pragma(path, "journal_mode") == "wal"
    assert pragma(path, "foreign_keys") == 1


def test_every_table_is_strict(tmp_path: Path) -> None:
    path = tmp_path / "presse.db"
    opened = open_writing(path)
    tables = opened.execute(
        "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main'"
    ).fetchall()
    opened.close()
    own = {name: strict for name, strict in tables if not name.startswith("sqlite_")}
    assert len(own) > 20
    assert all(own.values()), own


def test_no_archive_at_all(tmp_path: Path) -> None:
    path = tmp_path / "presse.db"
    with pytest.raises(ArchiveError, match="there is no archive"):
        open_reading(path)
    assert not path.exists()


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(ArchiveWriteError, match="there is no folder"):
        open_writing(tmp_path / "nowhere" / "presse.db")


@pytest.mark.parametrize("opening", [open_reading, open_writing])
def test_a_folder_is_no_archive(tmp_path: Path, opening: object) -> None:
    assert callable(opening)
    with pytest.raises(ArchiveError):
        opening(tmp_path)


@pytest.mark.parametrize("opening", [open_reading, open_writing])
def test_a_file_that_is_no_database(tmp_path: Path, opening: object) -> None:
    path = tmp_path / "brief.txt"
    content = b"Sehr geehrte Damen und Herren, " * 200
    path.write_bytes(content)
    assert callable(opening)
    with pytest.raises(ArchiveError, match=r"brief\.txt: this is no archive"):
        opening(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("opening", [open_reading, open_writing])
def test_a_database_of_another_program(tmp_path: Path, opening: object) -> None:
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE thing (id)")
    other.commit()
    other.close()
    before = path.read_bytes()
    assert callable(opening)
    with pytest.raises(ArchiveError, match="no archive of wortlaut"):
        opening(path)
    assert path.read_bytes() == before


def test_an_empty_file_can_become_an_archive_but_is_none(tmp_path: Path) -> None:
    path = tmp_path / "presse.db"
    path.touch()
    with pytest.raises(ArchiveError, match="no archive of wortlaut"):
        open_reading(path)
    open_writing(path).close()
    assert pragma(path, "user_version") == VERSION


@pytest.mark.parametrize("opening", [open_reading, open_writing])
def test_a_newer_archive_is_refused(tmp_path: Path, opening: object) -> None:
    path = tmp_path / "presse.db"
    opened = open_writing(path)
    opened.execute(f"PRAGMA user_version = {VERSION + 1}")
    opened.close()
    assert callable(opening)
    with pytest.raises(ArchiveError, match=f"newer program .*version {VERSION + 1}.*update"):
        opening(path)


def test_an_older_archive_is_brought_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "presse.db"
    open_writing(path).close()
    steps = {
        VERSION + 1: "CREATE TABLE a (id INTEGER) STRICT;\nINSERT INTO a VALUES (1);",
        VERSION + 2: "INSERT INTO a VALUES (2);",
    }
    monkeypatch.setattr(connection, "VERSION", VERSION + 2)
    monkeypatch.setattr(connection, "MIGRATIONS", steps)
    with pytest.raises(ArchiveError, match=r"older program .*'wortlaut archive upgrade"):
        open_reading(path)
    open_writing(path).close()
    opened = open_reading(path)
    assert opened.execute("SELECT id FROM a").fetchall() == [(1,), (2,)]
    assert opened.execute("PRAGMA user_version").fetchone() == (VERSION + 2,)
    opened.close()


def test_a_step_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "presse.db"
    open_writing(path).close()
    step = "CREATE TABLE a (id INTEGER) STRICT;\nINSERT INTO nowhere VALUES (1);"
    with monkeypatch.context() as patched:
        patched.setattr(connection, "VERSION", VERSION + 1)
        patched.setattr(connection, "MIGRATIONS", {VERSION + 1: step})
        with pytest.raises(sqlite3.OperationalError, match="nowhere"):
            open_writing(path)
    opened = open_reading(path)
    assert not opened.execute("SELECT 1 FROM sqlite_schema WHERE name = 'a'").fetchone()
    opened.close()


def test_an_archive_too_old_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "presse.db"
    open_writing(path).close()
    monkeypatch.setattr(connection, "VERSION", VERSION + 1)
    with pytest.raises(ArchiveError, match="ingest the sources anew"):
        open_writing(path)


def test_a_damaged_file_is_said_to_be_damaged(tmp_path: Path) -> None:
    path = tmp_path / "presse.db"
    open_writing(path).close()
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    with pytest.raises(ArchiveError, match="damaged"), Archive(path) as archive:
        len(archive)


def test_rows_that_a_damaged_page_has_lost_are_no_defect_of_the_program(tmp_path: Path) -> None:
    path = sample_press.write(tmp_path / "presse.db")
    with Archive(path) as archive:
        query = "SELECT rootpage FROM sqlite_schema WHERE name = 'article'"
        (page,) = archive.connection.execute(query).fetchone()
        (size,) = archive.connection.execute("PRAGMA page_size").fetchone()
    content = bytearray(path.read_bytes())
    cells = (page - 1) * size + 3  # how many there are on the page, in two bytes
    content[cells : cells + 2] = b"\0\0"
    path.write_bytes(content)
    with pytest.raises(ArchiveDamagedError, match="take a copy"), Archive(path) as archive:
        archive.who("Anna Berg")


def test_a_damaged_name_that_sqlite_cannot_tell(tmp_path: Path) -> None:
    path = sample_press.write(tmp_path / "presse.db")
    content = path.read_bytes().replace(b"indexactor_about", b"indexactor\x9cabout")
    path.write_bytes(content.replace(b"INDEX actor_about ON", b"INDEX actor_about NO"))
    with pytest.raises(ArchiveDamagedError, match="take a copy"):
        Archive(path)


@pytest.mark.parametrize("table", ["statement", "alias_words"])
def test_a_table_that_is_gone_is_damage(tmp_path: Path, table: str) -> None:
    path = sample_press.write(tmp_path / "presse.db")
    with closing(sqlite3.connect(path)) as file:
        file.executescript(f"PRAGMA foreign_keys = off; DROP TABLE {table}")
    with Archive(path) as archive, pytest.raises(ArchiveDamagedError, match="take a copy"):
        archive.search(speaker="Berg")
    with pytest.raises(sqlite3.OperationalError, match="no such table"), explained(path):
        sqlite3.connect(":memory:").execute("SELECT * FROM nowhere")


def test_a_defect_on_a_whole_file_stays_one(tmp_path: Path) -> None:
    path = sample_press.write(tmp_path / "presse.db")
    with pytest.raises(KeyError), explained(path):
        raise KeyError


def test_reading_goes_on_while_another_writes(tmp_path: Path) -> None:
    path = tmp_path / "presse.db"
    writer = open_writing(path)
    with transaction(writer):
        writer.execute("INSERT INTO outlet (name) VALUES ('Bote')")
        reader = open_reading(path)
        assert reader.execute("SELECT count(*) FROM outlet").fetchone() == (0,)
    assert reader.execute("SELECT count(*) FROM outlet").fetchone() == (1,)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.execute("DELETE FROM outlet")
    reader.close()
    writer.close()


def test_a_writer_that_waits_too_long_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "presse.db"
    monkeypatch.setattr(connection, "_PATIENCE", 0.05)
    first, second = open_writing(path), open_writing(path)
    with (
        transaction(first),
        pytest.raises(ArchiveWriteError, match="another program"),
        explained(path),
        transaction(second),
    ):
        pass
    first.close()
    second.close()


def test_names_that_mean_something_in_an_address(tmp_path: Path) -> None:
    path = tmp_path / "a?mode=memory#x%41.db"
    open_writing(path).close()
    assert path.is_file()
    open_reading(path).close()
