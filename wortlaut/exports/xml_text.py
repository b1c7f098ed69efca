"""Text as XML 1.0 can hold it, character for character, so that no offset moves."""

_ILLEGAL = (
    {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n\r"}
    | dict.fromkeys((0xFFFE, 0xFFFF), 0xFFFD)
    | dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)
)


def legal(text: str) -> str:
    """Return the text with each character that XML cannot hold replaced by one.

    Controls become their pictures (U+0000 is U+2400), all others U+FFFD. Each counts as one code
    point and as one UTF-16 unit, before and after.
    """
    return text.translate(_ILLEGAL)
