"""What a page shows of the text of one document: pieces, with what each belongs to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup

from wortlaut.exports.page.escape import exact
from wortlaut.exports.page.events import EventView, event_views
from wortlaut.exports.page.segments import Mark, Role, Segment, segments
from wortlaut.exports.wording.times import time_wording
from wortlaut.exports.wording.tongue import ENGLISH, Tongue
from wortlaut.exports.wording.wording import actor_facts, depths
from wortlaut.records import Document
from wortlaut.records.headline import shorten

_LONGEST_HINT = 150
_NAMED = frozenset((Role.TIME, Role.MENTION, Role.EVENT))
_LETTER = {
    Role.QUOTE: "q",
    Role.SPEAKER: "w",
    Role.ADDRESSEE: "t",
    Role.CUE: "c",
    Role.FRAME: "f",
}


@dataclass(frozen=True, slots=True)
class SegmentView:
    """A piece of text with the classes that show what it is and tie it to its statements.

    `start` is its place in the text, in code points. Of a mention there is the number of its
    actor, and what is known of them as `hint`; of a time the value as `hint`, of words for an event
    who did what, and who says so, and its number. `first` is true where the actor's first mention,
    a time or words for an event begin.
    """

    start: int
    text: Markup
    classes: str
    actor: int | None = None
    hint: Markup | None = None
    first: bool = False
    event: int | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """A document and what its segments name, found once for all of them."""

    document: Document
    events: list[EventView]
    levels: list[int]
    tongue: Tongue = ENGLISH
    hints: dict[int, Markup] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document, tongue: Tongue = ENGLISH) -> "Shown":
        """Prepare a document."""
        return cls(document, event_views(document, tongue), depths(document), tongue)

    def actor_hint(self, index: int) -> Markup:
        """Return what is known of an actor, on one line."""
        if index not in self.hints:
            actor = self.document.actors[index]
            known = ", ".join((actor.name, *actor_facts(actor, tongue=self.tongue)))
            self.hints[index] = exact(shorten(known, _LONGEST_HINT))
        return self.hints[index]


def segment_views(
    shown: Shown, marks: Iterable[Mark], breaks: Iterable[int], end: int
) -> Iterator[SegmentView]:
    """Yield the text up to `end` in pieces, cut at the marks and at `breaks`."""
    for segment in segments(end, marks, breaks):
        yield _segment(segment, shown)


def marks_of(document: Document, statements: Mapping[int, object] | None = None) -> Iterator[Mark]:
    """Yield all that is marked; of the statements only those at the indices that are given."""
    for index, actor in enumerate(document.actors):
        for mention in actor.mentions:
            yield Mark(mention.start, mention.end, index, Role.MENTION)
    for index, time in enumerate(document.times):
        yield Mark(time.start, time.end, index, Role.TIME)
    for index, event in enumerate(document.events):
        parts = [event.trigger, *(e for a in event.attestations for e in a.evidence)]
        for start, end in sorted({span for part in parts for span in part.spans}):
            yield Mark(start, end, index, Role.EVENT)
    for index, statement in enumerate(document.statements):
        if statements is not None and index not in statements:
            continue
        for role, part in (
            (Role.FRAME, statement.frame),
            (Role.QUOTE, statement.quote),
            (Role.SPEAKER, statement.speaker),
            (Role.ADDRESSEE, statement.addressee),
            (Role.CUE, statement.cue),
        ):
            for start, end in part.spans if part else ():
                yield Mark(start, end, index, role)


def _segment(segment: Segment, shown: Shown) -> SegmentView:
    """Return a segment; the innermost of its named marks says what it is beside that."""
    document = shown.document
    parts = [mark for mark in segment.marks if mark.role not in _NAMED]
    classes = _classes(parts, shown)
    start, text = segment.start, exact(document.article.text[segment.start : segment.end])
    named = next((mark for mark in reversed(segment.marks) if mark.role in _NAMED), None)
    if named is None:
        return SegmentView(start, text, classes)
    first = named.start == start
    if named.role is Role.TIME:
        hint = exact(time_wording(document.times[named.item], shown.tongue))
        return SegmentView(start, text, f"{classes} time".strip(), hint=hint, first=first)
    if named.role is Role.EVENT:
        event = shown.events[named.item]
        classes = f"{classes} event {event.standing} v{event.number}".strip()
        return SegmentView(start, text, classes, hint=event.hint, first=first, event=event.number)
    first = first and start == document.actors[named.item].mentions[0].start
    classes = f"{classes} mention m{named.item + 1}".strip()
    hint = shown.actor_hint(named.item)
    return SegmentView(start, text, classes, actor=named.item + 1, hint=hint, first=first)


def _classes(marks: Sequence[Mark], shown: Shown) -> str:
    """Return the classes of words by their parts in statements, empty where nothing is marked.

    `h3` answers to the pointer for statement 3, `q3`, `w3`, `t3`, `c3`, `f3` light up with it as
    quotation, speaker, addressee, cue and frame.
    """
    if not marks:
        return ""
    levels = shown.levels
    found = [_LETTER[mark.role] + str(mark.item + 1) for mark in marks]
    quotes = [mark for mark in marks if mark.role is Role.QUOTE]
    if quotes:
        innermost = max(quotes, key=lambda mark: levels[mark.item])
        found += ["quote", shown.document.statements[innermost.item].kind.value]
        if len({mark.item for mark in quotes}) > 1:
            found.append("nested")
    roles = {mark.role for mark in marks}
    found += [role.value for role in (Role.SPEAKER, Role.ADDRESSEE, Role.CUE) if role in roles]
    active = [mark for mark in marks if mark.role is not Role.FRAME]
    if active:
        deepest = max(levels[mark.item] for mark in active)
        found += [f"h{mark.item + 1}" for mark in active if levels[mark.item] == deepest]
    return " ".join(dict.fromkeys(found))
