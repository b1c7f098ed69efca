from dataclasses import replace

from sample_documents import bridge

from wortlaut.exports.confidence import at_least
from wortlaut.records import Attestation, Event, EventType, Excerpt, Phase, Span, Status


def test_keeps_what_is_sure_enough_and_the_bound_itself() -> None:
    kept = at_least(bridge(), 0.9)
    assert [statement.id for statement in kept.statements] == ["s1", "s4", "s9"]


def test_nothing_changes_below_all() -> None:
    document = bridge()
    assert at_least(document, 0.0) is document


def test_a_nested_statement_goes_to_the_next_ancestor_that_stays() -> None:
    document = bridge()
    s1, s2, s3, *_ = document.statements
    chain = (s1, replace(s2, parent="s1"), replace(s3, parent="s2", confidence=0.99))
    kept = at_least(replace(document, statements=chain), 0.9)
    assert [(statement.id, statement.parent) for statement in kept.statements] == [
        ("s1", None),
        ("s3", "s1"),
    ]


def test_an_attestation_names_no_statement_that_is_gone() -> None:
    document = bridge()
    event = Event(
        id="e1",
        type=EventType.ACCUSE,
        trigger=Excerpt(spans=(Span(0, 6),), text="Streit"),
        phase=Phase.HAPPENED,
        statements=("s1", "s8"),
        attestations=(
            Attestation(source="a1", statement="s1", status=Status.ASSERTED),
            Attestation(source="a2", statement="s8", status=Status.DENIED),
            Attestation(source="narrator", status=Status.ASSERTED),
        ),
        confidence=0.5,
    )
    kept = at_least(replace(document, events=(event,)), 0.9)
    assert [item.statement for item in kept.events[0].attestations] == ["s1", None, None]
    assert kept.events[0].statements == ("s1",)
