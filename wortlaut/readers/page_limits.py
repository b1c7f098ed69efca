"""Pages that no newsroom writes, found before they cost more time than they are worth."""

import re
from itertools import islice

from lxml.html import HtmlElement

from wortlaut.readers.problem import Problem
from wortlaut.records import Reason

# Pages of news sites have some thousand elements. Extraction takes some 30 µs for each of them,
# but its second opinions (readability, jusText) look at every pair of neighbours.
MAX_ELEMENTS = 60_000
"""Elements that a page may have."""
_LONG = 10_000
# The parser compares every attribute of an element with all others.
_MAX_ATTRIBUTES = 1000
# Attributes as the HTML standard cuts them (13.2.5, "Tokenization"); possessive, so linear.
_ATTRIBUTE = (
    r"[\s/]*+[^\s/>][^\s/>=]*+"
    r"(?:\s*+=\s*+(?:\"[^\"]*+\"?|'[^']*+'?|[^\s>]*+))?+"
)
_EACH_ATTRIBUTE = re.compile(_ATTRIBUTE)
_TAG = re.compile(rf"<[a-zA-Z][^\s/>]*+((?:{_ATTRIBUTE})*+)")


def check_page(page: str) -> Problem | None:
    """Return a problem if an element of the page has far too many attributes."""
    for tag in _TAG.finditer(page):
        start, end = tag.span(1)
        if end - start > _MAX_ATTRIBUTES and _count_attributes(page, start, end) > _MAX_ATTRIBUTES:
            return Problem(
                Reason.TOO_LARGE,
                f"an element at character {tag.start()} has more than {_MAX_ATTRIBUTES} "
                "attributes; save the text of the article",
            )
    return None


def check_tree(tree: HtmlElement) -> Problem | None:
    """Return a problem if the page has far too many elements."""
    if sum(1 for _ in tree.iter()) <= MAX_ELEMENTS:
        return None
    return Problem(
        Reason.TOO_LARGE,
        f"the page has more than {MAX_ELEMENTS} elements; save the text of its article",
    )


def is_long(tree: HtmlElement) -> bool:
    """Return whether only the quick way of extraction is in proportion."""
    return sum(1 for _ in islice(tree.iter(), _LONG + 1)) > _LONG


def _count_attributes(page: str, start: int, end: int) -> int:
    return sum(1 for _ in _EACH_ATTRIBUTE.finditer(page, start, end))
