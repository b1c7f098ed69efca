import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.language.de.labels import COLON, DASH, Known, Sort, known, labels, sort
from wortlaut.language.de.tokens import tokenize

TEXT = "Die Ministerin Anna Kern und ihr Mann. Herr Dr. Ziegel kam.\nPeter\nOrt: Köln"


def names() -> Known:
    return known(TEXT, tokenize(TEXT))


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("ZEIT", Sort.OUTLET),
        ("taz", Sort.OUTLET),
        ("ZEIT ONLINE", Sort.OUTLET),
        ("Frankfurter Rundschau", Sort.OUTLET),
        ("Frage", Sort.ASKING),
        ("REPORTER", Sort.ASKING),
        ("F", Sort.ASKING),
        ("Antwort", Sort.ANSWERING),
        ("Zeugin", Sort.ROLE),
        ("Bundeskanzler", Sort.ROLE),
        ("Kern", Sort.PERSON),
        ("KERN", Sort.PERSON),
        ("Ziegel", Sort.PERSON),
        ("Olaf Scholz", Sort.PERSON),
        ("Ursula von der Leyen", Sort.PERSON),
        ("Präsidentin Bärbel Bas", Sort.PERSON),
        ("Bundesfinanzminister Christian Lindner", Sort.PERSON),
        ("Frau Müller", Sort.PERSON),
        ("Abg. Habeck", Sort.PERSON),
        ("A. K.", Sort.PERSON),
        ("AK", Sort.PERSON),
        ("X. Y.", Sort.NAME),
        ("Habeck", Sort.NAME),
        ("Ort", Sort.NOBODY),
        ("Berlin", Sort.NOBODY),
        ("Bayern München", Sort.NOBODY),
        ("Hintergrund", Sort.NOBODY),
        ("Regie", Sort.NOBODY),
        ("Das Ergebnis", Sort.NOBODY),
        ("Und dann", Sort.NOBODY),
        ("Er", Sort.NOBODY),
        ("Platz 3", Sort.NOBODY),
    ],
)
def test_what_a_label_names(label: str, expected: Sort) -> None:
    assert sort(label.split(), names()) is expected


def test_a_name_and_a_label_on_the_next_line_are_apart() -> None:
    assert sort(["Ort"], names()) is Sort.NOBODY


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
