"""How an event is worded: who did what to whom, when, and who says so."""

from collections.abc import Mapping
from dataclasses import dataclass

from wortlaut.events.types import event_types
from wortlaut.exports.wording.times import time_wording
from wortlaut.exports.wording.tongue import ENGLISH, Tongue, later
from wortlaut.records import (
    NARRATOR,
    UNKNOWN_SOURCE,
    Actor,
    Attestation,
    Document,
    Event,
    Phase,
    Status,
    TimeExpression,
)

SOMEBODY = later("somebody")
_MOST_NAMES = 6


@dataclass(frozen=True, slots=True)
class EventWording:
    """The parts of an event in words; `to` and `when` are empty where nothing is known."""

    verb: str
    who: str
    to: str
    when: str
    says: str

    def line(self) -> str:
        """Return all of it on one line."""
        deed = f"{self.who} {self.verb}{f' → {self.to}' if self.to else ''}"
        return " · ".join(part for part in (deed, self.when, self.says) if part)


def event_wordings(document: Document, tongue: Tongue = ENGLISH) -> list[EventWording]:
    """Return the wording of each event."""
    actors = {actor.id: actor for actor in document.actors}
    times = {time.id: time for time in document.times}
    return [_wording(event, actors, times, tongue) for event in document.events]


def _wording(
    event: Event,
    actors: Mapping[str, Actor],
    times: Mapping[str, TimeExpression],
    tongue: Tongue,
) -> EventWording:
    time = times.get(event.time or "")
    planned = tongue.gettext("planned") if event.phase is Phase.PLANNED else ""
    place = event.place.text if event.place else ""
    when = time_wording(time, tongue) if time is not None else ""
    return EventWording(
        verb=event_types()[event.type].labels[tongue.language],
        who=_names(event.actors, actors, tongue) or tongue.gettext(SOMEBODY),
        to=_names(event.recipients, actors, tongue),
        when=", ".join(part for part in (planned, when, place) if part),
        says="; ".join(says(attestation, actors, tongue) for attestation in event.attestations),
    )


def says(attestation: Attestation, actors: Mapping[str, Actor], tongue: Tongue = ENGLISH) -> str:
    """Return who says so and how: "the article", "Im Chon Il, uncertain"."""
    name = source_name(attestation, actors, tongue)
    if attestation.status is Status.ASSERTED:
        return name
    return f"{name}, {tongue.term('status', attestation.status.value)}"


def source_name(
    attestation: Attestation, actors: Mapping[str, Actor], tongue: Tongue = ENGLISH
) -> str:
    """Return who says so: "the article", "Im Chon Il", "Medienberichten"."""
    source = attestation.source
    if source == NARRATOR:
        return tongue.gettext("the article")
    if source == UNKNOWN_SOURCE:
        return tongue.gettext("somebody unknown")
    return actors[source].name if source in actors else source


def _names(ids: tuple[str, ...], actors: Mapping[str, Actor], tongue: Tongue) -> str:
    names = [actors[actor].name for actor in ids[:_MOST_NAMES] if actor in actors]
    more = len(ids) - _MOST_NAMES
    return ", ".join([*names, *([tongue.say("{} more", more)] if more > 0 else [])])
