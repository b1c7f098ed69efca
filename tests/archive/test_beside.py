"""What lies beside an archive after somebody read it: nothing, whoever else has it open."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from command import COMMAND, environment, error_lines, run
from sample_archive import write_lines
from sample_dispute import dispute

from wortlaut import Archive
from wortlaut.archive.connection import open_reading

KEPT_OPEN = """
import sys
from wortlaut.archive.connection import open_writing, transaction
from pathlib import Path
writer = open_writing(Path(sys.argv[1]))
with transaction(writer):
    writer.execute("INSERT INTO outlet (name) VALUES ('Nordbote')")
print("written", flush=True)
with transaction(writer):
    writer.execute("INSERT INTO outlet (name) VALUES ('Kurier')")
    sys.stdin.readline()
writer.close()
print("closed", flush=True)
"""
COMMANDS = (
    ("search",),
    ("search", "--all", "--format", "jsonl"),
    ("search", "--facets"),
    ("stats",),
    ("who", "Berg"),
    ("between", "Berg", "Müller"),
    ("export", "--format", "jsonl", "--output", "-"),
    ("archive", "check"),
    ("archive", "rejected"),
    ("correct", "list"),
    ("correct", "export"),
    ("who", "niemand"),
)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "hier" / "presse.db"
    path.parent.mkdir()
    with Archive(path, write=True) as opened:
        opened.add(dispute())
    return path


def beside(archive: Path) -> set[str]:
    return {each.name for each in archive.parent.iterdir()} - {archive.name}


@pytest.fixture
def fixed(archive: Path) -> Iterator[Callable[[Path], None]]:
    """Make a path one that cannot be written, also not by root: mounted over itself."""
    mounted: list[Path] = []

    def fix(path: Path) -> None:
        mount = subprocess.run(["mount", "--bind", path, path], capture_output=True, check=False)
        if mount.returncode:
            pytest.skip("no right to mount")
        mounted.append(path)
        subprocess.run(["mount", "-o", "remount,ro,bind", path], check=True)

    yield fix
    for path in reversed(mounted):
        subprocess.run(["umount", path], check=True)


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_is_left_beside_what_was_read(archive: Path, command: tuple[str, ...]) -> None:
    before = archive.read_bytes()
    done = run(*command, "--archive", archive)
    assert done.returncode in {0, 2}, done.stderr
    assert beside(archive) == set()
    assert archive.read_bytes() == before


def test_nothing_is_left_where_whoever_reads_the_output_goes_away(tmp_path: Path) -> None:
    path = tmp_path / "hier" / "presse.db"
    path.parent.mkdir()
    source = write_lines(tmp_path / "artikel.jsonl", 100)
    run("ingest", source, "--archive", path, "--jobs", "1", "--quiet")
    command = [COMMAND, "export", "--archive", str(path), "--format", "jsonl", "--output", "-"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment()) as running:
        assert running.stdout is not None
        running.stdout.read(1)
        running.stdout.close()
        assert running.wait(120) == 141
    assert beside(path) == set()


def test_who_writes_meanwhile_keeps_what_waits(archive: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", KEPT_OPEN, str(archive)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment(),
    ) as writer:
        assert writer.stdin is not None
        assert writer.stdout is not None
        assert writer.stdout.readline() == "written\n"
        for _ in range(3):
            opened = open_reading(archive)
            query = "SELECT group_concat(name) FROM outlet WHERE name IN ('Nordbote', 'Kurier')"
            assert opened.execute(query).fetchone() == ("Nordbote",)
            opened.close()
        assert beside(archive) == {"presse.db-wal", "presse.db-shm"}
        writer.stdin.write("\n")
        writer.stdin.close()
        assert writer.stdout.readline() == "closed\n"
    assert beside(archive) == set()
    opened = open_reading(archive)
    found = opened.execute("SELECT count(*) FROM outlet WHERE name = 'Kurier'").fetchone()
    assert found == (1,)
    opened.close()
    assert beside(archive) == set()


def test_an_archive_that_cannot_be_written_in_a_folder_that_can(
    archive: Path, fixed: Callable[[Path], None]
) -> None:
    fixed(archive)
    assert not os.access(archive, os.W_OK)
    with Archive(archive) as opened:
        assert list(opened) == [dispute()]
        assert beside(archive) == set()
    assert beside(archive) == set()


def test_changes_that_wait_where_nothing_can_be_written(
    archive: Path, tmp_path: Path, fixed: Callable[[Path], None]
) -> None:
    there = tmp_path / "dort"
    there.mkdir()
    with Archive(archive, write=True) as opened:
        opened.add(dispute(), again=True)
        for name in (archive.name, f"{archive.name}-wal"):
            shutil.copy(archive.with_name(name), there / name)
    fixed(there)
    done = run("stats", "--archive", there / archive.name)
    assert done.returncode == 1
    (line,) = error_lines(done)
    assert "changes wait in presse.db-wal beside it" in line
    assert "copy both files to another place" in line


def test_a_folder_that_cannot_be_written(archive: Path, fixed: Callable[[Path], None]) -> None:
    fixed(archive.parent)
    done = run("search", "--archive", archive)
    assert (done.returncode, done.stderr) == (0, b"")
    assert beside(archive) == set()
