"""What users put right in an archive, in the form of the quotation corpus.

`wortlaut correct export` writes one line a correction with the document as corrected.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from training.corpus_form import corpus_article, token_ids
from wortlaut.encoder.tags import ROLES
from wortlaut.evaluation.group import KINDS, MEDIA
from wortlaut.language import load
from wortlaut.records import Document, Excerpt, Participant, from_json

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
            yield _article(document)


def _article(document: Document) -> dict[str, Any]:
    """Return a document as an article of the quotation corpus, with the program's tokens."""
    article = document.article
    tokens = load(article.language).tokenize(article.text)

    def ids(part: Excerpt | Participant | None) -> dict[str, list[int]]:
        return token_ids(tokens, () if part is None else part.spans)

    annotations = [
        {
            "isNested": statement.parent is not None,
            "type": _KIND_NAMES[statement.kind],
            "medium": _MEDIUM_NAMES[statement.medium],
            **{part: ids(getattr(statement, part)) for part in ("quote", *ROLES)},
        }
        for statement in document.statements
    ]
    return corpus_article(article.title or article.id, article.text, tokens, annotations)
