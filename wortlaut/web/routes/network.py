"""Who speaks about whom, and what they do to each other: as a chart and as a table."""

from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from wortlaut.archive.search import Network
from wortlaut.archive.search.actors import FoundActor, candidates, the_only
from wortlaut.web.answer_cache import Keeping
from wortlaut.web.asked import Asked, address, parameters
from wortlaut.web.drawings import between_address
from wortlaut.web.forms import NETWORK, Form
from wortlaut.web.names import Name
from wortlaut.web.networks import NODES, Nodes, made
from wortlaut.web.served import Reading
from wortlaut.web.templating import page

LINES = 100
"""Lines of the table, the heaviest first."""

router = APIRouter(include_in_schema=False)


@router.get(NETWORK)
def show(
    request: Request,
    archive: Reading,
    kept: Keeping,
    filters: Asked,
    around: Name = None,
    limit: Nodes = NODES,
) -> Response:
    """Show a network, or who can be meant by the one that it is to be around."""
    connection = archive.connection
    name = (around or "").strip()
    others = candidates(connection, name, most=12) if name else []
    centre = the_only(others, name)
    unclear = bool(name) and centre is None
    meant = None if centre is None else centre.key or name
    found = Network(True, [], []) if unclear else made(kept, archive, filters, meant, limit)
    return page(
        request,
        "network.html.j2",
        status=404 if unclear and not others else 200,
        filters=filters,
        around=name,
        centre=centre,
        meant=meant,
        others=[(each, _around(each, filters, limit)) for each in others] if unclear else [],
        limit=limit,
        exact=found.exact,
        nodes=found.nodes,
        rows=_rows(found),
        more=max(0, len(found.edges) - LINES),
        form=Form.of(
            NETWORK,
            [*parameters(filters), ("around", centre.name if centre else name), ("limit", limit)],
        ),
    )


def _around(each: FoundActor, filters: Asked, limit: int) -> str:
    return address(NETWORK, filters, around=each.key or each.name, limit=limit)


def _rows(found: Network) -> list[dict[str, Any]]:
    names = {node["key"]: node["name"] for node in found.nodes}
    return [
        {
            **edge,
            "source_name": names[edge["source"]],
            "target_name": names[edge["target"]],
            "between": between_address(edge["source"], edge["target"]),
            "said": address("/search", speaker=edge["source"], about=edge["target"], sort="date"),
        }
        for edge in found.edges[:LINES]
    ]
