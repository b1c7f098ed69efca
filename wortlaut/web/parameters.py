"""What may stand behind the question mark: what a route reads, and nothing else.

A filter that is mistyped would show everything as if it had been asked for.
"""

from itertools import islice

from fastapi import Depends, HTTPException, Request
from fastapi import params as kinds
from fastapi.dependencies.utils import get_flat_params
from fastapi.routing import APIRoute

from wortlaut.errors import UsageError

LANGUAGE = "lang"
"""Read on every page (see `language`)."""
DONE = ("corrected", "undone")
"""Says on every page what was just done (see `author`); it is nothing to ask for."""
_SHOWN = 5
_LONGEST = 40


def _only_known(request: Request) -> None:
    """Refuse a request with a parameter that its route does not read.

    Raises:
        HTTPException: 422, with the parameters that there are.
    """
    route = request.scope.get("route")
    if not request.query_params or not isinstance(route, APIRoute):
        return
    known = (*parameters_of(route), LANGUAGE)
    read = {*known, *DONE}
    unknown = [name for name in request.query_params if name not in read]
    if unknown:
        shown = ", ".join(repr(name[:_LONGEST]) for name in islice(unknown, _SHOWN))
        raise HTTPException(
            422,
            UsageError(
                "there is no parameter {unknown} here; known: {known}",
                unknown=shown,
                known=", ".join(known),
            ),
        )


def parameters_of(route: APIRoute) -> tuple[str, ...]:
    """Return the names of what a route reads behind the question mark."""
    return tuple(
        field.alias
        for field in get_flat_params(route.dependant)
        if isinstance(field.field_info, kinds.Query)
    )


OnlyKnown = Depends(_only_known)
"""What every route needs."""
