"""Texts with marked quotations, in the form of the quotation corpus."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from training.grammar_data import touched_by
from wortlaut.records import Token


def token_ids(tokens: Sequence[Token], places: Iterable[Sequence[int]]) -> dict[str, list[int]]:
    """Return the tokens that share a character with one of the places, each a start and an end."""
    touched = touched_by(tokens)
    return {"tokenIds": sorted({token for place in places for token in touched(*place)})}


def corpus_article(
    name: str, text: str, tokens: Sequence[Token], annotations: list[dict[str, Any]]
) -> dict[str, Any]:
    """Return a text with its quotations as an article of the corpus."""
    return {
        "documentName": name,
        "originalText": text,
        "tokens": [
            {"id": number, "charBegin": token.start, "charEnd": token.end, "text": token.text}
            for number, token in enumerate(tokens)
        ],
        "annotations": annotations,
    }


def write_articles(articles: Iterable[dict[str, Any]], path: Path) -> None:
    """Write articles of the corpus's form into a file, one a line."""
    with path.open("w", encoding="utf-8") as file:
        for article in articles:
            file.write(json.dumps(article, ensure_ascii=False) + "\n")
