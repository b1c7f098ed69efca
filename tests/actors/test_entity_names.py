import pytest
from acting import Said, read, speakers

from wortlaut.records import ActorKind, EntityKind

Q = "es sei zu spät"
BODY = EntityKind.ORGANISATION


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("Der", "Council on Foreign Relations"),
        ("Die", "Japan Meteorological Agency"),
        ("Der", "Bundesverband der Holzigen Industrie"),
        ("Die", "Universität Bayreuth"),
        ("Die", "Farmer’s Hope Army"),
    ],
)
def test_a_body_has_the_whole_name_that_its_entity_has(opening: str, name: str) -> None:
    text = f"{opening} {name} sagte, es sei zu spät."
    assert speakers(text, Said(Q, f"{opening} {name}"), entities={name: BODY}) == [name]


def test_a_later_noun_takes_up_the_whole_name() -> None:
    text = "Die Universität Bayreuth prüft. Die Universität sagte, es sei zu spät."
    entities = {"Universität Bayreuth": BODY}
    assert speakers(text, Said(Q, "Die Universität"), entities=entities) == ["Universität Bayreuth"]


@pytest.mark.parametrize(
    ("words", "entity", "name"),
    [
        # the entity ends with a body of the tables
        ("Die Wiener SPÖ", "Wiener SPÖ", "Wiener SPÖ"),
        ("Der Sicherheitsrat der Vereinten Nationen", "Vereinten Nationen", "UN-Sicherheitsrat"),
        # an authority with its place, a known body with whose it is
        ("Die Polizei Köln", "Polizei Köln", "Polizei Köln"),
        (
            "Das Auswärtige Amt der Bundesrepublik Deutschland",
            "Auswärtige Amt der Bundesrepublik Deutschland",
            "Auswärtiges Amt",
        ),
    ],
)
def test_what_the_tables_know_is_left_to_them(words: str, entity: str, name: str) -> None:
    text = f"Heute sagte {words[:1].lower()}{words[1:]}, es sei zu spät."
    said = Said(Q, f"{words[:1].lower()}{words[1:]}")
    assert speakers(text, said, entities={entity: BODY}) == [name]


def test_a_name_of_nouns_alone_is_no_person() -> None:
    text = "Die Basler Chemie Industrie sagte, es sei zu spät."
    found, _ = read(
        text,
        Said(Q, "Die Basler Chemie Industrie"),
        entities={"Basler Chemie Industrie": BODY},
    )
    assert [(actor.name, actor.kind) for actor in found] == [
        ("Basler Chemie Industrie", ActorKind.ORGANISATION)
    ]


def test_a_name_is_whole_also_where_it_is_read_shorter() -> None:
    text = (
        "Das Bureau of Fair Winds zählt. Sprecher des Bureau of Fair Winds sagten, es sei zu spät."
        " Das Bureau of Tides sagte, es regne."
    )
    entities = {"Bureau of Fair Winds": BODY}
    said = (Said(Q, "Sprecher des Bureau of Fair Winds"), Said("es regne", "Das Bureau of Tides"))
    whole, other = speakers(text, *said, entities=entities)
    assert whole == "Bureau of Fair Winds"
    assert other != whole


@pytest.mark.parametrize("name", ["Hansen Werft"])
def test_shipyards_end_the_name_of_a_firm(name: str) -> None:
    text = f"Ein Sprecher der {name} sagte, es sei zu spät. Das Unternehmen sagte, es regne."
    said = (Said(Q, f"Ein Sprecher der {name}"), Said("es regne", "Das Unternehmen"))
    entities = {name.split(maxsplit=1)[0]: BODY}
    assert speakers(text, *said, entities=entities) == [name, name]


def test_the_works_of_a_poet_are_no_firm() -> None:
    text = "Goethes Werke lagen da. Goethe sagte, es sei zu spät."
    found, _ = read(text, Said(Q, "Goethe"))
    assert [actor.name for actor in found] == ["Goethe"]
