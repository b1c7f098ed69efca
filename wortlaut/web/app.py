"""The server's application: settings in, an ASGI application out."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import anyio.to_thread
from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

import wortlaut
from wortlaut.web import failures
from wortlaut.web.analysing import Analyser
from wortlaut.web.api import articles as api_articles
from wortlaut.web.api import corrections as api_corrections
from wortlaut.web.pool import Pool
from wortlaut.web.routes import (
    analyse,
    articles,
    corrections,
    preferences,
    search,
    sign_in,
    start,
)
from wortlaut.web.routes import help as help_page
from wortlaut.web.safety.middleware import middleware
from wortlaut.web.settings import Settings

_THREADS = 4
STATIC = Path(__file__).parent / "static"


def create_app(settings: Settings) -> FastAPI:
    """Return the application that serves an archive.

    `app.state` holds `settings`, `pool` and `analyser`; routes get at them through
    `wortlaut.web.served`.

    Raises:
        ArchiveError: there is no archive, or it is of another version.
        UsageError: the file with passwords is wrong.
    """
    pool = Pool(settings.archive)
    with pool.reading():
        pass

    analyser = Analyser(settings)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        anyio.to_thread.current_default_thread_limiter().total_tokens = _THREADS
        yield
        analyser.close()
        pool.close()

    app = FastAPI(
        title="Wortlaut",
        version=wortlaut.__version__,
        summary="Who said what, in which words, and who says so.",
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
        middleware=middleware(settings),
    )
    app.state.settings = settings
    app.state.pool = pool
    app.state.analyser = analyser
    failures.install(app)
    for routes in (start, search, articles, corrections, analyse, preferences, help_page, sign_in):
        app.include_router(routes.router)
    for calls in (api_articles, api_corrections):
        app.include_router(calls.router)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    return app
