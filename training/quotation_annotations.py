"""Quotations marked for this project in single lines of the raw text, in the corpus's form."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.annotated_lines import annotated_lines
from training.grammar_data import tokens_under
from training.shared import ROOT
from wortlaut.encoder.tags import ROLES
from wortlaut.language import Pack, load

ANNOTATED = ROOT / "corpus" / "quotation-sentences" / "train.jsonl"


def quoted_sentences(path: Path = ANNOTATED) -> Iterator[dict[str, Any]]:
    """Yield each sentence as an article of the quotation corpus, with the program's tokens.

    A quotation whose tokens all lie in another one is nested.

    Raises:
        ValueError: the raw text is not the one that was annotated.
    """
    pack = load("de")
    for text, row in annotated_lines(path):
        yield _article(text, row, pack)


def _article(text: str, row: dict[str, Any], pack: Pack) -> dict[str, Any]:
    tokens = pack.tokenize(text)

    def ids(places: list[list[int]]) -> dict[str, list[int]]:
        found = {t for start, end in places for t in tokens_under(tokens, start, end)}
        return {"tokenIds": sorted(found)}

    quotes = [set(ids(each["quote"])["tokenIds"]) for each in row["quotations"]]
    return {
        "documentName": f"line {row['line']}",
        "originalText": text,
        "tokens": [{"charBegin": t.start, "charEnd": t.end, "text": t.text} for t in tokens],
        "annotations": [
            {
                "isNested": any(quotes[number] < other for other in quotes),
                "type": each["kind"],
                "medium": each["medium"],
                "quote": ids(each["quote"]),
                **{role: ids(each[role]) for role in ROLES},
            }
            for number, each in enumerate(row["quotations"])
        ],
    }
