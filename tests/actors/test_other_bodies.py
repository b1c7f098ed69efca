"""Nouns for bodies of one kind: which mean the same body, which another."""

import pytest
from acting import Said, read, speakers

from wortlaut.records import ActorKind, EntityKind

Q = "es sei zu spät"


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("Das Jugendamt", "Das Finanzamt", "Finanzamt"),
        ("Das Landgericht", "Das Amtsgericht", "Amtsgericht"),
        ("Die Jury", "Der Rundfunkrat", "Rundfunkrat"),
        ("Der Landkreis", "Das Rathaus", "Rathaus"),
        ("Die Feuerwehr", "Der Rettungsdienst", "Rettungsdienst"),
        ("Die Botschaft", "Das Konsulat", "Konsulat"),
        ("Die Gewerkschaft", "Der Betriebsrat", "Betriebsrat"),
        ("Der Aufsichtsrat", "Der Betriebsrat", "Betriebsrat"),
    ],
)
def test_a_noun_for_another_body_of_the_kind_takes_up_none(
    first: str, second: str, name: str
) -> None:
    text = f"{first} prüft den Fall. {second} teilte mit, {Q}."
    assert speakers(text, Said(Q, second)) == [name]


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("Das Jugendamt", "Die Behörde", "Jugendamt"),
        ("Das Landgericht", "Das Gericht", "Landgericht"),
        ("Der Landkreis", "Das Landratsamt", "Landkreis"),
        ("Die Stadtverwaltung", "Das Rathaus", "Stadtverwaltung"),
        ("Der Betriebsrat", "Die Arbeitnehmervertretung", "Betriebsrat"),
        ("Die Wahlkommission", "Die Kommission", "Wahlkommission"),
    ],
)
def test_a_general_or_a_like_noun_takes_up_the_body(first: str, second: str, name: str) -> None:
    text = f"{first} prüft den Fall. {second} teilte mit, {Q}."
    assert speakers(text, Said(Q, second)) == [name]


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("Die Brauerei „Hopfenhof“", "Die Kanzlei", None),
        ("Die Fluggesellschaft „Nordwind“", "Die Airline", "Nordwind"),
        ("Die Brauerei „Hopfenhof“", "Das Unternehmen", "Hopfenhof"),
        ("Die Zeitung „Nordblick“", "Der Sender", None),
        ("Die Zeitung „Nordblick“", "Das Blatt", "Nordblick"),
    ],
)
def test_a_name_is_taken_up_by_nouns_for_its_sort(
    first: str, second: str, name: str | None
) -> None:
    text = f"{first} wirbt gern. {second} teilte mit, {Q}."
    (found,) = speakers(text, Said(Q, second))
    own = second.split()[1]
    assert found == (name or own)


def test_a_board_is_no_chairman() -> None:
    text = f"Der Vorsitzende Jan Holm kam. Der Vorstand teilte mit, {Q}."
    assert speakers(text, Said(Q, "Der Vorstand")) == ["Vorstand"]


@pytest.mark.parametrize("title", ["Vorstand", "Stadtrat", "Betriebsrat"])
def test_who_has_the_name_of_a_body_as_a_title_is_meant_by_it(title: str) -> None:
    text = f"{title} Jan Holm kam. Der {title} teilte mit, {Q}."
    assert speakers(text, Said(Q, f"Der {title}")) == ["Jan Holm"]


def test_a_works_council_does_not_speak_for_the_firm() -> None:
    text = f"Der Betriebsrat der Nordbau AG teilte mit, {Q}. Der Vorstand der Nordbau AG sagte, ja."
    entities = {"Nordbau AG": EntityKind.ORGANISATION}
    said = (
        Said(Q, "Der Betriebsrat der Nordbau AG"),
        Said("ja", "Der Vorstand der Nordbau AG"),
    )
    council, board = speakers(text, *said, entities=entities)
    assert council == "Betriebsrat der Nordbau AG"
    assert board == "Nordbau AG"


def test_two_authorities_of_a_state_have_keys_of_their_own() -> None:
    text = "Die deutsche Zollbehörde sagte, ja. Die deutsche Datenschutzbehörde sagte, nein."
    said = (Said("ja", "Die deutsche Zollbehörde"), Said("nein", "Die deutsche Datenschutzbehörde"))
    found, _ = read(text, *said)
    keys = {actor.key for actor in found if actor.key and actor.key.startswith("institution:")}
    assert len(keys) == len(said)
    assert all(key.endswith(":DEU") for key in keys)


@pytest.mark.parametrize(
    "role",
    [
        *("Der Betreiber", "Netzbetreiber", "Die neue Eigentümerin", "Der Marktführer"),
        *("Der US-Autoriese", "Der Rekordmeister", "Bieter"),
    ],
)
def test_a_role_that_bodies_have_too_gives_way_to_the_body_behind_it(role: str) -> None:
    entities = {"Holmex": EntityKind.ORGANISATION}
    found, _ = read(f"{role} Holmex sagte, {Q}.", Said(Q, f"{role} Holmex"), entities=entities)
    assert [(actor.name, actor.kind) for actor in found] == [("Holmex", ActorKind.ORGANISATION)]


def test_a_person_with_such_a_role_stays_one() -> None:
    text = f"Der Betreiber Jan Holm sagte, {Q}."
    assert speakers(text, Said(Q, "Der Betreiber Jan Holm")) == ["Jan Holm"]


@pytest.mark.parametrize(
    ("noun", "acts"),
    [
        *(("Die Stadt", True), ("Die Hafenstadt", True), ("Der Kreis", True)),
        *(("Die Insel", False), ("Der Fluss", False)),
    ],
)
def test_a_place_is_a_body_where_the_noun_before_it_acts(noun: str, acts: bool) -> None:
    text = f"Die Lage war klar. {noun} Holmau wartet."
    found, _ = read(text, Said("wartet", f"{noun} Holmau"), entities={"Holmau": EntityKind.PLACE})
    assert ("Holmau" in [actor.name for actor in found]) is acts


def test_a_place_of_several_words_is_no_person() -> None:
    text = f"Bad Holmau meldete, {Q}."
    said = Said(Q, "Bad Holmau")
    assert speakers(text, said, entities={"Bad Holmau": EntityKind.PERSON}) == ["Bad Holmau"]
    assert speakers(text, said, entities={"Bad Holmau": EntityKind.PLACE}) == [None]


def test_an_owner_beside_a_noun_for_bodies_does_not_speak() -> None:
    text = f"Ein Investor Bayerns sagte, {Q}."
    entities = {"Bayerns": EntityKind.ORGANISATION}
    (name,) = speakers(text, Said(Q, "Ein Investor Bayerns"), entities=entities)
    assert name is not None
    assert name.startswith("Investor")
