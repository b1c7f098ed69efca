"""The marks of who wrote a paragraph, behind its last sentence: "(dpa)", "(dpa/lno)", "/jha/he".

Agencies are known as in datelines. Behind a full stop and a slash any letters are somebody's sign.
"""

import re
from collections.abc import Iterator, Sequence

from wortlaut.language.de.structure.datelines import is_agency
from wortlaut.language.paragraphs import line_breaks, ranges
from wortlaut.records import Token, TokenRange

_SIGNED = re.compile(r"(?:/[^\W\d_]{1,4})+")
_BRACKETS = ("(", ")")
_ENDS = frozenset(".!?…")
_CLOSING = frozenset('“”"«»’‘')
_LONGEST = 9


def signs(text: str, tokens: Sequence[Token]) -> tuple[TokenRange, ...]:
    """Return the marks of authors and agencies that end lines, as ranges of tokens, ascending.

    A sentence ends before each. Takes time linear in the number of tokens.

    Args:
        text: the text that the tokens were cut from.
        tokens: its tokens, as `tokenize` gives them.
    """
    return tuple(_found(text, tokens)) if tokens else ()


def _found(text: str, tokens: Sequence[Token]) -> Iterator[TokenRange]:
    for first, last in ranges([0, *line_breaks(text, tokens)], len(tokens)):
        for start in range(max(first + 2, last - _LONGEST), last):
            forms = [token.text for token in tokens[start:last]]
            if _ends(tokens, first, start) and (_is_bracketed(forms) or _is_signed(forms)):
                yield TokenRange(start, last)
                break


def _ends(tokens: Sequence[Token], first: int, place: int) -> bool:
    """Tell whether a sentence of the line ends before a token, perhaps with closing marks."""
    while place > first and tokens[place - 1].text in _CLOSING:
        place -= 1
    return place > first and tokens[place - 1].text in _ENDS


def _is_bracketed(forms: Sequence[str]) -> bool:
    return (forms[0], forms[-1]) == _BRACKETS and is_agency(forms[1:-1])


def _is_signed(forms: Sequence[str]) -> bool:
    """Tell whether words are short signs, each behind a slash ("/jha/he")."""
    return _SIGNED.fullmatch("".join(forms)) is not None
