"""Names marked for this project in single lines of the raw text, by the rules of GermEval 2014."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from training.grammar_data import CLASSES, Sentence, plain, tokens_under
from training.shared import ROOT, raw_lines
from wortlaut.encoder.grammar_labels import ENTITIES, NO_ENTITY, begin, inside
from wortlaut.language import Pack, load

ANNOTATED = ROOT / "corpus" / "entities" / "train.jsonl"
SOURCE = "news_wiki"
DIGEST = 16
"""Hexadecimal digits of a line's SHA-256 that are kept."""


def annotated(path: Path = ANNOTATED) -> Iterator[Sentence]:
    """Yield the sentences whose names are marked.

    Raises:
        ValueError: the raw text is not the one that was annotated.
    """
    pack = load("de")
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    lines = raw_lines(SOURCE)
    at = 0
    for row in rows:
        text = next(islice(lines, row["line"] - at, None))
        at = row["line"] + 1
        if hashlib.sha256(text.encode()).hexdigest()[:DIGEST] != row["sha256"]:
            raise ValueError(f"{path}: line {row['line']} of {SOURCE} is another text")
        yield _sentence(text, row["entities"], pack)


def _sentence(text: str, entities: list[tuple[int, int, str]], pack: Pack) -> Sentence:
    tokens = pack.tokenize(text)
    labels = [1 << NO_ENTITY] * len(tokens)
    for start, end, name in entities:
        kind = ENTITIES.index(CLASSES[name])
        for place, token in enumerate(tokens_under(tokens, start, end)):
            labels[token] = 1 << (inside(kind) if place else begin(kind))
    return replace(plain(token.text for token in tokens), entity=tuple(labels))
