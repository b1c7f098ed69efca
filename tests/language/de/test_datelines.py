from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.language.de import sentences, tokenize
from wortlaut.language.de.structure.datelines import datelines

WORDS = "Köln / ( dpa AFP lnw ) - – , Die das 12. Mai"
SOUP = st.lists(st.sampled_from([*WORDS.split(), "\n", "\n\n"]), max_size=30).map(" ".join)


def found(text: str) -> list[str]:
    tokens = tokenize(text)
    ranges = datelines(text, tokens)
    return [text[tokens[first].start : tokens[last - 1].end] for first, last in ranges]


def agencies() -> list[str]:
    """Return the names of one word that the tables of bodies have for news agencies."""
    data = files("wortlaut.knowledge").joinpath("data")
    bodies = (row.split("\t") for row in data.joinpath("bodies.tsv").read_text("utf-8").split("\n"))
    keys = {row[0] for row in bodies if row[1:2] == ["news_agency"]}
    names = (
        row.split("\t") for row in data.joinpath("de/bodies.tsv").read_text("utf-8").split("\n")
    )
    return sorted({row[1] for row in names if row[0] in keys and " " not in row[1]})


@pytest.mark.parametrize(
    "dateline",
    [
        "Hannover (dpa) -",
        "Köln (dpa/lnw) -",
        "München (Reuters) -",
        "BERLIN/HAMBURG (dpa) –",
        "Paris/Berlin (AFP) -",
        "Frankfurt/Main (dpa-AFX) -",
        "Frankfurt a. M. (APA/dpa/Reuters) —",
        "Bad Homburg (epd) --",
        "Tel Aviv, 12. Mai (Reuters) -",
        "Freiburg im Breisgau (lsw) -",
        "Wien (dts Nachrichtenagentur) -",
        "München (ots) -",
    ],
)
@pytest.mark.parametrize("report", ["Die Polizei ermittelt.", "„Ja“, sagte er.", "12 Tote"])
def test_agencies(dateline: str, report: str) -> None:
    assert found(f"{dateline} {report}") == [dateline]
    assert found(f"Ein Titel\n\n{dateline} {report}") == [dateline]


@pytest.mark.parametrize(
    "dateline",
    [
        "Berlin, 3. Mai. -",
        "Berlin, 3. Mai -",
        "Berlin, den 3. Mai 2024 –",
        "Wien, am 3. Mai –",
        "Berlin, 3.5.2024 -",
        "BERLIN –",
        "Berlin –",
        "Wien/Berlin -",
        "NEW YORK/WASHINGTON —",
        "Frankfurt am Main –",
        "Frankfurt/Main –",
        "Bad Homburg –",
        "BERLIN taz |",
        "Köln dpa -",
    ],
)
@pytest.mark.parametrize(
    "report", ["Der Bundestag tagt.", "„Ja“, sagte er.", "Kanzler Brandt reist ab."]
)
def test_without_brackets(dateline: str, report: str) -> None:
    assert found(f"{dateline} {report}") == [dateline]
    assert found(f"Ein Titel\n\n{dateline} {report}") == [dateline]


@pytest.mark.parametrize(
    "dateline",
    [
        "Köln (dpa) ―",
        "Köln (dpa) −",
        "Köln (dpa, lnw) -",
        "Köln (dpa und AFP) -",
        "Köln (dpa & AFP) -",
        "Köln (dpa - AFP) -",
        "Köln (dpa – AFP) -",
        "Frankfurt/Oder –",
        "Halle/Saale –",
        "FRANKFURT/MAIN –",
        "Wien, Berlin –",
        "Wien & Berlin –",
        "Wien und Berlin –",
        "Berlin, 3.5. –",
        "Berlin, 13.12.24 –",
        "Berlin, 13.12.2024 –",
    ],
)
def test_dashes_joints_rivers_and_dates(dateline: str) -> None:
    assert found(f"{dateline} Der Bundestag tagt.") == [dateline]


@pytest.mark.parametrize("end", ".!?")
def test_a_dash_of_the_next_sentence_closes_none(end: str) -> None:
    assert found(f"Berlin – Kanzler Brandt reist ab{end} Wien – nein.") == ["Berlin –"]
    assert found("Berlin – Kanzler Brandt reist ab, Wien – nein.") == []


@pytest.mark.parametrize(
    "name", ["Wiener Bildagentur", "Neue Presse", "United Press", "Berliner Pressedienst"]
)
def test_who_is_an_agency_by_name_is_no_place(name: str) -> None:
    assert found(f"{name} (dpa) - Die Polizei ermittelt.") == []


def test_a_place_and_a_full_stop() -> None:
    assert found("Berlin. Der Bundestag tagt.") == ["Berlin."]


@pytest.mark.parametrize(
    "text",
    [
        "Berlin – das ist eine große Stadt.",
        "Moskau – Berlin ist eine lange Strecke.",
        "Berlin – Paris 3:2",
        "Berlin – Hauptstadt der Mode.",
        "Berlin – Die Stadt der Träume – lockt Besucher.",
        "Angela Merkel – Kanzlerin seit 2005 – kritisierte Moskau.",
        "SPD – Die Partei tagt.",
        "Merkel – Die Kanzlerin reist ab.",
        "Nach Berlin – Der Weg ist weit.",
        "Berlin – ",
        "Berlin.",
        "Berlin.\nDer Bundestag tagt.",
        "Anna Berg reiste am Montag nach\nBerlin. Der Bundestag tagt.",
        "Der Zug fährt nach Wien und nach\nBerlin – Der Bundestag tagt.",
        "Berlin –\n\nDer Bundestag tagt.",
        "Washington. Präsident Biden reist ab.",
        "Berlin: Der Bundestag tagt.",
    ],
)
def test_a_place_that_opens_no_report(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Berlin (Deutschland), 12.05.2007 – Die Polizei ermittelt.",
        "Kabul (Afghanistan) – Bei einem Anschlag starben zwei Menschen.",
        "Angela Merkel (CDU) – Kanzlerin seit 2005 – sprach.",
        "Das Bild (oben) – Ein Gemälde – ist gestohlen.",
        "Das Foto (dpa) - Ein Archivbild - zeigt ihn.",
        "Deutsche Presse-Agentur (dpa) – Sitz in Hamburg.",
        "Hamburg (dpa) – so heißt es.",
        "Hamburg (dpa) ist eine Stadt.",
        "Er kommt aus Hamburg (dpa) - Das ist eine Stadt.",
        "Hamburg (dpa) -",
        "Hamburg (dpa",
        "(dpa) - Die Polizei ermittelt.",
        "im Ort (dpa) - Die Polizei ermittelt.",
        "Berlin (SPD) – Die Partei tagt.",
        "Berlin (x) – Die Partei tagt.",
        "Berlin (lnwlnw) – Die Partei tagt.",
        "Berlin (haus) – Die Partei tagt.",
        "Berlin (4711) – Die Partei tagt.",
        "Berlin (/) – Die Partei tagt.",
        "",
    ],
)
def test_others_are_none(text: str) -> None:
    assert found(text) == []


def test_all_agencies_that_are_known_as_bodies() -> None:
    names = agencies()
    assert "dpa" in names
    assert [name for name in names if not found(f"Köln ({name}) - Die Polizei ermittelt.")] == []


def test_is_a_sentence_of_its_own() -> None:
    text = "Ein Titel\n\nKöln (dpa/lnw) - Die Polizei ermittelt. Köln (dpa) liegt am Rhein."
    tokens = tokenize(text)
    assert [tokens[first].text for first, _ in sentences(text, tokens)] == [
        "Ein",
        "Köln",
        "Die",
        "Köln",
    ]


@given(st.one_of(st.text(), SOUP))
def test_ranges_ascend_within_sentences(text: str) -> None:
    tokens = tokenize(text)
    ends = {last for _, last in sentences(text, tokens)}
    done = 0
    for first, last in datelines(text, tokens):
        assert done <= first < last < len(tokens)
        assert last in ends
        done = last
