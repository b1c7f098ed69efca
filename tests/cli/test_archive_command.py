from pathlib import Path

import pytest
from command import error_lines, run

from wortlaut import Archive, Article, Document


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
