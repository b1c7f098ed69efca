"""The options that every command which reads sources has, and what becomes of them."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer

from wortlaut.errors import UsageError

SOURCES = (
    "Files (text, HTML, JSON, CSV, Parquet, feeds, WARC, PDF), folders of these, patterns, "
    "addresses, or - for standard input."
)

Columns = Annotated[
    str | None,
    typer.Option(
        metavar="FIELD=NAME,…",
        help="For CSV and Parquet: which column holds what, such as text=Body,title=Headline. "
        "Fields: text, title, url, outlet, published, language. The others are guessed by "
        "their names.",
        show_default=False,
    ),
]
AllowFetch = Annotated[
    bool,
    typer.Option("--allow-fetch", help="Fetch the addresses (http, https) given as sources."),
]
AllowPrivate = Annotated[
    bool,
    typer.Option(
        "--allow-private",
        help="With --allow-fetch: addresses on this machine and in private networks too.",
    ),
]


def tomorrow() -> str:
    """Return the day after today: somewhere it has begun."""
    return (datetime.now(UTC) + timedelta(days=1)).date().isoformat()


def checked_knowledge_file(given: Path | None) -> Path | None:
    """Return the file of `--knowledge`, else what the user added before, if there is any.

    Raises:
        UsageError: the file that is given is none.
    """
    from wortlaut.actors.knowledge_file import default_path

    if given is not None:
        if not given.is_file():
            raise UsageError(f"--knowledge: {given} is no file; give one in JSON Lines")
        return given
    own = default_path(os.environ)
    return own if own.exists() else None
