"""What the page shows of one document: paragraphs, each with its segments and margin notes."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from wortlaut.exports.segments import Mark, Role, Segment, segments
from wortlaut.exports.wording import depths, headline, kind_name, shorten
from wortlaut.records import Article, Document, Kind, Statement

_LONGEST_NOTE = 150
_LINE_ENDS = re.compile(r"[\r\n]+")
_BLANK_LINE = re.compile(r"\n\r?\n|\r\r")
_LETTER = {
    Role.QUOTE: "q",
    Role.SPEAKER: "w",
    Role.ADDRESSEE: "t",
    Role.CUE: "c",
    Role.FRAME: "f",
}
# HTML cannot hold these two, literally or by reference; all else a parser gives back as it was.
_UNREPRESENTABLE = {0: "\u2400"} | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


@dataclass(frozen=True, slots=True)
class NoteView:
    """One statement as a margin note."""

    number: int
    kind: str
    kind_name: str
    depth: int
    speaker: Markup | None
    cue: Markup
    words: Markup
    medium: str
    confidence: int


@dataclass(frozen=True, slots=True)
class SegmentView:
    """A piece of text with the classes that show what it is and tie it to its statements.

    `begins` holds the notes of the statements whose quotation begins here.
    """

    text: Markup
    classes: str
    begins: list[NoteView]


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


def exact(text: str) -> Markup:
    """Escape text so that an HTML parser gives back each character, U+0000 as U+2400."""
    return Markup(str(escape(text.translate(_UNREPRESENTABLE))).replace("\r", "&#13;"))  # noqa: S704


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
    for segment in segments(len(article.text), _marks(statements), starts):
        view = SegmentView(
            text=exact(article.text[segment.start : segment.end]),
            classes=_classes(segment, statements, levels),
            begins=begins.get(segment.start, []),
        )
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
    )


def web_address(article: Article) -> str | None:
    """Return the article's address where it is an ordinary web link, never `javascript:`."""
    try:
        scheme = urlsplit(article.url or "").scheme
    except ValueError:
        return None
    return article.url if scheme in {"http", "https"} else None


def _notes(document: Document) -> list[NoteView]:
    return [
        NoteView(
            number=number,
            kind=statement.kind.value,
            kind_name=kind_name(statement.kind),
            depth=min(depth, 3),
            speaker=exact(shorten(statement.speaker.text, 80)) if statement.speaker else None,
            cue=exact(shorten(statement.cue.text, 60)) if statement.cue else Markup(),
            words=exact(shorten(statement.quote.text, _LONGEST_NOTE)),
            medium=statement.medium.value.replace("_", " ") if statement.medium else "",
            confidence=round(100 * statement.confidence),
        )
        for number, (statement, depth) in enumerate(
            zip(document.statements, depths(document), strict=True), start=1
        )
    ]


def _marks(statements: tuple[Statement, ...]) -> Iterator[Mark]:
    for index, statement in enumerate(statements):
        for role, part in (
            (Role.FRAME, statement.frame),
            (Role.QUOTE, statement.quote),
            (Role.SPEAKER, statement.speaker),
            (Role.ADDRESSEE, statement.addressee),
            (Role.CUE, statement.cue),
        ):
            for start, end in part.spans if part else ():
                yield Mark(start, end, index, role)


def _classes(segment: Segment, statements: tuple[Statement, ...], levels: list[int]) -> str:
    """Return the classes of a segment, empty where nothing is marked.

    `h3` answers to the pointer for statement 3, `q3`, `w3`, `t3`, `c3`, `f3` light up with it as
    quotation, speaker, addressee, cue and frame.
    """
    marks = segment.marks
    if not marks:
        return ""
    shown = [_LETTER[mark.role] + str(mark.statement + 1) for mark in marks]
    quotes = [mark for mark in marks if mark.role is Role.QUOTE]
    if quotes:
        innermost = max(quotes, key=lambda mark: levels[mark.statement])
        shown += ["quote", statements[innermost.statement].kind.value]
        if len({mark.statement for mark in quotes}) > 1:
            shown.append("nested")
    roles = {mark.role for mark in marks}
    shown += [role.value for role in (Role.SPEAKER, Role.ADDRESSEE, Role.CUE) if role in roles]
    active = [mark for mark in marks if mark.role is not Role.FRAME]
    if active:
        deepest = max(levels[mark.statement] for mark in active)
        shown += [f"h{mark.statement + 1}" for mark in active if levels[mark.statement] == deepest]
    return " ".join(dict.fromkeys(shown))
