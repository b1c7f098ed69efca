"""The filters as options, the same for every command that asks an archive."""

import inspect
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import typer

from wortlaut.archive.search.filters import Dated, Filters, filters_of
from wortlaut.records import Act, Kind, Status

ArchiveFile = Annotated[
    Path,
    typer.Option(
        "--archive", "-a", metavar="FILE", help="The archive that is asked.", show_default=False
    ),
]

_Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="WORDS",
        help='What is said, in any form of the words; "…" for exactly these, * for any ending.',
        show_default=False,
    ),
]


def _several(name: str, metavar: str, text: str) -> Any:
    return Annotated[
        list[str] | None, typer.Option(name, metavar=metavar, help=text, show_default=False)
    ]


def _one(name: str, metavar: str, text: str) -> Any:
    return Annotated[str | None, typer.Option(name, metavar=metavar, help=text, show_default=False)]


_OPTIONS: dict[str, Any] = {
    "speaker": _one("--speaker", "NAME", "Who says it: a name, a key or a Wikidata item."),
    "about": _one("--about", "NAME", "Who is mentioned in it."),
    "kind": _several("--kind", "KIND", f"How the words are given: {', '.join(Kind)}."),
    "act": _several("--act", "ACT", f"What the cue does: {', '.join(Act)}."),
    "outlet": _several("--outlet", "NAME", "Who published it."),
    "since": _one("--from", "DATE", "Not before this day, month or year."),
    "until": _one("--to", "DATE", "Not after this day, month or year."),
    "dated": Annotated[
        Dated,
        typer.Option("--dated", help="Whether --from and --to are about statement or publication."),
    ],
    "event": _several("--event", "TYPE", "Of a statement that attests such an event: ACCUSE."),
    "source": _one("--source", "NAME", "Who says that an event is so; 'narrator' for the article."),
    "status": _several("--status", "STATUS", f"How a source puts an event: {', '.join(Status)}."),
    "min_confidence": Annotated[
        float,
        typer.Option("--min-confidence", min=0, max=1, metavar="SHARE", help="At least so sure."),
    ],
    "language": _one("--language", "CODE", "Of the article: de."),
}
_DEFAULTS: dict[str, object] = {"dated": Dated.STATEMENT, "min_confidence": 0.0}


def with_filters(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the words and all filters; it takes them together, as `filters`."""

    @wraps(command)
    def wrapper(words: list[str] | None = None, **given: object) -> None:
        filters = {name: given.pop(name) or None for name in _OPTIONS}
        command(filters=_filters(words, filters), **given)

    own = [
        each for name, each in inspect.signature(command).parameters.items() if name != "filters"
    ]
    kind = inspect.Parameter.KEYWORD_ONLY
    asked = [
        inspect.Parameter("words", kind, default=None, annotation=_Words),
        *(
            inspect.Parameter(name, kind, default=_DEFAULTS.get(name), annotation=annotation)
            for name, annotation in _OPTIONS.items()
        ),
    ]
    # Options that must be given come first, as in any signature.
    parameters = sorted(
        [*(each.replace(kind=kind) for each in own), *asked],
        key=lambda each: each.default is not inspect.Parameter.empty,
    )
    wrapper.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    wrapper.__annotations__ = {each.name: each.annotation for each in parameters}
    return wrapper


def _filters(words: list[str] | None, given: dict[str, object]) -> Filters:
    return filters_of(words=" ".join(words) if words else None, **given)
