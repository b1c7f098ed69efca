"""What the page shows of the events of one document."""

from dataclasses import dataclass

from markupsafe import Markup

from wortlaut.exports.escape import exact
from wortlaut.exports.event_wording import Standing, event_wordings, standing
from wortlaut.exports.wording import shorten
from wortlaut.records import Document

_LONGEST_PART = 90
_LONGEST_HINT = 260


@dataclass(frozen=True, slots=True)
class EventView:
    """One event; `hint` says all on one line, `words` are those of its trigger."""

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


def event_views(document: Document) -> list[EventView]:
    """Return all events in their order."""
    return [
        EventView(
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
        )
        for number, (event, wording) in enumerate(
            zip(document.events, event_wordings(document), strict=True), 1
        )
    ]
