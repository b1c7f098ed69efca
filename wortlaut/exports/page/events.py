"""What the page shows of the events of one document."""

from dataclasses import dataclass

from markupsafe import Markup

from wortlaut.exports.page.escape import exact
from wortlaut.exports.standing import Standing, standing
from wortlaut.exports.wording.events import event_wordings, source_name
from wortlaut.exports.wording.tongue import ENGLISH, Tongue
from wortlaut.records import Document
from wortlaut.records.headline import shorten

_LONGEST_PART = 90
_LONGEST_HINT = 260


@dataclass(frozen=True, slots=True)
class AttestationView:
    """Who says that an event is so: a name, how they put it, and the number of the statement."""

    name: Markup
    status: str
    statement: int | None


@dataclass(frozen=True, slots=True)
class EventView:
    """One event; `hint` says all on one line, `words` are those of its trigger."""

    id: str
    number: int
    type: str
    verb: str
    who: Markup
    to: Markup
    when: Markup
    says: Markup
    words: Markup
    standing: Standing
    hint: Markup
    attestations: list[AttestationView]
    statements: list[int]


def event_views(document: Document, tongue: Tongue = ENGLISH) -> list[EventView]:
    """Return all events in their order; `statements` are the numbers of those that they are."""
    actors = {actor.id: actor for actor in document.actors}
    numbers = {each.id: number for number, each in enumerate(document.statements, 1)}
    return [
        EventView(
            id=event.id,
            number=number,
            type=event.type.value,
            verb=wording.verb,
            who=exact(shorten(wording.who, _LONGEST_PART)),
            to=exact(shorten(wording.to, _LONGEST_PART)),
            when=exact(shorten(wording.when, _LONGEST_PART)),
            says=exact(shorten(wording.says, _LONGEST_PART)),
            words=exact(shorten(event.trigger.text, _LONGEST_PART)),
            standing=standing(event),
            hint=exact(shorten(f"{event.type.value}: {wording.line()}", _LONGEST_HINT)),
            attestations=[
                AttestationView(
                    name=exact(shorten(source_name(each, actors, tongue), _LONGEST_PART)),
                    status=each.status.value,
                    statement=numbers.get(each.statement or ""),
                )
                for each in event.attestations
            ],
            statements=[numbers[each] for each in event.statements if each in numbers],
        )
        for number, (event, wording) in enumerate(
            zip(document.events, event_wordings(document, tongue), strict=True), 1
        )
    ]
