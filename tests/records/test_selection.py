from dataclasses import replace

from sample_documents import bridge, told

from wortlaut.records import Attestation, Document, Event, EventType, Phase, Status
from wortlaut.records.selection import select, select_events


def blamed() -> Document:
    """The bridge, with an event that is its first two statements and attested by the second."""
    document = bridge()
    event = Event(
        id="e1",
        type=EventType.ACCUSE,
        trigger=document.statements[0].quote,
        phase=Phase.HAPPENED,
        statements=("s1", "s2"),
        attestations=(Attestation(source="a1", statement="s2", status=Status.ASSERTED),),
        confidence=0.5,
    )
    first, second, *others = document.statements
    statements = (replace(first, event="e1"), replace(second, event="e1"), *others)
    return replace(document, statements=statements, events=(event,))


def test_where_all_stay_nothing_changes() -> None:
    document = told()
    assert select(document, lambda _: True) is document
    assert select_events(document, lambda _: True) is document


def test_an_event_names_no_statement_that_is_gone() -> None:
    (event,) = select(blamed(), lambda statement: statement.id != "s2").events
    assert event.statements == ("s1",)
    assert event.attestations == (Attestation(source="a1", status=Status.ASSERTED),)


def test_a_statement_names_no_event_that_is_gone() -> None:
    document = select_events(blamed(), lambda _: False)
    assert document.events == ()
    assert document.statements == bridge().statements


def test_a_statement_goes_to_its_nearest_ancestor_in_whatever_order_they_stand() -> None:
    first, second, third, *_ = bridge().statements
    chain = (replace(third, parent="s2"), replace(second, parent="s1"), first)
    kept = select(replace(bridge(), statements=chain), lambda each: each.id != "s2")
    assert [(each.id, each.parent) for each in kept.statements] == [("s3", "s1"), ("s1", None)]


def test_statements_that_stand_in_each_other_in_a_circle_have_no_ancestor() -> None:
    first, second, third, *_ = bridge().statements
    circle = (
        replace(first, parent="s2"),
        replace(second, parent="s3"),
        replace(third, parent="s2"),
    )
    kept = select(replace(bridge(), statements=circle), lambda each: each.id == "s1")
    assert [(each.id, each.parent) for each in kept.statements] == [("s1", None)]
