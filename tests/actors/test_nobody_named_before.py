"""A cue without a subject is not of whoever spoke before: of a document, of rumour, of nobody."""

import pytest
from heard import who_speaks

import wortlaut


def speaker(text: str) -> str | None:
    """Return who makes the last statement of a text."""
    return who_speaks(wortlaut.analyse(text))[-1]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("In dem Brief steht: „Wir kommen wieder.“", "Brief"),
        ("„Wir kommen wieder“, steht in dem Brief.", "Brief"),
        ("Im Protokoll steht, er habe gelogen.", "Protokoll"),
        ("In dem Papier wird gefordert, die Steuern zu senken.", "Papier"),
        (
            "Im Hirtenbrief, der in allen Messen verlesen wurde, heißt es: „Habt Mut!“",
            "Hirtenbrief",
        ),
    ],
)
def test_what_stands_in_a_document_is_the_document_s(sentence: str, name: str) -> None:
    assert speaker(f"„Wandel braucht Zeit“, sagte Anna Berg. {sentence}") == name


@pytest.mark.parametrize(
    "sentence",
    [
        "Immer wieder heißt es, man spare.",
        "Zunächst hatte es geheißen, man spare.",
        "Es heißt, man spare.",
    ],
)
def test_a_rumour_is_nobody_s(sentence: str) -> None:
    assert speaker(f"Der Bau dauere länger, sagte Jan Holm. {sentence}") is None


@pytest.mark.parametrize(
    "sentence", ["Weiter hieß es, man spare.", "Dazu heißt es, man spare.", "Man spare, hieß es."]
)
def test_what_goes_on_is_the_same_speaker_s(sentence: str) -> None:
    assert speaker(f"Der Bau dauere länger, teilte die Polizei mit. {sentence}") == "Polizei"


def test_what_is_expected_is_not_a_single_unnamed_person_s() -> None:
    sentence = "An den Märkten wird damit gerechnet, dass die Zinsen steigen."
    assert speaker(f"Die Bank wachse, sagte ein Händler. {sentence}") is None


@pytest.mark.parametrize(
    "sentence",
    [
        "In dem Brief schreibt er: „Wir kommen wieder.“",
        "„Wir kommen wieder“, sagte er im Bericht des Senders.",
    ],
)
def test_who_writes_in_a_document_speaks(sentence: str) -> None:
    assert speaker(f"Jan Holm schwieg. {sentence}") == "Jan Holm"
