import pytest
from acting import Said, speakers

from wortlaut.records import EntityKind

Q = "es sei zu spät"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("das Zweite Deutsche Fernsehen", "ZDF"),
        ("„BBC News“", "BBC"),
        ("Radio Bremen", "Radio Bremen"),
        ("heise.de", "heise.de"),
        ("GGG.at", "GGG.at"),
    ],
)
def test_names_are_listed(words: str, name: str) -> None:
    text = f"Am Abend sagte {words}, {Q}."
    assert speakers(text, Said(Q, words)) == [name]


def test_a_name_is_one_in_all_its_forms() -> None:
    text = (
        "Vertreter des Nationalen Bergrates kamen an. Der Nationale Bergrat sagte, es sei zu spät."
        " Nach Angaben des Nationalen Bergrats regnete es."
    )
    names = ("Nationalen Bergrates", "Nationale Bergrat", "Nationalen Bergrats")
    entities = dict.fromkeys(names, EntityKind.ORGANISATION)
    said = (Said(Q, "Der Nationale Bergrat"), Said("regnete es", "Angaben des Nationalen Bergrats"))
    assert speakers(text, *said, entities=entities) == ["Nationaler Bergrat"] * 2


def test_a_name_keeps_the_letter_that_is_its_own() -> None:
    text = "Die „Tele New“ lief. Am Abend sagten „Radio News“, es sei zu spät."
    assert speakers(text, Said(Q, "„Radio News“")) == ["Radio News"]


def test_a_branch_in_a_state_is_not_the_whole_body() -> None:
    text = "Das Rote Kreuz Kenias sagte, es sei zu spät. Das IKRK sagte, es regne."
    said = (Said(Q, "Das Rote Kreuz Kenias"), Said("es regne", "Das IKRK"))
    entities = {"Rote Kreuz Kenias": EntityKind.PLACE, "IKRK": EntityKind.ORGANISATION}
    branch, whole = speakers(text, *said, entities=entities)
    assert branch == "Rotes Kreuz Kenias"
    assert whole == "Internationales Komitee vom Roten Kreuz"


def test_the_opposition_is_no_party_that_somebody_in_office_belongs_to() -> None:
    text = f"Ministerin Eva Kern (CDU) gab nach. Die Opposition sagte, {Q}."
    assert speakers(text, Said(Q, "Die Opposition")) == ["Opposition"]
