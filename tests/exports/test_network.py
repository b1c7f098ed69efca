from dataclasses import replace

from hypothesis import given, settings
from random_documents import documents
from sample_documents import TEXT, mention, told
from sample_events import happened

from wortlaut.exports.network import Edge, Node, network
from wortlaut.records import Act, Document, MentionForm


def drawn(*given_documents: Document) -> tuple[list[Node], list[Edge]]:
    with network(given_documents) as graph:
        return list(graph.nodes()), list(graph.edges())


def speaking() -> Document:
    """Who is quoted mentions and addresses somebody, and is quoted by another."""
    document = told()
    wendisch, thoma, town = document.actors
    wendisch = replace(
        wendisch, mentions=(*wendisch.mentions, mention(TEXT, "sie", MentionForm.PRONOUN, "vor, "))
    )
    accusation, reply = document.statements[3:5]
    assert accusation.addressee
    assert reply.addressee
    assert reply.speaker
    accusation = replace(
        accusation, act=Act.ACCUSE, addressee=replace(accusation.addressee, actor="a3")
    )
    reply = replace(
        reply,
        speaker=replace(reply.speaker, actor="a1"),
        addressee=replace(reply.addressee, actor="a2"),
    )
    statements = (*document.statements[:3], accusation, reply, *document.statements[5:])
    return replace(document, actors=(wendisch, thoma, town), statements=statements)


def test_statements_are_about_and_to_somebody() -> None:
    nodes, edges = drawn(speaking())
    names = {node.id: node.name for node in nodes}
    assert [
        (names[e.source], e.relation, names[e.target], e.type, e.statement, e.attested_by)
        for e in edges
    ] == [
        ("Emil Thoma", "speaks_about", "Karla Wendisch", "accuse", "s4", "narrator"),
        ("Emil Thoma", "speaks_to", "Altenrode", "accuse", "s4", "narrator"),
        ("Karla Wendisch", "speaks_to", "Emil Thoma", None, "s5", "Emil Thoma"),
    ]


def test_an_event_is_one_edge_a_source() -> None:
    document = happened()
    closure = replace(document.events[1], recipients=("a4",))
    _, edges = drawn(replace(document, events=(closure,)))
    assert [(e.attested_by, e.status, e.phase) for e in edges] == [
        ("Karla Wendisch", "denied", "planned"),
        ("Emil Thoma", "denied", "planned"),
        ("Gerüchte; Gerede", "uncertain", "planned"),
        ("unknown", "asserted", "planned"),
    ]
    assert {(e.start, e.end, e.day) for e in edges} == {("2024-05-14", "2024-05-14", "2024-05-14")}


def test_without_a_time_of_its_own_an_edge_has_that_of_the_article() -> None:
    _, (edge,) = drawn(happened())
    assert (edge.start, edge.end, edge.day) == ("2024-05-01", "2024-05-31", "2024-05")


def test_a_key_is_one_node_in_all_articles_and_no_key_one_in_each() -> None:
    later = replace(speaking().article, id="f" * 64, published="2025-01-02")
    nodes, _ = drawn(speaking(), replace(speaking(), article=later))
    found = sorted((node.name, node.start, node.end) for node in nodes)
    assert found == [
        ("Altenrode", "2024-05-01", "2024-05-31"),
        ("Altenrode", "2025-01-02", "2025-01-02"),
        ("Emil Thoma", "2024-05-01", "2024-05-31"),
        ("Emil Thoma", "2025-01-02", "2025-01-02"),
        ("Karla Wendisch", "2024-05-01", "2025-01-02"),
    ]


@settings(deadline=None, max_examples=40)
@given(documents())
def test_every_edge_has_its_ends_and_its_source(document: Document) -> None:
    nodes, edges = drawn(document)
    ids = {node.id for node in nodes}
    assert ids == {end for edge in edges for end in (edge.source, edge.target)}
    assert all(edge.attested_by and edge.status for edge in edges)
