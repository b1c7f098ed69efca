"""Statements in two parts: the words for their source stand in between.

"Die Täter planten laut Polizei, zu fliehen." "Im Herbst, so versprach Holm, werde gebaut." The
networks may take the parts for two statements, or miss the words before a verb that cannot open a
clause.
"""

from bisect import bisect_right
from collections.abc import Sequence, Set
from dataclasses import replace

from wortlaut.quotations.left_out import without_some
from wortlaut.records import Kind, Quotation, Reading, TokenRange

_COMMA = ","
_END = "PUNCT"


def with_whole_statements(
    quotations: Sequence[Quotation],
    sentences: Sequence[TokenRange],
    forms: Sequence[str],
    readings: Sequence[Reading],
) -> tuple[Quotation, ...]:
    """Return quotations, the parts of indirect ones that their source interrupts made one.

    Args:
        quotations: as they are read, in the order of the text; parents are indices among them.
        sentences: of the text, ascending.
        forms: the tokens of the text.
        readings: of each token.
    """
    starts = [sentence.first for sentence in sentences]
    quoted = {token for each in quotations for token in each.tokens}
    found = list(quotations)
    into: dict[int | None, int] = {}
    before: int | None = None
    for n, each in enumerate(quotations):
        if each.parent is not None or each.kind is not Kind.INDIRECT:
            if before is not None and _is_rest(found[before], each, forms, readings):
                found[before] = _joined(found[before], each)
                found[n] = replace(each, parent=before)
            continue
        first = starts[bisect_right(starts, each.tokens[0]) - 1]
        if before is not None and found[before].tokens[0] >= first:
            if _are_one(found[before], each, readings):
                found[before] = _joined(found[before], each)
                into[n] = before
                continue
        elif opening := _opening(each, first, quoted, forms, readings):
            found[n] = _with_opening(each, opening)
        before = n
    whole = [replace(each, parent=into.get(each.parent, each.parent)) for each in found]
    return without_some(whole, [n for n in into if n is not None])


def _are_one(part: Quotation, after: Quotation, readings: Sequence[Reading]) -> bool:
    """Tell whether two quotations of a sentence are parts of one.

    The network took a verb of the one for a cue of the other, beside its own cue or before an
    infinitive; or both share a cue and have one speaker, with nothing else in between, and one of
    them is no clause, or the second goes on with its verb ("Wenn das kommt, so Berg, gehe ich").
    """
    if part.tokens[-1] > after.tokens[0] or not part.cue:
        return False
    cue = {*after.cue}
    if not cue.isdisjoint(part.tokens):
        shared = not cue.isdisjoint(part.cue)
        return cue <= {*part.tokens, *part.cue} and (shared or not _is_clause(after, readings))
    if cue.isdisjoint(part.cue) or part.speaker != after.speaker:
        return False
    told = {*part.cue, *part.speaker, *part.frame, *after.frame}
    between = range(part.tokens[-1] + 1, after.tokens[0])
    beside = all(token in told or readings[token].pos == _END for token in between)
    goes_on = readings[after.tokens[0]].mood is not None
    return beside and (goes_on or not (_is_clause(part, readings) and _is_clause(after, readings)))


def _is_rest(
    part: Quotation, after: Quotation, forms: Sequence[str], readings: Sequence[Reading]
) -> bool:
    """Tell whether words in marks end a clause in two parts ("Das sei, so Holm, „dumm“").

    They share the cue that stands between, begin with a small letter and are no clause.
    """
    cue = {*part.cue}
    if after.parent is not None or after.kind is not Kind.DIRECT or cue != {*after.cue} or not cue:
        return False
    words = [token for token in after.tokens if readings[token].pos != _END]
    between = range(part.tokens[-1] + 1, after.tokens[0])
    if not between or forms[between[0]] != _COMMA:
        return False
    told = {*part.cue, *part.speaker, *part.frame}
    beside = all(token in told or readings[token].pos == _END for token in between)
    small = bool(words) and forms[words[0]][0].islower()
    return small and beside and cue <= {*between} and not _is_clause(after, readings)


def _is_clause(part: Quotation, readings: Sequence[Reading]) -> bool:
    return any(readings[token].mood is not None for token in part.tokens)


def _joined(part: Quotation, after: Quotation) -> Quotation:
    """Return one quotation of two, with who and what tells it of the first."""
    tokens = (*part.tokens, *after.tokens)
    frame = tuple(token for token in part.frame if token not in tokens)
    cue = tuple(token for token in part.cue if token not in tokens) or part.cue
    return replace(part, tokens=tokens, cue=cue, frame=frame)


def _opening(
    quotation: Quotation,
    first: int,
    quoted: Set[int],
    forms: Sequence[str],
    readings: Sequence[Reading],
) -> range:
    """Return the words that open a clause before a verb of speech that interrupts it.

    They stand from `first` to the comma before the cue, and the rest begins with its verb.
    """
    start = quotation.tokens[0]
    comma = min(quotation.cue, default=first) - 1
    opening = range(first, comma)
    interrupted = comma > first and forms[comma] == _COMMA == forms[start - 1]
    if not interrupted or start < comma or readings[start].mood is None:
        return range(0)
    others = {*quoted, *quotation.speaker, *quotation.addressee}
    words = [readings[token] for token in opening]
    bare = others.isdisjoint(opening) and all(w.mood is None and w.pos != _END for w in words)
    return opening if bare else range(0)


def _with_opening(quotation: Quotation, opening: range) -> Quotation:
    frame = tuple(token for token in quotation.frame if token not in opening)
    return replace(quotation, tokens=(*opening, *quotation.tokens), frame=frame)
