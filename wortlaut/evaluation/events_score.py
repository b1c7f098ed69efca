"""How well events are found, with who says so, against what a careful reader wrote down.

When an event is right, and which answers which, is defined in `events_match`. F1 counts events over
all documents (micro), in pairings of their own:

- `type_actors`: type and actors are right. The main figure.
- `type_actors_recipients`: recipients too.
- `type_actors_overlap`, `type_actors_recipients_overlap`: one right actor, one right recipient is
  enough.
- `type_actors_identity`: actors by identity alone, not by country.
- `type_trigger`: type is right and the triggers touch, whoever acts.
- by type: type and actors, events of this type alone.

Shares are counted over the pairs of `type_actors`:

- `phase`.
- `status`: the same statuses, whoever says so ("asserted and denied" is another than "denied").
- `source`: all sources, and no other. `source_overlap`: one of them.
- `attestation`: all sources, each with its status.
- `date`: the same, or none on both sides; `date_told`: the same, where the gold has one.
- `trigger`: the triggers touch.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import numpy as np
import numpy.typing as npt

from wortlaut.errors import GoldError
from wortlaut.evaluation.bootstrap import Interval, intervals
from wortlaut.evaluation.events_gold import GoldEvents, load_gold_events
from wortlaut.evaluation.events_match import (
    By,
    Test,
    overlap,
    pairs,
    parties,
    same_source,
    sources,
    touch,
)
from wortlaut.evaluation.events_view import ComparedEvent, found_views, gold_views
from wortlaut.evaluation.scores import Measure
from wortlaut.knowledge.index import Knowledge
from wortlaut.language.reference_grammar import ReferenceGrammar
from wortlaut.records import Article, Document, EventType

Pair = tuple[ComparedEvent, ComparedEvent]
Counts = dict[str, tuple[int, int, int]]
"""By measure: items right, in the gold, found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFigure:
    """A figure with its 95 per cent interval, see `bootstrap`; a share has P = R = F1."""

    measure: Measure
    interval: Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class EventScores:
    """The figures of one evaluation of events, by name; see the module.

    Attributes:
        events: F1 over events.
        pairs: shares of the pairs that are right in type and actors.
        by_type: F1 of type and actors, for types that occur.
        articles: number of gold articles scored.
    """

    events: dict[str, EventFigure]
    pairs: dict[str, EventFigure]
    by_type: dict[EventType, EventFigure]
    articles: int


def evaluate_events(
    corpus_file: str | Path,
    gold_file: str | Path,
    *,
    analyse: Callable[[Iterable[Article]], Iterable[Document]],
    grammar: ReferenceGrammar,
    knowledge: Knowledge,
) -> EventScores:
    """Read the corpus's raw texts and score the events that are found.

    Args:
        corpus_file: the articles, see `gold`.
        gold_file: the events, see `events_gold`.
        analyse: returns a document an article, in their order.
        grammar: the words that the language refers with.
        knowledge: what names stand for.

    Raises:
        GoldError: a file is not gold data; names file, line and reason.
        UsageError: SciPy is not installed.
    """
    articles = load_gold_events(corpus_file, gold_file)
    documents = analyse(article.article() for article in articles)
    return score_events(
        [
            (gold_views(article.events, knowledge), found_views(document))
            for article, document in zip(articles, documents, strict=True)
        ],
        grammar=grammar,
    )


def evaluate_agreement(
    corpus_file: str | Path,
    gold_file: str | Path,
    other_file: str | Path,
    *,
    grammar: ReferenceGrammar,
    knowledge: Knowledge,
) -> EventScores:
    """Score what another reader wrote down about the same articles, as if it had been found.

    F1 stays the same where the two files change places.

    Raises:
        GoldError: a file is not gold data, or the articles differ; names file and reason.
        UsageError: SciPy is not installed.
    """
    articles = load_gold_events(corpus_file, gold_file)
    others = {article.name: article for article in load_gold_events(corpus_file, other_file)}
    return score_events(
        [
            (
                gold_views(article.events, knowledge),
                gold_views(_other(others, article, other_file).events, knowledge),
            )
            for article in articles
        ],
        grammar=grammar,
    )


def _other(others: Mapping[str, GoldEvents], article: GoldEvents, path: str | Path) -> GoldEvents:
    if article.name not in others:
        raise GoldError(f"{path}: lacks the article {article.name!r}; both readers must have it")
    return others[article.name]


def score_events(
    documents: Sequence[tuple[Sequence[ComparedEvent], Sequence[ComparedEvent]]],
    *,
    grammar: ReferenceGrammar,
) -> EventScores:
    """Score events by document: those of the gold, and those that were found.

    Raises:
        UsageError: SciPy is not installed.
    """
    counted = [_counts(gold, found, grammar) for gold, found in documents]
    events = _figures([each[0] for each in counted])
    by_type = _figures([each[2] for each in counted])
    return EventScores(
        events=events,
        pairs=_figures([each[1] for each in counted]),
        by_type={
            kind: by_type[kind]
            for kind in EventType
            if by_type[kind].measure.gold or by_type[kind].measure.predicted
        },
        articles=len(documents),
    )


def _counts(
    gold: Sequence[ComparedEvent], found: Sequence[ComparedEvent], grammar: ReferenceGrammar
) -> tuple[Counts, Counts, Counts]:
    matched = {name: pairs(gold, found, test, grammar) for name, test in _tests(grammar).items()}
    right = matched["type_actors"]
    by_type = {
        kind.value: (
            sum(left.type is kind for left, _ in right),
            sum(event.type is kind for event in gold),
            sum(event.type is kind for event in found),
        )
        for kind in EventType
    }
    events = {name: (len(each), len(gold), len(found)) for name, each in matched.items()}
    return events, _shares(right, grammar), by_type


def _tests(grammar: ReferenceGrammar) -> dict[str, Test]:
    def actors(gold: ComparedEvent, found: ComparedEvent, by: By = By.COUNTRY) -> bool:
        return parties(gold.actors, found.actors, by, grammar)

    def recipients(gold: ComparedEvent, found: ComparedEvent) -> bool:
        return parties(gold.recipients, found.recipients, By.COUNTRY, grammar)

    def one_actor(gold: ComparedEvent, found: ComparedEvent) -> bool:
        return overlap(gold.actors, found.actors, grammar)

    def one_recipient(gold: ComparedEvent, found: ComparedEvent) -> bool:
        return overlap(gold.recipients, found.recipients, grammar)

    return {
        "type_actors": actors,
        "type_actors_recipients": lambda a, b: actors(a, b) and recipients(a, b),
        "type_actors_overlap": one_actor,
        "type_actors_recipients_overlap": lambda a, b: one_actor(a, b) and one_recipient(a, b),
        "type_actors_identity": lambda a, b: actors(a, b, By.IDENTITY),
        "type_trigger": lambda a, b: touch(a.trigger, b.trigger),
    }


def _shares(matched: Sequence[Pair], grammar: ReferenceGrammar) -> Counts:
    tests: dict[str, Test] = {
        "phase": lambda a, b: a.phase is b.phase,
        "status": lambda a, b: {x.status for x in a.attested} == {x.status for x in b.attested},
        "source": lambda a, b: sources(a.attested, b.attested, grammar, status=False),
        "source_overlap": lambda a, b: any(
            same_source(x, y, grammar) for x, y in product(a.attested, b.attested)
        ),
        "attestation": lambda a, b: sources(a.attested, b.attested, grammar, status=True),
        "date": lambda a, b: a.date == b.date,
        "trigger": lambda a, b: touch(a.trigger, b.trigger),
    }
    told = [pair for pair in matched if pair[0].date]
    shares = {name: _share(matched, test) for name, test in tests.items()}
    return shares | {"date_told": _share(told, tests["date"])}


def _share(matched: Sequence[Pair], test: Test) -> tuple[int, int, int]:
    return sum(test(*pair) for pair in matched), len(matched), len(matched)


def _figures(counts: Sequence[Counts]) -> dict[str, EventFigure]:
    names = list(counts[0])
    table: npt.NDArray[np.int64] = np.array(
        [[each[name] for name in names] for each in counts], dtype=np.int64
    )
    return {
        name: EventFigure(
            measure=Measure.counted(correct=int(right), gold=int(gold), predicted=int(found)),
            interval=interval,
        )
        for name, (right, gold, found), interval in zip(
            names, table.sum(axis=0), intervals(table), strict=True
        )
    }
