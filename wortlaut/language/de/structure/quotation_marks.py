"""Quotation marks of a German text, in pairs.

A mark's shape does not say whether it opens or closes: “ closes in German and opens in English,
» opens in Germany and closes in Switzerland, " does both. So the characters on both sides decide
(a mark opens where a word is glued to its right alone), and, where they do not, what is open.
"""

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import NamedTuple

from wortlaut.language import QuotedRange
from wortlaut.language.de.words.tokens import COMMAS
from wortlaut.language.marks import APOSTROPHES
from wortlaut.language.paragraphs import paragraphs
from wortlaut.records import Token, TokenRange

MAX_DEPTH = 4

# The opening marks that a mark can close.
_CLOSES: dict[str, frozenset[str]] = {
    "„": frozenset("„"),
    "“": frozenset({"„", "“", COMMAS}),
    "”": frozenset({"„", "“", "”", COMMAS}),
    '"': frozenset({'"', "„", "“", COMMAS}),
    "«": frozenset("»«"),
    "»": frozenset("«»"),
    "''": frozenset({"''", "``", "„", COMMAS}),
    "``": frozenset({"``"}),
    COMMAS: frozenset(),
    "‚": frozenset("‚"),
    "‘": frozenset("‚‘"),
    "’": frozenset("‚‘’"),
    "'": frozenset("'‚‘"),
    "‹": frozenset("›‹"),
    "›": frozenset("‹›"),
    "`": frozenset("`‚"),
    "´": frozenset("´`‚"),
}
_SINGLE = frozenset("‚‘’'`´‹›")
_ALWAYS_OPENING = frozenset({"„", "‚", "``", COMMAS})
_ONE = "".join(mark for mark in _CLOSES if len(mark) == 1)
_MARK = re.compile(rf"''|``|(?<![^\s([]){COMMAS}(?=\w)|[{_ONE}]")
_LIKE_SPACE_BEFORE = frozenset("([{")
_LIKE_SPACE_AFTER = frozenset(",;:!?)]}")
_BEFORE_OPENING = frozenset("-–—/:=|")
_SENTENCE_END = frozenset(".!?…")
_DECADE = re.compile(r"\d\d(?:er|ern|s)?")


class _Side(Enum):
    OPENING = auto()
    CLOSING = auto()
    NONE = auto()


class _Mark(NamedTuple):
    """A mark in the text: the token it stands in, and its characters `[start, end)`."""

    place: int
    start: int
    end: int
    text: str


class _Open(NamedTuple):
    """An opening mark that waits for its closing one; `found` counts the ranges before it."""

    place: int
    mark: str
    found: int


def quotation_marks(text: str, tokens: Sequence[Token]) -> tuple[QuotedRange, ...]:
    """Pair the quotation marks of a text.

    A quotation that nothing closes ends with its paragraph, or before the next quotation in marks
    of its kind, unless the next paragraph opens with the same mark again, as a quotation over
    several paragraphs does. Apostrophes are no marks, and a mark that may be an apostrophe counts
    only where another closes it. At most `MAX_DEPTH` quotations stand in each other. Takes time
    linear in the length of the text, but for sorting.

    Args:
        text: the text that the tokens were cut from.
        tokens: its tokens, as `tokenize` gives them.

    Returns:
        The ranges, by first token; any two nest or are apart.
    """
    pairing = _Pairing(text, tokens)
    blocks = paragraphs(text, tokens)
    for block, following in zip(blocks, [*blocks[1:], None], strict=False):
        pairing.read(block)
        pairing.end_paragraph(block, following)
    return _with_levels(pairing.found)


class _Pairing:
    """One pass over the tokens: what is open, and what was found."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.open: list[_Open] = []
        self.found: list[QuotedRange] = []
        self.last_opened = -1
        self.goes_on_at = -1

    def read(self, block: TokenRange) -> None:
        """Pair the marks of one paragraph."""
        for mark in _marks(self.text, self.tokens, block):
            if mark.place == self.goes_on_at:
                continue
            partner = self._partner(mark.text)
            side = self._side(mark, paired=partner is not None)
            if side is _Side.CLOSING and partner is not None:
                self._abandon(partner + 1, mark.place)
                first = self.open.pop().place
                self.found.append(QuotedRange(first, mark.place + 1, 0, closed=True))
            elif side is _Side.OPENING and self._has_room(mark.place):
                self.open.append(_Open(mark.place, mark.text, len(self.found)))
                self.last_opened = mark.end

    def _has_room(self, place: int) -> bool:
        """Refuse an opening mark too deep, or in the token that the last quotation closed in."""
        free = not self.found or self.found[-1].last <= place
        return free and len(self.open) < MAX_DEPTH

    def end_paragraph(self, block: TokenRange, following: TokenRange | None) -> None:
        """End what is open, unless the following paragraph takes the quotation up again."""
        goes_on = bool(self.open) and following is not None and self._goes_on(block, following)
        if goes_on and following is not None:
            self.goes_on_at = following.first
        self._abandon(int(goes_on), block.last)

    def _goes_on(self, block: TokenRange, following: TokenRange) -> bool:
        mark = self.open[0].mark
        return (
            mark not in APOSTROPHES
            and self.tokens[following.first].text == mark
            and self.tokens[block.last - 1].text[-1] in _SENTENCE_END
        )

    def _partner(self, mark: str) -> int | None:
        """Return the index in `open` of the mark that `mark` would close."""
        for index in range(len(self.open) - 1, -1, -1):
            if self.open[index].mark in _CLOSES[mark]:
                return index
            if mark in _SINGLE and self.open[index].mark not in _SINGLE:
                return None
        return None

    def _side(self, mark: _Mark, *, paired: bool) -> _Side:
        """Say whether a mark opens or closes a quotation, or is none."""
        before = self.text[mark.start - 1] if mark.start else " "
        after = self.text[mark.end : mark.end + 2] or " "
        if mark.text in APOSTROPHES and self._is_apostrophe(mark, before, after[0]):
            return _Side.NONE
        closing = _Side.CLOSING if paired else _Side.NONE
        glued_left = not before.isspace() and before not in _LIKE_SPACE_BEFORE
        glued_right = _is_glued_right(after)
        if glued_left and not glued_right:
            return closing
        if mark.text in _ALWAYS_OPENING or (glued_right and not glued_left):
            return _Side.OPENING
        if not glued_left:
            return closing if paired or not after[0].isspace() else _Side.OPENING
        fresh = before in _BEFORE_OPENING or self.last_opened == mark.start
        if fresh and (after[0].isalnum() or after[0] in _CLOSES):
            return _Side.OPENING
        return closing if paired or before.isalnum() else _Side.OPENING

    def _is_apostrophe(self, mark: _Mark, before: str, after: str) -> bool:
        """Say whether a mark leaves out letters ("geht's", "'s", "'90er") or quotes."""
        if before.isalnum() or not after.isalnum():
            return before.isalnum() and after.isalnum()
        if self.tokens[mark.place].text != mark.text:
            return True
        following = self.tokens[mark.place + 1].text if mark.place + 1 < len(self.tokens) else ""
        return _DECADE.fullmatch(following) is not None

    def _abandon(self, depth: int, end: int) -> None:
        """Give up waiting for a closing mark for all that is open at `depth` and deeper."""
        while len(self.open) > depth:
            opening = self.open.pop()
            last = self._next_of_kind(opening, end)
            if opening.mark not in APOSTROPHES and last - opening.place > 1:
                self.found.append(QuotedRange(opening.place, last, 0, closed=False))

    def _next_of_kind(self, opening: _Open, end: int) -> int:
        """Return where the next quotation in marks of the same kind begins, or `end`."""
        after = opening.place
        for inner in sorted(self.found[opening.found :]):
            if inner.first >= after and self.tokens[inner.first].text == opening.mark:
                return inner.first
            after = max(after, inner.last)
        return max(after, end)


def _marks(text: str, tokens: Sequence[Token], block: TokenRange) -> Iterator[_Mark]:
    """Find the marks of a paragraph, those inside a token ("Eagle“-Mission") too."""
    place = block.first
    for match in _MARK.finditer(text, tokens[block.first].start, tokens[block.last - 1].end):
        while tokens[place].end <= match.start():
            place += 1
        yield _Mark(place, match.start(), match.end(), match.group())


def _is_glued_right(after: str) -> bool:
    """Say whether a word, an ellipsis or another mark follows; `after` is two characters."""
    if after[0] == ".":
        return after == ".."
    return not after[0].isspace() and after[0] not in _LIKE_SPACE_AFTER


def _with_levels(found: list[QuotedRange]) -> tuple[QuotedRange, ...]:
    """Sort the ranges and count how many others each one stands in."""
    ranges: list[QuotedRange] = []
    around: list[int] = []
    for item in sorted(found, key=lambda item: (item.first, -item.last)):
        while around and around[-1] <= item.first:
            around.pop()
        ranges.append(item._replace(level=len(around)))
        around.append(item.last)
    return tuple(ranges)
