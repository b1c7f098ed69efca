"""Paragraphs of an interview, with what tells who may say them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from wortlaut.language.de.structure.labels import is_title
from wortlaut.language.de.structure.turn_words import CLOSING, FIRST_PERSON, HONORIFICS
from wortlaut.language.marks import CLOSING_MARKS
from wortlaut.language.paragraphs import line_breaks
from wortlaut.records import Token, TokenRange

_ENDS = frozenset(".!?…:") | CLOSING_MARKS
_MARKS = CLOSING_MARKS | frozenset("*_)")
_OPENING = frozenset("([")
_CLOSED = frozenset(")]")
_LONGEST_HEADING = 80
_NARROWEST = 60
_ADDRESS = 12


class Block(NamedTuple):
    """A paragraph.

    Attributes:
        first, last: the range of its tokens.
        ends: whether it ends as sentences do.
        asks: whether it ends with a question mark.
        first_person: whether somebody means themselves in it ("ich", "unser").
        closes: whether it has a word of what stands under an interview.
        is_aside: whether it is a heading, or stands in brackets.
        named: its capitalised words, in lower case, but those behind "Herr" and "Frau".
    """

    first: int
    last: int
    ends: bool
    asks: bool
    first_person: bool
    closes: bool
    is_aside: bool
    named: frozenset[str]

    @property
    def range(self) -> TokenRange:
        """The range of its tokens."""
        return TokenRange(self.first, self.last)

    def names(self, name: str) -> bool:
        """Tell whether it speaks of somebody by a name, given in lower case."""
        return name in self.named


@dataclass(frozen=True, slots=True, eq=False)
class Blocks:
    """The paragraphs of a text.

    Attributes:
        text: the text.
        tokens: its tokens.
        token_starts: where they start, in code points.
        starts: the first tokens of the paragraphs, ascending.
    """

    text: str
    tokens: Sequence[Token]
    token_starts: list[int]
    starts: list[int]

    @classmethod
    def of(cls, text: str, tokens: Sequence[Token]) -> "Blocks":
        """Cut a text into paragraphs.

        A blank line ends one. A single line break does before a word that is no small one, unless
        the text is wrapped there: the line is long, in the middle of a sentence, and had no room
        for the word.
        """
        width = max(map(len, text.splitlines()), default=0)
        starts, line = [0], 0
        for place, breaks in line_breaks(text, tokens).items():
            before, after = tokens[place - 1], tokens[place]
            full = before.end - line + 1 + len(after.text) > max(width, _NARROWEST)
            wrapped = full and before.text[-1] not in _ENDS
            if breaks > 1 or not (wrapped or after.text[0].islower()):
                starts.append(place)
            line = after.start
        return cls(text, tokens, [token.start for token in tokens], starts)

    def token_at(self, offset: int) -> int:
        """Return the first token that starts at an offset or behind it."""
        return bisect_left(self.token_starts, offset)

    def tokens_in(self, start: int, end: int) -> TokenRange:
        """Return the tokens that start between two offsets."""
        return TokenRange(self.token_at(start), self.token_at(end))

    def between(self, first: int, last: int) -> Iterator[Block]:
        """Yield the paragraphs of the tokens `[first, last)`, the first from `first` on."""
        place = bisect_left(self.starts, first + 1)
        while first < last:
            end = self.starts[place] if place < len(self.starts) else len(self.tokens)
            yield self._block(first, min(end, last))
            first, place = end, place + 1

    def ending_at(self, last: int) -> Block | None:
        """Return the paragraph before a token, None for the first token."""
        if not last:
            return None
        return self._block(self.starts[bisect_left(self.starts, last) - 1], last)

    def addressed(self, block: Block) -> TokenRange | None:
        """Return who is spoken to by name at the start of a paragraph ("Herr Dr. Habeck")."""
        end = min(block.last, block.first + _ADDRESS)
        forms = [token.text for token in self.tokens[block.first : end]]
        for place, form in enumerate(forms[:-1]):
            if form not in HONORIFICS:
                continue
            last = place + 1
            while last < len(forms) - 1 and forms[last] in HONORIFICS:
                last += 1
            if forms[last][0].isupper() and not is_title(forms[last]):
                return TokenRange(block.first + place, block.first + last + 1)
        return None

    def _block(self, first: int, last: int) -> Block:
        forms = [token.text for token in self.tokens[first:last]]
        end = len(forms) - 1
        while end > 0 and forms[end] in _MARKS:
            end -= 1
        length = self.tokens[last - 1].end - self.tokens[first].start
        ends = forms[-1][-1] in _ENDS or forms[end][-1] in _ENDS
        bracketed = forms[0] in _OPENING and forms[-1] in _CLOSED
        before = ["", *forms]
        return Block(
            first,
            last,
            ends=ends,
            asks=forms[end][-1] == "?",
            first_person=not FIRST_PERSON.isdisjoint(map(str.casefold, forms)),
            closes=not CLOSING.isdisjoint(forms),
            is_aside=bracketed or (length < _LONGEST_HEADING and not ends),
            named=frozenset(
                form.casefold()
                for form, left in zip(forms, before, strict=False)
                if form[0].isupper() and left not in HONORIFICS
            ),
        )
