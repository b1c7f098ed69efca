"""The server's application: settings in, an ASGI application out."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import anyio.to_thread
from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

from wortlaut.version import __version__
from wortlaut.web import failures
from wortlaut.web.analysing import MOST_WAITING, Analyser
from wortlaut.web.answer_cache import Kept
from wortlaut.web.api import actors as api_actors
from wortlaut.web.api import articles as api_articles
from wortlaut.web.api import corrections as api_corrections
from wortlaut.web.api import counts as api_counts
from wortlaut.web.api import hits as api_hits
from wortlaut.web.memory import share_arenas
from wortlaut.web.parameters import OnlyKnown
from wortlaut.web.pictures import Pictures
from wortlaut.web.pool import ArchivePool
from wortlaut.web.routes import (
    actor,
    analyse,
    articles,
    between,
    charts,
    corrections,
    events,
    network,
    preferences,
    search,
    sign_in,
    start,
    vega,
)
from wortlaut.web.routes import help as help_page
from wortlaut.web.safety.middleware import middleware
from wortlaut.web.settings import Settings

API = (api_hits, api_counts, api_actors, api_articles, api_corrections)
PAGES = (
    *(start, search, articles, actor, between, network, events, charts, vega),
    *(analyse, corrections, preferences, help_page, sign_in),
)
STATIC = Path(__file__).parent / "static"
_AT_ONCE = 4 + MOST_WAITING
"""Requests that are worked at; with more they would only take turns, and each takes memory."""


def create_app(settings: Settings) -> FastAPI:
    """Return the application that serves an archive.

    `app.state` holds `settings`, `pool`, `analyser`, `pictures` and `kept`; routes get at them
    through `wortlaut.web.served`.

    Raises:
        ArchiveError: there is no archive, or it is of another version.
        UsageError: the file with passwords is wrong.
    """
    share_arenas()
    pool = ArchivePool(settings.archive)
    with pool.reading():
        pass
    analyser = Analyser(settings)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        anyio.to_thread.current_default_thread_limiter().total_tokens = _AT_ONCE
        yield
        analyser.close()
        pool.close()

    app = FastAPI(
        title="Wortlaut",
        version=__version__,
        summary="Who said what, in which words, and who says so.",
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
        dependencies=[OnlyKnown],
        middleware=middleware(settings),
    )
    app.state.settings = settings
    app.state.pool = pool
    app.state.analyser = analyser
    app.state.pictures = Pictures()
    app.state.kept = Kept()
    failures.install(app)
    for routes in (*PAGES, *API):
        app.include_router(routes.router)
    # One file below /static is no file: its route stands before the folder.
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    return app
