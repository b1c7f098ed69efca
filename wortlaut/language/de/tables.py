"""The tables beside the German pack: tab-separated rows, lines that begin with # are comments."""

from collections.abc import Iterator
from importlib.resources import files


def rows(name: str) -> Iterator[list[str]]:
    """Return the rows of a file in `data`.

    Raises:
        OSError: it cannot be read.
    """
    text = files(__package__).joinpath(f"data/{name}").read_text("utf-8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
