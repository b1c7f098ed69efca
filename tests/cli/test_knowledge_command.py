import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import wortlaut
from wortlaut.cli.app import run

BERG = {"id": "person:anna-berg", "name": "Anna Berg", "country": "DEU"}
LENZ = {"id": "body:stadt-lenz", "name": "Lenz an der Elde", "type": "city"}
MAYOR = [{"office": "office:mayor", "of": "body:stadt-lenz", "from": "2019-05"}]


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    errors: list[str]


Command = Callable[..., Done]


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "daten" / "wissen.jsonl"
    monkeypatch.setenv("WORTLAUT_KNOWLEDGE", str(path))
    return path


@pytest.fixture
def command(kept: Path, capfd: pytest.CaptureFixture[str]) -> Command:
    def command(*arguments: str | Path) -> Done:
        code = run(["knowledge", *map(str, arguments)])
        out, err = capfd.readouterr()
        return Done(code, out, err.splitlines())

    return command


def file(folder: Path, *objects: object) -> Path:
    path = folder / "neu.jsonl"
    path.write_text("".join(json.dumps(item) + "\n" for item in objects))
    return path


def test_added_entries_are_listed(command: Command, tmp_path: Path) -> None:
    done = command("add", file(tmp_path, BERG | {"offices": MAYOR}, LENZ))
    assert (done.code, done.errors) == (0, [])
    assert "2 added" in done.out
    assert command("list", "ANNA").out == "person:anna-berg\tAnna Berg\tAnna Berg\n"
    assert "state:RUS\tRussland\tRussia\n" in command("list").out


def test_a_second_file_may_build_on_the_first(command: Command, tmp_path: Path, kept: Path) -> None:
    assert command("add", file(tmp_path, LENZ)).code == 0
    assert command("add", file(tmp_path, BERG | {"offices": MAYOR})).code == 0
    assert command("add", file(tmp_path, BERG | {"name": "Anna Berg-Lenz"})).code == 0
    rows = [json.loads(line) for line in kept.read_text().splitlines()]
    assert [row["name"] for row in rows] == ["Lenz an der Elde", "Anna Berg-Lenz"]


@pytest.mark.parametrize(
    "line", ['{"id": "person:x", "name": "=HYPERLINK()"}', '{"id": "person:x"', "\x00"]
)
def test_a_broken_file_changes_nothing(
    command: Command, tmp_path: Path, kept: Path, line: str
) -> None:
    command("add", file(tmp_path, LENZ))
    before = kept.read_bytes()
    broken = tmp_path / "kaputt.jsonl"
    broken.write_text(json.dumps(BERG) + "\n" + line + "\n")
    done = command("add", broken)
    (error,) = done.errors
    assert done.code == 2
    assert "kaputt.jsonl, line 2: " in error
    assert kept.read_bytes() == before
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]


def test_a_conflict_is_reported_and_added(command: Command, tmp_path: Path, kept: Path) -> None:
    done = command("add", file(tmp_path, BERG | {"aliases": ["Nato"]}))
    assert done.code == 0
    assert "body:NATO" in done.errors[0]
    assert kept.exists()
    again = command("check")
    assert again.code == 1
    assert "line 1: 'Nato' also stands for body:NATO" in again.out


def test_check_changes_nothing(command: Command, tmp_path: Path, kept: Path) -> None:
    good = command("check", file(tmp_path, BERG))
    assert (good.code, good.out, good.errors) == (0, "", [])
    bad = command("check", file(tmp_path, BERG | {"country": "GER"}))
    assert bad.code == 2
    assert "'GER'" in bad.errors[0]
    assert not kept.exists()


def test_check_without_anything_added(command: Command) -> None:
    done = command("check")
    assert (done.code, done.out, done.errors) == (0, "", [])


def test_a_place_may_be_named(command: Command, tmp_path: Path, kept: Path) -> None:
    other = tmp_path / "anders.jsonl"
    assert command("add", file(tmp_path, BERG), "--knowledge", other).code == 0
    assert other.exists()
    assert not kept.exists()


def test_a_damaged_user_file_is_named(command: Command, tmp_path: Path, kept: Path) -> None:
    kept.parent.mkdir()
    kept.write_text("kaputt\n")
    done = command("add", file(tmp_path, BERG))
    assert done.code == 2
    assert "wissen.jsonl, line 1" in done.errors[0]
    assert kept.read_text() == "kaputt\n"


def test_check_compares_a_file_with_what_was_added_before(command: Command, tmp_path: Path) -> None:
    command("add", file(tmp_path, BERG))
    other = BERG | {"id": "person:berg-2"}
    again = command("check", file(tmp_path, LENZ, other))
    assert again.code == 1
    assert "line 2: 'Anna Berg' also stands for person:anna-berg (Anna Berg)" in again.out
    changed = command("check", file(tmp_path, BERG | {"gender": "f"}))
    assert changed.code == 1
    assert "line 1: person:anna-berg was added before as 'Anna Berg'" in changed.out
    assert command("check", file(tmp_path, BERG)).code == 0


def test_a_word_for_anybody_is_refused_and_one_that_may_be_a_name_is_named(
    command: Command, tmp_path: Path, kept: Path
) -> None:
    done = command("add", file(tmp_path, BERG, LENZ | {"aliases": ["Regierung"]}))
    assert done.code == 2
    assert "line 2: 'Regierung' means any of its kind; leave it out" in done.errors[0]
    assert not kept.exists()
    done = command("add", file(tmp_path, BERG | {"aliases": ["Mann"]}))
    assert done.code == 0
    assert "line 1: 'Mann' is an ordinary word too" in done.errors[0]


def test_an_ordinary_word_is_not_every_time_the_actor(tmp_path: Path) -> None:
    added = file(tmp_path, {"id": "body:haus", "name": "Haus der Nordsee", "aliases": ["Haus"]})
    article = tmp_path / "artikel.txt"
    article.write_text("Ein Mann sagte, das Haus sei sicher. Das Haus warnte den Mann.", "utf-8")
    document = wortlaut.read(article, knowledge_file=added)
    assert "body:haus" not in {actor.key for actor in document.actors}
