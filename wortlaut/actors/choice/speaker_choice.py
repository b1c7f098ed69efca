"""Who speaks, chosen by a trained model among all who may, with the rules as one of its reasons.

A conditional logit (McFadden 1974): the answers to a question, one of them that nobody can be told,
share one softmax.
"""

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from wortlaut.actors.choice.questions import NOWHERE, Question, Round, questions
from wortlaut.actors.choice.speaker_features import features, is_named, naming, nobody
from wortlaut.actors.linking.figures import NAMED, Figure, Link
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.speakers.attribution import Attribution
from wortlaut.encoder.logistic import Logistic
from wortlaut.encoder.weights import Manifest, verified
from wortlaut.records import Participant, Statement, cut

WEIGHTS = Path(__file__).parents[1] / "weights"
SPEAKERS = "speakers.tsv"
_MOST_PLACES = 20
_SURE = 0.9


class SpeakersManifest(Manifest, frozen=True):
    """The weights, and from which probability on somebody is named.

    Attributes:
        least_named: of a person or a state.
        least: of anybody else.
    """

    least_named: float
    least: float


@dataclass(frozen=True, slots=True, eq=False)
class SpeakerModel:
    """Weighs the answers to who speaks; for the thresholds see `SpeakersManifest`."""

    answers: Logistic
    least_named: float
    least: float

    def best(self, asked: Round, question: Question) -> Link | None:
        """Return the most probable speaker of a statement, None where nobody is sure enough.

        Where rules and network surely agree nobody else is asked for.
        """
        rule = question.rule
        if rule is not None and rule.figure in question.silent:
            rule = None
        if rule is not None and rule.confidence >= _SURE and is_named(asked, question, rule.figure):
            return rule
        figures = asked.candidates(question)
        named = naming(asked, question, figures)
        scores = [
            self.answers.score(features(asked, question, figure, named)) for figure in figures
        ]
        scores.append(self.answers.score(nobody(asked, question)))
        most = max(scores)
        total = sum(math.exp(score - most) for score in scores)
        if not figures:
            return None
        place = max(range(len(figures)), key=scores.__getitem__)
        figure, probability = figures[place], math.exp(scores[place] - most) / total
        least = self.least_named if figure.kind in NAMED else self.least
        return Link(figure, probability) if probability >= least else None


@cache
def shipped_speaker_model() -> SpeakerModel:
    """Return the model in the package, its files checked.

    Raises:
        WeightsError: a file is missing or damaged.
    """
    manifest = verified(WEIGHTS, SpeakersManifest)
    return SpeakerModel(Logistic.read(WEIGHTS / SPEAKERS), manifest.least_named, manifest.least)


def chosen(
    reading: LinkedPhrases,
    statements: Sequence[Statement],
    attribution: Attribution,
    model: SpeakerModel,
) -> Attribution:
    """Return who speaks by the model; where it differs from the rules the words are others too."""
    asked = questions(reading, statements, attribution)
    speakers: dict[str, Link] = {}
    words = dict(attribution.words)
    for question in asked.questions:
        if question.statement.id in attribution.settled:
            if question.rule is not None:
                speakers[question.statement.id] = question.rule
            continue
        found = model.best(asked, question)
        rule = question.rule
        named_wrongly = rule is not None and rule.figure in question.others
        if found is None and (question.misnamed or named_wrongly):
            words[question.statement.id] = None
        if found is None or _is_whose_turn(question, found.figure, attribution):
            continue
        speakers[question.statement.id] = found
        known = words.get(question.statement.id, question.statement.speaker)
        if known is None or question.rule is None or question.rule.figure is not found.figure:
            words[question.statement.id] = _words(asked, question, found.figure) or known
    return Attribution(speakers, attribution.addressees, attribution.settled, words)


def _is_whose_turn(question: Question, figure: Figure, attribution: Attribution) -> bool:
    """Tell whether somebody would quote themselves in their own turn, without an "ich"."""
    in_turn = question.statement.parent in attribution.settled
    return in_turn and figure is question.outside and question.rule is None


def _words(asked: Round, question: Question, figure: Figure) -> Participant | None:
    """Return the mention of a speaker that names them best: by the network, else the nearest."""
    places = asked.seen.get(figure, NOWHERE).places
    if not places:
        return None
    nearest = bisect_left(places, question.anchor, key=lambda place: place.first)
    places = places[max(0, nearest - _MOST_PLACES) : nearest + _MOST_PLACES]

    def merit(number: int) -> tuple[float, bool, int]:
        place = places[number]
        naming = max(question.naming.get(t, 0.0) for t in range(place.first, place.last))
        return naming, place.first not in question.quoted, -abs(place.first - question.anchor)

    best = places[max(range(len(places)), key=merit)]
    view = asked.reading.view
    span = view.span(best.first, best.last)
    return Participant(spans=(span,), text=cut(view.analysis.article.text, (span,)))
