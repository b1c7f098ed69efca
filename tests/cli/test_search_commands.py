"""`wortlaut search`, `who`, `between`, `stats` and `chart` on the small press."""

import csv
import io
import json
from pathlib import Path

import pytest
from command import error_lines, run
from sample_press import Said, document, press, write


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("archive") / "presse.db")


def test_statements_as_a_table(archive: Path) -> None:
    done = run("search", "Brücken", "--archive", archive, "--outlet", "Anzeiger")
    assert (done.returncode, error_lines(done)) == (0, [])
    text = done.stdout.decode()
    assert "2023-11-02" in text
    assert "Stadtwerke" in text
    assert "Brücken" in text


def test_a_long_outlet_is_cut_as_a_quotation_is(tmp_path: Path) -> None:
    said = Said("Stadtwerke", "Wir prüfen die Brücke")
    path = write(tmp_path / "lang.db", [document("T", "B" * 500, "2023", said)])
    done = run("search", "Brücke", "--archive", path)
    assert "B …" in " ".join(done.stdout.decode().split())
    assert len(done.stdout.decode().splitlines()) < 25


@pytest.mark.parametrize("within", ["statement", "event", "article"])
def test_a_table_says_what_corrections_ask_for(archive: Path, within: str) -> None:
    """The beginning of the article's id, on one line, and the id of what was found in it."""
    words = ("search", "Brücke", "-a", archive, "--in", f"{within}s", "--limit", "1")
    (hit,) = map(json.loads, run(*words, "--format", "jsonl").stdout.splitlines())
    shown = run(*words).stdout.decode().split()
    assert hit["article_id"][:8] in shown
    assert within == "article" or hit[within] in shown


def test_statements_as_lines(archive: Path) -> None:
    done = run(
        *("search", "--archive", archive, "--speaker", "Anna Berg", "--from", "2023-11"),
        *("--format", "jsonl"),
    )
    (line,) = map(json.loads, done.stdout.splitlines())
    assert (line["quote"], line["act"]) == ("„Kurt Müller lügt“", "deny")


def test_pages_go_on_where_the_last_one_ended(archive: Path) -> None:
    words = ("search", "--archive", archive, "--format", "jsonl", "--sort", "date")
    first = run(*words, "--limit", "5")
    (hint,) = error_lines(first)
    cursor = hint.split("--cursor ")[1].split(",")[0]
    second = run(*words, "--cursor", cursor)
    everything = run(*words, "--limit", "3", "--all")
    assert first.stdout + second.stdout == everything.stdout
    assert len(everything.stdout.splitlines()) == 8


def test_csv_is_read_by_others(archive: Path) -> None:
    done = run("search", "-a", archive, "--about", "Russland", "-f", "csv", "--all")
    (row,) = csv.DictReader(io.StringIO(done.stdout.decode()))
    assert row["actor"] == "Anna Berg"
    assert json.loads(row["about"]) == ["Russland"]


@pytest.mark.parametrize("within", ["articles", "events"])
@pytest.mark.parametrize("form", ["table", "jsonl", "csv"])
def test_articles_and_events(archive: Path, within: str, form: str) -> None:
    done = run("search", "Brücke", "-a", archive, "--in", within, "--format", form)
    assert done.returncode == 0
    assert b"Bote" in done.stdout or b"ACCUSE" in done.stdout


def test_counts_instead_of_hits(archive: Path) -> None:
    done = run("search", "Brücke", "-a", archive, "--facets", "--format", "jsonl")
    rows = list(map(json.loads, done.stdout.splitlines()))
    assert {"facet": "kind", "key": None, "value": "reported", "count": 1} in rows
    table = run("search", "Brücke", "-a", archive, "--facets")
    assert table.stdout.decode().startswith("3 statements\n")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (('"offen',), "not closed"),
        (("--kind", "laut"), "kind cannot be 'laut'"),
        (("--from", "gestern"), "'gestern' is no date"),
        (("--event", "ACUSE"), "event cannot be 'ACUSE'; it can be: AGREE, CONSULT, SUPPORT"),
        (("--from", "2025", "--to", "2024"), "no day is from 2025 to 2024"),
        (("--cursor", "nichts"), "this is no cursor"),
        (("--facets", "--all"), "--facets counts statements"),
    ],
)
def test_wrong_usage_is_one_line(archive: Path, words: tuple[str, ...], message: str) -> None:
    done = run("search", *words, "--archive", archive)
    assert done.returncode == 2
    (line,) = error_lines(done)
    assert message in line


def test_no_archive(tmp_path: Path) -> None:
    done = run("search", "x", "--archive", tmp_path / "keins.db")
    assert done.returncode == 2
    (line,) = error_lines(done)
    assert "there is no archive" in line


def test_who(archive: Path) -> None:
    done = run("who", "Anna Berg", "--archive", archive)
    text = done.stdout.decode()
    assert done.returncode == 0
    for part in ("Anna Berg · person · person:berg-anna:DEU", "3 statements", "Kurt Müller"):
        assert part in text
    lines = [
        json.loads(line)
        for line in run("who", "Anna Berg", "-a", archive, "-f", "jsonl").stdout.splitlines()
    ]
    assert lines[0]["list"] == "actor"
    assert [line["name"] for line in lines if line["list"] == "about"] == [
        "Kurt Müller",
        "Russland",
    ]


def test_an_ambiguous_name_lists_who_it_may_be(archive: Path) -> None:
    done = run("who", "Berg", "--archive", archive)
    assert done.returncode == 2
    (line,) = error_lines(done)
    assert "person:berg-anna:DEU" in line
    assert "person:berg-jan:DEU" in line


@pytest.mark.parametrize("form", ["table", "jsonl", "csv"])
def test_between(archive: Path, form: str) -> None:
    done = run("between", "Anna Berg", "Kurt Müller", "-a", archive, "-f", form)
    assert done.returncode == 0
    assert "lügt" in done.stdout.decode()
    assert b"ACCUSE" in done.stdout


def test_stats_are_the_same_bytes_for_the_same_content(archive: Path, tmp_path: Path) -> None:
    other = write(tmp_path / "anders.db", reversed(press()))
    for form in ("table", "json"):
        one = run("stats", "--archive", archive, "--format", form)
        assert one.stdout == run("stats", "--archive", other, "--format", form).stdout
        assert b"8" in one.stdout
    assert json.loads(run("stats", "-a", archive, "-f", "json").stdout)["articles"] == 5


@pytest.mark.parametrize("suffix", ["svg", "png"])
@pytest.mark.parametrize("chart", ["timeline", "speakers", "network"])
def test_charts_are_written(archive: Path, tmp_path: Path, chart: str, suffix: str) -> None:
    path = tmp_path / f"bild.{suffix}"
    done = run("chart", chart, "--archive", archive, "--output", path, "--theme", "dark")
    assert (done.returncode, error_lines(done)) == (0, [])
    assert path.read_bytes().startswith({"svg": b"<svg", "png": b"\x89PNG"}[suffix])


@pytest.mark.parametrize("chart", ["timeline", "speakers", "network"])
def test_a_chart_of_nothing_is_said_to_be_empty(archive: Path, tmp_path: Path, chart: str) -> None:
    path = tmp_path / "leer.svg"
    command = ("chart", chart, "--archive", archive, "--output", path)
    done = run(*command, "--from", "1800", "--to", "1801")
    assert done.returncode == 0
    assert done.stderr == b"wortlaut: nothing in the archive fits; the chart is empty\n"
    assert path.exists()
    assert run(*command, "--force").stderr == b""


def test_a_chart_needs_a_suffix_and_a_folder(archive: Path, tmp_path: Path) -> None:
    for path, code, message in (
        (tmp_path / "bild.gif", 2, ".svg or .png"),
        (tmp_path / "x/b.svg", 1, "folder"),
    ):
        done = run("chart", "speakers", "--archive", archive, "--output", path)
        assert done.returncode == code
        (line,) = error_lines(done)
        assert message in line


@pytest.mark.parametrize("chart", ["timeline", "speakers", "network"])
def test_a_picture_is_replaced_only_when_asked(archive: Path, tmp_path: Path, chart: str) -> None:
    path = tmp_path / "bild.svg"
    path.write_text("mine")
    arguments = ("chart", chart, "--archive", archive, "--output", path)
    done = run(*arguments)
    assert done.returncode == 2
    assert error_lines(done) == [f"wortlaut: {path} is there already; --force replaces it"]
    assert path.read_text() == "mine"
    assert run(*arguments, "--force").returncode == 0
    assert path.read_bytes().startswith(b"<svg")


def test_a_chart_leaves_its_archive_alone(tmp_path: Path) -> None:
    path = write(tmp_path / "presse.svg")
    before = path.read_bytes()
    done = run("chart", "speakers", "--archive", path, "--output", path, "--force")
    assert done.returncode == 2
    assert "is the archive that is read" in error_lines(done)[0]
    assert path.read_bytes() == before


def test_nothing_in_an_archive_steers_the_terminal(tmp_path: Path) -> None:
    hostile = document("T\x1b[2J", "B\x1b]0;x\x07", "2023", Said("Anna Berg", "Rot\x1b[31m\u202e"))
    path = write(tmp_path / "presse.db", [hostile])
    for words in (("search", "-a", path), ("who", "Anna Berg", "-a", path)):
        assert b"\x1b" not in run(*words).stdout
