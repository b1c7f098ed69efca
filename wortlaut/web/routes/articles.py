"""An article with all that is said in it, and each of its statements at an address of its own."""

import json
from functools import cache
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from wortlaut.archive.found_at import found_at
from wortlaut.exports.formats import ExportFormat
from wortlaut.exports.page.article import article_view, web_address
from wortlaut.exports.page.html import MOST_LINKED, linked, word_styles
from wortlaut.records.headline import headline
from wortlaut.web.downloads import download
from wortlaut.web.found import TheArticle, TheStatement
from wortlaut.web.headed import heads_text
from wortlaut.web.language import language_of
from wortlaut.web.served import Reading
from wortlaut.web.statement_view import statement_view
from wortlaut.web.templating import page
from wortlaut.web.tongue import tongue

OFFERED = (ExportFormat.WEB_ANNOTATION, ExportFormat.XMI, ExportFormat.CSV, ExportFormat.HTML)
"""The formats that the page of an article names; all others are there too."""
_A_DAY = "public, max-age=86400"

router = APIRouter(include_in_schema=False)


@router.get("/static/linked.css")
def linked_styles() -> Response:
    """Return what lights up what belongs together in browsers without JavaScript."""
    return Response(_linked(), media_type="text/css", headers={"Cache-Control": _A_DAY})


@router.get("/static/words.css")
def word_rules() -> Response:
    """Return what words and notes look like, here as in the report."""
    return Response(word_styles(), media_type="text/css", headers={"Cache-Control": "no-cache"})


@router.get("/article/{sha256}")
def article_page(
    request: Request,
    archive: Reading,
    document: TheArticle,
    statement: Annotated[str | None, Query(max_length=40)] = None,
    actor: Annotated[str | None, Query(max_length=40)] = None,
) -> Response:
    """Show an article; `statement` or `actor` is what is about to be corrected."""
    sources = [
        source | {"url": web_address(str(source["url"])) if source["url"] else None}
        for source in found_at(archive.connection, document.article.id)
        if any(source.values())
    ]
    return page(
        request,
        "article.html.j2",
        document=document,
        view=article_view(document, 1, tongue(language_of(request))),
        heading=headline(document.article.title, document.article.text),
        heads_text=heads_text(document.article),
        sources=sources,
        formats=OFFERED,
        base=f"/article/{document.article.id}",
        statement=statement,
        actor=actor,
    )


@router.get("/article/{sha256}/export/{form}")
def article_file(document: TheArticle, form: ExportFormat) -> Response:
    """Return an article's record as a file."""
    return download(document, form)


@router.get("/article/{sha256}/{statement}")
def statement_page(request: Request, document: TheArticle, index: TheStatement) -> Response:
    """Show one statement."""
    view = statement_view(request, document, index)
    return page(
        request,
        "statement.html.j2",
        document=document,
        heading=headline(document.article.title, document.article.text),
        view=view,
        csl=json.dumps([view.cited.csl], ensure_ascii=False, indent=2),
        base=f"/article/{document.article.id}",
    )


@cache
def _linked() -> str:
    return linked(MOST_LINKED, MOST_LINKED)
