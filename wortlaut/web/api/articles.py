"""Articles over HTTP: the record, one statement of it, and texts that are read without storing."""

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query, Request
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from wortlaut.errors import UsageError
from wortlaut.records import Actor, Document, Event, Statement, TimeExpression
from wortlaut.records.serial import to_json
from wortlaut.web.api.answers import FAILURES, NOT_FOUND, PREFIX, TOO_LARGE
from wortlaut.web.found import Sha256, TheArticle, TheStatement
from wortlaut.web.served import Analysing, Reading
from wortlaut.web.statement_view import StatementView, statement_view

_LINE = 500
_ADDRESS = 4000

router = APIRouter(prefix=PREFIX, tags=["articles"], responses=FAILURES)


class Cited(BaseModel):
    """A statement as it is cited."""

    text: str = Field(description="One line for people, in the language asked for.")
    bibtex: str = Field(description="An entry for BibLaTeX.")
    csl: dict[str, Any] = Field(description="An item of CSL-JSON.")


class Source(BaseModel):
    """The article of a statement, without its text."""

    id: str = Field(description="The SHA-256 of the text.")
    title: str | None
    url: str | None
    outlet: str | None
    published: str | None = Field(description="ISO 8601, as precise as it is known.")
    language: str = Field(description="ISO 639-1.")


class StatementAnswer(BaseModel):
    """A statement with all that it refers to, as in the record."""

    article: Source
    statement: Statement
    actors: list[Actor] = Field(description="Speaker and addressee, where they are known.")
    time: TimeExpression | None
    events: list[Event] = Field(description="That it attests, or that it is.")
    above: list[str] = Field(description="The statements that it is quoted in, outermost first.")
    under: list[str] = Field(description="The statements that are quoted in it.")
    permalink: str
    citation: Cited


class Asked(BaseModel):
    """A text to be read, or the address of one."""

    model_config = ConfigDict(extra="forbid")

    text: str | None = Field(None, description="Of the article; without it `url` is fetched.")
    title: str | None = Field(None, max_length=_LINE)
    outlet: str | None = Field(None, max_length=_LINE)
    url: str | None = Field(None, max_length=_ADDRESS)
    published: str | None = Field(
        None, max_length=_LINE, description="ISO 8601 date or its beginning."
    )


@router.get(
    "/articles/{sha256}",
    operation_id="get_article",
    summary="The record of an article",
    response_model=Document,
    responses=NOT_FOUND,
)
def get_article(
    archive: Reading,
    sha256: Sha256,
    corrected: Annotated[
        bool, Query(description="With the corrections in force; else as it was read.")
    ] = True,
) -> Response:
    """Return the text with all statements, actors, times and events; see docs/record.md."""
    if sha256 not in archive:
        raise HTTPException(404, "This article is not in the archive.")
    return _record(archive.document(sha256, corrected=corrected))


@router.get(
    "/articles/{sha256}/statements/{statement}",
    operation_id="get_statement",
    summary="One statement of an article",
    response_model=StatementAnswer,
    responses=NOT_FOUND,
)
def get_statement(request: Request, document: TheArticle, index: TheStatement) -> StatementAnswer:
    """Return a statement with its actors, its time, its events, and how it is cited."""
    return _answer(document, statement_view(request, document, index))


@router.post(
    "/analyse",
    operation_id="analyse",
    summary="Read a text without storing it",
    response_model=Document,
    responses=TOO_LARGE,
)
def analyse(asked: Asked, analyser: Analysing) -> Response:
    """Return the record of a text, or of the article at an address if the server fetches any."""
    if asked.text is not None:
        return _record(
            analyser.text(
                asked.text,
                title=asked.title,
                outlet=asked.outlet,
                url=asked.url,
                published=asked.published,
            )
        )
    if asked.url is None:
        raise UsageError("give the text of an article, or its address as url")
    return _record(analyser.address(asked.url))


def _record(document: Document) -> Response:
    return Response(to_json(document), media_type="application/json")


def _answer(document: Document, view: StatementView) -> StatementAnswer:
    article, statement = document.article, view.statement
    events = {event.id for event in view.events}
    return StatementAnswer(
        article=Source(
            id=article.id,
            title=article.title,
            url=article.url,
            outlet=article.outlet,
            published=article.published,
            language=article.language,
        ),
        statement=statement,
        actors=[actor for actor in (view.speaker, view.addressee) if actor],
        time=next((each for each in document.times if each.id == statement.time), None),
        events=[event for event in document.events if event.id in events],
        above=[note.id for note in view.above],
        under=[note.id for note in view.under],
        permalink=view.permalink,
        citation=Cited(**asdict(view.cited)),
    )
