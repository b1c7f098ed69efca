"""Writes documents of DFKI SmartData in the form of the quotation corpus, to measure on them.

    python -m benchmarks.smartdata SOURCE.json.gz OUT.jsonl [QUOTATIONS.jsonl]

Without QUOTATIONS these are all documents of SOURCE, without any quotation; with it those whose
quotations it holds, with these:

    python -m benchmarks.smartdata smartdata-v1-test.json.gz quoted.jsonl QUOTATIONS.jsonl
    wortlaut evaluate statements quoted.jsonl
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.corpus_form import corpus_article, write_articles
from training.quotation_annotations import document_name, document_texts, quoted_documents
from wortlaut.language import load


def as_corpus(source: Path, quotations: Path | None = None) -> Iterator[dict[str, Any]]:
    """Yield documents of a SmartData file as articles of the quotation corpus, see above.

    Raises:
        ValueError: the quotations were marked in other documents.
    """
    if quotations is not None:
        yield from quoted_documents(quotations, source)
        return
    pack = load("de")
    for number, text in enumerate(document_texts(source)):
        yield corpus_article(document_name(number), text, pack.tokenize(text), [])


def main() -> int:
    """Write the documents of the file that is named first to the one that is named second."""
    paths = [Path(argument) for argument in sys.argv[1:]]
    if len(paths) not in {2, 3}:
        usage = "usage: python -m benchmarks.smartdata SOURCE.json.gz OUT.jsonl [QUOTATIONS.jsonl]"
        print(usage, file=sys.stderr)
        return 2
    source, out, *quotations = paths
    write_articles(as_corpus(source, *quotations), out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
