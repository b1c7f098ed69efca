"""Short wordings that the table, the page and the terminal share."""

from wortlaut.exports.wording.tongue import ENGLISH, Tongue, later
from wortlaut.records import Actor, ActorKind, Document, Kind, SourceType

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


def depths(document: Document) -> list[int]:
    """Return how deep each statement is nested: 0 for one that stands in no other.

    A parent that is missing, or stands later than its child, counts as none.
    """
    depth_of: dict[str, int] = {}
    for statement in document.statements:
        parent = statement.parent
        depth_of[statement.id] = depth_of.get(parent, -1) + 1 if parent is not None else 0
    return [depth_of[statement.id] for statement in document.statements]
