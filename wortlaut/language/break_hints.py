"""Characters that only tell where a line may break, as web pages have them inside words."""

_HINTS = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"""Soft hyphen, zero-width space, word joiner, and the byte order mark that stood for the latter."""


def without_break_hints(text: str) -> str:
    """Return a text without soft hyphens, zero-width spaces and word joiners."""
    return text if text.isascii() else text.translate(_HINTS)
