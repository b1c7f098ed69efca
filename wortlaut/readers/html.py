"""HTML pages: trafilatura finds the article in the page, and what the page says about it."""

import logging
import re
from functools import cache
from types import ModuleType
from typing import Any

from lxml.html import HtmlElement

from wortlaut.language.break_hints import without_break_hints
from wortlaut.readers.assemble import Facts, assemble
from wortlaut.readers.encoding import decode
from wortlaut.readers.markup import parse_page, without_unshown
from wortlaut.readers.options import ReadOptions
from wortlaut.readers.origin import UNKNOWN, Origin
from wortlaut.readers.page_facts import as_written, drop_dates_without_day, writes_day
from wortlaut.readers.page_limits import is_long
from wortlaut.readers.problem import Problem
from wortlaut.readers.published import check_published
from wortlaut.records import Article, Reason

_DECLARATION_BYTES = 4096
_CHARSET = re.compile(rb"(?:charset|encoding)\s{0,8}=\s{0,8}[\"']?\s{0,8}([A-Za-z0-9._:-]{1,40})")
# Dates are read from the page's own metadata, never guessed from its text, and no clock is asked.
_DATE_SEARCH = {"original_date": True, "extensive_search": False, "max_date": "2999-12-31"}


def read_html(data: bytes, options: ReadOptions, origin: Origin = UNKNOWN) -> Article | Problem:
    """Read the article of a page; `article.text` is its paragraphs with a blank line between.

    What the server said of the page (`origin`) comes before what the page says of itself.
    """
    declared = _CHARSET.search(data[:_DECLARATION_BYTES])
    charset = origin.charset or (declared[1].decode() if declared else None)
    page = decode(data, declared=charset)
    if isinstance(page, Problem):
        return page
    if not page or page.isspace():
        return Problem(Reason.EMPTY, "there is no text in it; leave it out")
    tree = parse_page(page)
    if isinstance(tree, Problem):
        return tree
    coarse = drop_dates_without_day(tree)
    found = _extract(without_unshown(tree))
    if isinstance(found, Problem):
        return found
    lines = without_break_hints(found.text).splitlines()
    text = "\n\n".join(line.strip() for line in lines if line.strip())
    date = found.date if found.date and writes_day(page, found.date) else coarse
    return assemble(text, _facts(found, date, tree, options, origin), options)


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


def _facts(
    found: Any, date: str | None, tree: HtmlElement, options: ReadOptions, origin: Origin
) -> Facts:
    """Return what the page says about its article; a date that is none is left out."""
    latest = min(filter(None, (options.latest, origin.latest)), default=None)
    published = check_published(date, latest=latest) if date else None
    return Facts(
        title=found.title and without_break_hints(found.title),
        url=origin.url or found.url,
        outlet=as_written(found.sitename, tree) if found.sitename else None,
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
