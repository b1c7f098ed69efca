"""From the network's answers to the quotations of a text."""

import math
from collections.abc import Mapping, Sequence

import numpy as np

from wortlaut.encoder.arrays import Floats, Ints, Truths
from wortlaut.encoder.checks import beside, checked, partners, with_marks
from wortlaut.encoder.decode import Stretch, best_tags, role_phrase, role_tokens, stretches
from wortlaut.encoder.inputs import Inputs
from wortlaut.encoder.network import Scores, StatementNetwork
from wortlaut.encoder.relations import scorer_kind
from wortlaut.encoder.sequences import FORBIDDEN
from wortlaut.encoder.tags import KINDS, MEDIA, OUTSIDE, ROLES, TAGS
from wortlaut.encoder.weights import StatementsManifest
from wortlaut.records import Medium, Quotation

PHRASES = ("speaker", "addressee")
LEAST_NAMING = 0.02
"""Least probability with which a token may name the speaker."""

LEAST_MEDIUM = 0.001
"""Least probability with which a medium may be meant."""


def quotations_of(
    texts: Sequence[Inputs],
    scored: Sequence[Scores],
    *,
    network: StatementNetwork,
    manifest: StatementsManifest,
) -> list[tuple[Quotation, ...]]:
    """Return the quotations of each text of a batch from the network's answers."""
    return [
        quotations(text, scores, tags, network=network, manifest=manifest)
        for text, scores, tags in zip(texts, scored, best_tags_of(scored, manifest), strict=True)
    ]


def joined(parts: Sequence[tuple[int, tuple[Quotation, ...]]]) -> tuple[Quotation, ...]:
    """Return the quotations of a text from its pieces, each with the index of its first token."""
    found: list[Quotation] = []
    for offset, own in parts:
        base = len(found)
        found += [_moved(quotation, offset, base) for quotation in own]
    return tuple(found)


def _moved(quotation: Quotation, offset: int, base: int) -> Quotation:
    """Count a piece's token indices from the text's start, its parents from `base`."""
    if not offset and not base:
        return quotation
    parent = None if quotation.parent is None else quotation.parent + base
    return quotation.moved(lambda token: token + offset, parent)


def best_tags_of(scored: Sequence[Scores], manifest: StatementsManifest) -> list[Ints]:
    """Return the best tags (2, T) of each piece; the pieces are decoded side by side."""
    longest = max(len(scores.tags) for scores in scored)
    table = np.full((len(scored), 2, longest, TAGS), FORBIDDEN, dtype=np.float32)
    table[..., OUTSIDE] = 0
    for row, scores in enumerate(scored):
        table[row, :, : len(scores.tags)] = scores.tags.transpose(1, 0, 2)
    table[..., OUTSIDE] += np.array(manifest.outside_bias, dtype=np.float32)[:, None]
    tags = best_tags(table.reshape(-1, longest, TAGS)).reshape(-1, 2, longest)
    return [row[:, : len(scores.tags)] for row, scores in zip(tags, scored, strict=True)]


def quotations(
    inputs: Inputs,
    scores: Scores,
    tags: Ints,
    *,
    network: StatementNetwork,
    manifest: StatementsManifest,
) -> tuple[Quotation, ...]:
    """Return the quotations of one piece of text, in the order of the text.

    Args:
        inputs: what the network read, T tokens.
        scores: what it answered.
        tags: (2, T) the best tags, see `best_tags_of`.
        network: scores the roles.
        manifest: how scores become decisions.
    """
    rated = likely_stretches(inputs, tags, scores, manifest)
    found = [stretch for stretch, _ in rated]
    attribution = network.attribute(
        scores.states,
        inputs,
        [stretch.tokens for stretch in found],
        [scorer_kind(stretch.kind, stretch.layer) for stretch in found],
    )
    near, parents = beside(found, inputs), enclosing(found)
    paired = partners(inputs.column("mark"))
    return tuple(
        Quotation(
            kind=KINDS[stretch.kind],
            medium=MEDIA[int(attribution.media[row].argmax())],
            tokens=stretch.tokens,
            parent=parents[row],
            naming=_naming(attribution.roles[row][ROLES.index("speaker")]),
            media=_media(attribution.media[row]),
            confidence=confidence(score, manifest.calibration),
            **_whole(_roles(attribution.roles[row], near[row], manifest), paired, stretch),
        )
        for row, (stretch, score) in enumerate(rated)
    )


def likely_stretches(
    inputs: Inputs, tags: Ints, scores: Scores, manifest: StatementsManifest
) -> list[tuple[Stretch, float]]:
    """Return the stretches of the quotations of one piece of text, with the score of each.

    They stand in the order of the text. The tags mark a doubtful quotation as a whole; how sure all
    of it is decides whether it stays.

    Args:
        inputs: what the network read, T tokens.
        tags: (2, T) the best tags, see `best_tags_of`.
        scores: what the network answered.
        manifest: how scores become decisions.
    """
    found = checked(stretches(tags), inputs)
    found.sort(key=lambda stretch: (stretch.tokens[0], stretch.layer, -stretch.tokens[-1]))
    rated = ((stretch, stretch_score(stretch, scores.tags)) for stretch in found)
    return [(each, score) for each, score in rated if score >= manifest.least_score[each.layer]]


def _roles(
    probabilities: Floats, near: Truths, manifest: StatementsManifest
) -> dict[str, tuple[int, ...]]:
    """Return the tokens of each role of one quotation from (len(ROLES), T) and (T,)."""
    return {
        role: role_phrase(own, threshold) if role in PHRASES else role_tokens(own * near, threshold)
        for role, own, threshold in zip(ROLES, probabilities, manifest.role_thresholds, strict=True)
    }


def _whole(
    roles: dict[str, tuple[int, ...]], paired: Mapping[int, int], stretch: Stretch
) -> dict[str, tuple[int, ...]]:
    """Return the roles of one quotation, who speaks and who is spoken to with their marks."""
    quoted = set(stretch.tokens)
    return roles | {role: with_marks(roles[role], paired, quoted) for role in PHRASES}


def _naming(probabilities: Floats) -> tuple[tuple[int, float], ...]:
    """Return the tokens that may name the speaker, from (T,) probabilities."""
    likely = np.flatnonzero(probabilities >= LEAST_NAMING)
    return tuple(zip(likely.tolist(), probabilities[likely].tolist(), strict=True))


def _media(probabilities: Floats) -> tuple[tuple[Medium | None, float], ...]:
    """Return the media that may be meant, the most probable first, from (len(MEDIA),)."""
    order = np.argsort(-probabilities, kind="stable")
    return tuple(
        (MEDIA[number], float(probabilities[number]))
        for number in order.tolist()
        if probabilities[number] >= LEAST_MEDIUM
    )


def enclosing(found: Sequence[Stretch]) -> list[int | None]:
    """Return, for each inner quotation, the number of the outer one that holds its first token."""
    owner = {t: n for n, stretch in enumerate(found) if not stretch.layer for t in stretch.tokens}
    return [owner.get(stretch.tokens[0]) if stretch.layer else None for stretch in found]


def stretch_score(stretch: Stretch, tags: Floats) -> float:
    """Return the mean log-odds that the tokens of a stretch are quoted; tags (T, 2, TAGS)."""
    outside = tags[list(stretch.tokens), stretch.layer, OUTSIDE].astype(np.float64)
    quoted = np.log(-np.expm1(np.minimum(outside, -1e-6)))
    return float(np.mean(np.clip(quoted - outside, -8, 8)))


def confidence(score: float, calibration: tuple[float, float]) -> float:
    """Return the calibrated probability of a score, to two places (Platt 1999)."""
    slope, intercept = calibration
    return round(1 / (1 + math.exp(-(slope * score + intercept))), 2)
