"""Interviews and debates through all stages, against what a reader finds in them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wortlaut import Article, Document
from wortlaut.pipeline import analyse
from wortlaut.records import NARRATOR, Act, Kind, Medium, Status, from_json, to_json

INTERVIEW = """„Wir müssen schneller werden“

Bundeswirtschaftsminister Robert Habeck spricht im Interview über Wärmepumpen und seine Zweifel.

ZEIT: Herr Habeck, die Union wirft Ihnen vor, die Bürger zu bevormunden. Haben Sie Fehler gemacht?

Habeck: Wir müssen schneller werden, das stimmt. Friedrich Merz hat behauptet, das Gesetz koste \
jeden Haushalt 20.000 Euro. Das ist falsch.

ZEIT: Kanzler Scholz hat am Montag den Verkehrsminister entlassen.

Habeck: Ja, und das ärgert mich.

Russische Truppen haben in Butscha Zivilisten getötet. Darüber müssen wir reden.

Das Gespräch führte Anna Berg.
"""

WORDS = [
    "ZEIT:",
    "Anna Berg:",
    "Berg:",
    "Ich",
    "sagte,",
    "er sei",
    "krank.",
    "Wie?",
    "„Ja“",
    "\n\n",
]


def read(text: str) -> Document:
    return analyse(Article.of(text, published="2024-05-06"))


def test_the_turns_are_direct_statements_of_whom_the_labels_mean() -> None:
    document = read(INTERVIEW)
    names = {actor.id: actor.name for actor in document.actors}
    said = [s for s in document.statements if (s.parent is None and s.frame) or s.act is Act.ASK]
    assert [s.speaker and s.speaker.text for s in said] == ["ZEIT", "Habeck", "ZEIT", "Habeck"]
    for statement in said:
        assert (statement.kind, statement.medium) == (Kind.DIRECT, Medium.SPEECH)
        assert statement.cue is None
    # The headline has words of his first answer, so it is his too, where it is given to anybody.
    habecks = [s for s in document.statements if s.speaker and s.speaker.text == "Habeck"]
    answers = [s for s in habecks if s.quote.spans[0].start > INTERVIEW.index("\n")]
    assert [s.quote.text.split(".")[0] for s in answers] == [
        "Wir müssen schneller werden, das stimmt",
        "Ja, und das ärgert mich",
        "Russische Truppen haben in Butscha Zivilisten getötet",
    ]
    assert {names[s.speaker.actor or ""] for s in habecks if s.speaker} == {"Robert Habeck"}


def test_questions_ask_and_answers_do_nothing() -> None:
    acts = [(s.speaker and s.speaker.text, s.act) for s in read(INTERVIEW).statements if s.frame]
    assert ("ZEIT", Act.ASK) in acts
    assert ("Habeck", None) in acts


def test_what_is_quoted_in_an_answer_lies_in_it() -> None:
    statements = {s.id: s for s in read(INTERVIEW).statements}
    claim = next(s for s in statements.values() if s.quote.text.startswith("das Gesetz koste"))
    assert claim.speaker is not None
    assert claim.speaker.text == "Friedrich Merz"
    assert claim.parent is not None
    assert statements[claim.parent].quote.text.startswith("Wir müssen schneller werden")


def test_nothing_in_a_turn_is_told_by_the_article() -> None:
    document = read(INTERVIEW)
    answers = INTERVIEW.index("ZEIT:")
    end = INTERVIEW.index("Das Gespräch")
    attested = [
        attestation
        for event in document.events
        for attestation in event.attestations
        if any(answers <= part.spans[0].start < end for part in attestation.evidence)
    ]
    assert attested
    names = {actor.id: actor.name for actor in document.actors}
    for attestation in attested:
        assert attestation.source != NARRATOR
        if names.get(attestation.source) != "Robert Habeck":
            assert attestation.status is not Status.ASSERTED


def test_a_label_takes_part_in_no_event() -> None:
    document = read(INTERVIEW)
    outlet = next(actor.id for actor in document.actors if actor.name in {"ZEIT", "Die Zeit"})
    assert document.events
    for event in document.events:
        assert outlet not in {*event.actors, *event.recipients}


def test_killed_by_whom_an_answer_says() -> None:
    document = read(INTERVIEW)
    event = next(e for e in document.events if e.trigger.text == "getötet")
    names = {actor.id: actor.name for actor in document.actors}
    assert [names[each.source] for each in event.attestations] == ["Robert Habeck"]


def test_the_record_comes_back_from_json() -> None:
    document = read(INTERVIEW)
    assert from_json(to_json(document)) == document


UNLABELLED = """{lead}

Überrascht Sie die Debatte?

Nein, das Thema kommt alle fünf Jahre. Ich beobachte das seit meiner Promotion.

Woran liegt das?

Die Bundesregierung hat den Entwurf am Montag zurückgezogen.

Was raten Sie {named}?

Er sollte die Ausnahmen streichen.
"""


@pytest.mark.parametrize(
    ("lead", "named", "expected"),
    [
        ("Im Interview spricht die Ökonomin Clara Weiß über Vermögen.", "ihm", "Clara Weiß"),
        ("Wir haben mit Clara Weiß ein Gespräch geführt.", "ihm", "Clara Weiß"),
        ("Clara Weiß lehrt in Kiel. Ein Gespräch.", "ihm", "Clara Weiß"),
        ("Clara Weiß lehrt in Kiel. Ein Gespräch.", "Frau Merkel", "Clara Weiß"),
        ("Karl Ott tritt ab. Clara Weiß im Gespräch.", "uns, Frau Weiß", "Clara Weiß"),
        ("Karl Ott tritt ab. Ein Gespräch mit Clara Weiß.", "ihm", None),
        ("Eine Ökonomin spricht im Interview über Karl Ott.", "ihm", None),
        ("Ein Gespräch mit der Witwe von Karl Ott.", "ihm", None),
        ("Eine Ökonomin hat den Politiker Karl Ott beraten. Ein Gespräch.", "ihm", None),
        ("Frau Weiß erklärt im Interview die Steuer.", "ihm", None),
    ],
)
def test_who_answers_without_a_label(lead: str, named: str, expected: str | None) -> None:
    document = read(UNLABELLED.format(lead=lead, named=named))
    names = {actor.id: actor.name for actor in document.actors}
    turns = [s for s in document.statements if s.kind is Kind.DIRECT]
    speakers = [names[s.speaker.actor or ""] if s.speaker else None for s in turns]
    assert [s.act for s in turns] == [Act.ASK, None] * 3
    assert speakers == [None, expected] * 3


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
@pytest.mark.parametrize(
    "opening", ["ZEIT: Frau Berg?\n\nAnna Berg: Ich.\n\nZEIT: Ja?\n\nBerg: Nein.\n\n"]
)
def test_words_stand_at_their_places_in_any_interview(opening: str, rest: str) -> None:
    document = read(opening + rest)
    assert from_json(to_json(document)) == document
    ids = [statement.id for statement in document.statements]
    assert len(ids) == len(set(ids))
    assert len(document.statements) >= len(("ZEIT", "Berg", "ZEIT"))
