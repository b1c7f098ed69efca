"""Networks, which page, chart and data ask for one after the other: each is made once."""

from typing import Annotated

from fastapi import Depends, Query

from wortlaut.archive.search import Network, network
from wortlaut.archive.search.network import FEWEST, MOST
from wortlaut.web.answer_cache import Keeping, Kept
from wortlaut.web.asked import Asked
from wortlaut.web.names import Name, meant
from wortlaut.web.served import Reading

NODES = 40

Nodes = Annotated[int, Query(ge=FEWEST, le=MOST, description="Actors.")]
"""How many actors a network has."""


def made(kept: Kept, archive: Reading, filters: Asked, around: str | None, limit: int) -> Network:
    """Return a network, or the one that was made a moment ago."""
    connection = archive.connection
    return kept.answer(
        connection,
        ("network", filters, around, limit),
        lambda: network(connection, filters, around=around, limit=limit),
    )


def _network(
    archive: Reading,
    kept: Keeping,
    filters: Asked,
    around: Name = None,
    limit: Nodes = NODES,
) -> Network:
    name = (around or "").strip() or None
    if name:
        meant(archive.connection, name)
    return made(kept, archive, filters, name, limit)


AskedNetwork = Annotated[Network, Depends(_network)]
"""The network of a request."""
