"""Quotations marked for this project in other news than the corpus's, in the corpus's form."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.annotated_lines import DIGEST, annotated_lines
from training.grammar_data import smartdata_documents, tokens_under
from training.shared import DATA, ROOT
from wortlaut.encoder.tags import ROLES
from wortlaut.evaluation.gold import GoldArticle
from wortlaut.evaluation.group import KINDS, MEDIA, Group
from wortlaut.language import Pack, load
from wortlaut.records import Span

SENTENCES = ROOT / "corpus" / "quotation-sentences" / "train.jsonl"
DOCUMENTS = ROOT / "corpus" / "quotation-documents" / "train.jsonl"
SMARTDATA = DATA / "entities" / "smartdata-v1-train.json.gz"


def quoted_sentences(path: Path = SENTENCES) -> Iterator[dict[str, Any]]:
    """Yield each sentence as an article of the quotation corpus, with the program's tokens.

    A quotation whose tokens all lie in another one is nested.

    Raises:
        ValueError: the raw text is not the one that was annotated.
    """
    pack = load("de")
    for text, row in annotated_lines(path):
        yield _article(f"line {row['line']}", text, row["quotations"], pack)


def quoted_documents(path: Path = DOCUMENTS, source: Path = SMARTDATA) -> Iterator[dict[str, Any]]:
    """Yield each document of DFKI SmartData whose quotations are marked, see `quoted_sentences`.

    Raises:
        ValueError: the documents are not those that were annotated.
    """
    pack = load("de")
    texts = [document["text"]["string"] for document in smartdata_documents(source)]
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        number = row["document"]
        text = texts[number]
        if hashlib.sha256(text.encode()).hexdigest()[:DIGEST] != row["sha256"]:
            raise ValueError(f"{path}: document {number} of {source} is another text")
        yield _article(f"document {number}", text, row["quotations"], pack)


def gold(article: dict[str, Any]) -> GoldArticle:
    """Return an article of the corpus's form as the measures read it."""
    return GoldArticle(
        name=article["documentName"],
        text=article["originalText"],
        tokens=tuple(Span(token["charBegin"], token["charEnd"]) for token in article["tokens"]),
        groups=tuple(
            Group(
                kind=KINDS[each["type"]],
                medium=MEDIA[each["medium"]],
                quote=frozenset(each["quote"]["tokenIds"]),
                **{role: frozenset(each[role]["tokenIds"]) for role in ROLES},
            )
            for each in article["annotations"]
        ),
    )


def _article(name: str, text: str, quotations: list[dict[str, Any]], pack: Pack) -> dict[str, Any]:
    tokens = pack.tokenize(text)

    def ids(places: list[list[int]]) -> dict[str, list[int]]:
        found = {t for start, end in places for t in tokens_under(tokens, start, end)}
        return {"tokenIds": sorted(found)}

    quotes = [set(ids(each["quote"])["tokenIds"]) for each in quotations]
    return {
        "documentName": name,
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
            for number, each in enumerate(quotations)
        ],
    }
