"""Reading a text that is pasted, or an address; nothing of it is stored."""

from typing import Annotated

from fastapi import APIRouter, Form, HTTPException, Request
from starlette.responses import Response

from wortlaut.archive.storage import known
from wortlaut.errors import ArticleError, UsageError, WortlautError
from wortlaut.exports.page.article import article_view
from wortlaut.readers.problem import Problem
from wortlaut.readers.published import check_published
from wortlaut.records import Document
from wortlaut.records.headline import headline
from wortlaut.web.analysing import Analyser
from wortlaut.web.headed import heads_text
from wortlaut.web.language import language_of
from wortlaut.web.problem_wording import told
from wortlaut.web.safety.csrf import Change
from wortlaut.web.served import Analysing, Reading, Served
from wortlaut.web.templating import page
from wortlaut.web.tongue import tongue

_LONGEST = 500

router = APIRouter(include_in_schema=False)
Line = Annotated[str, Form(max_length=_LONGEST)]


@router.get("/analyse")
def analyse_form(request: Request) -> Response:
    """Show the form."""
    return _page(request, {}, None)


@router.post("/analyse")
def analyse(
    request: Request,
    _: Change,
    settings: Served,
    analyser: Analysing,
    archive: Reading,
    text: Annotated[str, Form()] = "",
    url: Annotated[str, Form(max_length=4000)] = "",
    title: Line = "",
    outlet: Line = "",
    published: Line = "",
) -> Response:
    """Show what is said in a text; what is wrong with it stands above the form."""
    given = {
        "text": text,
        "url": url.strip(),
        "title": title.strip(),
        "outlet": outlet.strip(),
        "published": published.strip(),
    }
    try:
        document = _analysed(analyser, given, allow_fetch=settings.allow_fetch)
    except (UsageError, ArticleError) as error:
        return _page(request, given, None, status=422, problem=error)
    except HTTPException as error:
        answer = _page(request, given, None, status=error.status_code, problem=str(error.detail))
        answer.headers.update(error.headers or {})
        return answer
    stored = known(archive.connection, document.article.id) is not None
    return _page(request, given, document, stored=stored)


def _analysed(analyser: Analyser, given: dict[str, str], *, allow_fetch: bool) -> Document:
    text, url = given["text"], given["url"]
    if not text.strip() and url and allow_fetch:
        return analyser.address(url)
    if not text.strip():
        raise UsageError("paste the text of an article")
    if given["published"] and isinstance(check_published(given["published"]), Problem):
        raise UsageError(
            "{date!r} is no date; give one such as 2023-10-29, 2023-10 or 2023",
            date=given["published"],
        )
    return analyser.text(
        text,
        title=given["title"] or None,
        outlet=given["outlet"] or None,
        url=url or None,
        published=given["published"] or None,
    )


def _page(
    request: Request,
    given: dict[str, str],
    document: Document | None,
    *,
    status: int = 200,
    problem: str | WortlautError | None = None,
    stored: bool = False,
) -> Response:
    language = language_of(request)
    return page(
        request,
        "analyse.html.j2",
        status=status,
        given=given,
        problem=told(problem, language) if problem is not None else None,
        document=document,
        stored=stored,
        heading=headline(document.article.title, document.article.text) if document else "",
        heads_text=document is not None and heads_text(document.article),
        view=article_view(document, 1, tongue(language)) if document else None,
    )
