"""Entities, checked by the model of the followthemoney library."""

import json
from dataclasses import replace
from itertools import islice, repeat
from typing import Any

from followthemoney import model
from hypothesis import given, settings
from hypothesis import strategies as st
from random_documents import documents
from sample_documents import told
from sample_events import happened

from wortlaut.exports.followthemoney import CLAIM, UNKNOWN, followthemoney
from wortlaut.records import Document


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
