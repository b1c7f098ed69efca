"""A chamber or the judges of a court speak for the court, a body of its own does not."""

import pytest
from acting import Said, speakers

Q = "es sei zu spät"


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        ("Das Landgericht Selm hob die Sperre auf.", "Die Kammer", "Landgericht Selm"),
        ("Das Landgericht Selm hob die Sperre auf.", "Die 4. Kammer", "Landgericht Selm"),
        ("Das Landgericht Selm hob die Sperre auf.", "Die Strafkammer", "Landgericht Selm"),
        ("Das Oberlandesgericht Selm wies ihn ab.", "Der Senat", "Oberlandesgericht Selm"),
        # called so itself, or one of two courts
        ("Die Handwerkskammer klagte vor dem Landgericht.", "Die Kammer", "Handwerkskammer"),
        ("Das Landgericht lud den Landtag ein.", "Die Kammer", "Kammer"),
        ("Das Landgericht Selm folgte dem Amtsgericht Olm.", "Die Kammer", "Kammer"),
    ],
)
def test_a_chamber_speaks_for_its_court(before: str, words: str, name: str) -> None:
    assert speakers(f"{before} {words} sagte, {Q}.", Said(Q, words)) == [name]


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        ("Das Landgericht Selm gab ihm recht.", "Die Richter", "Landgericht Selm"),
        ("Die Wahlbehörde gab ihm recht.", "Die Prüfer", "Wahlbehörde"),
        # others of the kind were told of, one alone, more is told of them
        ("Richter klagten vor dem Landgericht Selm.", "Die Richter", "Richter"),
        ("Das Landgericht Selm gab ihm recht.", "Der Richter", "Richter"),
        ("Das Landgericht Selm gab ihm recht.", "Die anderen Richter", "Richter"),
        ("Die Bank gab ihm recht.", "Die Richter", "Richter"),
    ],
)
def test_those_who_decide_as_a_body_are_it(before: str, words: str, name: str) -> None:
    assert speakers(f"{before} {words} sagten, {Q}.", Said(Q, words)) == [name]


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        ("Die Brauerei Holm schließt.", "Das Management", "Holm"),
        ("Die Möbelfabrik Holm schließt.", "Die Konzernspitze", "Holm"),
        ("Die Bauaufsicht kam.", "Die Behörde", "Bauaufsicht"),
    ],
)
def test_who_leads_a_firm_speaks_for_it(before: str, words: str, name: str) -> None:
    assert speakers(f"{before} {words} sagte, {Q}.", Said(Q, words)) == [name]
