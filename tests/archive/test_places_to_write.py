"""A full disk and a read-only folder: a clear error, and the archive as it was before."""

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from command import error_lines, run
from sample_archive import write_lines
from sample_dispute import dispute

from wortlaut import Archive
from wortlaut.archive.check import problems
from wortlaut.archive.connection import open_reading
from wortlaut.archive.digest import digest

NO_RIGHT = (
    "the file or its folder cannot be written; check the path and the rights, or copy the "
    "archive to another place"
)
Mount = Callable[[str], Path]


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Mount]:
    """Mount a small file system in memory, or change the options of one that is mounted."""
    place = tmp_path / "disk"
    place.mkdir()

    def mount(options: str) -> Path:
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
        done = subprocess.run(command, capture_output=True, check=False)
        if done.returncode:
            pytest.skip("no right to mount a file system")
        return place

    yield mount
    while os.path.ismount(place):
        subprocess.run(["umount", str(place)], check=True)


def state(path: Path) -> str:
    opened = open_reading(path)
    try:
        assert list(problems(opened)) == []
        return digest(opened)
    finally:
        opened.close()


def test_a_full_disk(tmp_path: Path, mounted: Mount) -> None:
    source = write_lines(tmp_path / "artikel.jsonl", 200)
    path = mounted("size=1000k") / "presse.db"
    done = run("ingest", source, "--archive", path, "--jobs", "1", "--quiet")
    assert done.returncode == 1
    last = error_lines(done)[-1]
    assert "the disk is full; free some space and start again" in last, last
    state(path)
    mounted("remount,size=50m")
    again = run("ingest", source, "--archive", path, "--jobs", "1", "--quiet")
    assert error_lines(again)[-1].startswith(f"wortlaut: {source}:"), "only what is broken in it"
    run("ingest", source, "--archive", tmp_path / "whole.db", "--jobs", "1", "--quiet")
    assert state(path) == state(tmp_path / "whole.db")


def test_a_read_only_folder(tmp_path: Path, mounted: Mount) -> None:
    source = write_lines(tmp_path / "artikel.jsonl", 1)
    path = mounted("size=10m") / "presse.db"
    with Archive(path, write=True) as archive:
        archive.add(dispute())
    before = path.read_bytes()
    mounted("remount,ro")
    done = run("ingest", source, "--archive", path, "--quiet")
    assert done.returncode == 1
    assert error_lines(done) == [f"wortlaut: {path}: {NO_RIGHT}"]
    assert path.read_bytes() == before
    with Archive(path) as archive:  # what is there can still be read
        assert list(archive) == [dispute()]
    new = run("ingest", source, "--archive", path.with_name("neu.db"), "--quiet")
    assert new.returncode == 1
    assert error_lines(new) == [f"wortlaut: {path.with_name('neu.db')}: {NO_RIGHT}"]


def test_a_disk_too_full_for_an_archive_at_all(tmp_path: Path, mounted: Mount) -> None:
    source = write_lines(tmp_path / "artikel.jsonl", 1)
    path = mounted("size=64k") / "presse.db"
    done = run("ingest", source, "--archive", path, "--quiet")
    assert done.returncode == 1
    assert "the disk is full" in error_lines(done)[0]
    mounted("remount,size=10m")
    assert run("ingest", source, "--archive", path, "--quiet").returncode == 1
    state(path)
