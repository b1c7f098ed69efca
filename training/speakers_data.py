"""Annotated speakers beside who may speak in the same articles as they are read."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from training.conditional import Choice
from training.decisions import decided
from training.shared import DATA, ROOT
from training.unseen import read_unseen
from wortlaut.actors.choice.questions import Question, Round, questions
from wortlaut.actors.choice.speaker_features import features, naming, nobody
from wortlaut.actors.identity import actors as records
from wortlaut.actors.linking.figures import Figure
from wortlaut.actors.resolve import by_rule
from wortlaut.encoder.tags import ROLES
from wortlaut.encoder.weights import shipped
from wortlaut.evaluation.actors_gold import GoldSpeaker, load_gold_speakers
from wortlaut.evaluation.actors_match import same_speaker
from wortlaut.evaluation.actors_score import verdicts
from wortlaut.evaluation.gold import GoldArticle, load_gold
from wortlaut.events import find
from wortlaut.knowledge import knowledge
from wortlaut.language import load
from wortlaut.records import Analysis, Document
from wortlaut.statements import statements

TRAIN = DATA / "statements" / "wikinews-train.jsonl.xz"
ACTORS = ROOT / "corpus" / "actors" / "train.jsonl"
SURE = 0.8
"""Words for the speaker of which the network is less sure are left out: they teach little."""


class Asked(NamedTuple):
    """A question with its right answers; `told` is whether a reader can tell who speaks."""

    question: Question
    figures: list[Figure]
    right: set[Figure]
    told: bool


class Sample(NamedTuple):
    """An article with the questions whose answer a reader has given."""

    round: Round
    asked: list[Asked]

    def choices(self) -> list[Choice]:
        """Return the answers to each question with their features; nobody comes last."""
        return [
            Choice(
                [
                    list(features(self.round, each.question, figure, named))
                    for figure in each.figures
                ]
                + [list(nobody(self.round, each.question))],
                [figure in each.right for figure in each.figures] + [not each.right],
            )
            for each in self.asked
            for named in (naming(self.round, each.question, each.figures),)
        ]

    def by_rule(self) -> tuple[int, int]:
        """Return how many questions the rules answer right, and how many can be answered."""
        right = sum(
            each.question.rule is not None and each.question.rule.figure in each.right
            for each in self.asked
        )
        return right, sum(each.told for each in self.asked)


def samples(actors: Path = ACTORS, corpus: Path = TRAIN) -> list[Sample]:
    """Read all articles whose speakers are annotated."""
    articles = {article.name: article for article in load_gold(corpus)}
    gold = load_gold_speakers(actors, articles)
    manifest = decided(shipped(), "role_thresholds", ROLES.index("speaker"), SURE)
    analyses = read_unseen([articles[name] for name in gold], manifest=manifest)
    return [
        sample(articles[name], speakers, analysis)
        for (name, speakers), analysis in zip(gold.items(), analyses, strict=True)
    ]


def sample(article: GoldArticle, gold: Sequence[GoldSpeaker], analysis: Analysis) -> Sample:
    """Return an article with its questions, as far as its quotations are found."""
    pack = load("de")
    grammar, known = pack.reference_grammar(), knowledge("de", None)
    made = statements(analysis, pack=pack)
    acting = find(analysis, pack.event_grammar()).acting
    reading, attribution = by_rule(analysis, made, grammar=grammar, knowledge=known, acting=acting)
    asked = questions(reading, made, attribution)
    own = {question.statement.id: question for question in asked.questions}
    document = Document(article=analysis.article, statements=made, actors=(), times=())
    answers = []
    for verdict in verdicts(article, gold, document, grammar=grammar, knowledge=known):
        question = own[verdict.statement.id]
        found = asked.candidates(question)
        named = records(reading.view, found, found)
        right = {
            figure
            for figure in found
            if figure in named
            and verdict.gold.who
            and same_speaker(
                verdict.gold,
                [named[member] for member in figure.members] or [named[figure]],
                grammar=grammar,
                knowledge=known,
            )
        }
        answers.append(Asked(question, found, right, bool(verdict.gold.who)))
    return Sample(asked, answers)
