"""Events annotated in news of many houses: documents of DFKI SmartData."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from training.annotated_lines import check_text
from training.corpus_form import corpus_article
from training.grammar_data import smartdata_documents
from training.quotation_annotations import SMARTDATA, quoted_documents
from training.shared import ROOT
from wortlaut.evaluation.gold import GoldArticle
from wortlaut.language import load

EVENTS = ROOT / "corpus" / "event-documents" / "train.jsonl"


class EventDocument(NamedTuple):
    """A document, the day it was fetched in ISO 8601, and its events as they were written down."""

    article: GoldArticle
    published: str
    events: list[dict[str, Any]]


def event_documents(path: Path = EVENTS, source: Path = SMARTDATA) -> Iterator[EventDocument]:
    """Yield the documents whose events are annotated, in the order of the file.

    Raises:
        ValueError: the documents are not those that were annotated.
    """
    texts = {name_of(n): text for n, text in enumerate(_texts(source))}
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        text = texts[row["document"]]
        check_text(text, row, f"{path}: {row['document']} of {source}")
        article = GoldArticle(name=row["document"], text=text, tokens=())
        yield EventDocument(article, row["published"], row["events"])


def as_corpus(source: Path) -> Iterator[dict[str, Any]]:
    """Yield all documents of a SmartData file as articles of the quotation corpus.

    Those whose quotations are annotated have them.
    """
    pack = load("de")
    annotated = quoted_documents() if source.name == SMARTDATA.name else ()
    quoted = {article["documentName"]: article for article in annotated}
    for number, text in enumerate(_texts(source)):
        name = name_of(number)
        yield quoted.get(name) or corpus_article(name, text, pack.tokenize(text), [])


def name_of(number: int) -> str:
    """Return what a document is called by its place in the file, from 0."""
    return f"document {number}"


def _texts(source: Path) -> Iterator[str]:
    return (document["text"]["string"] for document in smartdata_documents(source))
