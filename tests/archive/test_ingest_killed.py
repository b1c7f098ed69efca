"""Ingest may be killed at any moment: nothing is lost, nothing is there twice."""

import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest
from command import COMMAND, environment
from sample_archive import write_lines

from wortlaut.archive.check import problems
from wortlaut.archive.connection import open_reading
from wortlaut.archive.digest import digest, lines
from wortlaut.encoder.weights import STATEMENTS
from wortlaut.errors import ArchiveError

KILLS = 20
ARTICLES = 240
pytestmark = pytest.mark.skipif(
    not (STATEMENTS / "manifest.json").exists(), reason=f"no weights: {STATEMENTS}/manifest.json"
)


def start(
    source: Path, archive: Path, jobs: int, stderr: int = subprocess.DEVNULL
) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [COMMAND, "ingest", str(source), "--archive", str(archive), "--jobs", str(jobs), "--quiet"],
        stdout=subprocess.DEVNULL,
        stderr=stderr,
        env=environment(),
        start_new_session=True,
    )


def finish(source: Path, archive: Path) -> str:
    assert start(source, archive, 1).wait(timeout=120) == 1  # some lines are broken on purpose
    connection = open_reading(archive)
    try:
        assert list(problems(connection)) == []
        return digest(connection)
    finally:
        connection.close()


def killed(source: Path, archive: Path, jobs: int, after: float) -> None:
    process = start(source, archive, jobs)
    try:
        process.wait(timeout=after)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
    await_end_of_group(process.pid)


def await_end_of_group(group: int) -> None:
    """Wait until no worker is left of a process that was killed."""
    for _ in range(600):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail("workers outlive the process that started them")


def written(archive: Path) -> set[tuple[str, str]]:
    """Return what is in the archive, which must be whole; nothing where there is none yet."""
    try:
        connection = open_reading(archive)
    except ArchiveError:
        return set()
    try:
        assert list(problems(connection)) == []
        rejected = connection.execute("SELECT source, reason, detail FROM rejected")
        found = [*lines(connection), *(("rejected", repr(row)) for row in rejected)]
    finally:
        connection.close()
    assert len(found) == len(set(found)), "something is there twice"
    return {line for line in found if line[0] not in {"actor", "alias"}}


def test_killed_at_any_moment_it_goes_on(tmp_path: Path) -> None:
    source = write_lines(tmp_path / "artikel.jsonl", ARTICLES)
    began = time.monotonic()
    whole = finish(source, tmp_path / "whole.db")
    lasted = time.monotonic() - began
    expected = written(tmp_path / "whole.db")

    moments = random.Random(20231029)
    archive, finished = tmp_path / "0.db", 0
    for kill in range(1, KILLS + 1):
        jobs = 2 if kill % 4 == 0 else 1
        killed(source, archive, jobs, moments.uniform(0.35, 1.0) * lasted)
        found = written(archive)
        assert found <= expected
        if found == expected or kill == KILLS:
            assert finish(source, archive) == whole
            finished += 1
            archive = tmp_path / f"{finished}.db"


def has_child(parent: int) -> bool:
    tasks = Path(f"/proc/{parent}/task").glob("*/children")
    children = " ".join(task.read_text() for task in tasks).split()
    lines = (Path(f"/proc/{child}/cmdline") for child in children)
    return any(b"spawn_main" in line.read_bytes() for line in lines if line.exists())


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="/proc is absent")
def test_workers_that_are_still_loading_are_quiet_when_it_is_interrupted(tmp_path: Path) -> None:
    source = write_lines(tmp_path / "artikel.jsonl", ARTICLES)
    process = start(source, tmp_path / "presse.db", 2, subprocess.PIPE)
    while not has_child(process.pid):
        assert process.poll() is None
        time.sleep(0.002)
    os.killpg(process.pid, signal.SIGINT)
    _, error = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in error
    await_end_of_group(process.pid)


def test_interrupted_it_ends_at_once_and_goes_on(tmp_path: Path) -> None:
    source = write_lines(tmp_path / "artikel.jsonl", ARTICLES)
    archive = tmp_path / "presse.db"
    process = start(source, archive, 2)
    while not archive.exists():
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    assert process.wait(timeout=60) == 130
    await_end_of_group(process.pid)
    assert finish(source, archive) == finish(source, tmp_path / "whole.db")
