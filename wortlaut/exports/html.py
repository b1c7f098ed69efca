"""A page of its own: the articles with every statement marked, no script, nothing to fetch."""

import base64
import hashlib
import zlib
from collections.abc import Iterable, Iterator
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from wortlaut.exports.escape import exact
from wortlaut.exports.page import article_view
from wortlaut.exports.wording import headline
from wortlaut.records import Document, Kind

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
    every style but its own. All documents are held until the last is known, for the contents.
    """
    held = list(documents)
    style = stylesheet(
        max((len(document.statements) for document in held), default=0),
        max((len(document.actors) for document in held), default=0),
    )
    statements = sum(len(document.statements) for document in held)
    pieces = _template("report.html.j2").generate(
        style=style,
        policy=_policy(style),
        contents=[(exact(headline(item.article)), len(item.statements)) for item in held],
        language=held[0].article.language if held else "de",
        statements=statements,
        kinds=_legend(held),
        articles=(article_view(document, number) for number, document in enumerate(held, 1)),
    )
    for piece in pieces:
        yield piece.encode()


def fragment(document: Document) -> str:
    """Return one document as HTML to stand inside another page, with its style scoped to it."""
    return _template("fragment.html.j2").render(
        style=stylesheet(len(document.statements), len(document.actors)),
        kinds=_legend([document]),
        article=article_view(document, zlib.crc32(document.article.id.encode())),
    )


def stylesheet(statements: int, actors: int) -> Markup:
    """Return the style, with the rules that light up what belongs to each statement and actor."""
    rules = "".join(
        f".a:has(.h{n}:is(:hover,:focus-visible,:focus-within,:target))"
        f"{{.q{n}{{background:var(--lit);color:var(--ink)}}.n{n}{{background:var(--note)}}"
        f".w{n}{{background:var(--ink);color:var(--paper)}}"
        f".c{n},.t{n}{{background:var(--role);color:var(--ink)}}}}\n"
        for n in range(1, min(statements, MOST_LINKED) + 1)
    )
    rules += "".join(
        f".a:has(.p{n}:is(:hover,:focus-within,:target))"
        f"{{.m{n}{{background:var(--lit);color:var(--ink)}}.p{n}{{background:var(--note)}}}}\n"
        for n in range(1, min(actors, MOST_LINKED) + 1)
    )
    return Markup(_style().replace("/* linked */", rules))  # noqa: S704


def _legend(documents: list[Document]) -> list[tuple[str, str, int]]:
    counts = dict.fromkeys(Kind, 0)
    for document in documents:
        for statement in document.statements:
            counts[statement.kind] += 1
    return [(kind.value, KIND_NOTES[kind], counts[kind]) for kind in Kind]


def _policy(style: str) -> str:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'none'; style-src 'sha256-{digest}'; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("wortlaut.exports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _style() -> str:
    environment = _environment()
    assert environment.loader is not None  # noqa: S101
    return environment.loader.get_source(environment, "report.css")[0]


def _template(name: str) -> Template:
    return _environment().get_template(name)
