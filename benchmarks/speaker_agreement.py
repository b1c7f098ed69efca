"""How often two readers name the same speakers of the same quotations.

    python -m benchmarks.speaker_agreement ONE.jsonl OTHER.jsonl CORPUS.jsonl.xz [OTHER_CORPUS]

ONE and OTHER hold speakers as in `wortlaut/evaluation/actors_gold.py`, CORPUS the articles with
their quotations, OTHER_CORPUS those of the other reader where each marked the quotations too.
Quotations of the same tokens are compared, names as those of the program are
(`wortlaut/evaluation/actors_match.py`): as many speakers, each the one of another; nobody is the
same as nobody.
"""

import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from wortlaut.evaluation import load_gold
from wortlaut.evaluation.actors_gold import GoldSpeaker, load_gold_speakers
from wortlaut.evaluation.actors_match import Named, known_keys, same
from wortlaut.evaluation.events_match import paired
from wortlaut.knowledge import knowledge
from wortlaut.knowledge.index import Knowledge
from wortlaut.language import load
from wortlaut.language.reference_grammar import ReferenceGrammar

LANGUAGE = "de"
_Place = tuple[str, frozenset[int], int]


class Agreement(NamedTuple):
    """Quotations that both readers have, and for how many of them they say the same."""

    quotations: int
    speakers: int
    kinds: int


def agreement(one: Path, other: Path, corpus: Path, other_corpus: Path | None = None) -> Agreement:
    """Compare two readers on the quotations of the first that the other one has too."""
    first, second = _speakers(one, corpus), _speakers(other, other_corpus or corpus)
    grammar, known = load(LANGUAGE).reference_grammar(), knowledge(LANGUAGE)
    pairs = [(first[place], second[place]) for place in first.keys() & second.keys()]
    return Agreement(
        quotations=len(pairs),
        speakers=sum(_same(left, right, grammar, known) for left, right in pairs),
        kinds=sum(left.kind is right.kind for left, right in pairs),
    )


def _speakers(path: Path, corpus: Path) -> dict[_Place, GoldSpeaker]:
    """Return who speaks by article, tokens of the quotation, and how many had these before it."""
    articles = {article.name: article for article in load_gold(corpus)}
    found: dict[_Place, GoldSpeaker] = {}
    for name, speakers in load_gold_speakers(path, articles).items():
        seen: Counter[frozenset[int]] = Counter()
        for speaker in speakers:
            quote = articles[name].groups[speaker.statement].quote
            found[name, quote, seen[quote]] = speaker
            seen[quote] += 1
    return found


def _same(
    left: GoldSpeaker, right: GoldSpeaker, grammar: ReferenceGrammar, known: Knowledge
) -> bool:
    one, other = _named(left, known), _named(right, known)
    return len(one) == len(other) and paired(
        len(one), lambda row, column: same(one[row], other[column], grammar)
    )


def _named(speaker: GoldSpeaker, known: Knowledge) -> list[Named]:
    return [
        Named(name, known_keys(name, known), speaker.kind, speaker.country_of(number))
        for number, name in enumerate(speaker.who)
    ]


def main() -> int:
    """Print the agreement."""
    if len(sys.argv) not in {4, 5}:
        usage = "usage: python -m benchmarks.speaker_agreement ONE OTHER CORPUS [OTHER_CORPUS]"
        print(usage, file=sys.stderr)
        return 2
    found = agreement(*map(Path, sys.argv[1:]))
    for what, count in (("the same speakers", found.speakers), ("the same kind", found.kinds)):
        share = 100 * count / max(found.quotations, 1)
        print(f"{what}: {count} of {found.quotations} quotations, {share:.1f} per cent")
    return 0


if __name__ == "__main__":
    sys.exit(main())
