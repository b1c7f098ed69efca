"""Who does what to whom in sentences that are read, as names."""

import wortlaut
from wortlaut.records import EventType


def who_to_whom(text: str, type_: EventType) -> list[tuple[str, str]]:
    """Return who acts and who is reached in a text's events of a type, names joined by " + "."""
    made = wortlaut.analyse(text)
    names = {actor.id: actor.name for actor in made.actors}
    return [
        (" + ".join(names[a] for a in event.actors), " + ".join(names[a] for a in event.recipients))
        for event in made.events
        if event.type is type_
    ]
