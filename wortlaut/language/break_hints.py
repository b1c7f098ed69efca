"""Characters that only tell where a line may break, as web pages have them inside words."""

BREAK_HINTS = "\u00ad\u200b\u2060\ufeff"
"""Soft hyphen, zero-width space, word joiner, and the byte order mark that stood for the latter."""

_WITHOUT = dict.fromkeys(map(ord, BREAK_HINTS))


def without_break_hints(text: str) -> str:
    """Return a text without soft hyphens, zero-width spaces and word joiners."""
    return text if text.isascii() else text.translate(_WITHOUT)
