"""What GEXF and GraphML share: attributes of nodes and edges, and XML written piece by piece."""

from collections.abc import Iterable, Iterator

from lxml import etree

from wortlaut.exports.graphs.network import Edge, Node
from wortlaut.exports.pieces import Pieces
from wortlaut.exports.xml_text import legal

NODE_ATTRIBUTES = {
    "kind": "string",
    "country": "string",
    "actor_key": "string",
    "wikidata": "string",
}
EDGE_ATTRIBUTES = {
    "relation": "string",
    "type": "string",
    "attested_by": "string",
    "status": "string",
    "phase": "string",
    "day": "string",
    "kind": "string",
    "statement": "string",
    "article": "string",
    "url": "string",
    "outlet": "string",
    "published": "string",
    "confidence": "double",
}
"""Attributes with their types, which both formats call the same; start and end come beside them."""


def known(item: Node | Edge, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the attributes that are known, as XML can hold them."""
    for name in names:
        value = getattr(item, name)
        if value is not None:
            yield name, legal(str(value))


def written(
    file: "etree._IncrementalFileWriter", sink: Pieces, elements: Iterable[etree._Element]
) -> Iterator[bytes]:
    """Write elements one after the other, and yield what has been written by then."""
    for element in elements:
        file.write(element)
        if taken := sink.take():
            yield taken
