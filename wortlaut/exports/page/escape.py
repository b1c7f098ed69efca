"""Text as HTML that gives back each character."""

from markupsafe import Markup, escape

from wortlaut.records.direction import TURNING

# HTML cannot hold these two, literally or by reference; all else a parser gives back as it was.
_UNREPRESENTABLE = {0: "\u2400"} | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_REPLACED = _UNREPRESENTABLE | dict.fromkeys(TURNING, "\ufffd")


def exact(text: str) -> Markup:
    """Escape text so that an HTML parser gives back each character, U+0000 as U+2400.

    Signs that turn words around become U+FFFD: what is read is what is quoted.
    """
    return Markup(str(escape(text.translate(_REPLACED))).replace("\r", "&#13;"))  # noqa: S704
