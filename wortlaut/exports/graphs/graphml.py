"""The network of actors as GraphML."""

from collections.abc import Iterable, Iterator

from lxml import etree

from wortlaut.exports.graphs.graph_xml import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, known, written
from wortlaut.exports.graphs.network import Edge, Node, network
from wortlaut.exports.pieces import Pieces
from wortlaut.exports.xml_text import legal
from wortlaut.records import Document

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_DAYS = {"start": "string", "end": "string"}
_NODE = {"name": "string"} | NODE_ATTRIBUTES | _DAYS
_EDGE = EDGE_ATTRIBUTES | _DAYS


def graphml(documents: Iterable[Document], /) -> Iterator[bytes]:
    """Yield a directed graph; `start` and `end` of nodes and edges are days (ISO 8601)."""
    sink = Pieces()
    with network(documents) as graph:
        with etree.xmlfile(sink, encoding="utf-8", buffered=False) as file:
            file.write_declaration()
            with file.element("graphml", nsmap={None: NAMESPACE}):
                yield from written(file, sink, _keys("node", _NODE))
                yield from written(file, sink, _keys("edge", _EDGE))
                with file.element("graph", edgedefault="directed"):
                    yield from written(file, sink, map(_node, graph.nodes()))
                    edges = (_edge(number, edge) for number, edge in enumerate(graph.edges()))
                    yield from written(file, sink, edges)
        yield sink.take()


def _keys(of: str, attributes: dict[str, str]) -> Iterator[etree._Element]:
    for name, kind in attributes.items():
        facts = {"id": f"{of}_{name}", "for": of, "attr.name": name, "attr.type": kind}
        yield etree.Element("key", facts)


def _node(node: Node) -> etree._Element:
    return _with_data("node", node, {"id": legal(node.id)}, _NODE)


def _edge(number: int, edge: Edge) -> etree._Element:
    ends = {"source": legal(edge.source), "target": legal(edge.target)}
    return _with_data("edge", edge, {"id": f"e{number}"} | ends, _EDGE)


def _with_data(
    name: str, item: Node | Edge, facts: dict[str, str], attributes: Iterable[str]
) -> etree._Element:
    element = etree.Element(name, facts)
    for attribute, value in known(item, attributes):
        etree.SubElement(element, "data", key=f"{name}_{attribute}").text = value
    return element
