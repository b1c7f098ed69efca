"""From the networks' answers to the words that may name events, and who takes part."""

import numpy as np

from wortlaut.encoder.arrays import Floats, SmallInts
from wortlaut.encoder.grammar import GrammarNetwork, GrammarScores
from wortlaut.encoder.grammar_labels import NO_EVENT
from wortlaut.records import Trigger

LEAST = 0.08
"""Least probability of naming an event at all with which a word is looked at."""


def triggers(
    sentence: SmallInts,
    scores: GrammarScores,
    in_article: Floats,
    *,
    network: GrammarNetwork,
) -> tuple[Trigger, ...]:
    """Return the words of a text that may name events, in the order of the text.

    Args:
        sentence: (T,) ascending numbers of sentences.
        scores: the grammar network's answer.
        in_article: (T, EVENT_LABELS) the statement network's.
        network: tells who takes part.
    """
    least = np.minimum(scores.triggers[:, NO_EVENT], in_article[:, NO_EVENT])
    found = np.flatnonzero(least <= 1 - LEAST)
    if not len(found):
        return ()
    kept = np.flatnonzero(np.isin(sentence, sentence[found]))
    parts = network.take_part(scores.states[kept], np.searchsorted(kept, found))
    firsts = np.searchsorted(sentence[kept], sentence[found])
    lasts = np.searchsorted(sentence[kept], sentence[found], side="right")
    types, in_all = (
        table[found, NO_EVENT + 1 :].tolist() for table in (scores.triggers, in_article)
    )
    return tuple(
        Trigger(
            token=token,
            types=tuple(own),
            in_article=tuple(in_all[row]),
            first=int(kept[first]),
            parts=tuple(map(tuple, parts[row, :, first:last].tolist())),
        )
        for row, (token, own, first, last) in enumerate(
            zip(found.tolist(), types, firsts.tolist(), lasts.tolist(), strict=True)
        )
    )
