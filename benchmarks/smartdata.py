"""Writes documents of DFKI SmartData in the form of the quotation corpus, to measure on them.

python -m benchmarks.smartdata ../shared/data/entities/smartdata-v1-test.json.gz test.jsonl
wortlaut evaluate events corpus/event-documents/test.jsonl --corpus test.jsonl
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.corpus_form import corpus_article
from training.quotation_annotations import (
    SMARTDATA,
    document_name,
    document_texts,
    quoted_documents,
)
from wortlaut.language import load


def as_corpus(source: Path) -> Iterator[dict[str, Any]]:
    """Yield all documents of a SmartData file as articles of the quotation corpus.

    Those whose quotations are annotated have them.
    """
    pack = load("de")
    annotated = quoted_documents() if source.name == SMARTDATA.name else ()
    quoted = {article["documentName"]: article for article in annotated}
    for number, text in enumerate(document_texts(source)):
        name = document_name(number)
        yield quoted.get(name) or corpus_article(name, text, pack.tokenize(text), [])


def main() -> int:
    """Write the documents of the file that is named first to the one that is named second."""
    if len(sys.argv) != 3:  # noqa: PLR2004
        print("usage: python -m benchmarks.smartdata SOURCE.json.gz OUT.jsonl", file=sys.stderr)
        return 2
    with Path(sys.argv[2]).open("w", encoding="utf-8") as file:
        for article in as_corpus(Path(sys.argv[1])):
            file.write(json.dumps(article, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
