"""Quotations marked for this project in other news than the corpus's, in the corpus's form."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.annotated_lines import annotated_lines, check_text
from training.corpus_form import corpus_article, token_ids
from training.grammar_data import smartdata_documents
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
        yield marked_article(f"line {row['line']}", text, row["quotations"], pack)


def quoted_documents(path: Path = DOCUMENTS, source: Path = SMARTDATA) -> Iterator[dict[str, Any]]:
    """Yield each document of DFKI SmartData whose quotations are marked, see `quoted_sentences`.

    Raises:
        ValueError: the documents are not those that were annotated.
    """
    pack = load("de")
    texts = document_texts(source)
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        number = row["document"]
        text = texts[number]
        check_text(text, row, f"{path}: document {number} of {source}")
        yield marked_article(document_name(number), text, row["quotations"], pack)


def document_texts(source: Path) -> list[str]:
    """Return the texts of a SmartData file, in the order of the file."""
    return [document["text"]["string"] for document in smartdata_documents(source)]


def document_name(number: int) -> str:
    """Return what a document is called by its place in the file, from 0."""
    return f"document {number}"


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


def marked_article(
    name: str, text: str, quotations: list[dict[str, Any]], pack: Pack
) -> dict[str, Any]:
    """Return a text with its marked quotations as an article of the quotation corpus."""
    tokens = pack.tokenize(text)
    found = [
        {part: token_ids(tokens, each[part]) for part in ("quote", *ROLES)} for each in quotations
    ]
    quotes = [set(parts["quote"]["tokenIds"]) for parts in found]
    annotations = [
        {
            "isNested": any(quote < other for other in quotes),
            "type": each["kind"],
            "medium": each["medium"],
            **parts,
        }
        for each, quote, parts in zip(quotations, quotes, found, strict=True)
    ]
    return corpus_article(name, text, tokens, annotations)
