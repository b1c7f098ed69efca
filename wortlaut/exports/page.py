"""What the page shows of one document: paragraphs, each with its segments and margin notes."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from markupsafe import Markup

from wortlaut.exports.actor_view import ActorView, actor_views
from wortlaut.exports.escape import exact
from wortlaut.exports.event_view import EventView, event_views
from wortlaut.exports.segments import Mark, Role, Segment, segments
from wortlaut.exports.time_wording import time_wording
from wortlaut.exports.wording import (
    actor_facts,
    depths,
    headline,
    kind_name,
    other_name,
    shorten,
)
from wortlaut.records import Actor, Article, Document, Kind, Statement, TimeExpression

_LONGEST_NOTE = 150
_LINE_ENDS = re.compile(r"[\r\n]+")
_BLANK_LINE = re.compile(r"\n\r?\n|\r\r")
_NAMED = frozenset((Role.TIME, Role.MENTION, Role.EVENT))
_LETTER = {
    Role.QUOTE: "q",
    Role.SPEAKER: "w",
    Role.ADDRESSEE: "t",
    Role.CUE: "c",
    Role.FRAME: "f",
}


@dataclass(frozen=True, slots=True)
class NoteView:
    """One statement as a margin note.

    `actor` is the number of the actor who speaks, `name` their name where `speaker` lacks it.
    """

    number: int
    kind: str
    kind_name: str
    depth: int
    speaker: Markup | None
    actor: int | None
    name: Markup | None
    time: Markup | None
    cue: Markup
    words: Markup
    medium: str
    confidence: int


@dataclass(frozen=True, slots=True)
class SegmentView:
    """A piece of text with the classes that show what it is and tie it to its statements.

    `begins` holds the notes of the statements whose quotation begins here. Of a mention there is
    the number of its actor, and what is known of them as `hint`; of a time the value as `hint`, of
    words for an event who did what, and who says so, and its number. `first` is true where the
    actor's first mention, a time or words for an event begin.
    """

    text: Markup
    classes: str
    begins: list[NoteView]
    actor: int | None = None
    hint: Markup | None = None
    first: bool = False
    event: int | None = None


@dataclass(slots=True)
class ParagraphView:
    """One line of the text with its line end, and the notes of the statements that begin in it."""

    segments: list[SegmentView] = field(default_factory=list)
    notes: list[NoteView] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article; `number` counts from 1 and keeps the anchors of several articles apart."""

    number: int
    language: str
    title: Markup | None
    about: list[Markup]
    url: str | None
    kinds: list[tuple[str, int]]
    statements: int
    unattributed: int
    spaced: bool
    paragraphs: list[ParagraphView]
    actors: list[ActorView]
    events: list[EventView]


def article_view(document: Document, number: int) -> ArticleView:
    """Prepare one document for the page, in time linear in text and statements."""
    article, statements = document.article, document.statements
    breaks = [match.end() for match in _LINE_ENDS.finditer(article.text)]
    starts = [0, *(offset for offset in breaks if offset < len(article.text))]
    paragraphs = [ParagraphView() for _ in starts]
    notes = _notes(document)
    begins: dict[int, list[NoteView]] = {}
    for note, statement in zip(notes, statements, strict=True):
        start = min(statement.quote.spans[0].start, max(len(article.text) - 1, 0))
        begins.setdefault(start, []).append(note)
        paragraphs[bisect_right(starts, start) - 1].notes.append(note)
    levels = depths(document)
    events = event_views(document)
    marked: list[SegmentView] = []
    for segment in segments(len(article.text), _marks(document), starts):
        view = _segment(segment, document, levels, begins.get(segment.start, []), events)
        marked.append(view)
        paragraphs[bisect_right(starts, segment.start) - 1].segments.append(view)
    kinds = Counter(statement.kind for statement in statements)
    return ArticleView(
        number=number,
        language=article.language,
        title=exact(headline(article)) if article.title else None,
        about=[exact(part) for part in (article.outlet, article.published) if part],
        url=web_address(article),
        kinds=[(kind_name(kind), kinds[kind]) for kind in Kind if kinds[kind]],
        statements=len(statements),
        unattributed=sum(statement.speaker is None for statement in statements),
        spaced=_BLANK_LINE.search(article.text) is None,
        paragraphs=paragraphs,
        actors=actor_views(document, (v.actor - 1 for v in marked if v.actor and v.first)),
        events=events,
    )


def web_address(article: Article) -> str | None:
    """Return the article's address where it is an ordinary web link, never `javascript:`."""
    try:
        scheme = urlsplit(article.url or "").scheme
    except ValueError:
        return None
    return article.url if scheme in {"http", "https"} else None


def _notes(document: Document) -> list[NoteView]:
    actors = {actor.id: (number, actor) for number, actor in enumerate(document.actors, 1)}
    times = {time.id: time for time in document.times}
    return [
        _note(
            number,
            statement,
            depth,
            actors.get(statement.speaker.actor or "") if statement.speaker else None,
            times.get(statement.time or ""),
        )
        for number, (statement, depth) in enumerate(
            zip(document.statements, depths(document), strict=True), start=1
        )
    ]


def _note(
    number: int,
    statement: Statement,
    depth: int,
    actor: tuple[int, Actor] | None,
    time: TimeExpression | None,
) -> NoteView:
    speaker = statement.speaker
    name = other_name(speaker.text, actor[1]) if speaker and actor else None
    when = f"{time_wording(time)} ({shorten(time.text, 40)})" if time else None
    return NoteView(
        number=number,
        kind=statement.kind.value,
        kind_name=kind_name(statement.kind),
        depth=min(depth, 3),
        speaker=exact(shorten(speaker.text, 80)) if speaker else None,
        actor=actor[0] if actor else None,
        name=exact(shorten(name, 80)) if name else None,
        time=exact(when) if when else None,
        cue=exact(shorten(statement.cue.text, 60)) if statement.cue else Markup(),
        words=exact(shorten(statement.quote.text, _LONGEST_NOTE)),
        medium=statement.medium.value.replace("_", " ") if statement.medium else "",
        confidence=round(100 * statement.confidence),
    )


def _marks(document: Document) -> Iterator[Mark]:
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
        for role, part in (
            (Role.FRAME, statement.frame),
            (Role.QUOTE, statement.quote),
            (Role.SPEAKER, statement.speaker),
            (Role.ADDRESSEE, statement.addressee),
            (Role.CUE, statement.cue),
        ):
            for start, end in part.spans if part else ():
                yield Mark(start, end, index, role)


def _segment(
    segment: Segment,
    document: Document,
    levels: list[int],
    begins: list[NoteView],
    events: list[EventView],
) -> SegmentView:
    """Return a segment; the innermost of its named marks says what it is beside that."""
    parts = [mark for mark in segment.marks if mark.role not in _NAMED]
    classes = _classes(parts, document.statements, levels)
    text = exact(document.article.text[segment.start : segment.end])
    named = next((mark for mark in reversed(segment.marks) if mark.role in _NAMED), None)
    if named is None:
        return SegmentView(text, classes, begins)
    if named.role is Role.TIME:
        hint = exact(time_wording(document.times[named.item]))
        classes, first = f"{classes} time".strip(), named.start == segment.start
        return SegmentView(text, classes, begins, hint=hint, first=first)
    if named.role is Role.EVENT:
        shown = events[named.item]
        classes = f"{classes} event {shown.standing} v{shown.number}".strip()
        first = named.start == segment.start
        return SegmentView(text, classes, begins, hint=shown.hint, first=first, event=shown.number)
    actor = document.actors[named.item]
    hint = exact(shorten(", ".join((actor.name, *actor_facts(actor))), _LONGEST_NOTE))
    first = segment.start == named.start == actor.mentions[0].start
    classes = f"{classes} mention m{named.item + 1}".strip()
    return SegmentView(text, classes, begins, actor=named.item + 1, hint=hint, first=first)


def _classes(marks: list[Mark], statements: tuple[Statement, ...], levels: list[int]) -> str:
    """Return the classes of words by their parts in statements, empty where nothing is marked.

    `h3` answers to the pointer for statement 3, `q3`, `w3`, `t3`, `c3`, `f3` light up with it as
    quotation, speaker, addressee, cue and frame.
    """
    if not marks:
        return ""
    shown = [_LETTER[mark.role] + str(mark.item + 1) for mark in marks]
    quotes = [mark for mark in marks if mark.role is Role.QUOTE]
    if quotes:
        innermost = max(quotes, key=lambda mark: levels[mark.item])
        shown += ["quote", statements[innermost.item].kind.value]
        if len({mark.item for mark in quotes}) > 1:
            shown.append("nested")
    roles = {mark.role for mark in marks}
    shown += [role.value for role in (Role.SPEAKER, Role.ADDRESSEE, Role.CUE) if role in roles]
    active = [mark for mark in marks if mark.role is not Role.FRAME]
    if active:
        deepest = max(levels[mark.item] for mark in active)
        shown += [f"h{mark.item + 1}" for mark in active if levels[mark.item] == deepest]
    return " ".join(dict.fromkeys(shown))
