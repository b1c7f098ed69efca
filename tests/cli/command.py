"""The installed command in a process of its own, for the tests."""

import os
import subprocess
import sys
from pathlib import Path

COMMAND = str(Path(sys.executable).with_name("wortlaut"))


def environment(**changes: str) -> dict[str, str]:
    # Widths and colours of whoever runs the tests must not reach them.
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"COLUMNS", "FORCE_COLOR", "NO_COLOR", "TERM", "PYTHONIOENCODING"}
    }
    return kept | {"PYTHONUTF8": "1"} | changes


def run(
    *arguments: str | Path, stdin: bytes = b"", **changes: str
) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [COMMAND, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        timeout=120,
        check=False,
        env=environment(**changes),
    )


def error_lines(done: "subprocess.CompletedProcess[bytes]") -> list[str]:
    """Return standard error line by line; a traceback fails the test."""
    text = done.stderr.decode()
    assert "Traceback" not in text, text
    return text.splitlines()
