"""What is given but empty is a mistake, whatever the command and the option."""

from pathlib import Path

import pytest
import sample_press
from command import error_lines, run

from wortlaut.cli.given import check_given
from wortlaut.errors import UsageError

ARTICLE = "„Das Haus ist sicher“, sagte Anna Berg."
AFTER = "wortlaut: the value after {} is empty; give one, or leave both out"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_press.write(tmp_path_factory.mktemp("press") / "press.db")


@pytest.mark.parametrize(
    ("command", "option"),
    [
        (("search",), "--speaker"),
        (("search",), "--outlet"),
        (("search",), "--language"),
        (("search", "--all"), "--about"),
        (("export", "--format", "jsonl", "--output", "-"), "--from"),
        (("chart", "network", "--output", "netz.svg"), "--around"),
    ],
)
@pytest.mark.parametrize("empty", ["", " "])
def test_an_empty_filter_is_refused(
    archive: Path, command: tuple[str, ...], option: str, empty: str
) -> None:
    done = run(*command, option, empty, "--archive", archive)
    assert done.returncode == 2
    assert done.stdout == b""
    assert error_lines(done) == [AFTER.format(option)]


def test_reading_refuses_it_as_searching_does(tmp_path: Path) -> None:
    article = tmp_path / "artikel.txt"
    article.write_text(ARTICLE, "utf-8")
    for option in ("--speaker", "--published", "--columns"):
        done = run("read", article, option, "")
        assert done.returncode == 2
        assert error_lines(done) == [AFTER.format(option)]


def test_an_empty_source_is_not_the_folder_one_stands_in(archive: Path) -> None:
    done = run("read", "")
    assert (done.returncode, done.stdout) == (2, b"")
    (line,) = error_lines(done)
    assert line == "wortlaut: argument 2 is empty; give a value, or leave it out"
    assert run("search", "", "--archive", archive).returncode == 2


def test_a_name_without_a_letter_is_none(archive: Path) -> None:
    for option in ("--speaker", "--about", "--source"):
        done = run("search", option, "…", "--archive", archive)
        assert done.returncode == 2
        assert "holds no letter; give a name such as Putin" in error_lines(done)[0]


@pytest.mark.parametrize("given", [("--speaker=",), ("-", ""), ("--", ""), ("a", "--x= ")])
def test_what_is_empty(given: tuple[str, ...]) -> None:
    with pytest.raises(UsageError, match="is empty; give"):
        check_given(("search", *given))


@pytest.mark.parametrize("given", [("-",), ("--", "--x"), ("Brücke=",), ("--columns", "text=A")])
def test_what_is_not(given: tuple[str, ...]) -> None:
    check_given(("search", *given))
