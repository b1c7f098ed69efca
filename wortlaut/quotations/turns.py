"""The turns of interviews and debates as quotations, and what is quoted in them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from wortlaut.records import Kind, Medium, Quotation, TokenRange, Turn

CONFIDENCE = 0.95
"""How sure it is that what stands behind a label is what somebody said; set by hand."""

_LABEL = -1


def with_turns(quotations: Sequence[Quotation], turns: Sequence[Turn]) -> tuple[Quotation, ...]:
    """Return quotations with the paragraphs of turns among them, as direct ones.

    What is quoted in a turn lies in it. It has a cue there or is direct, is not the turn itself,
    and does not leave its paragraph. No label is part of a quotation.

    Args:
        quotations: as they are read, in the order of the text; parents are indices among them.
        turns: of the text, ascending.
    """
    if not turns:
        return tuple(quotations)
    parts = [(part, turn) for turn in turns for part in turn.parts]
    homes = {token: n for n, (part, _) in enumerate(parts) for token in range(*part)}
    homes |= {token: _LABEL for turn in turns if turn.label for token in range(*turn.label)}
    found = [_said(part, turn) for part, turn in parts]
    depths = [0] * len(found)
    numbers: dict[int | None, int] = {}
    for number, quotation in enumerate(quotations):
        home, own = _at_home(quotation, homes)
        if own is None or (home is not None and not _is_quoted(own, parts[home][0])):
            continue
        outer = numbers.get(quotation.parent)
        if outer is None or homes.get(found[outer].tokens[0]) != home:
            outer = home
        if home is not None:
            own = _not_of(own, parts[home][1].addressed)
        numbers[number] = len(found)
        found.append(replace(own, parent=outer))
        depths.append(0 if outer is None else depths[outer] + 1)
    return _in_order(found, depths)


def turn_of(quotation: Quotation, turns: Mapping[int, Turn]) -> Turn | None:
    """Return the turn that a quotation is a paragraph of, None for any other quotation.

    Args:
        quotation: one of an analysis.
        turns: those of the analysis, see `Analysis.turns_by_token`.
    """
    return turns.get(quotation.tokens[0]) if quotation.parent is None else None


def _said(part: TokenRange, turn: Turn) -> Quotation:
    return Quotation(
        kind=Kind.DIRECT,
        medium=Medium.SPEECH,
        tokens=tuple(range(*part)),
        speaker=tuple(range(*turn.name)) if turn.name else (),
        frame=tuple(range(*turn.label)) if turn.label and part == turn.parts[0] else (),
        media=((Medium.SPEECH, 1.0),),
        confidence=CONFIDENCE,
    )


def _at_home(quotation: Quotation, homes: Mapping[int, int]) -> tuple[int | None, Quotation | None]:
    """Return the number of the paragraph that a quotation begins in, and what of it is there.

    Outside of turns that is None, and what stands there. The quotation is None where none is left.
    """
    first = next((token for token in quotation.tokens if homes.get(token) != _LABEL), None)
    if first is None:
        return None, None
    home = homes.get(first)
    return home, quotation.moved(lambda token: token if homes.get(token) == home else None, None)


def _is_quoted(quotation: Quotation, part: TokenRange) -> bool:
    """Tell whether somebody is quoted in a paragraph of a turn, not the paragraph read as one."""
    if quotation.cue:
        return True
    whole = (
        quotation.tokens[0] == part.first and len(quotation.tokens) >= part.last - part.first - 1
    )
    return quotation.kind is Kind.DIRECT and not whole


def _not_of(quotation: Quotation, addressed: TokenRange | None) -> Quotation:
    """Let nobody who is spoken to by name, with the comma behind it, be part of who is quoted."""
    if addressed is None:
        return quotation
    spoken_to = range(addressed.first, addressed.last + 1)
    return replace(
        quotation,
        speaker=tuple(token for token in quotation.speaker if token not in spoken_to),
        naming=tuple(each for each in quotation.naming if each[0] not in spoken_to),
    )


def _in_order(found: Sequence[Quotation], depths: Sequence[int]) -> tuple[Quotation, ...]:
    """Return quotations in the order of the text, outer ones first; parents count in it."""
    order = sorted(
        range(len(found)), key=lambda n: (found[n].tokens[0], depths[n], -found[n].tokens[-1])
    )
    places: dict[int | None, int] = {old: new for new, old in enumerate(order)}
    return tuple(replace(found[n], parent=places.get(found[n].parent)) for n in order)
