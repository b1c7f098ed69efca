"""The filters as options, the same for every command that asks an archive."""

import inspect
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import typer

from wortlaut.archive.search.filter_help import FILTER_HELP
from wortlaut.archive.search.filters import Dated, Filters, filters_of

ArchiveFile = Annotated[
    Path,
    typer.Option(
        "--archive", "-a", metavar="FILE", help="The archive that is asked.", show_default=False
    ),
]

_Words = Annotated[
    list[str] | None,
    typer.Argument(metavar="WORDS", help=FILTER_HELP["words"], show_default=False),
]


def _several(filter_name: str, option: str, metavar: str) -> Any:
    help_text = FILTER_HELP[filter_name]
    return Annotated[
        list[str] | None, typer.Option(option, metavar=metavar, help=help_text, show_default=False)
    ]


def _one(filter_name: str, option: str, metavar: str) -> Any:
    help_text = FILTER_HELP[filter_name]
    return Annotated[
        str | None, typer.Option(option, metavar=metavar, help=help_text, show_default=False)
    ]


_OPTIONS: dict[str, Any] = {
    "speaker": _one("speaker", "--speaker", "NAME"),
    "about": _one("about", "--about", "NAME"),
    "kind": _several("kind", "--kind", "KIND"),
    "act": _several("act", "--act", "ACT"),
    "outlet": _several("outlet", "--outlet", "NAME"),
    "since": _one("since", "--from", "DATE"),
    "until": _one("until", "--to", "DATE"),
    "dated": Annotated[Dated, typer.Option("--dated", help=FILTER_HELP["dated"])],
    "event": _several("event", "--event", "TYPE"),
    "source": _one("source", "--source", "NAME"),
    "status": _several("status", "--status", "STATUS"),
    "min_confidence": Annotated[
        float,
        typer.Option(
            "--min-confidence", min=0, max=1, metavar="SHARE", help=FILTER_HELP["min_confidence"]
        ),
    ],
    "language": _one("language", "--language", "CODE"),
}
_DEFAULTS: dict[str, object] = {"dated": Dated.STATEMENT, "min_confidence": 0.0}


def with_filters(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the words and all filters; it takes them together, as `filters`."""

    @wraps(command)
    def wrapper(words: list[str] | None = None, **given: object) -> None:
        filters = {name: given.pop(name) for name in _OPTIONS}
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
