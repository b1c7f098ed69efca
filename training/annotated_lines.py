"""Annotations of our own that stand beside single lines of the raw text."""

import hashlib
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from training.shared import raw_lines

SOURCE = "news_wiki"
DIGEST = 16
"""Hexadecimal digits of a line's SHA-256 that are kept."""


def annotated_lines(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the text of each annotated line with its row of the file, in the order of the lines.

    Raises:
        ValueError: the raw text is not the one that was annotated.
    """
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    lines = raw_lines(SOURCE)
    at = 0
    for row in rows:
        text = next(islice(lines, row["line"] - at, None))
        at = row["line"] + 1
        check_text(text, row, f"{path}: line {row['line']} of {SOURCE}")
        yield text, row


def check_text(text: str, row: dict[str, Any], place: str) -> None:
    """Check that a text is the one that a row was written for.

    Raises:
        ValueError: it is not; says the place.
    """
    if hashlib.sha256(text.encode()).hexdigest()[:DIGEST] != row["sha256"]:
        raise ValueError(f"{place} is another text")
