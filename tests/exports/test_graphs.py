"""GEXF and GraphML, read back by networkx."""

import io
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from lxml import etree
from random_documents import documents
from sample_events import happened

from wortlaut.exports.graphs.gexf import gexf
from wortlaut.exports.graphs.graph_xml import EDGE_ATTRIBUTES, NODE_ATTRIBUTES
from wortlaut.exports.graphs.graphml import graphml
from wortlaut.exports.graphs.network import Edge, Node, network
from wortlaut.exports.xml_text import legal
from wortlaut.records import Document

Export = Callable[[Iterable[Document]], Iterator[bytes]]
READERS: list[tuple[Export, Callable[..., Any], str]] = [
    (gexf, nx.read_gexf, "label"),
    (graphml, nx.read_graphml, "name"),
]


def known(item: Node | Edge, names: Iterable[str]) -> dict[str, Any]:
    found = {name: getattr(item, name) for name in (*names, "start", "end")}
    return {
        name: legal(value) if isinstance(value, str) else value
        for name, value in found.items()
        if value is not None
    }


@pytest.mark.parametrize(("export", "reader", "label"), READERS)
@settings(deadline=None, max_examples=30)
@given(document=documents())
def test_networkx_reads_every_node_and_edge(
    export: Export, reader: Callable[..., Any], label: str, document: Document
) -> None:
    read = reader(io.BytesIO(b"".join(export([document]))))
    with network([document]) as graph:
        nodes, edges = list(graph.nodes()), list(graph.edges())
    assert {name: dict(data) for name, data in read.nodes(data=True)} == {
        legal(node.id): known(node, NODE_ATTRIBUTES) | {label: legal(node.name)} for node in nodes
    }
    written = [
        {name: value for name, value in data.items() if name not in {"id", "label"}}
        | {"ends": (source, target)}
        for source, target, data in read.edges(data=True)
    ]
    expected = [
        known(edge, EDGE_ATTRIBUTES) | {"ends": (legal(edge.source), legal(edge.target))}
        for edge in edges
    ]
    assert by_field(written) == by_field(expected)


def by_field(rows: list[dict[str, Any]]) -> list[list[tuple[str, Any]]]:
    return sorted((sorted(row.items()) for row in rows), key=repr)


def test_gexf_is_dynamic_and_typed() -> None:
    root = etree.fromstring(b"".join(gexf([happened()])))
    space = {"g": "http://www.gexf.net/1.2draft"}
    graph = root.find("g:graph", space)
    assert graph is not None
    assert dict(graph.attrib) == {
        "defaultedgetype": "directed", "mode": "dynamic", "timeformat": "date",
    }  # fmt: skip
    declared = {each.get("id") for each in root.iterfind(".//g:attribute", space)}
    used = {each.get("for") for each in root.iterfind(".//g:attvalue", space)}
    assert used <= declared
    assert [child.tag.rpartition("}")[2] for child in graph] == [
        "attributes", "attributes", "nodes", "edges",
    ]  # fmt: skip


@pytest.mark.parametrize("export", [gexf, graphml])
def test_an_empty_network_is_a_file_too(export: Export) -> None:
    reader = nx.read_gexf if export is gexf else nx.read_graphml
    assert len(reader(io.BytesIO(b"".join(export([]))))) == 0
