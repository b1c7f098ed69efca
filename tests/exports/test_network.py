from dataclasses import replace

from found_words import mention
from hypothesis import given, settings
from random_documents import documents
from sample_documents import TEXT, told
from sample_events import happened

from wortlaut.exports.graphs.network import Edge, Node, network
from wortlaut.records import Act, Document, MentionForm, TimeExpression, TimeType


def drawn(*given_documents: Document) -> tuple[list[Node], list[Edge]]:
    with network(given_documents) as graph:
        return list(graph.nodes()), list(graph.edges())


def speaking() -> Document:
    """Who is quoted mentions and addresses somebody, and is quoted by another."""
    document = told()
    wendisch, thoma, town = document.actors
    wendisch = replace(
        wendisch,
        mentions=(*wendisch.mentions, mention(TEXT, "sie", MentionForm.PRONOUN, after="vor, ")),
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


def told_of(name: str, published: str | None, country: str | None, item: str | None) -> Document:
    document = speaking()
    wendisch, *others = document.actors
    article = replace(document.article, id=name, published=published)
    wendisch = replace(wendisch, name=name, country=country, wikidata=item)
    return replace(document, article=article, actors=(wendisch, *others))


def test_a_node_has_what_any_article_says_of_it() -> None:
    little = told_of("Wendisch", None, None, None)
    much = told_of("Karla Wendisch", "2025-01-02", "DEU", "Q1")
    for both in ((little, much), (much, little)):
        nodes, _ = drawn(*both)
        (node,) = [each for each in nodes if each.actor_key]
        assert (node.name, node.country, node.wikidata) == ("Karla Wendisch", "DEU", "Q1")
        assert (node.start, node.end) == ("2025-01-02", "2025-01-02")


def test_a_statement_has_the_day_on_which_it_was_made() -> None:
    document = speaking()
    at = TEXT.index("Dienstag")
    day = TimeExpression(
        id="t1", start=at, end=at + 8, text="Dienstag", type=TimeType.DATE, value="2024-04-30"
    )
    statements = tuple(
        replace(each, time="t1") if each.id == "s4" else each for each in document.statements
    )
    _, edges = drawn(replace(document, times=(day,), statements=statements))
    assert [(e.statement, e.day, e.start, e.end) for e in edges] == [
        ("s4", "2024-04-30", "2024-04-30", "2024-04-30"),
        ("s4", "2024-04-30", "2024-04-30", "2024-04-30"),
        ("s5", "2024-05", "2024-05-01", "2024-05-31"),
    ]


def test_nobody_speaks_to_themselves() -> None:
    document = speaking()
    statements = tuple(
        replace(each, addressee=each.speaker) if each.id == "s5" else each
        for each in document.statements
    )
    _, edges = drawn(replace(document, statements=statements))
    assert [(e.statement, e.relation) for e in edges] == [
        ("s4", "speaks_about"),
        ("s4", "speaks_to"),
    ]


def test_of_those_who_speak_together_each_does_and_the_group_is_no_node() -> None:
    document = speaking()
    group = replace(document.actors[2], id="a9", key=None, name="Beide", members=("a1", "a3"))
    statements = tuple(
        replace(each, speaker=replace(each.speaker, actor="a9"))
        if each.id == "s5" and each.speaker
        else each
        for each in document.statements
    )
    both = replace(document, actors=(*document.actors, group), statements=statements)
    nodes, edges = drawn(both)
    names = {node.id: node.name for node in nodes}
    said = [(names[e.source], names[e.target]) for e in edges if e.statement == "s5"]
    assert said == [("Karla Wendisch", "Emil Thoma"), ("Altenrode", "Emil Thoma")]
    assert "Beide" not in names.values()


def test_who_quotes_is_named_as_far_as_known() -> None:
    document = speaking()
    quoting = document.statements[3]
    assert quoting.speaker
    for speaker, name in (
        (quoting.speaker, "Emil Thoma"),
        (replace(quoting.speaker, actor=None), "Dessen Gutachter Emil Thoma"),
        (None, "unknown"),
    ):
        statements = tuple(
            replace(each, speaker=speaker) if each.id == "s4" else each
            for each in document.statements
        )
        _, edges = drawn(replace(document, statements=statements))
        assert [e.attested_by for e in edges if e.statement == "s5"] == [name]


@settings(deadline=None, max_examples=40)
@given(documents())
def test_every_edge_has_its_ends_and_its_source(document: Document) -> None:
    nodes, edges = drawn(document)
    ids = {node.id for node in nodes}
    assert ids == {end for edge in edges for end in (edge.source, edge.target)}
    assert all(edge.attested_by and edge.status for edge in edges)
