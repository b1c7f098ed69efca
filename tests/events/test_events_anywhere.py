"""What holds for the events of any text, read by rule and by the trained choice."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from wortlaut.events.draft import VERBAL
from wortlaut.language import load
from wortlaut.pipeline import document, prepare, read_analyses
from wortlaut.records import (
    NARRATOR,
    Article,
    Document,
    Kind,
    Statement,
    Status,
    cut,
    from_json,
    to_json,
)

NEWS = (
    "Russland griff am Montag die Ukraine an.",
    "Kiew wirft Moskau vor, Schulen in Charkiw beschossen zu haben.",
    "„Die Polizei hat drei Demonstranten verhaftet“, sagte Anna Berg am Sonntag.",
    "Laut Amnesty International wurden zwei Journalisten getötet.",
    "Die EU verhängte Sanktionen gegen den Iran und kündigte Hilfe für Polen an.",
    "Der Minister soll zurücktreten, forderte die Opposition.",
    "Medienberichten zufolge soll China Truppen an die Grenze verlegt haben.",
    "Präsident Macron traf Bundeskanzlerin Merkel; sie lobte ihn.",
    "Es gebe keinen Angriff, erklärte das Verteidigungsministerium.",
    "Werden die Rebellen die Geiseln freilassen?",
)
words = st.one_of(
    st.sampled_from(NEWS),
    st.lists(
        st.sampled_from(
            [
                "griff",
                "an",
                "Angriff",
                "auf",
                "Russland",
                "die",
                "der",
                "nicht",
                "soll",
                "haben",
                "„",
                "“",
                ",",
                ".",
                ":",
                "verhaftet",
                "und",
                "von",
                "laut",
                "Polizei",
                "Sanktionen",
                "gegen",
                "sagte",
                "er",
                "sie",
                "forderte",
                "Kritik",
                "2014",
                "am",
                "Montag",
                "?",
                "sich",
            ]
        ),
        max_size=25,
    ).map(" ".join),
    st.text(max_size=20),
)
texts = st.lists(words, min_size=1, max_size=5).map("\n".join)


def read(text: str) -> list[Document]:
    """Return the document by the trained choice, and that by rule."""
    analysis = prepare(Article.of(text, published="2024-05-14"), pack=load("de"))
    (analysis,) = read_analyses([analysis])
    return [document(analysis, rules_only=rules_only) for rules_only in (False, True)]


@settings(max_examples=20)
@example(text="Angriff „ an „ griff :")
@example(text="griff " * 11 + f'\n{NEWS[4]}\na"V"Kritik')
@example(text="griff " * 9 + "forderte\nDer Minister soll gehen, forderte die Opposition.")
@given(text=texts)
def test_events_are_well_formed(text: str) -> None:
    for made in read(text):
        is_well_formed(made, text)
        attests_no_quotation(made)


def is_well_formed(made: Document, text: str) -> None:
    actors = {actor.id for actor in made.actors}
    statements = {statement.id: statement for statement in made.statements}
    times = {time.id for time in made.times}
    assert [event.id for event in made.events] == [f"e{n + 1}" for n in range(len(made.events))]
    for event in made.events:
        assert event.attestations
        assert event.actors or event.recipients
        assert actors.issuperset(event.actors + event.recipients)
        assert set(event.actors).isdisjoint(event.recipients)
        assert event.time is None or event.time in times
        parts = [event.trigger, *([event.place] if event.place else [])]
        for attestation in event.attestations:
            assert attestation.evidence
            assert attestation.source
            assert attestation.statement is None or attestation.statement in statements
            parts += [*attestation.evidence, *attestation.markers]
        for part in parts:
            assert part.spans[-1].end <= len(text)
            assert part.text == cut(text, part.spans)
        assert len({(a.source, a.status) for a in event.attestations}) == len(event.attestations)
        for name in event.statements:
            assert statements[name].event is not None
    assert from_json(to_json(made)) == made


def attests_no_quotation(made: Document) -> None:
    """Check that nothing quoted is the narrator's, but for the event that a statement itself is.

    What is quoted only in part is: "übte „scharfe Kritik“". What is only reported, without a word
    for speaking, the narrator may tell in its own words, and leave open what nobody is named for.
    """
    for event in made.events:
        for attestation in event.attestations:
            if attestation.source != NARRATOR:
                continue
            for excerpt in attestation.evidence:
                holding = [
                    statement.id
                    for statement in made.statements
                    if all(_holds(statement, span.start) for span in excerpt.spans)
                    and not (statement.kind is Kind.REPORTED and statement.cue is None)
                    and not (statement.speaker is None and attestation.status is Status.UNCERTAIN)
                ]
                own = event.type in VERBAL and set(holding) & set(event.statements)
                assert not holding or own


def _holds(statement: Statement, place: int) -> bool:
    return any(span.start <= place < span.end for span in statement.quote.spans)


@pytest.mark.parametrize("text", NEWS)
def test_events_of_news_are_well_formed(text: str) -> None:
    for made in read(text):
        is_well_formed(made, text)
        attests_no_quotation(made)


def test_a_plain_report() -> None:
    _, made = read("Russland griff am Montag die Ukraine an.")
    names = {actor.id: actor.name for actor in made.actors}
    (event,) = made.events
    assert event.type.value == "ASSAULT"
    assert [names[actor] for actor in event.actors] == ["Russland"]
    assert [names[actor] for actor in event.recipients] == ["Ukraine"]
    assert {time.id: time.value for time in made.times}[event.time or ""] == "2024-05-13"
