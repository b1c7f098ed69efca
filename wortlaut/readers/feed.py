"""RSS and Atom: every entry that holds its text becomes an article."""

import io
import re
from collections.abc import Iterator
from typing import Any

from wortlaut.readers.assemble import Facts, assemble
from wortlaut.readers.dates import iso_date
from wortlaut.readers.markup import plain_text
from wortlaut.readers.options import ReadOptions
from wortlaut.readers.problem import Problem, one_line
from wortlaut.readers.published import check_published
from wortlaut.records import Article, Reason, Rejected

_MARKUP = frozenset({"text/html", "application/xhtml+xml"})
_ENDS = re.compile(rb"</\s*(?:[\w.-]+:)?(?:rss|feed|rdf)\s*>", re.IGNORECASE)


def read_feed(data: bytes, source: str, options: ReadOptions) -> Iterator[Article | Rejected]:
    """Read the articles of a feed, in its order.

    The text of an entry is its content, or its description where it has no other. A rejected one
    is named by its number, counted from 1. Behind the last entry of a feed that is cut off comes a
    rejection.
    """
    feed = _parse(data)
    if isinstance(feed, Problem):
        yield feed.at(source)
        return
    outlet = _text_of(feed.feed, "title")
    only_described = 0
    for number, entry in enumerate(feed.entries, start=1):
        result = _read_entry(entry, outlet, options)
        if isinstance(result, Problem):
            yield result.at(f"{source}, entry {number}")
        else:
            only_described += not entry.get("content")
            yield result
    if not _ENDS.search(data.replace(b"\0", b"")):  # UTF-16 has a zero byte beside each letter
        yield Problem(
            Reason.FORMAT, "the feed is cut off, entries may be missing; get it again"
        ).at(source)
    if only_described:
        options.notify(
            f"{source}: {only_described} of {len(feed.entries)} entries hold only a description, "
            "which was read; the pages that they link to were not"
        )


def _parse(data: bytes) -> Any:
    """Return feedparser's result, or a problem where it finds no feed."""
    if not data or data.isspace():
        return Problem(Reason.EMPTY, "there is no feed in it; leave it out")
    import feedparser

    try:
        # A stream: bytes themselves would be taken for a path or an address first.
        feed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # the library promises nothing about hostile feeds
        return Problem(
            Reason.FORMAT, f"the feed cannot be taken apart ({type(error).__name__}); mend it"
        )
    if feed.entries:
        return feed
    if feed.get("version"):
        return Problem(Reason.EMPTY, "the feed holds no entry; leave it out")
    why = one_line(feed.get("bozo_exception", "no RSS or Atom element"))
    return Problem(Reason.FORMAT, f"this is no RSS or Atom feed ({why}); check what it is")


def _read_entry(entry: Any, outlet: str | None, options: ReadOptions) -> Article | Problem:
    pieces = entry.get("content") or [entry.get("summary_detail") or {}]
    piece = max(pieces, key=lambda each: len(each.get("value") or ""))
    value = piece.get("value") or ""
    if len(value.encode(errors="replace")) > options.max_bytes:
        return Problem(
            Reason.TOO_LARGE,
            f"it is larger than {options.max_bytes} bytes; leave it out, or raise the limit",
        )
    text = plain_text(value) if piece.get("type") in _MARKUP else value.strip()
    if isinstance(text, Problem):
        return text
    if not text:
        return Problem(
            Reason.EMPTY, "the entry holds no text; save the page that it links to instead"
        )
    facts = Facts(
        title=_text_of(entry, "title"),
        url=entry.get("link"),
        outlet=_text_of(entry.get("source") or {}, "title") or outlet,
        published=_published(entry, options),
    )
    return assemble(text, facts, options)


def _text_of(part: Any, name: str) -> str | None:
    """Return a title as one line of plain text."""
    value = part.get(name) or ""
    detail = part.get(f"{name}_detail") or {}
    text = plain_text(value) if detail.get("type") in _MARKUP else value
    return None if isinstance(text, Problem) else " ".join(text.split()) or None


def _published(entry: Any, options: ReadOptions) -> str | None:
    """Return when the entry appeared, in the zone it names; one that is no date is left out."""
    # Past feedparser's own lookup, which warns where it takes one for the other.
    value = dict.get(entry, "published") or dict.get(entry, "updated") or ""
    date = check_published(iso_date(value) or value, latest=options.latest) if value else None
    return date if isinstance(date, str) else None
