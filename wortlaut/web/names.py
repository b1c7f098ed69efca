"""A name, a key or a Wikidata item in an address, and who is meant by it."""

import sqlite3
from typing import Annotated

from fastapi import HTTPException, Query

from wortlaut.archive.search.actors import FoundActor, candidates, the_one
from wortlaut.archive.search.filters import LONGEST
from wortlaut.errors import UsageError

Name = Annotated[
    str | None, Query(max_length=LONGEST, description="A name, a key or a Wikidata item.")
]
"""Who is meant."""

Named = Annotated[
    str,
    Query(
        min_length=1,
        max_length=LONGEST,
        description="A name, a key such as `state:RUS`, or a Wikidata item.",
    ),
]
"""Who is meant, where somebody must be."""


def meant(connection: sqlite3.Connection, name: str) -> FoundActor:
    """Return the actor that is meant.

    Raises:
        HTTPException: 404 where nobody has the name, 409 where several have it.
    """
    try:
        return the_one(connection, name)
    except UsageError as error:
        status = 409 if candidates(connection, name, most=1) else 404
        raise HTTPException(status, error) from error
