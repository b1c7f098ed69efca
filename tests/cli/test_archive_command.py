from pathlib import Path

import pytest
from command import error_lines, run

from wortlaut import Archive, Article, Document

PAGE = 4096


def made(path: Path) -> Path:
    with Archive(path, write=True) as archive:
        archive.add([Document(article=Article.of("Eins.")), Document(article=Article.of("Zwei."))])
    return path


def test_a_whole_archive(tmp_path: Path) -> None:
    done = run("archive", "check", made(tmp_path / "a.db"))
    assert done.returncode == 0
    name, facts = done.stdout.decode().split(": ")
    assert name == str(tmp_path / "a.db")
    assert facts.startswith("whole, 2 articles, ")
    again = run("archive", "check", made(tmp_path / "b.db"))
    assert again.stdout.decode().split(", ")[-1] == facts.split(", ")[-1]


def test_a_damaged_archive(tmp_path: Path) -> None:
    path = made(tmp_path / "a.db")
    with Archive(path, write=True) as archive:
        archive.connection.execute("PRAGMA foreign_keys = OFF")
        archive.connection.execute("DELETE FROM article_text WHERE article = 1")
        archive.connection.execute("INSERT INTO about VALUES (7, 8)")
    done = run("archive", "check", path)
    assert done.returncode == 1
    lines = done.stdout.decode().splitlines()
    assert "article_text: 1 rows are missing, too many or wrong" in lines
    assert any("of about refers to nothing" in line for line in lines)


def overwritten(path: Path, first: int, last: int) -> Path:
    """Overwrite pages of an archive, counted from 0."""
    content = bytearray(made(path).read_bytes())
    assert len(content) > last * PAGE
    content[first * PAGE : last * PAGE] = bytes([255]) * ((last - first) * PAGE)
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(("first", "last"), [(0, 1), (1, 2), (1, 40)])
def test_an_archive_with_overwritten_pages_is_damaged(
    tmp_path: Path, first: int, last: int
) -> None:
    path = overwritten(tmp_path / "a.db", first, last)
    done = run("archive", "check", path)
    assert done.returncode == 1
    assert done.stdout
    assert not done.stderr


@pytest.mark.parametrize("command", ["stats", "rejected", "search"])
def test_no_command_takes_a_damaged_archive_for_wrong_usage(tmp_path: Path, command: str) -> None:
    path = overwritten(tmp_path / "a.db", 1, 60)
    arguments = {
        "stats": ("stats", "--archive", path),
        "rejected": ("archive", "rejected", path),
        "search": ("search", "Eins", "--archive", path),
    }
    done = run(*arguments[command])
    assert done.returncode == 1
    assert "the archive is damaged" in error_lines(done)[0]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ("UPDATE article_text SET text = x'00' WHERE article = 1", "a text in the archive is"),
        ("UPDATE record SET document = x'00' WHERE article = 1", "a record in the archive is"),
        (
            "UPDATE article_text SET text = (SELECT text FROM article_text WHERE article = 2) "
            "WHERE article = 1",
            "article ",
        ),
    ],
)
def test_what_cannot_be_unpacked_is_a_problem(tmp_path: Path, change: str, problem: str) -> None:
    path = made(tmp_path / "a.db")
    with Archive(path, write=True) as archive:
        archive.connection.execute(change)
    done = run("archive", "check", path)
    assert done.returncode == 1
    (line,) = done.stdout.decode().splitlines()
    assert line.startswith(f"article {Article.of('Eins.').id}: ")
    assert problem in line


def test_a_text_that_cannot_be_unpacked_is_no_wrong_usage(tmp_path: Path) -> None:
    path = made(tmp_path / "a.db")
    with Archive(path, write=True) as archive:
        archive.connection.execute("UPDATE article_text SET text = x'00'")
    done = run("export", "--archive", path, "--format", "jsonl", "--output", "-")
    assert done.returncode == 1
    assert "a text in the archive is damaged" in error_lines(done)[0]


def test_a_letter_is_no_archive(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text("Sehr geehrte Damen und Herren, " * 200)
    done = run("archive", "check", path)
    assert done.returncode == 2
    assert "this is no archive" in error_lines(done)[0]


@pytest.mark.parametrize("command", ["rejected", "check", "upgrade"])
def test_the_archive_is_given_once_in_either_way(tmp_path: Path, command: str) -> None:
    path = made(tmp_path / "a.db")
    either = [run("archive", command, *words) for words in ([path], ["--archive", path])]
    assert [(done.returncode, done.stdout) for done in either] == [(0, either[0].stdout)] * 2
    wrong: list[list[str | Path]] = [[], [path, "--archive", path]]
    for words in wrong:
        done = run("archive", command, *words)
        assert done.returncode == 2
        assert error_lines(done) == ["wortlaut: give the archive once: as FILE, or with --archive"]


def test_upgrade(tmp_path: Path) -> None:
    assert run("archive", "upgrade", made(tmp_path / "a.db")).returncode == 0
    done = run("archive", "upgrade", tmp_path / "nein.db")
    assert done.returncode == 2
    assert "there is no archive" in error_lines(done)[0]
    assert not (tmp_path / "nein.db").exists()
