"""HTML of any shape, parsed within bounded memory and stack, and what it says in plain text."""

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from wortlaut.language.break_hints import without_break_hints
from wortlaut.readers.page_limits import check_page, check_tree
from wortlaut.readers.problem import Problem
from wortlaut.records import Reason

_QUOTE_TAG = re.compile(r"</?q(?:\s[^<>]*+)?>", re.IGNORECASE)
# By depth of nesting: inner marks at even depths, outer ones at odd.
_OPENING = ("‚", "„")
_CLOSING = ("‘", "“")
# Elements of the HTML standard that begin a line of their own, and those that show no text.
_BLOCK_NAMES = """
address article aside blockquote body caption center dd details div dl dt fieldset figcaption
figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary
table tbody td tfoot th thead title tr ul
"""
_UNSEEN_NAMES = """
audio canvas embed head iframe math noscript object script select style svg template textarea video
"""
# What a browser never shows as the words of a page. A template can be one that is shown; elements
# that are hidden may be brought out by scripts, and often are.
_NEVER_SHOWN = ("datalist", "iframe", "select", "template", "textarea")
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_UNSEEN = frozenset(_UNSEEN_NAMES.split())


def parse_page(page: str) -> HtmlElement | Problem:
    """Parse a page or a piece of one; quotations marked by `<q>` get their marks."""
    problem = check_page(page)
    if problem:
        return problem
    # Bytes, since lxml refuses a str that holds an XML declaration.
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = document_fromstring(_write_quotation_marks(page).encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        return Problem(Reason.FORMAT, f"this is no HTML page ({error}); give it as .txt")
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        return Problem(
            Reason.FORMAT, "the page nests its elements too deeply to be an article; save its text"
        )
    return check_tree(tree) or tree


def without_unshown(tree: HtmlElement) -> HtmlElement:
    """Return a page without the words of fields, choices, frames and templates; it is changed."""
    for element in list(tree.iter(*_NEVER_SHOWN)):
        if element.tag != "template" or "shadowrootmode" not in element.attrib:
            element.drop_tree()
    return tree


def plain_text(markup: str) -> str | Problem:
    """Return the paragraphs of a piece of HTML, all of them, with a blank line between."""
    if not markup or markup.isspace():
        return ""
    tree = parse_page(markup)
    if isinstance(tree, Problem):
        return tree
    paragraphs = without_break_hints("".join(_pieces(tree))).split("\n\n")
    return "\n\n".join(text for each in paragraphs if (text := " ".join(each.split())))


def _pieces(tree: HtmlElement) -> list[str]:
    """Return the text of a tree in pieces, with two line breaks where a paragraph ends."""
    pieces: list[str] = []
    unseen = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        name = element.tag
        if event == "start":
            unseen += name in _UNSEEN
        pieces.extend(_breaks(name, event, pieces))
        if event == "start":
            text = element.text
        else:
            unseen -= name in _UNSEEN
            text = element.tail
        if text and not unseen and not (text.isspace() and pieces and pieces[-1].isspace()):
            pieces.append(re.sub(r"\s+", " ", text))
    return pieces


def _breaks(name: str, event: str, pieces: list[str]) -> tuple[str, ...]:
    """Return the break before or after an element; two line breaks end a paragraph."""
    if name in _BLOCKS:
        return ("\n\n",)
    if name == "br" and event == "start":
        after_break = bool(pieces) and pieces[-1] == "\n"
        return ("\n",) if not after_break else ("\n\n",)
    return ()


def _write_quotation_marks(page: str) -> str:
    """Turn `<q>` into the marks that a browser would show, so that they are in the text."""
    depth = 0

    def mark(tag: re.Match[str]) -> str:
        nonlocal depth
        if not tag[0].startswith("</"):
            depth += 1
            return _OPENING[depth % 2]
        if depth == 0:
            return ""
        depth -= 1
        return _CLOSING[(depth + 1) % 2]

    return _QUOTE_TAG.sub(mark, page)
