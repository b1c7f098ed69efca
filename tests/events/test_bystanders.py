"""Who is named near an event without being its recipient, in sentences read by the real networks."""

import pytest

import wortlaut
from wortlaut.records import EventType


def recipients(text: str, type_: EventType) -> list[list[str]]:
    made = wortlaut.analyse(text)
    names = {actor.id: actor.name for actor in made.actors}
    return [[names[a] for a in event.recipients] for event in made.events if event.type is type_]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Die SPD im Bundestag forderte ein Tempolimit.", EventType.REQUEST),
        ("Die Ökonomin Eva Lang von der Universität Bern widerspricht.", EventType.REJECT),
        ("Der Präsident verurteilte den Anschlag und dankte den Rettern.", EventType.ACCUSE),
        ("„Wir fordern mehr Geld“, sagte Ada Kolb der „Rheinischen Post“.", EventType.REQUEST),
        ("„Wir lehnen das ab“, sagte Ada Kolb dem Deutschlandfunk.", EventType.REJECT),
        (
            "Die Polizei hat den Falschen festgenommen, sagte Max Groll der Deutschen "
            "Presse-Agentur.",
            EventType.COERCE,
        ),
        (
            "Der DGB tagte in Berlin. DGB-Chefin Simone Tack forderte höhere Renten.",
            EventType.REQUEST,
        ),
        (
            "Oberbürgermeisterin Eva Lohse besuchte die Klinik. Der Ärzteverband forderte mehr "
            "Personal.",
            EventType.REQUEST,
        ),
        (
            "CDU-Chef Torben Falke lobte den Haushalt. Die FDP forderte niedrigere Steuern.",
            EventType.REQUEST,
        ),
    ],
)
def test_who_is_only_named_nearby_is_no_recipient(text: str, type_: EventType) -> None:
    assert recipients(text, type_) == [[]]


def test_whom_syntax_gives_is_the_recipient() -> None:
    assert recipients(
        "Der Minister warf der Opposition Blockade vor und dankte den Rettern.", EventType.ACCUSE
    ) == [["Opposition"]]
    assert recipients(
        "Der Präsident verurteilte den Anschlag und dankte den Rettern.", EventType.SUPPORT
    ) == [["Retter"]]
    assert recipients("Der Minister kritisierte den SWR.", EventType.ACCUSE) == [["SWR"]]
