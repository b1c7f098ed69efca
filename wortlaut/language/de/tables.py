"""The tables and word lists beside the German pack; lines that begin with # are comments."""

from collections.abc import Iterator
from importlib.resources import files


def rows(name: str) -> Iterator[list[str]]:
    """Return the tab-separated rows of a file in `data`.

    Raises:
        OSError: it cannot be read.
    """
    return (line.split("\t") for line in _lines(name))


def words(name: str) -> Iterator[str]:
    """Return the words of a file in `data`, which white space parts.

    Raises:
        OSError: it cannot be read.
    """
    return (word for line in _lines(name) for word in line.split())


def _lines(name: str) -> Iterator[str]:
    text = files(__package__).joinpath(f"data/{name}").read_text("utf-8")
    return (line for line in text.splitlines() if line and not line.startswith("#"))
