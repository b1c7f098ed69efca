"""HTML pages: trafilatura finds the article in the page, and what the page says about it."""

import logging
import re
from functools import cache
from types import ModuleType
from typing import Any

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from wortlaut.readers.assemble import Facts, assemble
from wortlaut.readers.encoding import decode
from wortlaut.readers.options import ReadOptions
from wortlaut.readers.page_limits import check_page, check_tree, is_long
from wortlaut.readers.problem import Problem
from wortlaut.readers.published import check_published
from wortlaut.records import Article, Reason

_DECLARATION_BYTES = 4096
_CHARSET = re.compile(rb"(?:charset|encoding)\s{0,8}=\s{0,8}[\"']?\s{0,8}([A-Za-z0-9._:-]{1,40})")
# Dates are read from the page's own metadata, never guessed from its text, and no clock is asked.
_DATE_SEARCH = {"original_date": True, "extensive_search": False, "max_date": "2999-12-31"}
_QUOTE_TAG = re.compile(r"</?q(?:\s[^<>]*+)?>", re.IGNORECASE)
# By depth of nesting: inner marks at even depths, outer ones at odd.
_OPENING = ("‚", "„")
_CLOSING = ("‘", "“")


def read_html(data: bytes, options: ReadOptions) -> Article | Problem:
    """Read the article of a page; `article.text` is its paragraphs with a blank line between."""
    declared = _CHARSET.search(data[:_DECLARATION_BYTES])
    page = decode(data, declared=declared[1].decode() if declared else None)
    if isinstance(page, Problem):
        return page
    if not page or page.isspace():
        return Problem(Reason.EMPTY, "there is no text in it; leave it out")
    tree = _parse(_write_quotation_marks(page))
    if isinstance(tree, Problem):
        return tree
    found = _extract(tree)
    if isinstance(found, Problem):
        return found
    text = "\n\n".join(line.strip() for line in found.text.splitlines() if line.strip())
    return assemble(text, _facts(found, options), options)


def _parse(page: str) -> HtmlElement | Problem:
    """Parse a page of any shape within bounded memory and stack."""
    problem = check_page(page)
    if problem:
        return problem
    # Bytes, since lxml refuses a str that holds an XML declaration.
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = document_fromstring(page.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        return Problem(Reason.FORMAT, f"this is no HTML page ({error}); give it as .txt")
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        return Problem(
            Reason.FORMAT, "the page nests its elements too deeply to be an article; save its text"
        )
    return check_tree(tree) or tree


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


def _extract(tree: HtmlElement) -> Any:
    """Return trafilatura's document, or a problem where it finds no article."""
    try:
        found = _trafilatura().bare_extraction(
            tree,
            fast=is_long(tree),
            with_metadata=True,
            include_comments=False,
            # Tables of a page's layout are read all the same; tables of data hold no speech.
            include_tables=False,
            date_extraction_params=dict(_DATE_SEARCH),
        )
    except Exception as error:  # the library promises nothing about hostile pages
        return Problem(
            Reason.FORMAT,
            f"the page cannot be taken apart ({type(error).__name__}); save its text as .txt",
        )
    if found is None or not found.text:
        return Problem(
            Reason.EMPTY, "no article was found in the page; save its text as .txt if there is one"
        )
    return found


def _facts(found: Any, options: ReadOptions) -> Facts:
    """Return what the page says about its article; a date that is none is left out."""
    published = check_published(found.date, latest=options.latest) if found.date else None
    return Facts(
        title=found.title,
        url=found.url,
        outlet=found.sitename,
        published=published if isinstance(published, str) else None,
    )


@cache
def _trafilatura() -> ModuleType:
    """Import trafilatura when the first page comes: it takes a third of a second."""
    import trafilatura

    for name in ("trafilatura", "htmldate"):
        # What goes wrong is said in the rejection; without a handler it would go to stderr too.
        logging.getLogger(name).addHandler(logging.NullHandler())
    return trafilatura
