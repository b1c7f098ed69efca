"""The command as a user runs it; nothing here needs the weights."""

import json
import os
import subprocess
from pathlib import Path

import msgspec
import pytest
import typer
import typer.core
from command import COMMAND, environment, error_lines, run

import wortlaut
from wortlaut.cli.app import app
from wortlaut.readers import ReadOptions
from wortlaut.records import Article, Document, to_json


def test_version() -> None:
    done = run("--version")
    assert done.returncode == 0
    assert done.stdout.decode() == f"wortlaut {wortlaut.__version__}\n"
    assert done.stderr == b""


def test_version_loads_nothing_heavy() -> None:
    code = (
        "import sys; from wortlaut.cli.app import run; run(['--version']);"
        "heavy = {'onnxruntime', 'trafilatura', 'scipy', 'py3langid', 'jinja2', 'numpy', 'lxml'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    python = str(Path(COMMAND).with_name("python"))
    done = subprocess.run([python, "-c", code], capture_output=True, timeout=60, check=True)
    assert done.stdout.decode().splitlines()[-1] == "[]"


def test_the_size_limit_is_that_of_the_readers() -> None:
    command = typer.main.get_command(app)
    assert isinstance(command, typer.core.TyperGroup)
    defaults = {parameter.name: parameter.default for parameter in command.commands["read"].params}
    assert defaults["max_bytes"] == ReadOptions().max_bytes


@pytest.mark.parametrize(
    "command", [[], ["read"], ["schema"], ["evaluate"], ["evaluate", "statements"]]
)
def test_every_help_has_an_example(command: list[str]) -> None:
    done = run(*command, "--help")
    assert done.returncode == 0
    _, example = done.stdout.decode().split("Example", 1)
    assert "wortlaut " + " ".join(command) in example


def test_the_dataset_has_the_name_it_has_in_the_documents() -> None:
    shown = " ".join(run("evaluate", "statements", "--help", COLUMNS="200").stdout.decode().split())
    assert "German news quotation attribution dataset" in shown
    assert "corpus" not in shown
    reference = (Path(__file__).resolve().parents[2] / "docs" / "commands.md").read_text("utf-8")
    assert "German news quotation attribution dataset" in reference


def test_schema_describes_what_is_written() -> None:
    done = run("schema")
    assert done.returncode == 0
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(done.stdout)
    validator = jsonschema.Draft202012Validator(schema)
    document = Document(article=Article.of("Text"))
    validator.validate(msgspec.json.decode(to_json(document)))
    assert not validator.is_valid({"article": {"text": 3}})


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["read"], "SOURCE"),
        (["read", "x.txt", "--format", "xml"], "'xml'"),
        (["read", "x.txt", "--published", "2023-13-45"], "2023-13-45"),
        (["read", "x.txt", "--published", "gestern"], "gestern"),
        (["read", "x.txt", "--max-bytes", "0"], "--max-bytes"),
        (["read", "x.txt", "--max-bytes", "viel"], "--max-bytes"),
        (["ingest", "x.txt", "--archive", "x.db", "--jobs", "999999999999"], "--jobs"),
        (["search", "--archive", "x.db", "--limit", f"{2**64}"], "--limit"),
        (["serve", "--archive", "x.db", "--rate", f"1{'0' * 400}"], "--rate"),
        (["serve", "--archive", "x.db", "--port", f"{2**64}"], "--port"),
        (["read", "x.txt", "--min-confidence", "1.5"], "--min-confidence"),
        (["read", "x.txt", "--min-confidence", "nan"], "--min-confidence"),
        (["read", "x.txt", "--colour"], "--colour"),
        (["lies", "x.txt"], "'lies'"),
        (["evaluate", "everything", "x"], "'everything'"),
        (["evaluate", "statements"], "FILE"),
        (["evaluate", "statements", "missing.jsonl"], "missing.jsonl"),
        (["evaluate", "statements", "x.jsonl", "--floors", "missing.json"], "missing.json"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_2(arguments: list[str], named: str) -> None:
    done = run(*arguments)
    lines = error_lines(done)
    assert done.returncode == 2
    assert done.stdout == b""
    assert len(lines) == 1
    assert lines[0].startswith("wortlaut: ")
    assert named in lines[0]


@pytest.mark.parametrize("command", [[], ["evaluate"]])
def test_a_group_without_command_shows_its_help(command: list[str]) -> None:
    done = run(*command)
    assert done.returncode == 2
    assert b"Commands" in done.stdout + done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="/dev/full is absent")
@pytest.mark.parametrize("argument", ["--version", "schema", "--help"])
def test_unwritable_output_is_one_line_and_exit_1(argument: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [COMMAND, argument], stdout=full, stderr=subprocess.PIPE, timeout=60, check=False
        )
    assert done.returncode == 1
    (line,) = error_lines(subprocess.CompletedProcess([], 1, b"", done.stderr))
    assert "standard output" in line


@pytest.mark.parametrize("argument", ["schema", "--help", "--version"])
def test_an_output_whose_reader_is_gone_ends_quietly(argument: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [COMMAND, argument], stdout=writing, stderr=subprocess.PIPE, timeout=60, check=False
    )
    os.close(writing)
    assert done.returncode == 141
    assert done.stderr == b""


def test_closed_output_is_one_line() -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", 'exec "$0" schema >&-', COMMAND],
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert b"standard output is closed" in done.stderr


def test_shell_completion() -> None:
    done = subprocess.run(
        [COMMAND],
        capture_output=True,
        timeout=60,
        check=False,
        env=environment(
            _WORTLAUT_COMPLETE="complete_bash", COMP_WORDS="wortlaut sch", COMP_CWORD="1"
        ),
    )
    assert done.stdout.decode().split() == ["schema"]
