"""The network of actors as GEXF 1.2, which Gephi opens with its timeline."""

from collections.abc import Iterable, Iterator

from lxml import etree

from wortlaut.exports.graphs.graph_xml import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, known, written
from wortlaut.exports.graphs.network import Edge, Node, network
from wortlaut.exports.pieces import Pieces
from wortlaut.exports.xml_text import legal
from wortlaut.records import Document

NAMESPACE = "http://www.gexf.net/1.2draft"
_GRAPH = {"defaultedgetype": "directed", "mode": "dynamic", "timeformat": "date"}


def gexf(documents: Iterable[Document], /) -> Iterator[bytes]:
    """Yield a dynamic directed graph: `start` and `end` of nodes and edges are days."""
    sink = Pieces()
    with network(documents) as graph:
        with etree.xmlfile(sink, encoding="utf-8", buffered=False) as file:
            file.write_declaration()
            with (
                file.element("gexf", version="1.2", nsmap={None: NAMESPACE}),
                file.element("graph", _GRAPH),
            ):
                file.write(_declared("node", NODE_ATTRIBUTES))
                file.write(_declared("edge", EDGE_ATTRIBUTES))
                with file.element("nodes"):
                    yield from written(file, sink, map(_node, graph.nodes()))
                with file.element("edges"):
                    edges = (_edge(number, edge) for number, edge in enumerate(graph.edges()))
                    yield from written(file, sink, edges)
        yield sink.take()


def _declared(of: str, attributes: dict[str, str]) -> etree._Element:
    element = etree.Element("attributes", {"class": of, "mode": "static"})
    for name, kind in attributes.items():
        etree.SubElement(element, "attribute", {"id": name, "title": name, "type": kind})
    return element


def _node(node: Node) -> etree._Element:
    facts = {"id": legal(node.id), "label": legal(node.name)}
    return _with_values("node", node, facts, NODE_ATTRIBUTES)


def _edge(number: int, edge: Edge) -> etree._Element:
    facts = {
        "id": str(number),
        "source": legal(edge.source),
        "target": legal(edge.target),
        "label": edge.type or edge.relation,
    }
    return _with_values("edge", edge, facts, EDGE_ATTRIBUTES)


def _with_values(
    name: str, item: Node | Edge, facts: dict[str, str], attributes: Iterable[str]
) -> etree._Element:
    element = etree.Element(name, facts | dict(known(item, ("start", "end"))))
    values = etree.SubElement(element, "attvalues")
    for attribute, value in known(item, attributes):
        etree.SubElement(values, "attvalue", {"for": attribute, "value": value})
    return element
