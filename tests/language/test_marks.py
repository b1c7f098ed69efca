"""Which signs quotations and headlines are marked with."""

import pytest

from wortlaut.language import load
from wortlaut.language.de.structure.blocks import Blocks
from wortlaut.language.marks import APOSTROPHES, CLOSING_MARKS, DOUBLED, QUOTATION_MARKS


@pytest.mark.parametrize("closing", sorted(CLOSING_MARKS))
def test_each_of_the_closing_signs_closes_a_quotation_that_some_mark_opens(closing: str) -> None:
    pack = load("de")
    texts = [f"Sie sagte: {opening}Es ist gut.{closing} Dann ging sie." for opening in _openings()]
    marked = [pack.quotation_marks(text, pack.tokenize(text)) for text in texts]
    assert any(len(ranges) == 1 and ranges[0].closed for ranges in marked)


@pytest.mark.parametrize("mark", sorted(QUOTATION_MARKS | DOUBLED))
def test_each_quotation_mark_opens_or_closes_one(mark: str) -> None:
    pack = load("de")
    others = (*_openings(), *CLOSING_MARKS, *DOUBLED)
    texts = [f"Sie sagte: {mark}Es ist gut.{other} Dann ging sie." for other in others]
    texts += [f"Sie sagte: {other}Es ist gut.{mark} Dann ging sie." for other in others]
    marked = [pack.quotation_marks(text, pack.tokenize(text)) for text in texts]
    assert any(len(ranges) == 1 and ranges[0].closed for ranges in marked)


@pytest.mark.parametrize("closing", ["‘", "‹", "›"])
def test_a_line_that_ends_in_a_single_mark_is_not_wrapped_there(closing: str) -> None:
    opening = {"‘": "‚", "‹": "›", "›": "‹"}[closing]
    line = f"Der Verein hat die Turnhalle im Sommer für sein Fest gemietet: {opening}Alle!{closing}"
    text = f"{line}\nSpäter kam der Regen."
    tokens = load("de").tokenize(text)
    assert len(Blocks.of(text, tokens).starts) == 2


def _openings() -> tuple[str, ...]:
    return (*sorted(QUOTATION_MARKS), *sorted(APOSTROPHES))
