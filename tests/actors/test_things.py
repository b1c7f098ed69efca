"""Things are no sources: placards with words on them, experience that shows something."""

import pytest
from heard import who_speaks

import wortlaut
from wortlaut.records import Kind

LEAD = "Ministerin Anna Holm sprach am Montag in Bonn. "


def last(text: str) -> str | None:
    document = wortlaut.analyse(LEAD + text)
    names = {actor.id: actor.name for actor in document.actors}
    said = [s for s in document.statements if s.kind.value == "direct"]
    assert said, text
    speaker = said[-1].speaker
    if speaker is None:
        return None
    return names[speaker.actor] if speaker.actor else speaker.text


@pytest.mark.parametrize(
    "text",
    [
        "Auf einem Plakat stand: „Keine neuen Steuern!“",
        "„Keine neuen Steuern“, stand auf Transparenten.",
        "Auf Pappschildern war „Keine neuen Steuern“ zu lesen.",
        "Ein Banner trug die Aufschrift „Keine neuen Steuern“.",
        "Auf der Hauswand prangte „Keine neuen Steuern“.",
        "Ein Bauer hielt ein Schild mit der Aufschrift „Keine neuen Steuern“ hoch.",
    ],
)
def test_what_stands_on_a_thing_is_said_by_nobody(text: str) -> None:
    assert last(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Auf ihrem Plakat fordert Holm: „Keine neuen Steuern!“",
        "Vor der Wand sagte Holm: „Keine neuen Steuern!“",
        "„Auf dem Plakat stand nichts von Steuern“, sagte Holm.",
        "Die Plakate seien „zu groß“, sagte Holm.",
    ],
)
def test_who_says_something_beside_a_thing_says_it(text: str) -> None:
    assert last(text) == "Anna Holm"


def told(text: str) -> list[str | None]:
    return who_speaks(wortlaut.analyse(LEAD + text), (Kind.INDIRECT,))


@pytest.mark.parametrize(
    "text",
    [
        "Knochenfunde deuten darauf hin, dass hier Menschen lebten.",
        "Die Praxis hat gezeigt, dass das Verfahren taugt.",
        "Die Vergangenheit hat gezeigt, dass das Verfahren taugt.",
    ],
)
def test_things_that_show_something_are_no_sources(text: str) -> None:
    assert set(told(text)) <= {None}
    assert not {"Knochenfunde", "Praxis", "Vergangenheit"} & {
        actor.name for actor in wortlaut.analyse(LEAD + text).actors
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Eine Studie zeigt, dass das Verfahren taugt.", "Studie"),
        ("Die Polizei deutete darauf hin, dass das Verfahren tauge.", "Polizei"),
    ],
)
def test_documents_and_bodies_stay_sources(text: str, name: str) -> None:
    assert told(text) == [name]
