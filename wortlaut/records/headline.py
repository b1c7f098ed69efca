"""What an article is called where only a line is shown of it."""

import re

_LINE_WITH_TEXT = re.compile(r"\S[^\r\n]*")
_LONGEST = 90


def shorten(text: str, length: int) -> str:
    """Return the text on one line with single spaces, cut at a word with "…" where too long.

    Args:
        text: any.
        length: in code points, without the mark of the cut.
    """
    line = " ".join(text[: 4 * length].split())
    if len(line) <= length and len(text) <= 4 * length:
        return line
    kept, space, _ = line[:length].rpartition(" ")
    return (kept if space and len(kept) > length // 2 else line[:length]) + " …"


def headline(title: str | None, text: str) -> str:
    """Return the title, else the first line of the text, at most some 90 code points."""
    if title and title.strip():
        return shorten(title, 2 * _LONGEST)
    first = _LINE_WITH_TEXT.search(text)
    return shorten(first.group(), _LONGEST) if first else "(empty)"
