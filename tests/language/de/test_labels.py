import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.language.de.structure.labels import (
    COLON,
    DASH,
    LabelSort,
    NamesTold,
    known,
    labels,
    sort,
)
from wortlaut.language.de.words.tokens import tokenize

TEXT = "Die Ministerin Anna Kern und ihr Mann. Herr Dr. Ziegel kam.\nPeter\nOrt: Köln"


def names() -> NamesTold:
    return known(TEXT, tokenize(TEXT))


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("ZEIT", LabelSort.OUTLET),
        ("taz", LabelSort.OUTLET),
        ("ZEIT ONLINE", LabelSort.OUTLET),
        ("Frankfurter Rundschau", LabelSort.OUTLET),
        ("Frage", LabelSort.ASKING),
        ("REPORTER", LabelSort.ASKING),
        ("F", LabelSort.ASKING),
        ("Antwort", LabelSort.ANSWERING),
        ("Zeugin", LabelSort.ROLE),
        ("Bundeskanzler", LabelSort.ROLE),
        ("Kern", LabelSort.PERSON),
        ("KERN", LabelSort.PERSON),
        ("Ziegel", LabelSort.PERSON),
        ("Olaf Scholz", LabelSort.PERSON),
        ("Ursula von der Leyen", LabelSort.PERSON),
        ("Präsidentin Bärbel Bas", LabelSort.PERSON),
        ("Bundesfinanzminister Christian Lindner", LabelSort.PERSON),
        ("Frau Müller", LabelSort.PERSON),
        ("Abg. Habeck", LabelSort.PERSON),
        ("A. K.", LabelSort.PERSON),
        ("AK", LabelSort.PERSON),
        ("X. Y.", LabelSort.NAME),
        ("Habeck", LabelSort.NAME),
        ("Ort", LabelSort.NOBODY),
        ("Berlin", LabelSort.NOBODY),
        ("Bayern München", LabelSort.NOBODY),
        ("Hintergrund", LabelSort.NOBODY),
        ("Regie", LabelSort.NOBODY),
        ("Das Ergebnis", LabelSort.NOBODY),
        ("Und dann", LabelSort.NOBODY),
        ("Er", LabelSort.NOBODY),
        ("Platz 3", LabelSort.NOBODY),
    ],
)
def test_what_a_label_names(label: str, expected: LabelSort) -> None:
    assert sort(label.split(), names()) is expected


def test_a_name_and_a_label_on_the_next_line_are_apart() -> None:
    assert sort(["Ort"], names()) is LabelSort.NOBODY


def found(text: str) -> list[str]:
    return [text[label.start : label.end] for label in labels(text, COLON)]


@pytest.mark.parametrize(
    "label",
    [
        "ZEIT:",
        "Dr. Anna Müller:",
        "Olaf Scholz (SPD):",
        "Robert Habeck, Minister für Wirtschaft:",
        "**ZEIT:**",
        "**ZEIT**:",
        "'''Wikinews:'''",
        "A. M.:",
    ],
)
def test_shapes_of_labels(label: str) -> None:
    assert found(f"{label} Ja.\nEtwas.\n  {label} Nein.") == [label, label]
    assert found(f"{label}\nJa.\n\n{label}\nNein.") == [label, label]


@pytest.mark.parametrize("line", ["http://a.de", "12:30 Uhr", "Wie? Ja: so", "a::b", "Ja „so“: b"])
def test_lines_that_have_no_label(line: str) -> None:
    assert found(f"{line}\n{line}") == []


def test_a_dash_parts_a_label_only_between_spaces() -> None:
    text = "Berg – Ja.\nBerg–Werk\nBerg — Nein."
    assert [label.words for label in labels(text, DASH)] == [("Berg",), ("Berg",)]


def test_labels_that_do_not_come_again_are_none() -> None:
    assert found("ZEIT: Ja?\nBerg: Nein.") == []


@given(st.text(st.sampled_from("Aa.: \n*(–)ß1,"), max_size=80))
def test_places_hold_for_any_text(text: str) -> None:
    for shape in (COLON, DASH):
        last = 0
        for label in labels(text, shape):
            assert last <= label.start <= label.first < label.last < label.end <= len(text)
            assert text[label.first : label.last].split() == list(label.words)
            last = label.end
