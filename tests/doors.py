"""A file that says who may come in: anna with a password, and programs with a token."""

from functools import cache
from pathlib import Path

from wortlaut.web.safety.accounts import password_line

PASSWORD = "ein langes Passwort"  # noqa: S105
TOKEN = "ein-langes-Token-fuer-Programme"  # noqa: S105


def write(path: Path) -> Path:
    """Write the file so that nobody else can read it."""
    path.touch(mode=0o600)
    path.write_text(_lines(), "utf-8")
    return path


@cache
def _lines() -> str:
    return f"# wer hinein darf\n\n{password_line('anna', PASSWORD)}\ntoken:{TOKEN}\n"
