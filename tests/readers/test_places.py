from pathlib import Path

import pytest
from material import TEXT, articles, read, rejections

from wortlaut.records import Reason


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "c.html", "x/d.txt", "x/y/e.txt", ".h.txt", "README.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{name}: {TEXT}")
    return tmp_path


def names(folder: Path, pattern: str) -> list[str]:
    return [each.text.partition(":")[0] for each in articles(read(f"{folder}/{pattern}"))]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*.txt", ["a.txt", "b.txt"]),
        ("?.txt", ["a.txt", "b.txt"]),
        ("[b-z].txt", ["b.txt"]),
        ("*/*.txt", ["x/d.txt"]),
        ("**/*.txt", ["a.txt", "b.txt", "x/d.txt", "x/y/e.txt"]),
        ("x/**/e.txt", ["x/y/e.txt"]),
        ("**", ["a.txt", "b.txt", "c.html", "x/d.txt", "x/y/e.txt"]),
        ("**/", ["a.txt", "b.txt", "c.html", "x/d.txt", "x/y/e.txt"]),
        ("x/**", ["x/d.txt", "x/y/e.txt"]),
        ("**/y", ["x/y/e.txt"]),
        ("**/y/**", ["x/y/e.txt"]),
        ("*", ["a.txt", "b.txt", "c.html", "x/d.txt", "x/y/e.txt"]),
        ("[wx]", ["x/d.txt", "x/y/e.txt"]),
        (".h.*", []),
        ("README.txt", ["README.txt"]),
    ],
)
def test_patterns(folder: Path, pattern: str, expected: list[str]) -> None:
    assert names(folder, pattern) == expected


def test_a_pattern_from_here(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert len(articles(read("*.txt"))) == 2


def test_a_file_whose_name_is_a_pattern(folder: Path) -> None:
    (folder / "[ab].txt").write_text(TEXT)
    assert [each.text for each in articles(read(folder / "[ab].txt"))] == [TEXT]


@pytest.mark.parametrize("pattern", ["*.jpg", "fehlt/*.txt", "x**y/[", "[", "a*/../b", "**/*.jpg"])
def test_nothing_fits(folder: Path, pattern: str) -> None:
    (rejected,) = rejections(read(f"{folder}/{pattern}"))
    assert rejected.reason is Reason.MISSING
    assert rejected.source == f"{folder}/{pattern}"


@pytest.mark.parametrize("pattern", ["**.txt", "x**/d.txt", "***", "***/*.txt", "*/**e.txt"])
def test_stars_for_folders_stand_alone(folder: Path, pattern: str) -> None:
    (rejected,) = rejections(read(f"{folder}/{pattern}"))
    assert rejected.detail == (
        "in a pattern ** stands for folders, alone between slashes; write it as in **/*.txt"
    )


def test_links_to_folders_are_followed_only_without_stars_for_folders(folder: Path) -> None:
    (folder / "link").symlink_to(folder / "x")
    assert names(folder, "l*") == ["x/d.txt", "x/y/e.txt"]
    assert len(names(folder, "**")) == len(names(folder, "**/*")) == 5


@pytest.mark.parametrize("pattern", ["**", "**/*.txt", "**/link/*.txt"])
def test_stars_for_folders_do_not_leave_the_folder_by_links(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, pattern: str
) -> None:
    away = tmp_path_factory.mktemp("away")
    (away / "geheim.txt").write_text(f"geheim.txt: {TEXT}")
    (folder / "x" / "link").symlink_to(away)
    (folder / "x" / "z.txt").symlink_to(away / "geheim.txt")
    results = read(f"{folder}/{pattern}")
    assert "geheim.txt" not in {each.text.partition(":")[0] for each in articles(results)}
    assert {each.reason for each in rejections(results)} == {Reason.UNREADABLE}


def test_a_pattern_without_stars_for_folders_names_links(folder: Path) -> None:
    (folder / "z.txt").symlink_to(folder / "x" / "d.txt")
    assert names(folder, "z*.txt") == ["x/d.txt"]


def test_loops_of_links_end(folder: Path) -> None:
    (folder / "x" / "up").symlink_to(folder)
    (folder / "x" / "here").symlink_to(folder / "x")
    assert len(names(folder, "**/*.txt")) >= 4


def test_a_file_that_fits_and_does_not_open_is_named(folder: Path) -> None:
    (folder / "kaputt.txt").symlink_to(folder / "fehlt")
    results = read(f"{folder}/k*.txt")
    (rejected,) = rejections(results)
    assert rejected.reason is Reason.MISSING
