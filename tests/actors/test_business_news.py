"""Who speaks in news of firms: which of several bodies, and whom a spokesperson speaks for."""

import pytest
from heard import who_speaks

import wortlaut
from wortlaut.records import Kind


def speakers(text: str) -> list[str | None]:
    return who_speaks(wortlaut.analyse(text), (Kind.DIRECT, Kind.INDIRECT))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # the subject of what is said, and of the sentence before
        (
            "Der Streit geht weiter. Die Nordlicht AG habe der Voltawerke GmbH geholfen, teilte "
            "der Konzern mit.",
            "Nordlicht AG",
        ),
        (
            "Die Nordlicht AG übernimmt die Voltawerke GmbH. Der Preis sei fair, teilte das "
            "Unternehmen mit.",
            "Nordlicht AG",
        ),
        # a firm by its name rather than a paper by its words
        (
            "Die Nordlicht AG baut Stellen ab. Eine Athener Zeitung schrieb über einen Brand. "
            "Das Unternehmen erklärte, der Bericht sei falsch.",
            "Nordlicht AG",
        ),
        # two are what the sentence before is about
        (
            "Die Voltawerke GmbH und die Nordlicht AG haben sich geeinigt. Man sei zufrieden, "
            "teilte das Unternehmen mit.",
            "Unternehmen",
        ),
    ],
)
def test_a_word_for_any_firm_means_the_one_that_the_sentence_is_about(text: str, name: str) -> None:
    assert speakers(text)[-1] == name


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Beim Reifenhersteller Gummiwerke Holm stehen die Bänder still.", "Gummiwerke Holm"),
        ("In Kiel stehen die Bänder still.", "Sprecherin"),
        ("Zwischen der Nordlicht AG und der Voltawerke GmbH gibt es Streit.", "Sprecherin"),
    ],
)
def test_a_spokesperson_is_of_the_only_body_named_right_before(before: str, name: str) -> None:
    assert speakers(f"{before} Der Grund sei ein Feuer, sagte eine Sprecherin.") == [name]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("den Angaben zufolge", "Feuerwehr"),
        ("ersten Angaben zufolge", "Angaben"),
    ],
)
def test_claims_told_before_are_taken_up(words: str, name: str) -> None:
    text = "Die Halle sei leer gewesen, sagte die Feuerwehr. Verletzt wurde {} niemand."
    assert speakers(text.format(words))[-1] == name


@pytest.mark.parametrize("words", ["Unternehmensangaben", "Firmenangaben", "Konzernangaben"])
def test_what_a_compound_calls_a_firm_is_the_firm_of_the_text(words: str) -> None:
    text = f"Die Nordlicht AG baut um. Nach {words} ruht die Arbeit bis Mai."
    assert speakers(text) == ["Nordlicht AG"]


def test_behoerdenangaben_are_those_of_several() -> None:
    text = "Das Amt in Kiel zieht um. Nach Behördenangaben ruht die Arbeit bis Mai."
    assert speakers(text) == ["Behörden"]


def test_who_is_told_of_without_a_name_is_named_after_it() -> None:
    text = (
        "Schwedischer Autobauer streicht Stellen\n\nDer schwedische Autobauer Holmwerke teilte "
        "mit, es sei nötig. Der schwedische Autobauer erklärte, die Kosten seien hoch. Ein "
        "schwedischer Autobauer sagte, die Preise seien zu hoch."
    )
    assert speakers(text) == ["Holmwerke", "Holmwerke", "schwedischer Autobauer"]


def test_two_firms_called_the_same_stay_two() -> None:
    text = (
        "Die deutsche Bank Nordlicht kündigte an, sie klage. Die deutsche Bank Volta teilte mit, "
        "sie klage auch."
    )
    assert speakers(text) == ["Nordlicht", "Volta"]


@pytest.mark.parametrize(
    ("before", "office", "name"),
    [
        ("CDU-Vize Jan Holm ist dagegen.", "hessische Finanzminister", "Jan Holm"),
        ("CDU-Vize Jan Holm ist dagegen.", "Fraktionschef der CDU", "Jan Holm"),
        # of another party, another gender, another country, and with an office that excludes it
        ("CDU-Vize Jan Holm ist dagegen.", "Fraktionschef der SPD", "Fraktionschef der SPD"),
        ("CDU-Vize Eva Holm ist dagegen.", "hessische Finanzminister", "hessischer Finanzminister"),
        (
            "CDU-Vize Jan Holm ist dagegen.",
            "französische Außenminister",
            "französischer Außenminister",
        ),
        ("Kanzler Jan Holm ist dagegen.", "hessische Finanzminister", "hessischer Finanzminister"),
        # the sentence before is about somebody else
        (
            "Die Stadt bat CDU-Vize Jan Holm um Rat.",
            "hessische Finanzminister",
            "hessischer Finanzminister",
        ),
    ],
)
def test_who_goes_on_speaking_by_another_office_was_named_before(
    before: str, office: str, name: str
) -> None:
    assert speakers(f"{before} Das sei zu teuer, sagte der {office}.")[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Das Bundesinnenministerium prüft den Fall. Das Innenressort teilte mit, es sei spät.",
            "Bundesinnenministerium",
        ),
        ("Der Start sei geglückt, meldete die Nachrichtenagentur Tanja.", "Tanja"),
    ],
)
def test_bodies_by_what_stands_beside_them(text: str, name: str) -> None:
    assert speakers(text) == [name]


def test_a_party_in_brackets_on_its_own_line_does_not_speak() -> None:
    text = (
        "Der Bau verzögert sich weiter.\n\nBaudezernent\n\nDenis Uhl\n\n(Grüne) sagte, dass ein "
        "Termin für den ersten Spatenstich realistisch ist."
    )
    assert speakers(text) == ["Denis Uhl"]


def test_an_office_with_a_name_in_it_is_no_first_name() -> None:
    text = (
        "Foto: Jan Uhl\nSchalke-Manager Heldt sagte, das Spiel sei schwer. Manager Horst Heldt "
        "lachte."
    )
    assert speakers(text) == ["Horst Heldt"]
