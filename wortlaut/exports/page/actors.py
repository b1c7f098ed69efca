"""What the page shows of the actors of one document."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from markupsafe import Markup

from wortlaut.exports.page.escape import exact
from wortlaut.exports.wording.tongue import ENGLISH, Tongue
from wortlaut.exports.wording.wording import actor_facts
from wortlaut.records import Document
from wortlaut.records.headline import shorten

_LONGEST_WORDS = 110
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class ActorView:
    """One actor: name, what is known, and what they say, as numbers and words of statements.

    `id` and `key` are those of the record, `number` counts from 1. `place` tells whether the first
    mention can be linked to.
    """

    id: str
    key: str | None
    number: int
    name: Markup
    facts: Markup
    mentions: int
    place: bool
    says: list[tuple[int, Markup]] = field(default_factory=list)


def actor_views(
    document: Document, places: Iterable[int], tongue: Tongue = ENGLISH
) -> list[ActorView]:
    """Return all actors in their order; what actors say together counts for each of them.

    Args:
        document: whose actors.
        places: indices of the actors whose first mention is marked in the text.
        tongue: the language of what is not the article's own words.
    """
    linked = set(places)
    views = {
        actor.id: ActorView(
            id=actor.id,
            key=actor.key,
            number=index + 1,
            name=exact(shorten(actor.name, _LONGEST_NAME)),
            facts=exact(shorten(", ".join(actor_facts(actor, tongue=tongue)), _LONGEST_WORDS)),
            mentions=len(actor.mentions),
            place=index in linked,
        )
        for index, actor in enumerate(document.actors)
    }
    members = {actor.id: actor.members for actor in document.actors}
    for number, statement in enumerate(document.statements, start=1):
        speaker = statement.speaker.actor if statement.speaker else None
        words = exact(shorten(statement.quote.text, _LONGEST_WORDS))
        for actor in dict.fromkeys((speaker, *members.get(speaker or "", ()))):
            if actor in views:
                views[actor].says.append((number, words))
    return list(views.values())
