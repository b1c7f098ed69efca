"""Quotations before a verb of speech that its subject follows, in hand-made trees."""

import pytest
from inverted_words import (
    FINITE,
    HOLM,
    NAME,
    NOUN,
    OTHER,
    PRONOUN,
    REICHT,
    SAGTE,
    Word,
    read,
    sentence,
)

from wortlaut.records import Kind, Quotation


def test_a_main_clause_before_verb_and_subject_is_quoted() -> None:
    (found,) = read(sentence(REICHT, HOLM))
    assert found.kind is Kind.INDIRECT
    assert (found.tokens, found.cue, found.speaker) == ((0, 1, 2), (4,), (5,))
    assert found.frame == (3, 4, 5)


@pytest.mark.parametrize("mark", ["“", "”", '"', "«", "»"])
def test_what_a_mark_closes_is_direct(mark: str) -> None:
    closed = [*REICHT[:3], (mark, "PUNCT", 1, "punct"), REICHT[3]]
    (found,) = read(sentence(closed, HOLM))
    assert (found.kind, found.tokens, found.speaker) == (Kind.DIRECT, (0, 1, 2, 3), (6,))


def test_marks_inside_the_clause_make_it_no_direct_speech() -> None:
    marked = [
        *REICHT[:2],
        ("„", "PUNCT", 1, "punct"),
        REICHT[2],
        ("“", "PUNCT", 1, "punct"),
        REICHT[3],
    ]
    (found,) = read(sentence(marked, HOLM))
    assert found.kind is Kind.INDIRECT


def test_the_clause_begins_behind_a_colon() -> None:
    before: list[Word] = [("Müller", NAME, 3, "dep"), (":", "PUNCT", 3, "punct")]
    shifted = [(f, k, h + 2 if h < 3 else 6, r) for f, k, h, r in REICHT]
    (found,) = read([*before, *shifted, *SAGTE, ("Holm", NAME, 6, "nsubj"), (".", "PUNCT", 6, "p")])
    assert found.tokens == (2, 3, 4)


def test_a_clause_that_tells_more_of_the_speaker_is_none_of_their_words() -> None:
    rest: list[Word] = [
        ("Holm", NAME, 4, "nsubj"),
        ("(", "PUNCT", 7, "punct"),
        ("CDU", NAME, 5, "appos"),
        (")", "PUNCT", 7, "punct"),
        (",", "PUNCT", 11, "punct"),
        ("der", PRONOUN, 11, "nsubj"),
        ("kommt", FINITE, 5, "acl:relcl"),
        (".", "PUNCT", 4, "punct"),
    ]
    words = [*sentence(REICHT, []), *rest]
    words[5] = ("Holm", NAME, 4, "nsubj")
    (found,) = read(words)
    assert found.speaker == (5, 6, 7, 8)


@pytest.mark.parametrize(
    ("clause", "rest"),
    [
        (REICHT, [*HOLM[:1], ("nicht", "PART", 4, "advmod"), HOLM[1]]),
        ([("Mit", "ADP", 1, "case"), ("wem", PRONOUN, 1, "obl"), *REICHT[1:]], HOLM),
        (REICHT, [("die", OTHER, 6, "det"), ("Lage", NOUN, 4, "obj"), (".", "PUNCT", 4, "punct")]),
        (REICHT, [*HOLM[:1], ("ab", OTHER, 4, "compound:prt"), HOLM[1]]),
        (REICHT, [("es", PRONOUN, 4, "nsubj"), HOLM[1]]),
        (REICHT, [("man", PRONOUN, 4, "nsubj"), HOLM[1]]),
        ([("Wer", PRONOUN, 1, "nsubj"), *REICHT[1:]], HOLM),
        ([("Als", "SCONJ", 1, "mark"), *REICHT[1:]], HOLM),
        ([("Heute", OTHER, 4, "advmod"), ("und", OTHER, 0, "cc"), *REICHT[2:]], HOLM),
        ([*REICHT[:1], ("reicht", FINITE, 5, "advcl"), *REICHT[2:]], HOLM),
    ],
)
def test_nothing_else_is(clause: list[Word], rest: list[Word]) -> None:
    assert read(sentence(clause, rest)) == ()


def test_a_question_may_begin_with_its_word() -> None:
    asked = [("Wer", PRONOUN, 1, "nsubj"), *REICHT[1:3], ("?", "PUNCT", 1, "punct"), REICHT[3]]
    assert len(read(sentence(asked, HOLM))) == 1


def test_a_sentence_with_a_quotation_is_left_to_the_network() -> None:
    own = Quotation(kind=Kind.INDIRECT, medium=None, tokens=(0, 1), cue=(4,), confidence=0.9)
    assert read(sentence(REICHT, HOLM), own) == (own,)


def test_parents_are_counted_anew() -> None:
    words = sentence(REICHT, HOLM)
    outer = Quotation(kind=Kind.DIRECT, medium=None, tokens=(8, 9, 10), confidence=0.9)
    inner = Quotation(kind=Kind.DIRECT, medium=None, tokens=(9,), parent=0, confidence=0.9)
    found = read([*words, *words], outer, inner, last=len(words))
    assert [each.parent for each in found] == [None, None, 1]
