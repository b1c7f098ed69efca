"""Words of articles as a picture can hold them."""

from typing import Any

from wortlaut.records.direction import TURNING
from wortlaut.records.headline import shorten

_REPLACEMENT = "\ufffd"
# XML, and so SVG, cannot hold these; the program that measures words in pictures ends the whole
# process at the first of them.
_ILLEGAL = (
    *(code for code in range(0x20) if chr(code) not in "\t\n\r"),
    *range(0xD800, 0xE000),
    *(0xFFFE, 0xFFFF),
)
_REPLACED = dict.fromkeys((*_ILLEGAL, *TURNING), _REPLACEMENT)

_LONGEST = 40
# Every object of JavaScript has these. Vega takes a text that is called so for an operator of its
# own and draws nothing; an invisible sign behind it makes it a text.
_OF_OBJECTS = frozenset(
    (
        *("__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__"),
        *("__proto__", "constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable"),
        *("toLocaleString", "toString", "valueOf"),
    )
)
_WORD_JOINER = "\u2060"


def label(name: str) -> str:
    """Return a name as it is written beside a mark: of a very long one the beginning."""
    return shorten(name, _LONGEST)


def legible(part: Any) -> Any:
    """Return a part of a specification with each such character in its texts as U+FFFD.

    Args:
        part: of lists, dicts with names of ours, texts, numbers and None.
    """
    if isinstance(part, str):
        text = part.translate(_REPLACED)
        return text + _WORD_JOINER if text in _OF_OBJECTS else text
    if isinstance(part, dict):
        return {name: legible(value) for name, value in part.items()}
    if isinstance(part, list | tuple):
        return [legible(value) for value in part]
    return part
