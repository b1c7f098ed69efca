"""Whose words they are that another one passes on: of whom it is told, or whom a paper quotes."""

import pytest

import wortlaut


def speakers(text: str) -> list[str | None]:
    said = wortlaut.analyse(text).statements
    return [each.speaker.text if each.speaker else None for each in said]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Die Polizei sagte, der Mann soll „Haut ab“ gerufen haben.", "der Mann"),
        ("Ein Gast soll laut Polizei „Ich komme wieder“ gerufen haben.", "Ein Gast"),
        ("Anna Kern sagte, Jan Voss habe die Spieler „faul“ genannt.", "Jan Voss"),
    ],
)
def test_words_told_by_another_are_of_whom_it_is_told(text: str, who: str) -> None:
    assert speakers(text)[-1] == who


@pytest.mark.parametrize(
    "text",
    [
        "Holm sagte, die Aktion erinnere „fatal an alte Zeiten“.",
        "Holm sagte, der Minister habe die „große Reform“ angekündigt.",
        "Holm sagte, die Bürger seien „viel zu spät“ gefragt worden.",
    ],
)
def test_what_a_speaker_says_in_marks_stays_theirs(text: str) -> None:
    assert set(speakers(text)) == {"Holm"}


@pytest.mark.parametrize("before", ["", "Der Verein kündigte an, man werde schließen. "])
@pytest.mark.parametrize("who", ["den Wirt", "einen Gast", "Petra Holm"])
def test_whom_a_paper_quotes_speaks(before: str, who: str) -> None:
    text = f"{before}Die Zeitung zitierte {who} mit den Worten: „Wir machen zu.“"
    assert speakers(text)[-1] == who


@pytest.mark.parametrize("noun", ["der Plan", "die Begründung", "die Idee", "das Konzept"])
def test_what_is_planned_or_meant_is_nobody(noun: str) -> None:
    found = wortlaut.analyse(f"Im Mai werde gebaut, so {noun}.")
    assert [each.speaker for each in found.statements] == [None]
    assert found.actors == ()


def test_whose_plan_it_is_speaks() -> None:
    assert speakers("Im Mai werde gebaut, so die Begründung des Vorstands.") == [
        "die Begründung des Vorstands"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Die Ministerin setzte sich dem Vorwurf aus, sie habe gelogen.",
        "Der Verein setzt sich dem Verdacht aus, er habe Geld genommen.",
    ],
)
def test_who_is_exposed_to_a_charge_does_not_make_it(text: str) -> None:
    assert speakers(text) == [None]
