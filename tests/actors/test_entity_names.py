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
        "Die Bergtaler Mühlen bauen um. Ein Sprecher der Bergtaler Mühlen sagte, es sei zu spät."
    )
    entities = {"Bergtaler Mühlen": BODY}
    speaker = "Ein Sprecher der Bergtaler Mühlen"
    assert speakers(text, Said(Q, speaker), entities=entities) == ["Bergtaler Mühlen"]


def test_part_of_a_name_is_not_the_whole() -> None:
    text = "Die Bergtaler Mühlen bauen um. Der Bergtaler Bauernhof sagte, es sei zu spät."
    entities = {"Bergtaler Mühlen": BODY}
    found = speakers(text, Said(Q, "Der Bergtaler Bauernhof"), entities=entities)
    assert found != ["Bergtaler Mühlen"]
