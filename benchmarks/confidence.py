"""What a threshold on `confidence` does: precision and recall of quotations.

    python -m benchmarks.confidence FILE.jsonl.xz

FILE holds gold articles in the quotation corpus's format. "Right" counts a quotation if it shares
words with its gold quotation so that their token F1 is at least one half; "Messages" is the
corpus's official measure.
"""

import sys
from pathlib import Path

from wortlaut.evaluation import Measure, align, evaluate_documents, load_gold
from wortlaut.evaluation.actors_score import LEAST_F1
from wortlaut.evaluation.matching import match
from wortlaut.exports.confidence import at_least
from wortlaut.pipeline import analyse_many

THRESHOLDS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95)


def table(path: Path) -> dict[float, tuple[Measure, Measure]]:
    """Return for each threshold the measure of right quotations and of Messages."""
    gold = load_gold(path)
    documents = list(analyse_many(article.article() for article in gold))
    found = {}
    for threshold in THRESHOLDS:
        kept = [at_least(document, threshold) for document in documents]
        right = predicted = 0
        for article, document in zip(gold, kept, strict=True):
            own = align(document, article)
            predicted += len(own)
            right += sum(
                left.likeness(answer) >= LEAST_F1
                for left, answer in match(article.groups, own)
                if left and answer
            )
        total = sum(len(article.groups) for article in gold)
        quotations = Measure.counted(correct=right, gold=total, predicted=predicted)
        found[threshold] = quotations, evaluate_documents(gold, kept).messages
    return found


def main() -> None:
    """Print the table."""
    if len(sys.argv) != 2:
        print("usage: python -m benchmarks.confidence FILE", file=sys.stderr)
        raise SystemExit(2)
    print("threshold | right: P | R | F1 | Messages: P | R | F1 | found")
    for threshold, measures in table(Path(sys.argv[1])).items():
        shares = [f"{100 * x:.1f}" for m in measures for x in (m.precision, m.recall, m.f1)]
        print(" | ".join([f"{threshold:.2f}", *shares, str(measures[0].predicted)]))


if __name__ == "__main__":
    main()
