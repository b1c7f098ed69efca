"""Words as dictionaries have them."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import wortlaut
from wortlaut.language.break_hints import BREAK_HINTS
from wortlaut.language.de.words.tokens import tokenize
from wortlaut.language.plain_words import is_plain, plain_text, plain_word

MARKS = "\u0308\u0301"
LETTERS = st.text(alphabet=f"aouAbq.,\u212b{MARKS}{BREAK_HINTS}")


@pytest.mark.parametrize(
    ("word", "form", "ends"),
    [
        ("Ho\u0308he", "Höhe", (1, 3, 4, 5)),
        ("q\u0308", "q\u0308", (1, 2)),
        ("Bil\u00addung", "Bildung", (1, 2, 4, 5, 6, 7, 8)),
        ("\ufeffJa", "Ja", (2, 3)),
        ("\u200b", "\u200b", (1,)),
        ("Höhe", "Höhe", (1, 2, 3, 4)),
    ],
)
def test_letters_and_marks_are_one(word: str, form: str, ends: tuple[int, ...]) -> None:
    assert plain_word(word) == (form, ends)


@given(LETTERS)
@example("\u0308")
def test_every_character_has_its_place(word: str) -> None:
    form, ends = plain_word(word)
    assert len(form) == len(ends)
    assert list(ends) == sorted(set(ends))
    assert ends[-1:] == ((len(word),) if word else ())
    assert plain_text(word) == (word if is_plain(word) else form)


@given(LETTERS)
def test_a_word_is_the_same_in_either_form(word: str) -> None:
    plain = plain_text(unicodedata.normalize("NFC", word))
    assert plain_text(unicodedata.normalize("NFD", word)) == plain


def test_a_text_reads_the_same_in_either_form() -> None:
    text = (
        "Das Bundesamt für Güterverkehr kündigte Maßnahmen an. "
        "„Wir müssen über Löhne reden“, sagte Präsidentin Sabine Kröger in München."
    )
    apart = unicodedata.normalize("NFD", text)
    one, other = wortlaut.analyse(text), wortlaut.analyse(apart)
    assert [(a.name, a.key) for a in one.actors] == [(a.name, a.key) for a in other.actors]
    assert [token.text for token in tokenize(text)] == [token.text for token in tokenize(apart)]
    for said, again in zip(one.statements, other.statements, strict=True):
        assert unicodedata.normalize("NFC", again.quote.text) == said.quote.text
        span = again.quote.spans[0]
        assert apart[span.start : span.end] == again.quote.text
