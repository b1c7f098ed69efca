"""The documents say what the program does: no field, option, value or link is left behind."""

import fnmatch
import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from document_parts import (
    CODE,
    README,
    REFERENCE,
    ROOT,
    anchors,
    needs_weights,
    prose,
    rows,
    sections,
)

import wortlaut
from wortlaut.cli import INTERRUPTED, evaluate, read
from wortlaut.cli.app import DEFECT, FAILED, READER_GONE, WRONG_USAGE, app
from wortlaut.cli.rows import RowFormat
from wortlaut.cli.search import StatsFormat
from wortlaut.encoder.inputs import COLUMNS, LONGEST
from wortlaut.encoder.weights import GRAMMAR, STATEMENTS
from wortlaut.exports.event_data.polecat import ADDED_COLUMNS, POLECAT_COLUMNS
from wortlaut.exports.formats import ExportFormat
from wortlaut.exports.table import COLUMNS as TABLE_COLUMNS
from wortlaut.readers import MAX_BYTES
from wortlaut.readers.fetch import STANDARD
from wortlaut.readers.formats import MOST_BYTES
from wortlaut.readers.page_limits import MAX_ELEMENTS
from wortlaut.readers.sniff import PACKED, SUFFIXES
from wortlaut.readers.unpack import MOST_GROWTH
from wortlaut.records import Reason
from wortlaut.web import Settings
from wortlaut.web.analysing import IDLE_SECONDS, MOST_WAITING
from wortlaut.web.safety import body
from wortlaut.web.safety.attempts import AT_ONCE, SECONDS
from wortlaut.web.safety.patience import (
    LEAST_TAKEN,
    MOST_CONNECTIONS,
    MOST_OF_ONE,
    ImpatientProtocol,
)
from wortlaut.web.safety.rate import CHANGE
from wortlaut.web.safety.session import MOST_SECONDS
from wortlaut.web.worker import FETCHING

RECORD = ROOT / "docs" / "record.md"
IGNORED = [line.rstrip("/") for line in (ROOT / ".gitignore").read_text("utf-8").splitlines()]
SCHEMA: dict[str, Any] = wortlaut.json_schema()["$defs"]
OBJECTS = {name: item for name, item in SCHEMA.items() if "properties" in item}
ENUMS = {name: item["enum"] for name, item in SCHEMA.items() if "enum" in item}

_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
_CALL = re.compile(r"(?:^|[`|] ?)(wortlaut .+?)(?:[`|>]|$)", re.MULTILINE)
_REGISTRY = re.compile(
    r"pypi\.org|pythonhosted\.org|npmjs\.|anaconda\.org|artifactory|nexus|index-url|find-links"
    r"|/simple/",
    re.IGNORECASE,
)
_MACHINE_PATH = re.compile(r"(?<![\w.:/~-])/(?:work|home|tmp|root|Users|mnt|srv)/\w")


def files() -> Iterator[Path]:
    """Yield the project's own files: all but hidden folders and what .gitignore names."""
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [
            name
            for name in folders
            if (name == ".ci" or not name.startswith("."))
            and not any(fnmatch.fnmatch(name, pattern) for pattern in IGNORED)
        ]
        yield from (Path(folder) / name for name in names if name != ".git")


def documents() -> list[Path]:
    return sorted(path for path in files() if path.suffix == ".md")


def nullable(field: dict[str, Any]) -> bool:
    return {"type": "null"} in field.get("anyOf", [])


def commands(command: Any, name: str = "wortlaut") -> Iterator[tuple[str, Any]]:
    yield name, command
    for part, inner in getattr(command, "commands", {}).items():
        yield from commands(inner, f"{name} {part}")


FORMATS = {
    "wortlaut read": read.RecordFormat,
    "wortlaut search": RowFormat,
    "wortlaut who": RowFormat,
    "wortlaut between": RowFormat,
    "wortlaut stats": StatsFormat,
    "wortlaut export": ExportFormat,
    "wortlaut evaluate statements": evaluate.FiguresFormat,
}
COMMANDS = dict(commands(typer.main.get_command(app)))


def options(command: Any) -> set[str]:
    return {
        name
        for parameter in command.params
        for name in (*parameter.opts, *parameter.secondary_opts)
        if parameter.param_type_name == "option"
    }


@pytest.mark.parametrize("name", OBJECTS)
def test_every_field_of_the_record_is_described(name: str) -> None:
    described = rows(sections(RECORD.read_text("utf-8"))[name])
    fields = OBJECTS[name]["properties"]
    assert set(described) == set(fields)
    for field, definition in fields.items():
        assert ("null" in described[field][1].split()) == nullable(definition), field


@pytest.mark.parametrize("name", ENUMS)
def test_every_value_of_the_record_is_described(name: str) -> None:
    assert set(rows(sections(RECORD.read_text("utf-8"))[name])) == set(ENUMS[name])


def test_the_record_describes_nothing_else() -> None:
    named = set(re.findall(r"^#+ `(\w+)`$", RECORD.read_text("utf-8"), re.MULTILINE))
    assert named == OBJECTS.keys() | ENUMS.keys()


def test_the_statement_table_is_described() -> None:
    described = rows(sections(RECORD.read_text("utf-8"))["The statement table"])
    assert list(described) == list(TABLE_COLUMNS)


def test_the_columns_of_events_are_described() -> None:
    described = sections((ROOT / "docs" / "event-exports.md").read_text("utf-8"))
    for section, columns in (
        ("Columns of POLECAT", POLECAT_COLUMNS),
        ("Added columns", ADDED_COLUMNS),
    ):
        first_cells = {
            name
            for line in described[section].splitlines()
            if line.startswith("| `")
            for name in CODE.findall(line.split(" | ")[0])
        }
        assert first_cells == set(columns)


def test_every_reason_is_described() -> None:
    text = (ROOT / "docs" / "limits.md").read_text("utf-8")
    assert set(rows(sections(text)["Reasons for a rejection"])) == {"reason", *Reason}


def test_what_the_network_reads_is_described() -> None:
    text = (ROOT / "docs" / "how-it-works.md").read_text("utf-8")
    assert tuple(rows(sections(text)["What the network reads"])) == COLUMNS


def test_limits_are_those_of_the_program() -> None:
    text = (ROOT / "docs" / "limits.md").read_text("utf-8")
    assert f"{MAX_BYTES:,} bytes" in text
    assert f"{LONGEST:,} tokens" in text
    assert f"{MAX_ELEMENTS:,} elements" in text
    assert f"{MOST_GROWTH} times its size" in text
    assert all(f"{most:,} bytes" in text for most in (*MOST_BYTES.values(), STANDARD.max_bytes))
    assert f"{STANDARD.seconds:g} seconds" in text
    assert STANDARD.redirects == 5
    assert "five are followed" in text
    assert (
        f"{MAX_BYTES:,}"
        in rows(sections(REFERENCE.read_text("utf-8"))["wortlaut read"])["--max-bytes"][1]
    )


def test_limits_of_the_reading_room_are_those_of_the_program() -> None:
    text = sections((ROOT / "docs" / "web.md").read_text("utf-8"))["Safety"]
    rate = rows(sections(REFERENCE.read_text("utf-8"))["wortlaut serve"])["--rate"][1]
    settings = Settings(archive=Path("unused.db"))
    assert f"{settings.most_requests} if not given" in rate
    for said in (
        f"{settings.most_body:,} bytes",
        f"{ImpatientProtocol.header_seconds:g} seconds for the header",
        f"{body.SECONDS:g} for the body",
        f"less than {LEAST_TAKEN // 1024} KiB of an answer",
        f"in {ImpatientProtocol.taking_seconds:g} seconds is given up",
        f"{MOST_CONNECTIONS} connections, {MOST_OF_ONE} of one other",
        f"after {settings.most_seconds:g} seconds it is killed",
        f"{FETCHING.seconds:g} seconds and {FETCHING.max_bytes:,} bytes",
        f"one attempt in {SECONDS} seconds",
    ):
        assert said in text, said
    assert (AT_ONCE, CHANGE, MOST_WAITING, MOST_SECONDS, IDLE_SECONDS) == (5, 10, 2, 43_200, 300)
    assert "after five failures" in text
    assert "counted tenfold" in text
    assert "One text runs, one waits" in text
    assert "after twelve hours" in text
    assert "After five minutes" in text


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_described(name: str) -> None:
    section = sections(REFERENCE.read_text("utf-8"))[name]
    assert set(rows(section)) == options(COMMANDS[name])
    for form in FORMATS.get(name, ()):
        assert f"`{form}`" in rows(section)["--format"][1]


def test_commands_in_the_documents_exist() -> None:
    checked = 0
    for path in documents():
        for call in _CALL.findall(path.read_text("utf-8")):
            words = call.split()
            depth = max(n for n in range(1, len(words) + 1) if " ".join(words[:n]) in COMMANDS)
            command = COMMANDS[" ".join(words[:depth])]
            given = {word for word in words[depth:] if word.startswith("-") and word != "-"}
            assert given <= options(command) | {"--help", "-h"}, call
            assert not hasattr(command, "commands") or given == set(words[depth:]), call
            checked += 1
    assert checked > len(COMMANDS)


def test_exit_codes_are_described() -> None:
    table = sections(REFERENCE.read_text("utf-8"))["Exit codes"]
    codes = {int(code) for code in re.findall(r"^\| (\d+) \|", table, re.MULTILINE)}
    assert codes == {0, FAILED, WRONG_USAGE, DEFECT, INTERRUPTED, READER_GONE}


def test_the_public_names_are_described() -> None:
    assert set(rows(sections(README.read_text("utf-8"))["Python"])) == set(wortlaut.__all__)


def test_the_formats_that_are_read_are_described() -> None:
    for path in (README, ROOT / "docs" / "limits.md"):
        named = set(re.findall(r"`(\.\w+)`", path.read_text("utf-8")))
        assert named - {".venv"} == SUFFIXES.keys() | PACKED.keys(), path


def test_make_targets_in_the_documents_exist() -> None:
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = {
        target
        for path in documents()
        for target in re.findall(r"(?:^|`)make (\w+)", path.read_text("utf-8"), re.MULTILINE)
    }
    assert {"demo", "test", "train"} <= named
    assert named <= targets


def test_versions_agree() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    newest = re.search(r"^## \[?(\d+\.\d+\.\d+)", changelog, re.MULTILINE)
    assert newest
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert newest[1] == wortlaut.__version__ == project["version"]


@pytest.mark.parametrize("path", documents(), ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(path: Path) -> None:
    for link in _LINK.findall(prose(path.read_text("utf-8"))):
        if re.match(r"[a-z]+:", link):
            continue
        target, _, anchor = link.partition("#")
        to = (path.parent / target).resolve() if target else path
        assert to.exists(), f"{link}: there is no such file"
        assert to.is_relative_to(ROOT), f"{link}: leads out of the project"
        assert not anchor or anchor in anchors(to), f"{link}: there is no such heading"


def test_no_registry_and_no_path_of_a_machine_is_named() -> None:
    named = []
    for path in files():
        place = path.relative_to(ROOT)
        content = path.read_bytes()
        if place.parts[0] == "tests" or place.name == "words.txt" or b"\0" in content:
            continue  # words of raw text, one a line, are no address
        for number, line in enumerate(content.decode("utf-8").split("\n"), 1):
            if _REGISTRY.search(line) or _MACHINE_PATH.search(line):
                named.append(f"{place}:{number}")
    assert not named


def test_the_licences_are_named() -> None:
    licence = (ROOT / "LICENSE").read_text("utf-8").split()
    assert licence[:4] == ["Apache", "License", "Version", "2.0,"]
    notice = (ROOT / "NOTICE").read_text("utf-8")
    for path in files():
        if path.name.startswith("LICENSE") and path.parent != ROOT:
            assert f"{path.parent.relative_to(ROOT)}/{path.name}" in notice
            assert re.findall(r"CC BY[-A-Z]* \d\.\d", path.read_text("utf-8"))[0] in notice


@needs_weights
def test_the_weights_have_the_licence_of_the_documents() -> None:
    named = (ROOT / "NOTICE", README, ROOT / "docs" / "model-card.md")
    for folder in (GRAMMAR, STATEMENTS):
        licence = json.loads((folder / "manifest.json").read_text("utf-8"))["licence"]
        for path in (folder / "LICENSE.txt", *named):
            assert licence in path.read_text("utf-8"), path


def test_nothing_is_sent_or_stored(tmp_path: Path) -> None:
    """ONNX Runtime writes a device number below the home folder where its telemetry is on."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("ORT_", "XDG_")) and name != "CI"
    }
    program = "import os, wortlaut.encoder.network; print(os.environ['ORT_DISABLE_TELEMETRY'])"
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=environment | {"HOME": str(tmp_path)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("1\n", "")
    assert list(tmp_path.rglob("*")) == []
