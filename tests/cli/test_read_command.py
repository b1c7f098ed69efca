"""`wortlaut read` from end to end: real sources, real weights, a process of its own."""

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from command import COMMAND, environment, error_lines, run

import wortlaut
from wortlaut.records import from_json

TEXT = (
    "„Die Schleuse bleibt geschlossen“, sagte Hafenmeisterin Inga Petersen am Montag der "
    "Lokalzeitung. Der Wasserstand sei zu niedrig. Nach Angaben des Amtes fehlt ein halber Meter.\n"
)
OTHER = (
    "Der Stadtrat hat am Abend über den neuen Haushalt beraten und ihn einstimmig beschlossen.\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "schleuse.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_table_shows_the_words_and_their_place(article: Path) -> None:
    done = run("read", article, "--published", "2023-10-30")
    assert error_lines(done) == []
    assert done.returncode == 0
    text = done.stdout.decode()
    assert "Die Schleuse bleibt geschlossen" in text
    assert "1:1" in text
    assert "2023-10-30" in text
    assert "\x1b" not in text


def test_width_of_a_pipe_is_columns(article: Path) -> None:
    done = run("read", article, COLUMNS="40")
    assert max(len(line) for line in done.stdout.decode().splitlines()) <= 40


def test_jsonl_keeps_the_order_and_the_text(article: Path, tmp_path: Path) -> None:
    many = tmp_path / "viele.jsonl"
    texts = [OTHER, TEXT, OTHER.replace("Abend", "Morgen")]
    many.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))
    done = run("read", many, article, "--format", "jsonl")
    assert done.returncode == 0
    documents = [from_json(line) for line in done.stdout.splitlines()]
    assert [document.article.text for document in documents] == [*texts, TEXT]


def test_json_is_one_array(article: Path) -> None:
    done = run("read", article, article, "--format", "json", "--published", "2024-05")
    parsed = json.loads(done.stdout)
    assert [item["article"]["published"] for item in parsed] == ["2024-05", "2024-05"]


def test_html_is_one_page(article: Path) -> None:
    done = run("read", article, "--format", "html")
    assert done.returncode == 0
    assert done.stdout.decode().startswith("<!doctype html>")
    assert "Inga Petersen" in done.stdout.decode()


def test_events_for_other_programs(tmp_path: Path) -> None:
    path = tmp_path / "festnahme.txt"
    path.write_text("Die Polizei nahm am Montag in Berlin drei Demonstranten fest.\n", "utf-8")
    options = ("--published", "2024-04-16", "--format")
    document = from_json(run("read", path, *options, "jsonl").stdout.strip())
    ids = [f"{document.article.id}_{event.id}" for event in document.events]
    assert ids
    polecat = run("read", path, *options, "polecat").stdout.decode().splitlines()
    assert [line.partition("\t")[0] for line in polecat] == ["Event ID", *ids]
    plover = run("read", path, *options, "plover").stdout.splitlines()
    assert [json.loads(line)["id"] for line in plover] == ids


def test_reads_standard_input() -> None:
    done = run("read", "-", "--format", "jsonl", stdin=TEXT.encode())
    assert done.returncode == 0
    assert from_json(done.stdout.strip()).article.text == TEXT


def test_what_is_rejected_is_named_and_the_rest_is_read(article: Path, tmp_path: Path) -> None:
    empty = tmp_path / "leer.txt"
    empty.write_bytes(b"")
    missing = tmp_path / "fehlt\x1b[31m.txt"
    done = run("read", empty, article, missing, "--format", "jsonl")
    lines = error_lines(done)
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    assert "leer.txt" in lines[0]
    assert "fehlt\\x1b[31m.txt" in lines[1]
    assert lines[2:] == ["wortlaut: 2 of 3 articles rejected"]


@pytest.mark.parametrize(("form", "nothing"), [("json", b"[]\n"), ("jsonl", b""), ("table", b"")])
def test_nothing_read_is_still_well_formed(form: str, nothing: bytes, tmp_path: Path) -> None:
    done = run("read", tmp_path / "fehlt.txt", "--format", form)
    assert done.returncode == 1
    assert done.stdout == nothing


def test_size_limit(article: Path) -> None:
    done = run("read", article, "--max-bytes", "20")
    assert done.returncode == 1
    assert "schleuse.txt" in error_lines(done)[0]


def test_confidence_bound_leaves_out_the_unsure(article: Path) -> None:
    kept = []
    for bound in ("0", "0.5", "1"):
        done = run("read", article, "--format", "jsonl", "--min-confidence", bound)
        statements = from_json(done.stdout.strip()).statements
        assert all(statement.confidence >= float(bound) for statement in statements)
        kept.append(len(statements))
    assert kept == sorted(kept, reverse=True)
    assert kept[0] > 0


def test_controls_in_an_article_do_not_reach_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "boese.txt"
    path.write_text(TEXT.replace("Schleuse", "Schl\u202eeuse \x1b]0;weg\x1b\\"), encoding="utf-8")
    done = run("read", path)
    assert done.returncode == 0
    text = done.stdout.decode()
    assert not set(text) & set("\x1b\u202e")
    assert "\\x1b]0;weg" in text
    assert "\\u202e" in text


def test_progress_goes_to_standard_error(article: Path) -> None:
    done = run("read", article, "--format", "jsonl", "--progress")
    assert done.returncode == 0
    assert from_json(done.stdout.strip()).article.text == TEXT


def test_standard_input_that_is_closed() -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", 'exec "$0" read - <&-', COMMAND],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert b"standard input is closed" in done.stderr


def test_head_that_has_seen_enough_ends_it_quietly(article: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [COMMAND, "read", str(article)],
        stdout=writing,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    os.close(writing)
    assert done.returncode == 141
    assert done.stderr == b""


def test_interrupt_ends_it_quietly() -> None:
    # Two empty articles give two lines on standard error: then the signal handlers are in place.
    with subprocess.Popen(
        [COMMAND, "read", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(PYTHONUNBUFFERED="1"),
    ) as process:
        assert process.stdin is not None
        process.stdin.write(b'{"text": ""}\n{"text": ""}\n' + b" " * 100_000)
        process.stdin.flush()
        assert process.stderr is not None
        assert b"wortlaut: <stdin>" in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        _, error = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in error


def test_a_speaker_is_chosen_in_every_format(article: Path) -> None:
    for form in ("table", "json", "jsonl", "html"):
        done = run("read", article, "--format", form, "--speaker", "petersen")
        assert error_lines(done) == []
        assert done.returncode == 0
        assert "Die Schleuse bleibt geschlossen" in done.stdout.decode()
    done = run("read", article, "--format", "jsonl", "--speaker", "Petersen")
    speakers = [s.speaker for s in from_json(done.stdout.strip()).statements]
    assert speakers
    assert all(speaker and "Amt" not in speaker.text for speaker in speakers)


def test_a_speaker_who_says_nothing_is_said_plainly(article: Path) -> None:
    done = run("read", article, "--format", "jsonl", "--speaker", "Merkel")
    assert done.returncode == 0
    assert done.stdout == b""
    assert error_lines(done) == ["wortlaut: no statement by 'Merkel' found in the article"]
    refused = run("read", article, "--speaker", " - ")
    assert refused.returncode == 2
    assert "--speaker" in error_lines(refused)[0]


def test_a_date_to_come_is_refused_wherever_it_stands(article: Path, tmp_path: Path) -> None:
    done = run("read", article, "--published", "9999-01-01")
    assert done.returncode == 2
    assert "'9999-01-01' is still to come" in error_lines(done)[0]
    dated = tmp_path / "morgen.jsonl"
    dated.write_text(json.dumps({"text": TEXT, "published": "9999"}) + "\n")
    done = run("read", dated, "--format", "jsonl")
    assert done.returncode == 1
    assert "'9999' is still to come" in error_lines(done)[0]


def test_the_knowledge_of_a_user_is_used(article: Path, tmp_path: Path) -> None:
    file = tmp_path / "wissen.jsonl"
    entry = {"id": "person:inga", "name": "Inga Petersen", "country": "DNK", "aliases": ["Möwe"]}
    file.write_text(json.dumps(entry) + "\n", encoding="utf-8")
    asked = ("read", article, "--format", "jsonl", "--speaker", "Möwe")
    for done in (run(*asked, "--knowledge", file), run(*asked, WORTLAUT_KNOWLEDGE=str(file))):
        assert done.returncode == 0
        (actor, *_) = from_json(done.stdout.strip()).actors
        assert (actor.key, actor.country) == ("person:inga", "DNK")
    missing = run("read", article, "--knowledge", tmp_path / "fehlt.jsonl")
    assert missing.returncode == 2
    assert "fehlt.jsonl" in error_lines(missing)[0]


def test_a_table_that_is_missing_is_a_damaged_installation(tmp_path: Path) -> None:
    """A copy of the program, by links where the disk has them, without one of its tables."""
    package = Path(wortlaut.__file__).parent

    def copy(source: str, target: str) -> None:
        try:
            os.link(source, target)
        except OSError:
            shutil.copyfile(source, target)

    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(package, tmp_path / "wortlaut", copy_function=copy, ignore=ignored)
    (tmp_path / "wortlaut" / "language" / "de" / "data" / "times.tsv").unlink()
    program = "import sys; from wortlaut.cli.app import run; sys.exit(run(['read', '-']))"
    done = subprocess.run(
        [sys.executable, "-c", program],
        input="„Das Haus ist sicher“, sagte Anna Berg am Montag.".encode(),
        capture_output=True,
        timeout=120,
        check=False,
        cwd=tmp_path,
        env=environment(PYTHONPATH=str(tmp_path)),
    )
    (line,) = error_lines(done)
    assert line.endswith("times.tsv: No such file or directory; reinstall wortlaut")
    assert done.returncode == 70
