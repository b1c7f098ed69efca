"""The marks of who wrote a paragraph: cut from its last word, and nobody's words."""

import pytest

import wortlaut
from wortlaut.language.de.structure.sentences import outline
from wortlaut.language.de.words.tokens import tokenize

WORDS = ("Der", "Betrieb", "hört", "auf", ".")


@pytest.mark.parametrize(
    ("mark", "cut"),
    [
        ("/fu", ("/", "fu")),
        ("/jha/he", ("/", "jha", "/", "he")),
        ("/wd/DP/zb", ("/", "wd", "/", "DP", "/", "zb")),
    ],
)
def test_a_sign_is_cut_from_the_last_word_of_a_line(mark: str, cut: tuple[str, ...]) -> None:
    text = f"Der Betrieb hört auf.{mark} \nMorgen mehr."
    found = tuple(token.text for token in tokenize(text))
    assert found == (*WORDS, *cut, "Morgen", "mehr", ".")


@pytest.mark.parametrize("chunk", ["Std./Tag", "Mio./Jahr", "www.messe.de/fu", "a./b"])
def test_what_only_looks_like_a_sign_is_not_cut(chunk: str) -> None:
    assert [token.text for token in tokenize(f"Es sind 3 {chunk}")][-1] == chunk


def test_a_sign_stands_at_the_end_of_a_line() -> None:
    text = "Er hört auf./fu und geht."
    assert outline(text, tokenize(text)).datelines == ()


@pytest.mark.parametrize(
    "mark", [".“ (dpa)", "“. (dpa/lno)", ".“ (AFP, dpa)", ".“/fu", "“./fu/jha", ".“ /fu"]
)
def test_a_mark_is_a_sentence_in_which_nobody_speaks(mark: str) -> None:
    text = f"„Der Betrieb hört auf{mark}\nMorgen mehr."
    tokens = tokenize(text)
    found = outline(text, tokens)
    (sign,) = found.datelines
    assert text[tokens[sign.first].start : tokens[sign.last - 1].end] == mark.lstrip(".“ ")
    assert sign.first in [sentence.first for sentence in found.sentences]


@pytest.mark.parametrize("words", ["(Berlin)", "(sagt er)", "(CDU)"])
def test_other_brackets_are_no_mark(words: str) -> None:
    text = f"Der Betrieb hört auf. {words}\nMorgen mehr."
    assert outline(text, tokenize(text)).datelines == ()


@pytest.mark.parametrize("mark", ["./fu", ". (dpa)", ". /jha/he"])
def test_a_mark_is_no_part_of_who_speaks(mark: str) -> None:
    found = wortlaut.analyse(f"Der Betrieb höre auf, sagte Petra Holm{mark}")
    (said,) = found.statements
    assert said.speaker is not None
    assert said.speaker.text == "Petra Holm"
    assert [actor.name for actor in found.actors] == ["Petra Holm"]


def test_a_mark_is_no_part_of_a_quotation() -> None:
    (said,) = wortlaut.analyse("Petra Holm sagte: „Wir hören auf.“/dm").statements
    assert said.quote.text == "„Wir hören auf.“"
