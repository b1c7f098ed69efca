"""What an evaluation returns: named precision, recall and F1."""

from dataclasses import dataclass
from typing import NamedTuple


class Measure(NamedTuple):
    """Precision, recall and F1 in [0, 1]; each is 0 where there is nothing to count.

    Attributes:
        precision, recall: as the field of `StatementScores` defines them.
        f1: the harmonic mean of these two.
        gold: how many items the recall is counted over.
        predicted: how many items the precision is counted over.
    """

    precision: float
    recall: float
    f1: float
    gold: int
    predicted: int

    @classmethod
    def of(cls, precision: float, recall: float, *, gold: int, predicted: int) -> "Measure":
        """Build a measure and its F1."""
        total = precision + recall
        f1 = 2 * precision * recall / total if total else 0.0
        return cls(precision, recall, f1, gold, predicted)

    @classmethod
    def counted(cls, *, correct: int, gold: int, predicted: int) -> "Measure":
        """Build a micro measure from counts of items."""
        precision = correct / predicted if predicted else 0.0
        recall = correct / gold if gold else 0.0
        return cls.of(precision, recall, gold=gold, predicted=predicted)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementScores:
    """The figures of one evaluation of statements.

    Attributes:
        messages, roles, joint: the corpus's official macro figures. Each matched quotation and
            part of it (its words; addressee, cue, frame, speaker; all five) gives one token
            precision and one token recall, and these are averaged.
        form, medium: official; share of quotations with the right kind, the right medium.
        quote_micro, roles_micro, joint_micro: tokens pooled over all quotations.
        addressee, cue, frame, speaker: each role alone, tokens pooled.
        speaker_exact: speakers with exactly the gold tokens, on quotations that share a token.
        direct, indirect, reported, free_indirect, indirect_free_indirect: each kind alone; a
            quotation is right if its match in the gold is of the same kind.
        articles: number of gold articles scored.
        unscored: names of predicted articles that the gold lacks; they count in no figure.
    """

    messages: Measure
    roles: Measure
    joint: Measure
    form: Measure
    medium: Measure
    quote_micro: Measure
    roles_micro: Measure
    joint_micro: Measure
    addressee: Measure
    cue: Measure
    frame: Measure
    speaker: Measure
    speaker_exact: Measure
    direct: Measure
    indirect: Measure
    reported: Measure
    free_indirect: Measure
    indirect_free_indirect: Measure
    articles: int
    unscored: tuple[str, ...] = ()
