"""Who is named beside an event and neither does it nor suffers it, in sentences that are read."""

import pytest
from who_to_whom import who_to_whom

from wortlaut.records import EventType

AID, ASSAULT, COERCE = EventType.AID, EventType.ASSAULT, EventType.COERCE
ACCUSE, PROTEST = EventType.ACCUSE, EventType.PROTEST


@pytest.mark.parametrize(
    ("text", "type_", "name"),
    [
        ("Eine Familie aus Syrien wurde nach Deutschland abgeschoben.", COERCE, "Deutschland"),
        ("Die 20 Männer sind nach Afghanistan abgeschoben worden.", COERCE, "Afghanistan"),
        ("Der Staat kann vor dem Gerichtshof verklagt werden.", ACCUSE, "Gerichtshof"),
        ("Kurz vor dem Anschlag wurde Eva Lang aus der Stadt gebracht.", ASSAULT, "Eva Lang"),
        (
            "Trotz des Angriffs in Köln will Eva Lang ihren Wahlkampf fortsetzen.",
            ASSAULT,
            "Eva Lang",
        ),
        ("Streiks bei Vivantes begannen am Dienstag.", PROTEST, "Vivantes"),
        ("Die Armee begann mit der Belagerung der Stadt Poltawa.", ASSAULT, "Poltawa"),
    ],
)
def test_who_is_only_reached_or_brought_in_does_not_act(
    text: str, type_: EventType, name: str
) -> None:
    assert all(name not in acting for acting, _ in who_to_whom(text, type_))


@pytest.mark.parametrize(
    ("text", "type_", "who"),
    [
        (
            "Zwei Männer wurden von Polen nach Deutschland abgeschoben.",
            COERCE,
            ("Polen", "Zwei Männer"),
        ),
        ("Zwei Männer wurden in der Türkei verhaftet.", COERCE, ("Türkei", "Zwei Männer")),
        (
            "Die Firma wurde vom Landgericht Köln verurteilt.",
            COERCE,
            ("Landgericht Köln", "Firma"),
        ),
        ("Die Piloten streiken bei der Lufthansa.", PROTEST, ("Piloten", "Lufthansa")),
        ("Streiks bei Vivantes begannen am Dienstag.", PROTEST, ("", "Vivantes")),
        (
            "Die Armee begann mit der Belagerung der Stadt Poltawa.",
            ASSAULT,
            ("Armee", "Poltawa"),
        ),
    ],
)
def test_who_does_it_acts(text: str, type_: EventType, who: tuple[str, str]) -> None:
    assert who_to_whom(text, type_) == [who]


@pytest.mark.parametrize(
    ("text", "type_", "name"),
    [
        (
            "Frankreich schickt Helfer in das Erdbebengebiet. Polen spendet Zelte.",
            AID,
            "Frankreich",
        ),
        ("Greift Russland an, wird die EU Sanktionen verhängen.", ASSAULT, "Europäische Union"),
        (
            "Eine Mehrheit der SVP-Anhänger hat Nein gesagt.",
            EventType.REJECT,
            "SVP-Anhänger",
        ),
    ],
)
def test_who_gives_or_answers_or_is_a_part_of_who_acts_is_not_reached(
    text: str, type_: EventType, name: str
) -> None:
    assert name not in [reached for _, reached in who_to_whom(text, type_)]


def test_who_gets_aid_in_the_sentence_before_may_be_given_more() -> None:
    text = "Frankreich liefert Waffen an Mali. Polen spendete Decken und Zelte."
    assert who_to_whom(text, AID) == [("Frankreich", "Mali"), ("Polen", "Mali")]


def test_who_is_attacked_in_a_condition_is_reached() -> None:
    text = "Greift Russland die Ukraine an, will die EU neue Sanktionen verhängen."
    assert who_to_whom(text, ASSAULT) == [("Russland", "Ukraine")]


def test_what_the_wife_of_somebody_without_a_name_does_he_does_not() -> None:
    text = "Dem Lobbyisten hatte die Frau eines wichtigen Spenders Belästigung vorgeworfen."
    assert all("Spender" not in acting for acting, _ in who_to_whom(text, ACCUSE))
