"""Where the training data lies and where intermediate results go."""

import bz2
import json
import lzma
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"
BUILD = ROOT / "build" / "training"


def raw_lines(name: str) -> Iterator[str]:
    """Yield the paragraphs of one file of `raw/`."""
    with bz2.open(DATA / "raw" / f"{name}.txt.bz2", "rt", encoding="utf-8") as lines:
        for line in lines:
            if stripped := line.strip():
                yield stripped


def articles(split: str) -> list[dict[str, Any]]:
    """Return the articles of the quotation corpus; `split` is train or dev."""
    with lzma.open(DATA / "statements" / f"wikinews-{split}.jsonl.xz", "rt") as lines:
        return [json.loads(line) for line in lines]
