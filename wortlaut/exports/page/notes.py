"""What a page shows of one statement beside the text."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from wortlaut.exports.page.escape import exact
from wortlaut.exports.wording.times import time_wording
from wortlaut.exports.wording.tongue import ENGLISH, Tongue
from wortlaut.exports.wording.wording import depths, kind_name, other_name
from wortlaut.records import Actor, Document, Statement, TimeExpression
from wortlaut.records.headline import shorten

_LONGEST_NOTE = 150


@dataclass(frozen=True, slots=True)
class NoteView:
    """One statement as a margin note.

    `id` is that of the record, `number` counts from 1, and so does `parent`, the statement that
    this one is quoted in. `actor` is the number of the actor who speaks, `name` their name where
    `speaker` lacks it.
    """

    id: str
    number: int
    parent: int | None
    kind: str
    kind_name: str
    act: str
    depth: int
    speaker: Markup | None
    actor: int | None
    name: Markup | None
    time: Markup | None
    cue: Markup
    words: Markup
    medium: str
    confidence: int


def note_views(document: Document, tongue: Tongue = ENGLISH) -> list[NoteView]:
    """Return the notes of all statements in their order."""
    actors = {actor.id: (number, actor) for number, actor in enumerate(document.actors, 1)}
    times = {time.id: time for time in document.times}
    numbers = {each.id: number for number, each in enumerate(document.statements, 1)}
    return [
        _note(statement, depth, numbers, actors, times, tongue)
        for statement, depth in zip(document.statements, depths(document), strict=True)
    ]


def _note(
    statement: Statement,
    depth: int,
    numbers: Mapping[str, int],
    actors: Mapping[str, tuple[int, Actor]],
    times: Mapping[str, TimeExpression],
    tongue: Tongue,
) -> NoteView:
    speaker = statement.speaker
    actor = actors.get(speaker.actor or "") if speaker else None
    time = times.get(statement.time or "")
    name = other_name(speaker.text, actor[1]) if speaker and actor else None
    when = _when(time, tongue) if time else None
    return NoteView(
        id=statement.id,
        number=numbers[statement.id],
        parent=numbers.get(statement.parent or "") if depth else None,
        kind=statement.kind.value,
        kind_name=kind_name(statement.kind, tongue),
        act=tongue.term("act", statement.act.value) if statement.act else "",
        depth=min(depth, 3),
        speaker=exact(shorten(speaker.text, 80)) if speaker else None,
        actor=actor[0] if actor else None,
        name=exact(shorten(name, 80)) if name else None,
        time=exact(when) if when else None,
        cue=exact(shorten(statement.cue.text, 60)) if statement.cue else Markup(),
        words=exact(shorten(statement.quote.text, _LONGEST_NOTE)),
        medium=tongue.term("medium", statement.medium.value) if statement.medium else "",
        confidence=round(100 * statement.confidence),
    )


def _when(time: TimeExpression, tongue: Tongue) -> str:
    """Return a time's value and words; where the value names no year the words say it all."""
    words = shorten(time.text, 40)
    if (time.value or "").startswith("XXXX"):
        return words
    return f"{time_wording(time, tongue)} ({words})"
