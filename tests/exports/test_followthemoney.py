"""Entities, checked by the model of the followthemoney library."""

import json
from dataclasses import replace
from itertools import islice, repeat
from typing import Any

import pytest
from followthemoney import model
from hypothesis import given, settings
from hypothesis import strategies as st
from random_documents import documents
from sample_documents import TEXT, told
from sample_events import happened

from wortlaut.exports.graphs.followthemoney import CLAIM, LONGEST_NAME, UNKNOWN, followthemoney
from wortlaut.records import Act, ActorKind, Attestation, Document, MentionForm, Status


def entities(*given_documents: Document) -> list[dict[str, Any]]:
    return [json.loads(line) for line in b"".join(followthemoney(given_documents)).splitlines()]


def one(found: list[dict[str, Any]], schema: str, word: str) -> dict[str, Any]:
    entity: dict[str, Any]
    (entity,) = [
        each["properties"] for each in found
        if each["schema"] == schema and word in each["properties"]["name"][0]
    ]  # fmt: skip
    return entity


@settings(deadline=None, max_examples=40)
@given(st.lists(documents(), max_size=2))
def test_each_is_valid_and_refers_to_what_is_there(given_documents: list[Document]) -> None:
    found = entities(*given_documents)
    ids = {entity["id"] for entity in found}
    for entity in found:
        schema = model.get(entity["schema"])
        assert schema is not None
        for name, values in entity["properties"].items():
            prop = schema.get(name)
            assert prop is not None, f"{entity['schema']} has no {name}"
            if prop.type.name == "entity":
                assert set(values) <= ids
                for value in values:
                    (of,) = {each["schema"] for each in found if each["id"] == value}
                    assert prop.range is None or model[of].is_a(prop.range)


def test_the_model_keeps_every_value() -> None:
    for entity in entities(happened()):
        checked = {"properties": entity["properties"]}
        assert model[entity["schema"]].validate(checked) is None  # type: ignore[arg-type]
        proxy = model.get_proxy(entity, cleaned=False)
        for name, values in entity["properties"].items():
            # Texts are kept without white space at their end.
            assert {value.strip() for value in proxy.get(name)} == {v.strip() for v in values}, name


def test_statements_are_notes_about_who_speaks() -> None:
    found = entities(told())
    note = one(found, "Note", "Vor dem Schützenfest")
    (person,) = [each for each in found if each["properties"].get("name") == ["Karla Wendisch"]]
    assert note["entity"] == [person["id"]]
    assert note["description"] == ["„Vor dem Schützenfest wird hier nichts gebaut“"]
    unknown = one(found, "Note", UNKNOWN)
    assert "entity" not in unknown
    assert UNKNOWN in unknown["keywords"]


def test_an_event_is_named_by_who_says_so() -> None:
    found = entities(happened())
    told_event = one(found, "Event", "ACCUSE")
    assert told_event["name"] == ["ACCUSE: asserted by narrator"]
    assert CLAIM not in told_event["keywords"]
    claimed = one(found, "Event", "COERCE")
    assert claimed["name"][0].startswith("COERCE: denied by Karla Wendisch in s1; denied by")
    assert CLAIM in claimed["keywords"]
    assert claimed["date"] == ["2024-05-14"]


@pytest.mark.parametrize(
    ("source", "status", "claim"),
    [
        ("narrator", Status.ASSERTED, False),
        ("narrator", Status.DENIED, True),
        ("narrator", Status.UNCERTAIN, True),
        ("a1", Status.ASSERTED, True),
        ("unknown", Status.ASSERTED, True),
    ],
)
def test_what_the_article_itself_does_not_assert_is_a_claim(
    source: str, status: Status, claim: bool
) -> None:
    document = happened()
    event = replace(document.events[0], attestations=(Attestation(source=source, status=status),))
    found = one(entities(replace(document, events=(event,))), "Event", "ACCUSE")
    assert (CLAIM in found["keywords"]) is claim


@pytest.mark.parametrize(
    ("value", "dates"),
    [
        ("2024-05-14", {"date": ["2024-05-14"]}),
        ("2024-05", {"startDate": ["2024-05-01"], "endDate": ["2024-05-31"]}),
        ("P2D", {}),
        (None, {}),
    ],
)
def test_an_event_has_a_date_or_a_span_as_far_as_known(
    value: str | None, dates: dict[str, list[str]]
) -> None:
    document = happened()
    (time,) = document.times
    found = entities(replace(document, times=(replace(time, value=value),)))
    event = one(found, "Event", "COERCE")
    names = ("date", "startDate", "endDate")
    assert {name: event[name] for name in names if name in event} == dates


def test_only_addresses_of_the_web_are_written() -> None:
    document = told()
    for url, kept in (
        ("https://bote.example/1", True),
        ("http://bote.example/1", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
    ):
        article = replace(document.article, url=url)
        found = entities(replace(document, article=article))
        assert {url in each["properties"].get("sourceUrl", []) for each in found} == ({kept, False})


def test_who_speaks_together_is_each_one_and_only_persons_have_positions() -> None:
    document = happened()
    statements = tuple(
        replace(each, speaker=replace(each.speaker, actor="a5"))
        if each.id == "s1" and each.speaker
        else each
        for each in document.statements
    )
    offices = tuple(replace(actor, roles=("Amt",)) for actor in document.actors)
    found = entities(replace(document, statements=statements, actors=offices))
    names = {each["id"]: "".join(each["properties"].get("name", ())) for each in found}
    note = one(found, "Note", "Vor dem Schützenfest")
    assert [names[each] for each in note["entity"]] == ["Karla Wendisch", "Emil Thoma"]
    assert {each["schema"] for each in found if "position" in each["properties"]} == {"Person"}


def test_an_actor_with_a_key_comes_once_with_all_that_articles_say() -> None:
    document = told()
    mayor = replace(document.actors[0], roles=("Kandidatin",))
    again = replace(document, actors=(mayor, *document.actors[1:]))
    people = [each for each in entities(document, again) if each["schema"] == "Person"]
    (wendisch,) = [each for each in people if each["properties"]["name"] == ["Karla Wendisch"]]
    assert wendisch["properties"]["position"] == ["Bürgermeisterin", "Kandidatin"]
    assert wendisch["properties"]["country"] == ["de"]


def test_it_streams() -> None:
    assert len(list(islice(followthemoney(repeat(told())), 50))) == 50


def test_a_statement_has_its_day_or_that_of_the_article() -> None:
    document = told()
    note = one(entities(document), "Note", "Vor dem Schützenfest")
    assert note["summary"] == ["Karla Wendisch, direct, speech, 2024-05-14"]
    untimed = tuple(
        replace(each, time=None, act=Act.DENY, medium=None) if each.id == "s1" else each
        for each in document.statements
    )
    note = one(entities(replace(document, statements=untimed)), "Note", "Vor dem Schützenfest")
    assert note["summary"] == ["Karla Wendisch, direct, deny, 2024-05"]
    assert note["keywords"] == ["direct", "deny"]
    start = TEXT.index("„Vor dem")
    end = TEXT.index(", sagte B")
    assert note["notes"] == [f"characters {start} to {end} of the article"]


def test_names_are_cut_and_words_are_not() -> None:
    document = told()
    long = "Wort " * 2000
    quote = replace(document.statements[0].quote, text=long)
    statements = (replace(document.statements[0], quote=quote),)
    (note,) = [
        each["properties"]
        for each in entities(replace(document, statements=statements))
        if each["schema"] == "Note"
    ]
    assert note["name"] == [f"Karla Wendisch: {long}"[:LONGEST_NAME]]
    assert note["description"] == [long]


def test_only_names_are_aliases_and_the_name_itself_is_none() -> None:
    document = happened()
    (person,) = [
        each["properties"]
        for each in entities(document)
        if each["schema"] == "Person" and each["properties"]["name"] == ["Karla Wendisch"]
    ]
    mentions = document.actors[0].mentions
    names = {each.text for each in mentions if each.form is MentionForm.NAME}
    assert {each.form for each in mentions} > {MentionForm.NAME}
    assert set(person["weakAlias"]) == names - {"Karla Wendisch"}


def test_who_is_a_body_in_one_article_and_a_person_in_another_has_no_position() -> None:
    document = told()
    mayor = document.actors[0]
    body = replace(mayor, kind=ActorKind.ORGANISATION)
    other = replace(document, actors=(body, *document.actors[1:]))
    for both, schema in (((document, other), "Person"), ((other, document), "Organization")):
        (found,) = [
            each for each in entities(*both) if each["properties"].get("name") == ["Karla Wendisch"]
        ]
        assert found["schema"] == schema
        assert ("position" in found["properties"]) is (schema == "Person")
