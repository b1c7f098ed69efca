"""Events in articles that should hold almost none: sport, weather, statistics, biography.

    python -m benchmarks.quiet_articles ../shared/data/statements/wikinews-dev.jsonl.xz

The 30 articles are chosen by their words alone, before anything is read by the program; see
`training.quiet`.

An article of these may still hold an event that a careful reader would write down, such as a
dismissal or a strike; so the figure is an upper bound of what is falsely found. At most 0.3 a
document are wanted.
"""

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from training.quiet import quietest
from wortlaut.evaluation import GoldArticle, load_gold
from wortlaut.evaluation.annotated import date_of
from wortlaut.pipeline import analyse_many
from wortlaut.records import Article, Document

ARTICLES = 30


def read(articles: Sequence[GoldArticle]) -> list[Document]:
    """Return the documents of the articles."""
    return list(
        analyse_many(Article.of(each.text, published=date_of(each.name)) for each in articles)
    )


def main() -> int:
    """Print how many events are found a document, and of which types."""
    if len(sys.argv) != 2:
        print("usage: python -m benchmarks.quiet_articles FILE", file=sys.stderr)
        return 2
    documents = read(quietest(load_gold(Path(sys.argv[1])), ARTICLES))
    types = Counter(event.type.value for document in documents for event in document.events)
    without = sum(not document.events for document in documents)
    print(f"{types.total()} events in {len(documents)} articles, {without} without any")
    print(f"{types.total() / len(documents):.2f} a document")
    print(", ".join(f"{kind} {count}" for kind, count in types.most_common()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
