"""What German words stand for; expected values are German grammar and usage."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.errors import UsageError
from wortlaut.knowledge import knowledge
from wortlaut.knowledge.entries import (
    AnonymousSource,
    Gender,
    Institution,
    Number,
    Office,
    OfficeKind,
    Sense,
    Use,
)
from wortlaut.knowledge.index import within
from wortlaut.records import ActorKind

DE = knowledge("de")
LONE_SURROGATES_TOO = st.characters()


def ids(name: str) -> dict[str, Use]:
    return {sense.entry.id: sense.use for sense in DE.lookup(name)}


def only(name: str) -> Sense:
    (sense,) = DE.lookup(name)
    return sense


@pytest.mark.parametrize(
    ("form", "entity", "use"),
    [
        ("Russland", "state:RUS", Use.NAME),
        ("Russlands", "state:RUS", Use.NAME),
        ("Rußland", "state:RUS", Use.NAME),
        ("russischen", "state:RUS", Use.ADJECTIVE),
        ("Russische", "state:RUS", Use.ADJECTIVE),
        ("Russinnen", "state:RUS", Use.DEMONYM),
        ("Russen", "state:RUS", Use.DEMONYM),
        ("Moskau", "state:RUS", Use.CAPITAL),
        ("Moskaus", "state:RUS", Use.CAPITAL),
        ("Moskauer", "state:RUS", Use.ADJECTIVE),
        ("MOSKAU", "state:RUS", Use.CAPITAL),
        ("Kreml", "state:RUS", Use.SEAT),
        ("Russischen Föderation", "state:RUS", Use.LONG),
        ("USA", "state:USA", Use.NAME),
        ("Vereinigten Staaten", "state:USA", Use.NAME),
        ("Vereinigte Staaten von Amerika", "state:USA", Use.LONG),
        ("Weißes Haus", "state:USA", Use.SEAT),
        ("Wiener", "state:AUT", Use.ADJECTIVE),
        ("Weissen Hauses", "state:USA", Use.SEAT),
        ("US-amerikanische", "state:USA", Use.ADJECTIVE),
        ("US\u2011amerikanische", "state:USA", Use.ADJECTIVE),
        ("Elysée-Palast", "state:FRA", Use.SEAT),
        ("Welt am Sonntag", "body:WAMS", Use.NAME),
        ("Bild am Sonntag", "body:BAMS", Use.NAME),
        ("Französinnen", "state:FRA", Use.DEMONYM),
        ("Downing Street", "state:GBR", Use.SEAT),
        ("Birma", "state:MMR", Use.FORMER),
        ("Elfenbeinküste", "state:CIV", Use.NAME),
        ("Côte d’Ivoire", "state:CIV", Use.NAME),
        ("Côte d'Ivoire", "state:CIV", Use.NAME),
        ("Tschechischen Republik", "state:CZE", Use.LONG),
        ("Israelis", "state:ISR", Use.DEMONYM),
        ("N’Djamena", "state:TCD", Use.CAPITAL),
        ("St. Lucia", "state:LCA", Use.NAME),
        ("Vereinten Nationen", "body:UN", Use.NAME),
        ("Uno-Sicherheitsrat", "body:UNSC", Use.NAME),
        ("Nato", "body:NATO", Use.ABBREVIATION),
        ("IAEO", "body:IAEA", Use.ABBREVIATION),
        ("Internationalen Währungsfonds", "body:IMF", Use.NAME),
        ("Bündnis 90/Die Grünen", "body:DE-GRUENE", Use.NAME),
        ("Auswärtigen Amtes", "body:DE-AA", Use.NAME),
        ("Bundesministerium für Familie, Senioren, Frauen und Jugend", "body:DE-BMFSFJ", Use.LONG),
    ],
)
def test_forms_of_entities(form: str, entity: str, use: Use) -> None:
    assert ids(form)[entity] is use


@pytest.mark.parametrize("form", ["russ", "moskau", "Essen", "essen", "usa", "Haus", "Amt", ""])
def test_what_is_no_name(form: str) -> None:
    assert not any(entry.startswith(("state:", "body:")) for entry in ids(form))


@pytest.mark.parametrize(
    ("code", "name", "name_en"),
    [
        ("RUS", "Russland", "Russia"),
        ("US", "USA", "United States"),
        ("GBR", "Großbritannien", "United Kingdom"),
        ("KOR", "Südkorea", "South Korea"),
        ("KP", "Nordkorea", "North Korea"),
        ("IRN", "Iran", "Iran"),
    ],
)
def test_canonical_names_by_code(code: str, name: str, name_en: str) -> None:
    state = DE.states[code]
    assert (state.name, state.name_en, state.kind) == (name, name_en, ActorKind.STATE)


def test_names_of_two_entities_are_ambiguous() -> None:
    senses = DE.lookup("Brüssel")
    assert {sense.entry.id for sense in senses} == {"state:BEL", "body:EU"}
    assert all(sense.ambiguous for sense in senses)
    assert all(sense.ambiguous for sense in DE.lookup("Washington"))
    assert not only("Russland").ambiguous


@pytest.mark.parametrize(
    ("form", "office", "gender", "number"),
    [
        ("Präsident", "office:president", Gender.MASCULINE, Number.SINGULAR),
        ("Präsidentinnen", "office:president", Gender.FEMININE, Number.PLURAL),
        ("Außenministerin", "office:foreign_minister", Gender.FEMININE, Number.SINGULAR),
        ("Aussenministers", "office:foreign_minister", Gender.MASCULINE, Number.SINGULAR),
        ("Staatsoberhäupter", "office:head_of_state", Gender.NEUTER, Number.PLURAL),
        ("Päpste", "office:pope", Gender.MASCULINE, Number.PLURAL),
        ("Staatsanwältin", "office:prosecutor", Gender.FEMININE, Number.SINGULAR),
        ("Vorsitzende", "office:chair", None, None),
        ("Generalsekretäre", "office:secretary_general", Gender.MASCULINE, Number.PLURAL),
        ("Diplomaten", "office:diplomat", Gender.MASCULINE, None),
        ("Kremlsprecher", "office:government_spokesperson", Gender.MASCULINE, None),
    ],
)
def test_offices(form: str, office: str, gender: Gender | None, number: Number | None) -> None:
    sense = next(sense for sense in DE.lookup(form) if sense.entry.id == office)
    assert (sense.gender, sense.number) == (gender, number)


def test_kinds_of_offices() -> None:
    sprecher, diplomat = only("Regierungssprecherin").entry, only("Diplomatin").entry
    assert isinstance(sprecher, Office)
    assert isinstance(diplomat, Office)
    assert sprecher.kind is OfficeKind.SPOKESPERSON
    assert diplomat.kind is OfficeKind.OCCUPATION
    assert "state" in DE.offices["office:president"].of


def test_institutions_and_anonymous_sources() -> None:
    government, army = only("Regierungen").entry, only("Armee").entry
    assert isinstance(government, Institution)
    assert isinstance(army, Institution)
    assert government.is_state
    assert not army.is_state
    circles, witness = only("Regierungskreisen").entry, only("Augenzeugin").entry
    assert isinstance(circles, AnonymousSource)
    assert isinstance(witness, AnonymousSource)
    assert (circles.type, witness.type) == ("official", "eyewitness")


def test_scan_takes_the_longest_and_does_not_overlap() -> None:
    forms = [
        "Der",
        "Präsident",
        "der",
        "Demokratischen",
        "Republik",
        "Kongo",
        "traf",
        "in",
        "Genf",
        "UN-Vertreter",
    ]
    matches = DE.scan(forms)
    assert [(match.first, match.last) for match in matches] == [(1, 2), (3, 6)]
    assert {sense.entry.id for sense in matches[1].senses} == {"state:COD"}


def test_scan_falls_back_where_the_longer_name_breaks_off() -> None:
    # "Vereinigte Staaten von Amerika" and "Vereinigte Staaten" are known.
    (match, second) = DE.scan(["Vereinigte", "Staaten", "von", "Russland"])
    assert (match.first, match.last) == (0, 2)
    assert (second.first, second.last) == (3, 4)


@pytest.mark.parametrize(
    ("form", "modifier", "head", "start"),
    [
        ("US-Präsident", "state:USA", "office:president", 3),
        ("Nato-Generalsekretärin", "body:NATO", "office:secretary_general", 5),
        ("SPD\u2011Chefin", "body:DE-SPD", "office:chair", 4),
        ("Weißrussland-Sprecher", "state:BLR", "office:spokesperson", 13),
    ],
)
def test_compounds(form: str, modifier: str, head: str, start: int) -> None:
    compound = DE.compound(form)
    assert compound is not None
    assert modifier in {sense.entry.id for sense in compound.modifier}
    assert head in {sense.entry.id for sense in compound.head}
    assert compound.start == start
    assert form[start:].isalpha()


def test_compounds_with_an_unknown_part() -> None:
    compound = DE.compound("Trump-Sprecher")
    assert compound is not None
    assert compound.modifier == ()
    assert DE.compound("Präsident") is None
    assert DE.compound("-Präsident") is None
    assert DE.compound("US-Brücke") is None


def test_family_names_first() -> None:
    assert DE.is_family_first("Kim")
    assert DE.is_family_first("Im")
    assert DE.is_family_first("Xi")
    assert not DE.is_family_first("Merkel")


@given(st.text(LONE_SURROGATES_TOO))
def test_lookup_takes_any_text(text: str) -> None:
    for sense in DE.lookup(text):
        assert sense.entry.id
    DE.compound(text)
    DE.genders(text)
    DE.is_family_first(text)


@given(
    st.lists(st.one_of(st.text(LONE_SURROGATES_TOO), st.sampled_from(sorted(DE.senses)))),
)
def test_scan_takes_any_tokens(forms: list[str]) -> None:
    place = 0
    for match in DE.scan(forms):
        assert place <= match.first < match.last <= len(forms)
        assert match.senses
        place = match.last


@given(st.sampled_from([key for key in sorted(DE.senses) if "'" not in key]))
def test_every_key_finds_itself(key: str) -> None:
    (match,) = DE.scan(key.split())
    assert match.senses == DE.senses[key]


@pytest.mark.parametrize(
    ("date", "start", "end", "expected"),
    [
        ("2020", "2020-05", "2021", True),
        ("2020-04-30", "2020-05", None, False),
        ("2020-05-01", "2020-05", None, True),
        ("2021-06", "2019", "2021-06-02", True),
        ("2021-07", "2019", "2021-06-02", False),
        ("1990", None, None, True),
    ],
)
def test_within(date: str, start: str | None, end: str | None, expected: bool) -> None:
    assert within(date, start, end) is expected


def test_there_are_no_tables_for_klingon() -> None:
    with pytest.raises(UsageError, match="tlh"):
        knowledge("tlh")
