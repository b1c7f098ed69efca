"""Who is told something, whose somebody is and whose own claim it is."""

import pytest

import wortlaut
from wortlaut.records import Document

TOLD = [
    (
        "Der Stürmer Karl Brand fuhr heim, nachdem ihm Bundestrainer Jan Holm gesagt hatte, "
        "dass er nicht spiele.",
        "Bundestrainer Jan Holm",
        "Jan Holm",
    ),
    (
        "Die Bauern fuhren heim, nachdem ihnen Ministerin Anna Holm zugesagt hatte, "
        "dass sie Geld bekämen.",
        "Ministerin Anna Holm",
        "Anna Holm",
    ),
    # a possessive belongs to the words
    (
        "Eva Brand fuhr heim, weil ihr Trainer Jan Holm gesagt hatte, dass das Spiel ausfalle.",
        "ihr Trainer Jan Holm",
        "Jan Holm",
    ),
]


def spoken(document: Document) -> list[tuple[str | None, str | None]]:
    names = {actor.id: actor.name for actor in document.actors}
    speakers = [statement.speaker for statement in document.statements]
    return [
        (speaker.text, names.get(speaker.actor or "")) if speaker else (None, None)
        for speaker in speakers
    ]


@pytest.mark.parametrize(("text", "words", "name"), TOLD)
def test_a_pronoun_for_whom_it_is_told_is_none_of_the_words(
    text: str, words: str, name: str
) -> None:
    assert spoken(wortlaut.analyse(text)) == [(words, name)]


CLAIMS = [
    ("Die Wirtin Eva Brand kam. Das Hotel ist nach eigenen Angaben ausgebucht.", "Hotel"),
    ("Die Ärztin Eva Brand ist nach eigenen Angaben krank.", "Eva Brand"),
    ("Die Firma Holm AG ist nach eigenen Angaben der größte Anbieter.", "Holm AG"),
    # the clause has no subject that it could be
    ("Eva Brand kam. Nach eigenen Angaben sehr krank, doch die Polizei schweigt.", None),
    # somebody's own claim by a verb
    ("Die Ärztin Eva Brand arbeitet nach eigenen Angaben in Bonn.", "Eva Brand"),
]


@pytest.mark.parametrize(("text", "name"), CLAIMS)
def test_somebodys_own_claim_is_the_subjects(text: str, name: str | None) -> None:
    document = wortlaut.analyse(text)
    assert [who for _, who in spoken(document)] == [name]
    assert "Angaben" not in {actor.name for actor in document.actors}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ein Konkurrent Teslas sagte, die Preise stiegen.", "Konkurrent Teslas"),
        ("Ein Kenner Googles warnte, die Preise stiegen.", "Kenner Googles"),
        # no ending: it is the body itself
        ("Der Konkurrent Tesla sagte, die Preise stiegen.", "Tesla"),
        ("Die Agentur Reuters meldete, die Preise stiegen.", "Reuters"),
    ],
)
def test_whose_somebody_is_does_not_speak(text: str, name: str) -> None:
    assert [who for _, who in spoken(wortlaut.analyse(text))] == [name]


def test_a_name_in_capitals_belongs_to_the_noun_before_it() -> None:
    text = "„Das Wasser ist sauber“, sagte der Energieversorger TEPCO am Montag in Tokio."
    assert spoken(wortlaut.analyse(text)) == [("der Energieversorger TEPCO", "Tepco")]
