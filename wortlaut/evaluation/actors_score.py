"""How often the right one is said to speak, against who a careful reader says it is.

Found and annotated quotations are matched one to one as in `matching`; a pair counts if the F1 of
their tokens is at least `LEAST_F1`. Whether the speaker is right is defined in `actors_match`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from wortlaut.actors.linking.figures import NAMED
from wortlaut.evaluation.actors_gold import GoldSpeaker, load_gold_speakers
from wortlaut.evaluation.actors_match import same_speaker
from wortlaut.evaluation.alignment import align
from wortlaut.evaluation.gold import GoldArticle, load_gold
from wortlaut.evaluation.matching import match
from wortlaut.knowledge.index import Knowledge
from wortlaut.language.reference_grammar import ReferenceGrammar
from wortlaut.records import Actor, ActorKind, Article, Document, Statement

LEAST_F1 = 0.5


class Verdict(NamedTuple):
    """One annotated quotation that was found.

    Attributes:
        document: name of the article.
        gold: who speaks.
        statement: the statement that was found.
        found: the actors that are said to speak, empty for "unknown".
        right: whether they are those of the gold.
    """

    document: str
    gold: GoldSpeaker
    statement: Statement
    found: tuple[Actor, ...]
    right: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorScores:
    """Counts of annotated quotations.

    Attributes:
        articles: articles with gold speakers.
        gold: quotations for which a reader can tell who speaks.
        found: those of them that the system found.
        right: found, and the right one is said to speak.
        unknown: found, and nobody is said to speak.
        named: of all found, also where no reader can tell, those for which a person or a state is
            said to speak.
        named_right: those of them that are right.
        by_kind: found and right, by the kind of the gold.
    """

    articles: int
    gold: int
    found: int
    right: int
    unknown: int
    named: int
    named_right: int
    by_kind: dict[ActorKind, tuple[int, int]]

    @property
    def accuracy(self) -> float:
        """The share of found quotations with the right speaker, in [0, 1]."""
        return self.right / self.found if self.found else 0.0

    @property
    def precision(self) -> float:
        """The share that is right where a person or a state is named, in [0, 1]."""
        return self.named_right / self.named if self.named else 0.0


def evaluate_actors(
    corpus_file: str | Path,
    gold_file: str | Path,
    *,
    analyse: Callable[[Iterable[Article]], Iterable[Document]],
    grammar: ReferenceGrammar,
    knowledge: Knowledge,
) -> ActorScores:
    """Read the corpus's raw texts and score who is said to speak; see `read_verdicts`."""
    return score_actors(
        *read_verdicts(
            corpus_file, gold_file, analyse=analyse, grammar=grammar, knowledge=knowledge
        )
    )


def read_verdicts(
    corpus_file: str | Path,
    gold_file: str | Path,
    *,
    analyse: Callable[[Iterable[Article]], Iterable[Document]],
    grammar: ReferenceGrammar,
    knowledge: Knowledge,
) -> tuple[dict[str, tuple[GoldSpeaker, ...]], list[Verdict]]:
    """Read the corpus's raw texts; return the gold speakers by article, and a verdict on all found.

    Args:
        corpus_file: the articles, see `gold`.
        gold_file: the speakers, see `actors_gold`; articles without any are not read.
        analyse: returns a document an article, in their order.
        grammar: the words that the language refers with.
        knowledge: what names stand for.

    Raises:
        GoldError: a file is not gold data; names file, line and reason.
        UsageError: SciPy is not installed.
    """
    articles = {article.name: article for article in load_gold(corpus_file)}
    speakers = load_gold_speakers(gold_file, articles)
    documents = dict(
        zip(speakers, analyse(articles[name].article() for name in speakers), strict=True)
    )
    found = chain.from_iterable(
        verdicts(articles[name], gold, documents[name], grammar=grammar, knowledge=knowledge)
        for name, gold in speakers.items()
    )
    return speakers, list(found)


def verdicts(
    article: GoldArticle,
    gold: Sequence[GoldSpeaker],
    document: Document,
    *,
    grammar: ReferenceGrammar,
    knowledge: Knowledge,
) -> list[Verdict]:
    """Return a verdict for each annotated quotation that the document has.

    Raises:
        UsageError: the document was not read from the article's text, or SciPy is not installed.
    """
    actors = {actor.id: actor for actor in document.actors}
    groups = align(document, article)
    statements = {id(group): s for group, s in zip(groups, document.statements, strict=True)}
    matched = {
        id(pair.gold): statements[id(pair.found)]
        for pair in match(article.groups, groups)
        if pair.gold and pair.found and pair.gold.likeness(pair.found) >= LEAST_F1
    }
    result = []
    for speaker in gold:
        statement = matched.get(id(article.groups[speaker.statement]))
        if statement is not None:
            found = _speaking(statement, actors)
            right = bool(speaker.who) and same_speaker(
                speaker, found, grammar=grammar, knowledge=knowledge
            )
            result.append(Verdict(article.name, speaker, statement, found, right))
    return result


def _speaking(statement: Statement, actors: Mapping[str, Actor]) -> tuple[Actor, ...]:
    if statement.speaker is None or statement.speaker.actor is None:
        return ()
    return tuple(actors[one] for one in actors[statement.speaker.actor].members_or_self)


def score_actors(
    gold: Mapping[str, Sequence[GoldSpeaker]], found: Iterable[Verdict]
) -> ActorScores:
    """Count verdicts on articles whose gold speakers are given by name."""
    all_verdicts = list(found)
    told = [verdict for verdict in all_verdicts if verdict.gold.who]
    named = [v for v in all_verdicts if v.found and v.found[0].kind in NAMED]
    return ActorScores(
        articles=len(gold),
        gold=sum(bool(speaker.who) for speakers in gold.values() for speaker in speakers),
        found=len(told),
        right=sum(verdict.right for verdict in told),
        unknown=sum(not verdict.found for verdict in told),
        named=len(named),
        named_right=sum(verdict.right for verdict in named),
        by_kind={
            kind: (len(of_kind), sum(verdict.right for verdict in of_kind))
            for kind in ActorKind
            if (of_kind := [v for v in told if v.gold.kind is kind])
        },
    )
