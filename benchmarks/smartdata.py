"""Writes documents of DFKI SmartData in the form of the quotation corpus, to measure on them.

python -m benchmarks.smartdata ../shared/data/entities/smartdata-v1-test.json.gz test.jsonl
wortlaut evaluate events corpus/event-documents/test.jsonl --corpus test.jsonl
"""

import json
import sys
from pathlib import Path

from training.event_documents import as_corpus


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
