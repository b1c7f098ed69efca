"""Quotations with those that rules have found besides."""

from collections.abc import Sequence
from dataclasses import replace

from wortlaut.records import Kind, Quotation


def quoted(
    kind: Kind,
    said: Sequence[int],
    speaker: Sequence[int],
    *,
    cue: Sequence[int] = (),
    frame: Sequence[int],
    confidence: float,
) -> Quotation:
    """Return a quotation that a rule has found; all indices count tokens.

    Args:
        kind: how the words are given.
        said: the words.
        speaker: the words for who says them, none where nobody is told; each is as sure as all.
        cue: the verb of speech with its parts.
        frame: all words that tell that it is said.
        confidence: how sure the rule is.
    """
    return Quotation(
        kind=kind,
        medium=None,
        tokens=tuple(said),
        speaker=tuple(speaker),
        cue=tuple(cue),
        frame=tuple(frame),
        naming=tuple((token, confidence) for token in speaker),
        confidence=confidence,
    )


def with_added(
    quotations: Sequence[Quotation], found: Sequence[Quotation]
) -> tuple[Quotation, ...]:
    """Return both in the order of the text, parents as indices among all.

    Args:
        quotations: as they are read; parents are indices among them.
        found: others, which lie in none.
    """
    if not found:
        return tuple(quotations)
    numbered = [*enumerate(quotations), *((-1, own) for own in found)]
    numbered.sort(key=lambda pair: pair[1].tokens[0])
    places = {old: new for new, (old, _) in enumerate(numbered)}
    return tuple(
        each if each.parent is None else replace(each, parent=places[each.parent])
        for _, each in numbered
    )
