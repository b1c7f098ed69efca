"""Words of articles as a picture can hold them."""

from typing import Any

from wortlaut.records.headline import shorten

_REPLACEMENT = "\ufffd"
# XML, and so SVG, cannot hold these; the program that measures words in pictures ends the whole
# process at the first of them.
_ILLEGAL = (
    *(code for code in range(0x20) if chr(code) not in "\t\n\r"),
    *range(0xD800, 0xE000),
    *(0xFFFE, 0xFFFF),
)
# These turn the letters that follow around, so that other words are read than stand there.
_OVERRIDES = (0x202D, 0x202E)
_REPLACED = dict.fromkeys((*_ILLEGAL, *_OVERRIDES), _REPLACEMENT)

_LONGEST = 40


def label(name: str) -> str:
    """Return a name as it is written beside a mark: of a very long one the beginning."""
    return shorten(name, _LONGEST)


def legible(part: Any) -> Any:
    """Return a part of a specification with each such character in its texts as U+FFFD.

    Args:
        part: of lists, dicts with names of ours, texts, numbers and None.
    """
    if isinstance(part, str):
        return part.translate(_REPLACED)
    if isinstance(part, dict):
        return {name: legible(value) for name, value in part.items()}
    if isinstance(part, list | tuple):
        return [legible(value) for value in part]
    return part
