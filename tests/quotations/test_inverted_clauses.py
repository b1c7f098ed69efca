"""Which clauses before a verb of speech and its subject are quoted, and who says them."""

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

COMMA: Word = (",", "PUNCT", 1, "punct")
STOP: Word = (".", "PUNCT", 4, "punct")
IF_IT_DOES: list[Word] = [
    ("Reicht", FINITE, 5, "ccomp"),
    ("uns", PRONOUN, 0, "obj"),
    ("das", PRONOUN, 0, "nsubj"),
    (",", "PUNCT", 0, "punct"),
]


def test_the_verb_may_end_the_clause_and_the_subject_the_sentence() -> None:
    clause: list[Word] = [("Und", OTHER, 2, "cc"), ("das", PRONOUN, 2, "nsubj"), REICHT[1], COMMA]
    (found,) = read(sentence(clause, HOLM[:1]))
    assert (found.tokens, found.speaker, found.frame) == ((0, 1, 2), (5,), (3, 4, 5))


@pytest.mark.parametrize("relation", ["ccomp", "parataxis"])
def test_either_verb_may_hang_from_the_other(relation: str) -> None:
    below = ("reicht", FINITE, 5, relation)
    assert len(read(sentence([REICHT[0], below, *REICHT[2:]], HOLM))) == 1
    words = sentence([REICHT[0], ("reicht", FINITE, -1, "root"), *REICHT[2:]], HOLM)
    words[4] = ("sagte", FINITE, 1, relation)
    assert len(read(words)) == 1


def test_a_condition_behind_a_clause_is_no_verb_of_speech_over_it() -> None:
    clause: list[Word] = [
        ("Das", PRONOUN, 2, "nsubj"),
        ("wäre", FINITE, 2, "cop"),
        ("gut", OTHER, -1, "root"),
        (",", "PUNCT", 2, "punct"),
    ]
    words = sentence(clause, HOLM)
    words[4] = ("spräche", FINITE, 2, "advcl")
    assert read(words) == ()


@pytest.mark.parametrize(
    "rest",
    [
        [("nichts", PRONOUN, 4, "obj"), STOP],
        [(":", "PUNCT", 4, "punct"), ("Es", PRONOUN, 8, "nsubj"), ("reicht", FINITE, 4, "ccomp")],
        [(":", "PUNCT", 4, "punct"), ("Danke", NOUN, 4, "parataxis"), STOP],
        [("zu", OTHER, 7, "mark"), ("gehen", "VERB", 4, "xcomp"), STOP],
    ],
)
def test_a_verb_that_has_its_own_words_quotes_no_condition_before_it(rest: list[Word]) -> None:
    assert read(sentence(IF_IT_DOES, [*HOLM[:1], *rest])) == ()


def test_who_does_something_else_under_a_condition_says_nothing() -> None:
    words = sentence(IF_IT_DOES, HOLM)
    words[4] = ("bleibt", FINITE, -1, "root")
    assert read(words) == ()


def test_a_clause_below_another_subordinate_one_is_not_what_is_said() -> None:
    clause: list[Word] = [
        ("Weil", "SCONJ", 2, "mark"),
        ("er", PRONOUN, 2, "nsubj"),
        ("meint", FINITE, 7, "advcl"),
        (",", "PUNCT", 2, "punct"),
        ("es", PRONOUN, 5, "nsubj"),
        ("reicht", FINITE, 2, "ccomp"),
        (",", "PUNCT", 2, "punct"),
    ]
    said: Word = ("spricht", FINITE, -1, "root")
    assert read([*clause, said, ("Holm", NAME, 7, "nsubj"), (".", "PUNCT", 7, "punct")]) == ()


def test_a_main_clause_is_quoted_with_those_below_it() -> None:
    clause: list[Word] = [
        ("Das", PRONOUN, 1, "nsubj"),
        ("reicht", FINITE, 7, "ccomp"),
        (",", "PUNCT", 1, "punct"),
        ("weil", "SCONJ", 5, "mark"),
        ("es", PRONOUN, 5, "nsubj"),
        ("regnet", FINITE, 1, "advcl"),
        (",", "PUNCT", 1, "punct"),
    ]
    said: Word = ("sagte", FINITE, -1, "root")
    (found,) = read([*clause, said, ("Holm", NAME, 7, "nsubj"), (".", "PUNCT", 7, "punct")])
    assert found.tokens == (0, 1, 2, 3, 4, 5)


def test_an_exclamation_may_begin_with_the_word_of_a_question() -> None:
    cried = [("Wie", OTHER, 1, "advmod"), *REICHT[1:3], ("!", "PUNCT", 1, "punct"), REICHT[3]]
    assert len(read(sentence(cried, HOLM))) == 1


def test_a_dash_or_bracket_before_the_clause_and_behind_the_name_is_left_out() -> None:
    words: list[Word] = [
        ("(", "PUNCT", 2, "punct"),
        ("Das", PRONOUN, 2, "nsubj"),
        ("reicht", FINITE, 5, "ccomp"),
        ("uns", PRONOUN, 2, "obj"),
        (",", "PUNCT", 2, "punct"),
        *SAGTE,
        ("Holm", NAME, 5, "nsubj"),
        (")", "PUNCT", 6, "punct"),
    ]
    for opening, closing in (("(", ")"), ("–", "–")):
        words[0], words[7] = (opening, *words[0][1:]), (closing, *words[7][1:])
        (found,) = read(words)
        assert (found.tokens, found.speaker, found.frame) == ((1, 2, 3), (6,), (4, 5, 6))


def test_a_pronoun_may_say_it() -> None:
    (found,) = read(sentence(REICHT, [("er", PRONOUN, 4, "nsubj"), STOP]))
    assert found.speaker == (5,)


def test_an_excerpt_that_ends_before_the_subject_names_nobody() -> None:
    rest: list[Word] = [
        ("am", "ADP", 6, "case"),
        ("Montag", NOUN, 4, "obl"),
        ("…", "PUNCT", 4, "p"),
    ]
    assert read(sentence(REICHT, rest)) == ()


def test_what_a_clause_tells_of_the_speaker_is_not_what_is_said() -> None:
    rest: list[Word] = [
        ("(", "PUNCT", 7, "punct"),
        ("CDU", NAME, 5, "appos"),
        (")", "PUNCT", 7, "punct"),
        (",", "PUNCT", 5, "punct"),
        ("der", PRONOUN, 12, "nsubj"),
        ("alles", PRONOUN, 12, "obj"),
        ("sieht", FINITE, 5, "acl:relcl"),
        (".", "PUNCT", 4, "punct"),
    ]
    (found,) = read([*sentence(REICHT, HOLM[:1]), *rest])
    assert found.speaker == (5, 6, 7, 8)
