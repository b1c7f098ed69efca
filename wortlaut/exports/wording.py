"""Short wordings that the table, the page and the terminal share."""

import re

from wortlaut.exports.tongue import ENGLISH, Tongue, later
from wortlaut.records import Actor, ActorKind, Article, Document, Kind, SourceType

SPEAKER_UNKNOWN = later("speaker unknown")
UNNAMED = later("unnamed")
UNNAMED_SOURCES = {
    SourceType.OFFICIAL: later("unnamed official"),
    SourceType.AGENCY: later("unnamed agency"),
    SourceType.DOCUMENT: later("unnamed document"),
    SourceType.EYEWITNESS: later("unnamed eyewitness"),
    SourceType.INSIDER: later("unnamed insider"),
    SourceType.EXPERT: later("unnamed expert"),
    SourceType.PUBLIC: later("unnamed public"),
}

_LINE_WITH_TEXT = re.compile(r"\S[^\r\n]*")
_LONGEST_HEADLINE = 90


def kind_name(kind: Kind, tongue: Tongue = ENGLISH) -> str:
    """Return the kind as words: `indirect_free_indirect` reads "indirect free indirect"."""
    return tongue.term("kind", kind.value)


def actor_facts(actor: Actor, words: str = "", tongue: Tongue = ENGLISH) -> list[str]:
    """Return what is known of an actor beside the name: roles, kind, country.

    A country that is inferred has a question mark.

    Roles that stand in `words` already are left out. Of an unnamed source what it is stands after
    "unnamed".
    """
    kind = tongue.term("actor_kind", actor.kind.value)
    if actor.kind is ActorKind.ANONYMOUS:
        kind = tongue.gettext(UNNAMED_SOURCES[actor.source] if actor.source else UNNAMED)
    roles = [role for role in actor.roles if role not in words]
    country = tongue.country(actor.country) if actor.country else ""
    if country and actor.country_inferred:
        country += "?"
    return [*roles, kind, *([country] if country else [])]


def other_name(words: str, actor: Actor | None) -> str | None:
    """Return the actor's name where the words that name them here do not hold it."""
    if actor is None or f" {' '.join(actor.name.split())} " in f" {' '.join(words.split())} ":
        return None
    return actor.name


def shorten(text: str, length: int) -> str:
    """Return the text on one line with single spaces, cut at a word with "…" where too long."""
    line = " ".join(text[: 4 * length].split())
    if len(line) <= length and len(text) <= 4 * length:
        return line
    kept, space, _ = line[:length].rpartition(" ")
    return (kept if space and len(kept) > length // 2 else line[:length]) + " …"


def headline(article: Article) -> str:
    """Return the title, else the first line of the text, at most some 90 characters."""
    if article.title and article.title.strip():
        return shorten(article.title, 2 * _LONGEST_HEADLINE)
    first = _LINE_WITH_TEXT.search(article.text)
    return shorten(first.group(), _LONGEST_HEADLINE) if first else "(empty)"


def depths(document: Document) -> list[int]:
    """Return how deep each statement is nested: 0 for one that stands in no other.

    A parent that is missing, or stands later than its child, counts as none.
    """
    depth_of: dict[str, int] = {}
    for statement in document.statements:
        parent = statement.parent
        depth_of[statement.id] = depth_of.get(parent, -1) + 1 if parent is not None else 0
    return [depth_of[statement.id] for statement in document.statements]
