"""Charts: as a specification that the page draws, or as a picture."""

from collections.abc import Callable
from enum import StrEnum
from typing import Annotated

import msgspec
from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import Response

from wortlaut.archive.search import By, Step
from wortlaut.archive.search.facets import MOST
from wortlaut.charts import Picture, Theme
from wortlaut.charts.theme import Spec
from wortlaut.web import drawings
from wortlaut.web.answer_cache import Keeping
from wortlaut.web.asked import Asked
from wortlaut.web.drawings import Look
from wortlaut.web.language import language_of
from wortlaut.web.names import Named, meant
from wortlaut.web.networks import AskedNetwork
from wortlaut.web.served import Reading

router = APIRouter(prefix="/charts", include_in_schema=False)


class Form(StrEnum):
    """What a chart is written as."""

    JSON = "json"
    SVG = "svg"
    PNG = "png"


_TYPES = {Form.JSON: "application/json", Form.SVG: "image/svg+xml", Form.PNG: "image/png"}
_LONGEST_BY_MONTH = 300_000
"""Bytes of a specification; a longer one is drawn by year."""
Answer = Callable[[Spec], Response]


def _look(request: Request, form: Form, theme: Theme = Theme.LIGHT) -> Look:
    return Look(theme, language_of(request), form is Form.JSON)


Looked = Annotated[Look, Depends(_look)]


def _answer(request: Request, form: Form) -> Answer:
    def answer(spec: Spec) -> Response:
        if form is Form.JSON:
            content = msgspec.json.encode(spec)
        else:
            content = request.app.state.pictures.draw(spec, Picture(form.value))
        headers = {"Vary": "Accept-Language, Cookie"}
        return Response(content, media_type=_TYPES[form], headers=headers)

    return answer


Answered = Annotated[Answer, Depends(_answer)]


@router.get("/timeline.{form}")
def timeline(
    archive: Reading,
    filters: Asked,
    look: Looked,
    answer: Answered,
    step: Step = Step.MONTH,
    by: By = By.NOTHING,
) -> Response:
    """Draw how many statements there are over time."""
    spec = drawings.draw_timeline(archive.connection, filters, step, by, look)
    if step is Step.MONTH and len(msgspec.json.encode(spec)) > _LONGEST_BY_MONTH:
        spec = drawings.draw_timeline(archive.connection, filters, Step.YEAR, by, look)
    return answer(spec)


@router.get("/speakers.{form}")
def speakers(
    archive: Reading,
    filters: Asked,
    look: Looked,
    answer: Answered,
    limit: Annotated[int, Query(ge=1, le=MOST)] = MOST,
) -> Response:
    """Draw who says most."""
    return answer(drawings.draw_speakers(archive.connection, filters, limit, look))


@router.get("/network.{form}")
def network(
    archive: Reading, kept: Keeping, found: AskedNetwork, look: Looked, answer: Answered
) -> Response:
    """Draw who speaks about whom."""
    asked = ("chart", id(found), look)
    spec, _ = kept.answer(
        archive.connection, asked, lambda: (drawings.draw_network(found, look), found)
    )
    return answer(spec)


@router.get("/actor.{form}")
def actor(archive: Reading, look: Looked, answer: Answered, key: Named) -> Response:
    """Draw what somebody said over time."""
    meant(archive.connection, key)
    return answer(drawings.draw_actor(archive.connection, key, look))


@router.get("/between.{form}")
def between(
    archive: Reading, look: Looked, answer: Answered, first: Named, second: Named
) -> Response:
    """Draw what is between two actors."""
    for name in (first, second):
        meant(archive.connection, name)
    return answer(drawings.draw_between(archive.connection, first, second, look))
