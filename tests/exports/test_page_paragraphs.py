"""Where paragraphs begin: lines that were wrapped go on in the next one."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.exports.page.paragraphs import paragraph_around, paragraph_starts

WRAPPED = (
    "„Die Schleuse bleibt bis in den Herbst hinein zu“, sagte Landrat Ole Thomsen am\n"
    "Freitag. Die Schiffer warfen dem Kreis vor, er habe sie zu spät davon unterrichtet.\n"
    "Das wies Thomsen zurück: Der Bescheid liege seit Mai in den Häfen aus, und wer ihn\n"
    "lesen wolle, könne das tun.\n"
)


def paragraphs(text: str) -> list[str]:
    starts = paragraph_starts(text)
    return [text[a:b] for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]


def test_a_wrapped_line_goes_on_in_the_next() -> None:
    first, second = paragraphs(WRAPPED)
    assert first.endswith("unterrichtet.\n")
    assert second.startswith("Das wies Thomsen zurück")
    assert second.endswith("könne das tun.\n")


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_whatever_ends_the_lines(end: str) -> None:
    assert len(paragraphs(WRAPPED.replace("\n", end))) == 2


LONG = "Der Landrat hat die Schleuse schließen lassen und die Schiffer nicht unterrichtet, "


@pytest.mark.parametrize(
    "text",
    [
        "Schleuse bleibt zu\nDer Landrat hat sie schließen lassen.",  # a heading
        "ZEIT: Herr Thomsen, warum?\nThomsen: Weil sie alt ist.\nZEIT: Danke.",
        f"{LONG}obwohl sie das verlangt hatten.\nDer Kreis schweigt dazu.",
        f"{LONG}sagen sie:\n„Das geht so nicht.“",
        f"{LONG}\n\nDer Kreis schweigt dazu.",
        f"{LONG * 2}sagen sie\nDer Kreis schweigt dazu.",  # too long to have been wrapped
        "– die Schleuse\n– der Hafen\n– die Fähre",
    ],
)
def test_all_other_lines_are_paragraphs(text: str) -> None:
    assert len(paragraphs(text)) == len(re.split(r"\n+", text))


@given(st.text(st.sampled_from("aB. \n\r“"), max_size=300))
def test_paragraphs_together_are_the_text(text: str) -> None:
    found = paragraphs(text)
    assert "".join(found) == text
    assert all(found) or found == [""]


def test_the_paragraph_around_words_has_no_line_end() -> None:
    start = WRAPPED.index("Die Schiffer")
    low, high = paragraph_around(WRAPPED, start, start + 12)
    assert (low, WRAPPED[:high][-13:]) == (0, "unterrichtet.")
    text = "Eins.\nZwei.\nDrei."
    assert paragraph_around(text, 0, 3) == (0, 5)
    assert paragraph_around(text, 6, 14) == (6, 17)
    assert paragraph_around(text, 0, 0) == (0, 5)
    assert paragraph_around("", 0, 0) == (0, 0)
