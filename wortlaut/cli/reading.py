"""The options that every command which reads sources has."""

from typing import Annotated

import typer

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
