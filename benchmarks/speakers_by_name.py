"""Whether what some persons say is found, and given to them, more often than what others say.

    python -m benchmarks.speakers_by_name GOLD.jsonl CORPUS.jsonl [GOLD CORPUS]...

GOLD holds speakers as in `wortlaut/evaluation/actors_gold.py`, CORPUS the articles. Counted are
annotated quotations of one person with a first name and a surname, by the gender to which the table
of first names gives the first one, and by whether the reader gives them a country where German is
spoken. The record tells nobody's gender; the groups are as good as the table. In brackets is
Wilson's interval (1927), 95 in 100. It takes quotations as independent of each other, which those
of one article are not, so it is too narrow.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from scipy.stats import binomtest

from wortlaut.evaluation.actors_gold import GoldSpeaker
from wortlaut.evaluation.actors_score import read_verdicts
from wortlaut.knowledge import knowledge
from wortlaut.knowledge.entries import Gender
from wortlaut.knowledge.index import Knowledge
from wortlaut.language import load
from wortlaut.pipeline import analyse_many
from wortlaut.records import ActorKind

LANGUAGE = "de"
GENDERS = {
    frozenset((Gender.FEMININE,)): "first name of women",
    frozenset((Gender.MASCULINE,)): "first name of men",
}
GERMAN_SPEAKING = frozenset(("DEU", "AUT", "CHE", "LIE", "LUX"))


def groups(speaker: GoldSpeaker, known: Knowledge) -> Iterator[str]:
    """Yield the groups that the speaker of a quotation belongs to; none for other speakers."""
    if speaker.kind is not ActorKind.PERSON or len(speaker.who) != 1:
        return
    first, *others = speaker.who[0].split()
    if not others:
        return
    yield GENDERS.get(known.genders(first), "other first name")
    country = speaker.country_of(0)
    if country is not None:
        yield "German-speaking country" if country in GERMAN_SPEAKING else "other country"


def share(right: int, total: int) -> str:
    """Return a share in per cent with its interval and counts."""
    if not total:
        return "none"
    interval = binomtest(right, total).proportion_ci(method="wilson")
    low, high = 100 * interval.low, 100 * interval.high
    return f"{100 * right / total:.1f} ({low:.1f} to {high:.1f}), {right} of {total}"


def counted(pairs: Sequence[tuple[Path, Path]]) -> dict[str, tuple[int, int, int]]:
    """Return for each group how many quotations are annotated, found, and rightly attributed."""
    known, grammar = knowledge(LANGUAGE), load(LANGUAGE).reference_grammar()
    annotated: Counter[str] = Counter()
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for gold, corpus in pairs:
        speakers, verdicts = read_verdicts(
            corpus, gold, analyse=analyse_many, grammar=grammar, knowledge=known
        )
        told = chain.from_iterable(speakers.values())
        annotated.update(group for speaker in told for group in groups(speaker, known))
        for verdict in verdicts:
            own = list(groups(verdict.gold, known))
            found.update(own)
            right.update(own if verdict.right else ())
    return {group: (annotated[group], found[group], right[group]) for group in sorted(annotated)}


def main() -> int:
    """Print of each group how many quotations are found, and how many of them are attributed."""
    paths = [Path(argument) for argument in sys.argv[1:]]
    if not paths or len(paths) % 2:
        usage = "usage: python -m benchmarks.speakers_by_name GOLD CORPUS [GOLD CORPUS]..."
        print(usage, file=sys.stderr)
        return 2
    for group, (annotated, found, right) in counted(
        [*zip(paths[::2], paths[1::2], strict=True)]
    ).items():
        print(f"{group}: found {share(found, annotated)}; of these right {share(right, found)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
