"""The options that every command which reads sources has, and what becomes of them."""

import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer

from wortlaut.errors import UsageError
from wortlaut.readers import STDIN, ReadOptions, parse_columns

Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE",
        help="Files (text, HTML, JSON, CSV, Parquet, feeds, WARC, PDF), folders of these, "
        "patterns, addresses, or - for standard input.",
        show_default=False,
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        help="When articles without a date of their own appeared, such as 2023-10-30, 2023-10 or "
        "2023-10-30T18:05.",
    ),
]
MaxBytes = Annotated[
    int, typer.Option(min=1, metavar="BYTES", help="Reject an article larger than this.")
]
KnowledgeFile = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Persons and bodies that you added, instead of those of 'wortlaut knowledge'.",
        show_default=False,
    ),
]
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


def read_options(
    sources: Sequence[str],
    *,
    published: str | None,
    max_bytes: int,
    columns: str | None,
    allow_fetch: bool,
    allow_private: bool,
    notify: Callable[[str], None],
) -> ReadOptions:
    """Return how sources are read; `notify` takes remarks, the others are those of the options.

    Raises:
        UsageError: what is asked for cannot be had.
    """
    if STDIN in sources and sys.stdin is None:
        raise UsageError("standard input is closed, but '-' asks for it; pipe an article in")
    if allow_private and not allow_fetch:
        raise UsageError("--allow-private needs --allow-fetch, without which nothing is fetched")
    return ReadOptions(
        published=published,
        max_bytes=max_bytes,
        latest=_tomorrow(),
        columns=parse_columns(columns) if columns is not None else (),
        allow_fetch=allow_fetch,
        allow_private=allow_private,
        notify=notify,
    )


def _tomorrow() -> str:
    """Return the day after today: somewhere it has begun."""
    return (datetime.now(UTC) + timedelta(days=1)).date().isoformat()


def checked_knowledge_file(given: Path | None) -> Path | None:
    """Return the file of `--knowledge`, else what the user added before, if there is any.

    Raises:
        UsageError: the file that is given is none.
    """
    from wortlaut.knowledge.file import default_path

    if given is not None:
        if not given.is_file():
            raise UsageError(f"--knowledge: {given} is no file; give one in JSON Lines")
        return given
    own = default_path(os.environ)
    return own if own.exists() else None
