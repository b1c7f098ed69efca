"""`wortlaut export` from end to end: a real archive, real files, a process of its own."""

import csv
import io
import os
import resource
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from command import COMMAND, environment, error_lines, run

from wortlaut.archive import Archive
from wortlaut.exports.formats import ExportFormat
from wortlaut.records import (
    Article,
    Document,
    Excerpt,
    Kind,
    Participant,
    Span,
    Statement,
    from_json,
)

TEXT = "Lenz sagte: „Die Brücke bleibt zu.“"


def said(number: int = 0) -> Document:
    text = f"{TEXT} {number}"
    quote = Excerpt(spans=(Span(12, 35),), text=text[12:35])
    speaker = Participant(spans=(Span(0, 4),), text="Lenz")
    statement = Statement(id="s1", kind=Kind.DIRECT, quote=quote, speaker=speaker, confidence=0.9)
    article = Article.of(text, title=f"Nummer {number}", published="2024-04-16")
    return Document(article=article, statements=(statement,))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("export") / "presse.db"
    with Archive(path, write=True) as opened:
        opened.add(said(number) for number in range(3))
    return path


@pytest.mark.parametrize("form", ExportFormat)
def test_every_format_is_written(archive: Path, tmp_path: Path, form: ExportFormat) -> None:
    path = tmp_path / "out"
    done = run("export", "--archive", archive, "--format", form, "--output", path)
    assert (done.returncode, error_lines(done), done.stdout) == (0, [], b"")
    assert [each.name for each in tmp_path.iterdir()] == ["out"]
    assert path.stat().st_mode & 0o777 == 0o666 & ~umask()


def umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_standard_output_and_filters(archive: Path) -> None:
    done = run(
        "export", "--archive", archive, "-f", "jsonl", "-o", "-", "--speaker", "Lenz",
        "--from", "2024-04", "--to", "2024-04-16", "--kind", "direct", "--kind", "indirect",
    )  # fmt: skip
    assert error_lines(done) == []
    assert [from_json(line) for line in done.stdout.splitlines()] == [said(n) for n in range(3)]


def test_what_finds_nothing_says_so(archive: Path) -> None:
    done = run("export", "--archive", archive, "-f", "csv", "-o", "-", "--speaker", "Niemand")
    assert done.returncode == 0
    assert error_lines(done) == ["wortlaut: nothing in the archive fits"]
    assert len(list(csv.reader(io.StringIO(done.stdout.decode())))) == 1


def test_a_file_is_replaced_only_when_asked(archive: Path, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("mine")
    path.chmod(0o640)
    arguments = ("export", "--archive", archive, "-f", "csv", "-o", path)
    done = run(*arguments)
    assert done.returncode == 2
    assert error_lines(done) == [f"wortlaut: {path} is there already; --force replaces it"]
    assert path.read_text() == "mine"
    assert run(*arguments, "--force").returncode == 0
    assert path.read_text().startswith("article_id,")


def test_a_link_leads_to_what_is_replaced(archive: Path, tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_text("mine")
    link.symlink_to(target)
    run("export", "--archive", archive, "-f", "csv", "-o", link, "--force")
    assert link.is_symlink()
    assert target.read_text().startswith("article_id,")


@pytest.mark.parametrize("way", ["itself", "symlink", "hardlink", "roundabout", "wal", "shm"])
def test_the_archive_is_never_written_over(tmp_path: Path, way: str) -> None:
    path, other = tmp_path / "presse.db", tmp_path / "anders.db"
    with Archive(path, write=True) as opened:
        opened.add([said()])
    before = path.read_bytes()
    output = other
    if way == "itself":
        output = path
    elif way == "symlink":
        other.symlink_to(path)
    elif way == "hardlink":
        other.hardlink_to(path)
    elif way == "roundabout":
        (tmp_path / "x").mkdir()
        output = tmp_path / "x" / ".." / "presse.db"
    else:
        output = tmp_path / f"presse.db-{way}"
    done = run("export", "--archive", path, "-f", "csv", "-o", output, "--force")
    assert done.returncode == 2
    assert error_lines(done) == [
        f"wortlaut: {output} is the archive that is read, or part of it; name another file"
    ]
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("output", "code", "message"),
    [
        ("{}", 2, "{} is a folder; name a file in it"),
        ("{}/no/out", 1, "{}/no/out: there is no folder {}/no; make it first"),
        ("/dev/null", 2, "/dev/null is no ordinary file; write to - and send that there"),
    ],
)
def test_what_cannot_be_written_is_told(
    archive: Path, tmp_path: Path, output: str, code: int, message: str
) -> None:
    done = run(
        "export", "--archive", archive, "-f", "csv", "-o", output.format(tmp_path), "--force"
    )
    assert done.returncode == code
    expected = message.format(*[tmp_path] * 2)
    assert error_lines(done) == [f"wortlaut: {expected}"]


def test_no_archive_is_told(tmp_path: Path) -> None:
    done = run("export", "--archive", tmp_path / "no.db", "-f", "csv", "-o", tmp_path / "out")
    assert done.returncode == 2
    assert "there is no archive" in error_lines(done)[0]
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_nothing_behind(sizes: list[Path], tmp_path: Path) -> None:
    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))  # SQLite needs some itself
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    path = tmp_path / "out.csv"
    path.write_text("mine")
    done = subprocess.run(
        [COMMAND, "export", "--archive", sizes[0], "-f", "jsonl", "-o", path, "--force"],
        capture_output=True, preexec_fn=limited, env=environment(), check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "cannot be written: File too large" in error_lines(done)[0]
    assert [each.name for each in tmp_path.iterdir()] == ["out.csv"]
    assert path.read_text() == "mine"


def test_binary_formats_are_not_shown_on_a_terminal(archive: Path) -> None:
    import pty

    outer, inner = pty.openpty()
    done = subprocess.run(
        [COMMAND, "export", "--archive", archive, "-f", "parquet", "-o", "-"],
        stdout=inner, stderr=subprocess.PIPE, env=environment(), check=False,
    )  # fmt: skip
    os.close(outer)
    os.close(inner)
    assert done.returncode == 2
    assert "parquet is no text" in done.stderr.decode()


@pytest.fixture(scope="module")
def sizes(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """A small archive, and one with sixteen times as many long texts."""
    folder = tmp_path_factory.mktemp("sizes")
    paths = []
    for count in (15, 240):
        path = folder / f"{count}.db"
        with Archive(path, write=True) as opened:
            opened.add(map(long, range(count)))
        paths.append(path)
    return paths


def long(number: int) -> Document:
    document = said(number)
    return replace(document, article=Article.of(document.article.text + " Brücke." * 10_000))


@pytest.mark.skipif(sys.platform != "linux", reason="peak memory is counted in KiB on Linux only")
@pytest.mark.parametrize(
    "form", [ExportFormat.JSONL, ExportFormat.PARQUET, ExportFormat.XMI, ExportFormat.GEXF]
)
def test_memory_does_not_grow_with_the_archive(
    sizes: list[Path], tmp_path: Path, form: ExportFormat
) -> None:
    program = (
        "import sys, resource\n"
        "from wortlaut.cli.app import run\n"
        f"run(['export', '-a', sys.argv[1], '-f', '{form}', '-o', sys.argv[2]])\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    peaks = []
    for path in sizes:
        done = subprocess.run(
            [sys.executable, "-c", program, path, tmp_path / path.stem],
            capture_output=True, text=True, env=environment(), check=True,
        )  # fmt: skip
        peaks.append(int(done.stdout))
    # 225 more texts of 80,000 characters are 18 MB in memory.
    assert peaks[1] - peaks[0] < 12_000
