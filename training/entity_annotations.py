"""Names marked for this project in single lines of the raw text, by the rules of GermEval 2014."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from training.annotated_lines import annotated_lines
from training.grammar_data import Sentence, plain, touched_by
from training.shared import ROOT
from wortlaut.encoder.grammar_labels import ENTITIES, NO_ENTITY, begin, inside
from wortlaut.evaluation.entities_score import CLASSES
from wortlaut.language import Pack, load

ANNOTATED = ROOT / "corpus" / "entities" / "train.jsonl"


def annotated(path: Path = ANNOTATED) -> Iterator[Sentence]:
    """Yield the sentences whose names are marked.

    Raises:
        ValueError: the raw text is not the one that was annotated.
    """
    pack = load("de")
    for text, row in annotated_lines(path):
        yield _sentence(text, row["entities"], pack)


def _sentence(text: str, entities: list[tuple[int, int, str]], pack: Pack) -> Sentence:
    tokens = pack.tokenize(text)
    touched = touched_by(tokens)
    labels = [1 << NO_ENTITY] * len(tokens)
    for start, end, name in entities:
        kind = ENTITIES.index(CLASSES[name])
        for place, token in enumerate(touched(start, end)):
            labels[token] = 1 << (inside(kind) if place else begin(kind))
    return replace(plain(token.text for token in tokens), entity=tuple(labels))
