import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.archive.terms import LONGEST, fold, indexed, words


def terms(word: str) -> tuple[str, ...]:
    (found,) = words(word, "de")
    return found.terms


@pytest.mark.parametrize(
    ("word", "term"),
    [
        ("Müller", "mueller"),
        ("MÜLLER", "mueller"),
        ("Mueller", "mueller"),
        ("Mu\u0308ller", "mueller"),
        ("Straße", "strasse"),
        ("STRASSE", "strasse"),
        ("STRAẞE", "strasse"),
        ("Café", "cafe"),
        ("Łódź", "lodz"),
        ("Erdoğan", "erdogan"),
        ("İstanbul", "istanbul"),
        ("Søren", "soren"),
        ("ﬁnden", "finden"),
        ("Ruſsland", "russland"),
    ],
)
def test_one_term_for_the_ways_to_write_a_form(word: str, term: str) -> None:
    assert fold(word) == term


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("verurteilte", "verurteilen"),
        ("Häuser", "Haus"),
        ("Müller", "Muller"),
        ("Mueller", "Muller"),
        ("Müllers", "Müller"),
        ("Söder", "Soder"),
        ("Strasse", "Straße"),
        ("Putins", "Putin"),
    ],
)
def test_words_that_find_each_other(left: str, right: str) -> None:
    assert set(terms(left)) & set(terms(right))


@pytest.mark.parametrize(
    ("left", "right"), [("fordern", "fördern"), ("Forderung", "Förderung"), ("schon", "schön")]
)
def test_words_that_are_two_words(left: str, right: str) -> None:
    assert not set(terms(left)) & set(terms(right))


def test_words_have_their_places() -> None:
    text = "Der Ukraine-Krieg, Bun\u00addes\u00adtag 3.000!"
    found = [text[word.start : word.end] for word in words(text, "de")]
    assert found == ["Der", "Ukraine", "Krieg", "Bun\u00addes\u00adtag", "3", "000"]
    assert terms("Bun\u00addes\u00adtag")[0] == "bundestag"


def test_lemmas_that_are_forms_are_not_written_twice() -> None:
    assert indexed("Das Gericht verurteilte ihn.", "de")[1].split().count("verurteilen") == 1
    forms, others = indexed("verurteilte verurteilen", "de")
    assert forms == "verurteilte verurteilen"
    assert "verurteilen" not in others.split()


def test_a_language_without_a_pack_has_no_lemmas() -> None:
    assert indexed("The Houses", "xx") == ("the houses", "")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_has_terms_that_the_index_keeps_whole(text: str) -> None:
    forms, others = indexed(text, "de")
    found = list(words(text, "de"))
    assert forms.split(" ") == [word.terms[0] for word in found] or not found
    assert all(word.start < word.end <= len(text) for word in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
    for term in (*forms.split(), *others.split()):
        assert len(term) <= 18 * LONGEST
        assert not any(unicodedata.combining(sign) for sign in term)
        assert '"' not in term
