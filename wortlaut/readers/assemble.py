"""The last step of every reader: a text and what is known about it become an article."""

from dataclasses import dataclass

from wortlaut.errors import ArticleError
from wortlaut.readers.encoding import check_intact
from wortlaut.readers.language_check import check_declared, language_of
from wortlaut.readers.options import ReadOptions
from wortlaut.readers.problem import Problem
from wortlaut.readers.published import check_published
from wortlaut.records import Article, Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a source says about its article; blank strings count as unknown."""

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None


def assemble(text: str, facts: Facts, options: ReadOptions) -> Article | Problem:
    """Build the article of a text, which is taken as it is, or say why there is none."""
    if not any(map(str.isalnum, text)):  # also white space that is none to Python, such as U+200B
        return Problem(Reason.EMPTY, "there is no text in it; leave it out")
    published: str | Problem | None = options.published
    if given := _known(facts.published):
        published = check_published(given, latest=options.latest)
    if isinstance(published, Problem):
        return Problem(published.reason, f"published: {published.detail}")
    problem = check_intact(text)
    if problem is None and (declared := _known(facts.language)):
        problem = check_declared(declared, options.languages)
    if problem:
        return problem
    language = (
        language_of(text, options.languages) if options.check_language else options.languages[0]
    )
    if isinstance(language, Problem):
        return language
    try:
        return Article.of(
            text,
            title=_known(facts.title),
            url=_known(facts.url),
            outlet=_known(facts.outlet),
            published=published,
            language=language,
        )
    except ArticleError as error:
        return Problem(Reason.ENCODING, str(error))


def _known(value: str | None) -> str | None:
    return value if value and not value.isspace() else None
