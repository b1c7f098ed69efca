"""How many articles sources hold, as far as that can be told without reading them."""

from collections.abc import Iterable
from pathlib import Path

from wortlaut.readers import STDIN
from wortlaut.readers.places import places
from wortlaut.readers.sniff import PACKED, SourceFormat, format_of_name

_CHUNK = 1 << 20
_OPEN = frozenset({SourceFormat.CSV, SourceFormat.PARQUET, SourceFormat.FEED, SourceFormat.WARC})


def expected(sources: Iterable[str]) -> int | None:
    """Return the number of articles: lines of JSON Lines, else files; None where it is open.

    It is open for standard input, addresses, packed files and formats that only a reader can count.
    """
    total = 0
    for source in sources:
        if source == STDIN or source.startswith(("http:", "https:")):
            return None
        for path, _ in places(source):
            form = format_of_name(path)
            if form in _OPEN or path.suffix.lower() in PACKED:
                return None
            total += _lines(path) if form is SourceFormat.JSON_LINES else 1
    return total


def _lines(path: Path) -> int:
    try:
        with path.open("rb") as stream:
            return sum(chunk.count(b"\n") for chunk in iter(lambda: stream.read(_CHUNK), b""))
    except OSError:
        return 1
