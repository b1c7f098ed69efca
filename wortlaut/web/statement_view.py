"""What the page of one statement shows."""

from dataclasses import dataclass

from fastapi import Request

from wortlaut.exports.page.citation import Citation, citation
from wortlaut.exports.page.events import EventView
from wortlaut.exports.page.notes import NoteView, note_views
from wortlaut.exports.page.segment_views import Shown
from wortlaut.exports.wording.tongue import later
from wortlaut.records import Actor, Document, Participant, Statement
from wortlaut.web.language import language_of
from wortlaut.web.passage import Passage, passage
from wortlaut.web.tongue import tongue

SURE = (
    (0.9, later("very sure")),
    (0.75, later("fairly sure")),
    (0.5, later("not quite sure")),
    (0.0, later("unsure")),
)
"""Confidence in words: the least that each stands for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView:
    """One statement of a document.

    Attributes:
        statement: of the record.
        index: its place among the statements.
        note: what is shown of it beside the text.
        speaker, addressee: the actors, where they are known.
        country: of the speaker, in words; inferred ones have a question mark.
        sure: the confidence in words.
        above: those that it is quoted in, the outermost first.
        under: those that are quoted in it.
        events: that it attests, or that it is.
        before, after: the ids of its neighbours in the text.
        passage: it in its paragraph.
        cited: how it is cited.
        permalink: the address at which it is shown.
    """

    statement: Statement
    index: int
    note: NoteView
    speaker: Actor | None
    addressee: Actor | None
    country: str
    sure: str
    above: list[NoteView]
    under: list[NoteView]
    events: list[EventView]
    before: str | None
    after: str | None
    passage: Passage
    cited: Citation
    permalink: str


def statement_view(request: Request, document: Document, index: int) -> StatementView:
    """Return what is shown of the statement at an index."""
    words = tongue(language_of(request))
    statements = document.statements
    statement = statements[index]
    notes = note_views(document, words)
    shown = Shown.of(document, words)
    speaker = _actor(document, statement.speaker)
    country = words.country(speaker.country) if speaker and speaker.country else ""
    permalink = permalink_of(request, document, statement.id)
    return StatementView(
        statement=statement,
        index=index,
        note=notes[index],
        speaker=speaker,
        addressee=_actor(document, statement.addressee),
        country=f"{country}?" if speaker and country and speaker.country_inferred else country,
        sure=words.gettext(next(name for least, name in SURE if statement.confidence >= least)),
        above=_above(notes, index),
        under=[note for note in notes if note.parent == index + 1],
        events=[event for event in shown.events if _attests(event, index + 1)],
        before=statements[index - 1].id if index else None,
        after=statements[index + 1].id if index + 1 < len(statements) else None,
        passage=passage(shown, index),
        cited=citation(document, statement, permalink, words),
        permalink=permalink,
    )


def permalink_of(request: Request, document: Document, statement: str) -> str:
    """Return the whole address of a statement's page."""
    return str(request.url_for("statement_page", sha256=document.article.id, statement=statement))


def _actor(document: Document, part: Participant | None) -> Actor | None:
    if part is None or part.actor is None:
        return None
    return next((each for each in document.actors if each.id == part.actor), None)


def _above(notes: list[NoteView], index: int) -> list[NoteView]:
    """Return the statements around one; a parent stands before its child, so this ends."""
    found: list[NoteView] = []
    parent = notes[index].parent
    while parent is not None and parent < (found[0].number if found else index + 1):
        found.insert(0, notes[parent - 1])
        parent = notes[parent - 1].parent
    return found


def _attests(event: EventView, number: int) -> bool:
    said = {each.statement for each in event.attestations}
    return number in said or number in event.statements
