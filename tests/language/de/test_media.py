"""Words that tell whether something was said aloud, written or thought."""

import time

from hypothesis import given
from hypothesis import strategies as st

from wortlaut.language.de.statements.media import medium_hint


def test_a_listed_lemma_gives_its_hint() -> None:
    assert medium_hint("sagen") == "said"
    assert medium_hint("schreiben") == "wrote"
    assert medium_hint("glauben") == "mental"
    assert medium_hint("Pressekonferenz") == "aloud"


def test_a_compound_has_the_hint_of_its_last_part() -> None:
    assert medium_hint("Untersuchungsbericht") == "text"
    assert medium_hint("Fernsehinterview") == "aloud"
    assert medium_hint("Konzernsprecherin") == "spokesperson"


def test_the_longest_last_part_counts() -> None:
    # "-anwaltschaft" is a body, though "-anwalt" is a person
    assert medium_hint("Generalstaatsanwaltschaft") == "body"
    assert medium_hint("Strafanwalt") == "person"


def test_other_words_give_none() -> None:
    assert medium_hint("Regen") is None
    assert medium_hint("") is None


def test_a_word_of_half_a_megabyte_takes_no_time() -> None:
    began = time.process_time()
    assert medium_hint("Donaudampfschiff" * 30_000) is None
    assert medium_hint("Donaudampfschiff" * 30_000 + "bericht") == "text"
    assert time.process_time() - began < 1


@given(st.text(max_size=100))
def test_any_text_may_be_asked(lemma: str) -> None:
    hint = medium_hint(lemma)
    assert hint is None or hint.islower()
