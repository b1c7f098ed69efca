"""News articles that were written for this project, with their quotations and events."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.quotation_annotations import marked_article
from training.shared import ROOT
from wortlaut.language import load

QUOTATIONS, EVENTS = (
    ROOT / "corpus" / f"invented-{layer}" / "train.jsonl" for layer in ("quotations", "events")
)


def invented_articles(path: Path = QUOTATIONS) -> Iterator[dict[str, Any]]:
    """Yield each as an article of the quotation corpus, with the program's tokens."""
    pack = load("de")
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        yield marked_article(row["document"], row["text"], row["quotations"], pack)
