"""Quotations that stand by themselves, with the name of who says them under them."""

import pytest
from acting import Said, speakers

from wortlaut.records import Kind

QUOTE = "„Wir bauen bis 2030.“"


def speaker(text: str, *, kind: Kind = Kind.DIRECT) -> str | None:
    (name,) = speakers(text.replace("…", QUOTE), Said(QUOTE, kind=kind))
    return name


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg plant um.\n\n…\nKarl Vogt, Verkehrsminister\n\nEs regnet.",
        "Anna Berg plant um.\n\n…\n\nKarl Vogt, Rentner aus Uslar\n\nEs regnet.",
        "Anna Berg plant um.\n\n… – Karl Vogt, Minister für Verkehr\n\nEs regnet.",
        "Anna Berg plant um.\n\n…\n(Karl Vogt, Verkehrsminister)",
        "…\nKarl Vogt (63), aus Uslar\n\n„Nein.“\nEva Kern (24), Studentin",
    ],
)
def test_the_name_under_a_quotation_speaks(text: str) -> None:
    assert speaker(text) == "Karl Vogt"


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg plant um.\n\n…\n\nKarl Vogt, Minister für Verkehr, widersprach.",
        "Anna Berg plant um.\n\n…\n\nKarl Vogt",
        "Anna Berg plant um.\n\n…\n\nKarl Vogt, Berlin",
        "Anna Berg plant um.\n\n…\n\nKarl Vogt, Redakteur",
        "Anna Berg plant um.\n\n…\n\n\nKarl Vogt, Verkehrsminister",
        "Anna Berg plant um. …\n\nKarl Vogt, Verkehrsminister",
        "Anna Berg plant um.\n\n… Karl Vogt, Verkehrsminister, kam.",
        "Anna Berg plant um.\n\n…\n\nVon Karl Vogt, Rentner",
    ],
)
def test_other_lines_under_a_quotation_sign_nothing(text: str) -> None:
    assert speaker(text) != "Karl Vogt"


def test_nothing_but_quotations_is_signed() -> None:
    text = "Anna Berg plant um.\n\n…\nKarl Vogt, Verkehrsminister\n"
    assert speaker(text, kind=Kind.INDIRECT) is None


def test_who_speaks_beside_their_words_signs_nothing_below() -> None:
    text = f"Anna Berg: {QUOTE}\nKarl Vogt, Verkehrsminister\n"
    assert speakers(text, Said(QUOTE, "Anna Berg", Kind.DIRECT)) == ["Anna Berg"]
