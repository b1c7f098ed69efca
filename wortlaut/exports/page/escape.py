"""Text as HTML that gives back each character."""

from markupsafe import Markup, escape

# HTML cannot hold these two, literally or by reference; all else a parser gives back as it was.
_UNREPRESENTABLE = {0: "\u2400"} | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
# These turn the letters that follow around, so that other words are read than stand there.
_OVERRIDES = dict.fromkeys((0x202D, 0x202E), "\ufffd")
_REPLACED = _UNREPRESENTABLE | _OVERRIDES


def exact(text: str) -> Markup:
    """Escape text so that an HTML parser gives back each character, U+0000 as U+2400.

    Overrides of direction become U+FFFD: what is read is what is quoted.
    """
    return Markup(str(escape(text.translate(_REPLACED))).replace("\r", "&#13;"))  # noqa: S704
