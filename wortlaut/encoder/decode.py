"""From scores to quotations: well-formed tags, roles above their thresholds."""

from functools import cache
from typing import NamedTuple

import numpy as np

from wortlaut.encoder.arrays import Floats, Ints
from wortlaut.encoder.sequences import FORBIDDEN, best_sequences
from wortlaut.encoder.tags import KINDS, OUTSIDE, TAGS, Step, kind_and_step, tag_of

PHRASE_SLACK = 0.1
PHRASE_GAP = 1
_MEANINGS = {tag: kind_and_step(tag) for tag in range(TAGS) if tag != OUTSIDE}


class Stretch(NamedTuple):
    """A quotation in the tags: layer 0 (outer) or 1 (in another), number of the kind, tokens."""

    layer: int
    kind: int
    tokens: tuple[int, ...]


@cache
def _allowed() -> Floats:
    """Return (TAGS, TAGS): 0 where the second tag may follow the first, else `FORBIDDEN`."""
    table = np.zeros((TAGS, TAGS), dtype=np.float32)
    for kind in range(len(KINDS)):
        inside = tag_of(kind, Step.INSIDE)
        table[:, inside] = FORBIDDEN
        for step in Step:
            table[tag_of(kind, step), inside] = 0
            table[tag_of(kind, step), tag_of(kind, Step.CONTINUE)] = FORBIDDEN
    return table


@cache
def _opening() -> Floats:
    """Return (TAGS,): `FORBIDDEN` for tags that nothing may open with, else 0."""
    table = np.zeros(TAGS, dtype=np.float32)
    for kind in range(len(KINDS)):
        table[tag_of(kind, Step.INSIDE)] = FORBIDDEN
    return table


def best_tags(scores: Floats) -> Ints:
    """Return the best well-formed tag sequence of each row.

    Args:
        scores: (N, T, TAGS) log-probabilities.

    Returns:
        (N, T) tags; an inside tag only ever follows a tag of its own kind.
    """
    return best_sequences(scores, _allowed(), _opening())


def stretches(tags: Ints) -> list[Stretch]:
    """Return the quotations of an article's tags (2, T), outer ones first.

    A continuing part joins the last quotation of its kind in its layer; where there is none, it
    is a quotation of its own.
    """
    found: list[Stretch] = []
    for layer, row in enumerate(tags):
        parts: list[tuple[int, list[int]]] = []
        last_of_kind: dict[int, list[int]] = {}
        places = np.flatnonzero(row != OUTSIDE)
        for token, tag in zip(places.tolist(), row[places].tolist(), strict=True):
            kind, step = _MEANINGS[tag]
            if step is Step.BEGIN or kind not in last_of_kind:
                parts.append((kind, []))
                last_of_kind[kind] = parts[-1][1]
            last_of_kind[kind].append(token)
        found += [Stretch(layer, kind, tuple(tokens)) for kind, tokens in parts]
    return found


def role_tokens(probabilities: Floats, threshold: float) -> tuple[int, ...]:
    """Return the tokens (ascending) whose probability (T,) reaches the threshold.

    For roles that may stand in several places, such as cue and frame.
    """
    return tuple(np.flatnonzero(probabilities >= threshold).tolist())


def role_phrase(probabilities: Floats, threshold: float) -> tuple[int, ...]:
    """Return the tokens of the one phrase that fills a role, none where nothing is sure enough.

    For speaker and addressee, who are named in one place. A phrase is a run of tokens within
    `PHRASE_SLACK` of the threshold, missing no more than `PHRASE_GAP` tokens in a row, of which
    at least one reaches the threshold; of several, the one with the most probability.

    Args:
        probabilities: (T,) of the tokens.
        threshold: what at least one of them has to reach.
    """
    if not (probabilities >= threshold).any():
        return ()
    near = np.flatnonzero(probabilities >= threshold - PHRASE_SLACK)
    gaps = np.flatnonzero(np.diff(near) > 1 + PHRASE_GAP)
    if not len(gaps):
        return tuple(range(int(near[0]), int(near[-1]) + 1))
    runs = np.split(near, gaps + 1)
    sure = [run for run in runs if len(run) and probabilities[run].max() >= threshold]
    best = max(sure, key=lambda run: float((probabilities[run] - threshold + PHRASE_SLACK).sum()))
    return tuple(range(int(best[0]), int(best[-1]) + 1))
