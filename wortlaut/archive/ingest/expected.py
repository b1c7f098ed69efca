"""How many articles sources hold, as far as that can be told without reading them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from wortlaut.readers import STDIN
from wortlaut.readers.sniff import Format, format_of_name
from wortlaut.readers.walk import walk

_CHUNK = 1 << 20


def expected(sources: Iterable[str]) -> int | None:
    """Return the number of articles: lines of JSON Lines, else files; None where it is open.

    Standard input is read once only, so nothing is known of it.
    """
    total = 0
    for source in sources:
        if source == STDIN:
            return None
        for path in _files(Path(source)):
            total += _articles(path)
    return total


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from (file for file, problem in walk(path) if problem is None)
    else:
        yield path


def _articles(path: Path) -> int:
    if format_of_name(path) is not Format.JSON_LINES:
        return 1
    try:
        with path.open("rb") as stream:
            return sum(chunk.count(b"\n") for chunk in iter(lambda: stream.read(_CHUNK), b""))
    except OSError:
        return 1
