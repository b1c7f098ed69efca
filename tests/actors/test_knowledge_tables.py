"""The shipped tables: whole, consistent, and right where a standard or other source can tell."""

import csv
from collections import defaultdict
from pathlib import Path

import pytest

from wortlaut.errors import WeightsError
from wortlaut.knowledge import knowledge
from wortlaut.knowledge.entries import Gender, KnownActor, Use
from wortlaut.knowledge.index import key_of, normalise, words
from wortlaut.knowledge.tables import country_codes, inflected, inflection, read_tables, rows

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data" / "actors"
DATA = Path(__file__).resolve().parents[2] / "wortlaut" / "knowledge" / "data"

# ISO 3166-1 alpha-3, typed from the standard's list of officially assigned codes.
CODES = """
ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR
BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL
COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK
FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV
HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO
LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG
MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN
PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE
SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO
TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE
"""
ISO_3166 = CODES.split()
SOURCES = {
    "own",
    "iso3166",
    "countries-de.csv",
    "international-bodies.yaml",
    "common-forenames-by-country.csv",
    "common-surnames-by-country.csv",
    "bundestag-speakers.tsv",
    "german_fullform.tsv.gz",
}


def test_country_codes_are_those_of_the_standard() -> None:
    assert len(ISO_3166) == 249
    assert country_codes() == {*ISO_3166, "XKX"}


def test_every_country_of_an_entity_is_a_code() -> None:
    known = knowledge("de")
    of_entities = {entity.country for entity in known.entities.values() if entity.country}
    of_offices = {office.country for office in known.offices.values() if office.country}
    of_names = {country for _, country, _ in rows("family_first", ("name", "country", "source"))}
    assert of_entities | of_offices | of_names <= country_codes()


@pytest.mark.skipif(not SHARED.exists(), reason="shared/data/actors is absent")
def test_alpha_2_codes_agree_with_another_list() -> None:
    with (SHARED / "countries-de.csv").open(encoding="utf-8") as file:
        listed = {row["id"]: row["value"] for row in csv.DictReader(file)}
    columns = ("alpha3", "alpha2", "source")
    assert {alpha2 for _, alpha2, _ in rows("country_codes", columns)} == {*listed, "XK"}
    known = knowledge("de")
    for alpha2, name in listed.items():
        if alpha2 in known.states:
            found = {sense.entry.id for sense in known.lookup(name)}
            # Long forms that nobody writes in the news are left out.
            assert not found or known.states[alpha2].id in found, name


def test_all_members_of_the_united_nations_and_four_more_are_there() -> None:
    states = [entity for entity in knowledge("de").entities.values() if entity.type == "state"]
    # 193 members, the observers Palestine and Vatican, and Kosovo and Taiwan.
    assert len(states) == 193 + 4
    assert {"state:XKX", "state:TWN", "state:PSE", "state:VAT"} <= {state.id for state in states}


def test_how_much_there_is() -> None:
    known = knowledge("de")
    types = [entity.type for entity in known.entities.values()]
    assert types.count("international") >= 150
    lands = [e.country for e in known.entities.values() if e.type == "land"]
    assert lands.count("DEU") == 16
    assert lands.count("USA") == 50 - len(["Georgia", "New York", "Virginia", "Washington"])
    assert types.count("ministry") >= 15
    assert len(known.first_names) >= 1500


def test_shared_names_are_declared() -> None:
    for key, senses in knowledge("de").senses.items():
        entities = [sense for sense in senses if isinstance(sense.entry, KnownActor)]
        if len({sense.entry.id for sense in entities}) > 1:
            assert all(sense.ambiguous for sense in entities), key


def test_wikidata_items_are_given_once() -> None:
    owners = defaultdict(set)
    for entity in knowledge("de").entities.values():
        if entity.wikidata:
            assert entity.wikidata[0] == "Q"
            assert entity.wikidata[1:].isdigit()
            owners[entity.wikidata].add(entity.id)
    assert [ids for ids in owners.values() if len(ids) > 1] == []


@pytest.mark.parametrize("path", sorted(DATA.rglob("*.tsv")), ids=lambda path: str(path.stem))
def test_tables_are_clean(path: Path) -> None:
    lines = path.read_text("utf-8").split("\n")
    header = lines[0].split("\t")
    assert lines.pop() == ""
    assert len(set(lines)) == len(lines)
    for line in lines[1:]:
        cells = line.split("\t")
        assert len(cells) == len(header), line
        assert all(cell == cell.strip() for cell in cells), line
        if path.stem != "inflection":
            assert cells[0], line
            assert cells[header.index("source")] in SOURCES, line
    if path.stem != "inflection":
        keys = [line.split("\t")[0] for line in lines[1:]]
        assert keys == sorted(keys)


@pytest.mark.parametrize("group", ["states", "bodies", "offices", "institutions"])
def test_forms_belong_to_entries_and_classes(group: str) -> None:
    columns = ("key", "form", "inflection", "use", "ambiguous", "source")
    forms = list(rows(f"de/{group}", columns))
    header = (DATA / f"{group}.tsv").read_text("utf-8").split("\n")[0].split("\t")
    assert {form[0] for form in forms} == {row[0] for row in rows(group, tuple(header))}
    assert {form[2] for form in forms} <= set(inflection("de"))
    assert {form[4] for form in forms} <= {"", "yes"}
    firsts: dict[str, str] = {}
    for key, text, *_ in forms:
        firsts.setdefault(key, text)
    assert not any("~" in text for text in firsts.values())


def test_quick_keys_are_those_of_the_tokens() -> None:
    for form, entry in read_tables("de").forms:
        for text, _ in inflected(form, entry, "de"):
            assert key_of(text, "de") == " ".join(map(normalise, words(text, "de")))


def test_names_are_keys() -> None:
    known = knowledge("de")
    for name in (*known.first_names, *known.family_first):
        assert name == normalise(name)


def test_genders_of_first_names() -> None:
    known = knowledge("de")
    assert known.genders("Angela") == {Gender.FEMININE}
    assert known.genders("Wladimir") == {Gender.MASCULINE}
    assert known.genders("Kim") == {Gender.FEMININE, Gender.MASCULINE}
    assert known.genders("Gerlinde") == known.genders("Rosemarie") == {Gender.FEMININE}
    assert known.genders("Eckehard") == known.genders("Gianluca") == {Gender.MASCULINE}
    assert known.genders("Brücke") == known.genders("Tore") == frozenset()
    assert known.genders("Karl-Maria") == {Gender.MASCULINE}
    assert known.genders("Kim-Angela") == {Gender.FEMININE}


def test_prefixes_are_hyphens() -> None:
    prefixes = [
        key
        for key, senses in knowledge("de").senses.items()
        if any(sense.use is Use.PREFIX for sense in senses)
    ]
    assert prefixes
    assert all(key.endswith("-") for key in prefixes)


def test_a_missing_table_is_named() -> None:
    with pytest.raises(WeightsError, match="nowhere"):
        list(rows("nowhere", ("key",)))


def test_a_table_with_other_columns_is_named() -> None:
    with pytest.raises(WeightsError, match="states"):
        list(rows("states", ("alpha3",)))
