"""How often two readers name the same speakers of the same quotations.

    python -m benchmarks.speaker_agreement ONE.jsonl OTHER.jsonl CORPUS.jsonl.xz

ONE and OTHER hold speakers as in `wortlaut/evaluation/actors_gold.py`, CORPUS the articles. Names
are compared as those of the program are (`wortlaut/evaluation/actors_match.py`): as many speakers,
each the one of another; nobody is the same as nobody.
"""

import sys
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


class Agreement(NamedTuple):
    """Quotations that both readers have, and for how many of them they say the same."""

    quotations: int
    speakers: int
    kinds: int


def agreement(one: Path, other: Path, corpus: Path) -> Agreement:
    """Compare two readers on the articles of the first."""
    articles = {article.name: article for article in load_gold(corpus)}
    first, second = (load_gold_speakers(path, articles) for path in (one, other))
    grammar, known = load(LANGUAGE).reference_grammar(), knowledge(LANGUAGE)
    found = {
        (name, speaker.statement): speaker for name, all_ in second.items() for speaker in all_
    }
    pairs = [
        (speaker, found[name, speaker.statement])
        for name, all_ in first.items()
        for speaker in all_
        if (name, speaker.statement) in found
    ]
    return Agreement(
        quotations=len(pairs),
        speakers=sum(_same(left, right, grammar, known) for left, right in pairs),
        kinds=sum(left.kind is right.kind for left, right in pairs),
    )


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
    if len(sys.argv) != 4:  # noqa: PLR2004
        print("usage: python -m benchmarks.speaker_agreement ONE OTHER CORPUS", file=sys.stderr)
        return 2
    found = agreement(*map(Path, sys.argv[1:]))
    for what, count in (("the same speakers", found.speakers), ("the same kind", found.kinds)):
        share = 100 * count / max(found.quotations, 1)
        print(f"{what}: {count} of {found.quotations} quotations, {share:.1f} per cent")
    return 0


if __name__ == "__main__":
    sys.exit(main())
