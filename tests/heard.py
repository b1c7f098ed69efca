"""Who speaks in texts that networks read."""

from collections.abc import Collection

import wortlaut
from wortlaut.records import ActorKind, Document, Kind


def who_speaks(document: Document, kinds: Collection[Kind] = tuple(Kind)) -> list[str | None]:
    """Return the name of who makes each statement of some kinds, None where nobody is known."""
    names = {actor.id: actor.name for actor in document.actors}
    speakers = (each.speaker for each in document.statements if each.kind in kinds)
    return [names.get(speaker.actor or "") if speaker is not None else None for speaker in speakers]


def speaking(text: str) -> list[tuple[ActorKind, str]]:
    """Return kind and name of all who make a statement in a text, in the order of the record."""
    document = wortlaut.analyse(text)
    said = {each.speaker.actor for each in document.statements if each.speaker is not None}
    return [(actor.kind, actor.name) for actor in document.actors if actor.id in said]
