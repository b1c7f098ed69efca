"""Writes the articles that were invented for this project in the form of the quotation corpus.

python -m benchmarks.invented corpus/invented-quotations/dev.jsonl invented.jsonl
wortlaut evaluate statements invented.jsonl
wortlaut evaluate actors corpus/invented-speakers/dev.jsonl --corpus invented.jsonl
wortlaut evaluate events corpus/invented-events/dev.jsonl --corpus invented.jsonl
"""

import sys
from pathlib import Path

from training.corpus_form import write_articles
from training.invented import invented_articles


def main() -> int:
    """Write the articles of the file that is named first to the one that is named second."""
    if len(sys.argv) != 3:
        print("usage: python -m benchmarks.invented QUOTATIONS.jsonl OUT.jsonl", file=sys.stderr)
        return 2
    source, out = map(Path, sys.argv[1:])
    write_articles(invented_articles(source), out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
