"""What the page shows of one document: paragraphs, each with its segments and margin notes."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from markupsafe import Markup

from wortlaut.exports.page.actors import ActorView, actor_views
from wortlaut.exports.page.escape import exact
from wortlaut.exports.page.events import EventView
from wortlaut.exports.page.notes import NoteView, note_views
from wortlaut.exports.page.paragraphs import has_blank_lines, paragraph_starts
from wortlaut.exports.page.segment_views import SegmentView, Shown, marks_of, segment_views
from wortlaut.exports.wording.tongue import ENGLISH, Tongue
from wortlaut.exports.wording.wording import kind_name
from wortlaut.records import Article, Document, Kind
from wortlaut.records.headline import headline


@dataclass(slots=True)
class ParagraphView:
    """A paragraph with its line end, and the notes of the statements that begin in it."""

    segments: list[SegmentView] = field(default_factory=list)
    notes: list[NoteView] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article; `number` counts from 1 and keeps the anchors of several articles apart.

    `begins` holds, by their place in the text, the notes of the statements whose quotation begins
    there; a segment starts there. `covered` holds, likewise, the ids of events whose words begin
    where the text shows something else, such as who acts.
    """

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
    begins: dict[int, list[NoteView]]
    covered: dict[int, list[str]]
    actors: list[ActorView]
    events: list[EventView]


def article_view(document: Document, number: int, tongue: Tongue = ENGLISH) -> ArticleView:
    """Prepare one document for the page, in time linear in text and statements.

    Args:
        document: that is shown.
        number: of the article on the page, from 1.
        tongue: the language of all that is not the article's own words.
    """
    article, statements = document.article, document.statements
    starts = paragraph_starts(article.text)
    paragraphs = [ParagraphView() for _ in starts]
    begins: dict[int, list[NoteView]] = {}
    for note, statement in zip(note_views(document, tongue), statements, strict=True):
        start = min(statement.quote.spans[0].start, max(len(article.text) - 1, 0))
        begins.setdefault(start, []).append(note)
        paragraphs[bisect_right(starts, start) - 1].notes.append(note)
    shown = Shown.of(document, tongue)
    marked = list(segment_views(shown, marks_of(document), starts, len(article.text)))
    for view in marked:
        paragraphs[bisect_right(starts, view.start) - 1].segments.append(view)
    kinds = Counter(statement.kind for statement in statements)
    first = (view.actor - 1 for view in marked if view.actor and view.first)
    return ArticleView(
        number=number,
        language=article.language,
        title=exact(headline(article.title, article.text)) if article.title else None,
        about=_about(article, tongue),
        url=web_address(article.url),
        kinds=[(kind_name(kind, tongue), kinds[kind]) for kind in Kind if kinds[kind]],
        statements=len(statements),
        unattributed=sum(statement.speaker is None for statement in statements),
        spaced=not has_blank_lines(article.text),
        paragraphs=paragraphs,
        begins=begins,
        covered=_covered(document, marked),
        actors=actor_views(document, first, tongue),
        events=shown.events,
    )


def _covered(document: Document, marked: Iterable[SegmentView]) -> dict[int, list[str]]:
    """Return the ids of the events that no segment shows where their words begin, by that place."""
    shown = {(view.event, view.start) for view in marked if view.event is not None}
    covered: dict[int, list[str]] = {}
    for number, event in enumerate(document.events, start=1):
        start = event.trigger.spans[0].start
        if (number, start) not in shown:
            covered.setdefault(start, []).append(event.id)
    return covered


def web_address(url: str | None) -> str | None:
    """Return an address where it is an ordinary web link, never `javascript:`."""
    try:
        scheme = urlsplit(url or "").scheme
    except ValueError:
        return None
    return url if scheme in {"http", "https"} else None


def _about(article: Article, tongue: Tongue) -> list[Markup]:
    day = tongue.day(article.published) if article.published else None
    return [exact(part) for part in (article.outlet, day) if part]
