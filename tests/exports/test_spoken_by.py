from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_documents import bridge, told

from wortlaut.exports.spoken_by import LONGEST, spoken_by
from wortlaut.knowledge import knowledge
from wortlaut.records import Actor, ActorKind, Document

KNOWN = knowledge("de")


def found(name: str, document: Document | None = None) -> list[str]:
    kept = spoken_by(document or told(), name, knowledge=KNOWN)
    return [statement.id for statement in kept.statements]


def renamed(name: str, **changes: Any) -> Document:
    """The report with another first actor in place of Karla Wendisch."""
    document = told()
    actor = replace(document.actors[0], name=name, **changes)
    return replace(document, actors=(actor, *document.actors[1:]))


@pytest.mark.parametrize(
    "name",
    ["Karla Wendisch", "Wendisch", "wendisch", " WENDISCH ", "person:wendisch-karla:DEU"],
)
def test_a_person_is_found_by_name_surname_and_key_also_where_they_are_sie(name: str) -> None:
    assert found(name) == ["s1", "s2", "s3", "s9"]


@pytest.mark.parametrize("name", ["Wend", "Karl", "Wendisch Karla", "Emil Wendisch", "Müller"])
def test_parts_of_words_and_other_orders_are_other_names(name: str) -> None:
    assert found(name) == []


@pytest.mark.parametrize(
    "name", ["Jürgen Müller", "juergen mueller", "Jurgen MULLER", "Mu\u0308ller"]
)
def test_umlauts_are_found_in_every_spelling(name: str) -> None:
    assert found(name, renamed("Jürgen Müller")) == ["s1", "s2", "s3", "s9"]


def test_two_letters_that_are_no_umlaut_stay_two() -> None:
    assert found("Baur", renamed("Otto Bauer")) == []
    assert found("Bauer", renamed("Otto Bauer")) == ["s1", "s2", "s3", "s9"]


@pytest.mark.parametrize("name", ["Moskau", "Russland", "moskau", "Kreml"])
def test_what_is_known_under_the_name_counts(name: str) -> None:
    russia = renamed("Russland", key="state:RUS", kind=ActorKind.STATE, country="RUS")
    assert found(name, russia) == ["s1", "s2", "s3", "s9"]


def test_a_body_known_by_capitals_is_found_without_them() -> None:
    nato = renamed("Nordatlantikpakt", key="body:NATO", kind=ActorKind.ORGANISATION)
    assert found("nato", nato) == ["s1", "s2", "s3", "s9"]


def test_a_government_is_its_state_but_not_another_one() -> None:
    germany = renamed("Deutschland", key="state:DEU", kind=ActorKind.STATE, country="DEU")
    russia = renamed("Russland", key="state:RUS", kind=ActorKind.STATE, country="RUS")
    assert found("Bundesregierung", germany) == ["s1", "s2", "s3", "s9"]
    assert found("Bundesregierung", russia) == []


def test_a_body_of_a_country_is_not_the_country() -> None:
    germany = renamed("Deutschland", key="state:DEU", kind=ActorKind.STATE, country="DEU")
    assert found("Bundestag", germany) == []


def test_only_the_beginning_of_a_name_counts() -> None:
    assert found("Wendisch".ljust(LONGEST) + "Müller") == ["s1", "s2", "s3", "s9"]
    assert found("Wendisch".ljust(LONGEST - 1) + "M") == []


def test_the_words_of_the_speaker_count_where_nobody_is_identified() -> None:
    assert found("Landkreis") == ["s7"]
    assert found("Landkreis", bridge()) == ["s7"]


def test_those_who_speak_together_are_found_by_one_name() -> None:
    document = told()
    both = Actor(
        id="a4",
        name="Die Kläger",
        kind=ActorKind.GROUP,
        members=("a2", "a3"),
        mentions=document.actors[1].mentions,
    )
    statements = tuple(
        replace(s, speaker=replace(s.speaker, actor="a4")) if s.id == "s7" and s.speaker else s
        for s in document.statements
    )
    document = replace(document, actors=(*document.actors, both), statements=statements)
    assert found("Altenrode", document) == ["s7"]
    assert found("Die Kläger", document) == ["s7"]
    assert found("Thoma", document) == ["s4", "s7"]


def test_nobody_is_found_by_no_word() -> None:
    assert found("") == found("„…“") == []


@given(st.text(max_size=300))
def test_any_name_can_be_asked_for(name: str) -> None:
    assert set(found(name)) <= {statement.id for statement in told().statements}
