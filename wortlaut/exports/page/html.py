"""A page of its own: the articles with every statement marked, no script, nothing to fetch."""

import base64
import hashlib
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from wortlaut.exports.page.article import article_view
from wortlaut.exports.page.escape import exact
from wortlaut.exports.page.spool import spooled
from wortlaut.records import Document, Kind
from wortlaut.records.headline import headline

MOST_LINKED = 400
"""Statements and actors an article that light up with their words; the rest keep their links."""

KIND_NOTES = {
    Kind.DIRECT: "the words themselves",
    Kind.INDIRECT: "the words as a clause of the article",
    Kind.REPORTED: "what was said, summed up",
    Kind.FREE_INDIRECT: "the speaker's view in the article's voice",
    Kind.INDIRECT_FREE_INDIRECT: "indirect speech that goes on without a cue",
}


def page(documents: Iterable[Document], /) -> Iterator[bytes]:
    """Yield one self-contained HTML page with all articles (UTF-8).

    Article text is escaped, and the page's own policy forbids every script, fetch and form and
    every style but its own. Nothing is yielded before the last document is known, for the
    contents; of many, all but their titles wait in a temporary file.
    """
    overview = _Overview()
    with spooled(map(overview.counted, documents)) as held:
        style = stylesheet(overview.most_statements, overview.most_actors)
        pieces = _template("report.html.j2").generate(
            style=style,
            policy=_policy(style),
            contents=overview.contents,
            language=overview.language,
            statements=sum(overview.kinds.values()),
            kinds=_legend(overview.kinds),
            articles=(article_view(document, number) for number, document in enumerate(held, 1)),
        )
        for piece in pieces:
            yield piece.encode()


@dataclass(slots=True)
class _Overview:
    """What the head of the page says of all documents."""

    language: str = "de"
    most_statements: int = 0
    most_actors: int = 0
    contents: list[tuple[Markup, int]] = field(default_factory=list)
    kinds: Counter[Kind] = field(default_factory=Counter)

    def counted(self, document: Document) -> Document:
        if not self.contents:
            self.language = document.article.language
        heading = headline(document.article.title, document.article.text)
        self.contents.append((exact(heading), len(document.statements)))
        self.most_statements = max(self.most_statements, len(document.statements))
        self.most_actors = max(self.most_actors, len(document.actors))
        self.kinds.update(statement.kind for statement in document.statements)
        return document


def fragment(document: Document) -> str:
    """Return one document as HTML to stand inside another page, with its style scoped to it."""
    return _template("fragment.html.j2").render(
        style=stylesheet(len(document.statements), len(document.actors)),
        kinds=_legend(Counter(statement.kind for statement in document.statements)),
        article=article_view(document, zlib.crc32(document.article.id.encode())),
    )


def stylesheet(statements: int, actors: int) -> Markup:
    """Return the style, with the rules that light up what belongs to each statement and actor."""
    style = _source("report.css").replace("/* words */", word_styles())
    return Markup(style.replace("/* linked */", linked(statements, actors)))  # noqa: S704


def word_styles() -> str:
    """Return the rules for words and notes that every page with an article has."""
    return _source("words.css")


def linked(statements: int, actors: int) -> str:
    """Return the rules that light up what belongs to each statement and actor."""
    rules = "".join(
        f".a:has(.h{n}:is(:hover,:focus-visible,:focus-within,:target))"
        f"{{.q{n}{{background:var(--lit);color:var(--ink)}}.n{n}{{background:var(--note)}}"
        f".w{n}{{background:var(--ink);color:var(--paper)}}"
        f".c{n},.t{n}{{background:var(--role);color:var(--ink)}}}}\n"
        for n in range(1, min(statements, MOST_LINKED) + 1)
    )
    return rules + "".join(
        f".a:has(.p{n}:is(:hover,:focus-within,:target))"
        f"{{.m{n}{{background:var(--lit);color:var(--ink)}}.p{n}{{background:var(--note)}}}}\n"
        for n in range(1, min(actors, MOST_LINKED) + 1)
    )


def _legend(counts: Mapping[Kind, int]) -> list[tuple[str, str, int]]:
    return [(kind.value, KIND_NOTES[kind], counts.get(kind, 0)) for kind in Kind]


def _policy(style: str) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'none'; style-src 'sha256-{digest}'; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("wortlaut.exports.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _source(name: str) -> str:
    return files(__package__).joinpath("templates", name).read_text("utf-8")


def _template(name: str) -> Template:
    return _environment().get_template(name)
