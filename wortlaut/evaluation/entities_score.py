"""How well named entities are found: strict chunks of four classes, as in GermEval 2014.

The gold file has one token a line with tab-separated columns: number, token, label of the outer
entity (`O`, `B-PER`, `I-PER`; classes PER, LOC, ORG, OTH), nested label; a blank line ends a
sentence, a line that begins with `#` and a tab is a comment. Derived and partial forms (`LOCderiv`,
`ORGpart`) are no entities here. An entity is right if its first token, its last token and its
class are (Benikova et al. 2014, strict measure, outer chunks).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from wortlaut.errors import GoldError
from wortlaut.evaluation.scores import Measure
from wortlaut.records import EntityKind, Token

CLASSES = {
    "PER": EntityKind.PERSON,
    "LOC": EntityKind.PLACE,
    "ORG": EntityKind.ORGANISATION,
    "OTH": EntityKind.OTHER,
}
COLUMNS = 3
Chunk = tuple[int, int, EntityKind]


@dataclass(frozen=True, slots=True)
class EntitySentence:
    """A sentence: its tokens and its entities as (first, last, class), half-open."""

    forms: tuple[str, ...]
    chunks: frozenset[Chunk]


def load_entities(path: Path) -> tuple[EntitySentence, ...]:
    """Read a file in the format of GermEval 2014.

    Raises:
        GoldError: the file cannot be read or a line has another format; names file and line.
    """
    sentences: list[EntitySentence] = []
    forms: list[str] = []
    labels: list[str] = []
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeError) as error:
        raise GoldError(f"{path}: cannot be read: {error}; give a file in UTF-8") from error
    for number, line in enumerate([*lines, ""], 1):
        if line.startswith("#\t"):
            continue
        columns = line.split("\t")
        if line.strip() and len(columns) < COLUMNS:
            raise GoldError(f"{path}:{number}: has {len(columns)} columns, at least 3 are needed")
        if line.strip():
            forms.append(columns[1])
            labels.append(columns[2])
        elif forms:
            sentences.append(EntitySentence(tuple(forms), frozenset(_chunks(labels))))
            forms, labels = [], []
    if not sentences:
        raise GoldError(f"{path}: holds no sentence; give a file in the format of GermEval 2014")
    return tuple(sentences)


def _chunks(labels: Sequence[str]) -> Iterable[Chunk]:
    """Yield the chunks of labels; an inside label without a beginning opens one."""
    first, name = 0, ""
    for number, label in enumerate([*labels, "O"]):
        step, _, own = label.partition("-")
        if name and (step != "I" or own != name):
            yield first, number, CLASSES[name]
            name = ""
        if not name and own in CLASSES:
            first, name = number, own


def spaced(forms: Sequence[str]) -> tuple[Token, ...]:
    """Return the tokens of forms that are joined by single spaces."""
    tokens, at = [], 0
    for form in forms:
        tokens.append(Token(at, at + len(form), form))
        at += len(form) + 1
    return tuple(tokens)


def score_entities(
    gold: Sequence[EntitySentence], found: Iterable[Iterable[Chunk]]
) -> dict[str, Measure]:
    """Return the measure of all entities, `entities`, and of each class by its name.

    `found` holds the entities of each sentence over the sentence's own tokens, in order.
    """
    names = ("entities", *EntityKind)
    correct, expected, predicted = (dict.fromkeys(names, 0) for _ in range(3))
    for sentence, own in zip(gold, found, strict=True):
        answer = set(own)
        for counts, chunks in (
            (correct, answer & sentence.chunks),
            (expected, sentence.chunks),
            (predicted, answer),
        ):
            for _, _, kind in chunks:
                counts["entities"] += 1
                counts[kind] += 1
    return {
        str(name): Measure.counted(
            correct=correct[name], gold=expected[name], predicted=predicted[name]
        )
        for name in names
    }
