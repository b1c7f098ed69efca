"""What users put right in an archive, in the form of the quotation corpus.

`wortlaut correct export` writes one line a correction with the document as corrected.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from wortlaut.evaluation.group import KINDS, MEDIA
from wortlaut.language import load
from wortlaut.records import Document, Span, Token, from_json

_KIND_NAMES = {kind: name for name, kind in KINDS.items()}
_MEDIUM_NAMES = {medium: name for name, medium in MEDIA.items()}


class _Line(msgspec.Struct):
    corrected: msgspec.Raw


def corrected_articles(file: Path) -> Iterator[dict[str, Any]]:
    """Yield each corrected document of an export once, as an article of the corpus."""
    seen: set[str] = set()
    for line in file.read_bytes().splitlines():
        document = from_json(bytes(msgspec.json.decode(line, type=_Line).corrected))
        if document.article.id not in seen:
            seen.add(document.article.id)
            yield corpus_article(document)


def corpus_article(document: Document) -> dict[str, Any]:
    """Return a document as an article of the quotation corpus, with the program's tokens."""
    article = document.article
    tokens = load(article.language).tokenize(article.text)

    def ids(part: Any) -> dict[str, list[int]]:
        return {"tokenIds": [] if part is None else _tokens(tokens, part.spans)}

    return {
        "documentName": article.title or article.id,
        "originalText": article.text,
        "tokens": [{"charBegin": t.start, "charEnd": t.end, "text": t.text} for t in tokens],
        "annotations": [
            {
                "isNested": statement.parent is not None,
                "type": _KIND_NAMES[statement.kind],
                "medium": _MEDIUM_NAMES[statement.medium],
                "quote": ids(statement.quote),
                "speaker": ids(statement.speaker),
                "addressee": ids(statement.addressee),
                "cue": ids(statement.cue),
                "frame": ids(statement.frame),
            }
            for statement in document.statements
        ],
    }


def _tokens(tokens: Sequence[Token], spans: Sequence[Span]) -> list[int]:
    """Return the indices of the tokens that share a character with one of the spans."""
    return [
        number
        for number, token in enumerate(tokens)
        if any(token.start < span.end and span.start < token.end for span in spans)
    ]
