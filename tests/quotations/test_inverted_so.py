"""Quotations before "so" and a name, in hand-made trees."""

import pytest
from inverted_words import FINITE, NAME, NOUN, OTHER, PRONOUN, Word, read

from wortlaut.records import Kind, Quotation

MARK: Word = ("“", "PUNCT", 1, "punct")
REICHT: list[Word] = [
    ("Das", PRONOUN, 1, "nsubj"),
    ("reicht", FINITE, -1, "root"),
    ("uns", PRONOUN, 1, "obj"),
]
GEHE: list[Word] = [
    ("Da", OTHER, 1, "advmod"),
    ("gehe", FINITE, -1, "root"),
    ("ich", PRONOUN, 1, "nsubj"),
]


def so(clause: list[Word], *rest: tuple[str, str]) -> tuple[Quotation, ...]:
    """Return the quotations of a clause before "so" and a phrase, of which the last is the head."""
    start = len(clause) + 2
    head = start + max(n for n, (_, kind) in enumerate(rest) if kind != FINITE)
    words: list[Word] = [
        (form, kind, -1 if n == head else head, "root" if n == head else "dep")
        for n, (form, kind) in enumerate(rest, start)
    ]
    before: list[Word] = [(",", "PUNCT", 1, "punct"), ("so", OTHER, 1, "advmod")]
    return read([*clause, *before, *words, (".", "PUNCT", 1, "punct")])


def test_what_a_mark_closes_before_so_and_a_name_is_direct() -> None:
    (found,) = so([*REICHT, MARK], ("Holm", NAME))
    assert found.kind is Kind.DIRECT
    assert (found.tokens, found.cue, found.speaker) == ((0, 1, 2, 3), (5,), (6,))
    (found,) = so([*REICHT, MARK], ("Sprecher", NOUN))
    assert found.speaker == (6,)


@pytest.mark.parametrize("rest", [[("Holm", NAME)], [("der", "DET"), ("Trainer", NOUN)]])
def test_who_says_ich_before_so_is_quoted(rest: list[tuple[str, str]]) -> None:
    (found,) = so(GEHE, *rest)
    assert found.kind is Kind.INDIRECT
    assert (found.tokens, found.cue) == ((0, 1, 2), (4,))
    assert found.speaker == tuple(range(5, 5 + len(rest)))


@pytest.mark.parametrize(
    ("clause", "rest"),
    [
        (REICHT, [("Holm", NAME)]),
        (REICHT, [("der", "DET"), ("Dom", NOUN)]),
        (GEHE, [("Gott", NOUN)]),
        (GEHE, [("Anfang", NAME), ("Mai", NAME)]),
        (GEHE, [("dass", "SCONJ"), ("Holm", NAME), ("kommt", FINITE)]),
        (GEHE, [("schnell", "ADV")]),
        ([*REICHT, MARK], [("freute", FINITE), ("sich", PRONOUN), ("Holm", NAME)]),
        ([GEHE[2]], [("Holm", NAME)]),
    ],
)
def test_nothing_else_before_so_is(clause: list[Word], rest: list[tuple[str, str]]) -> None:
    assert so(clause, *rest) == ()


def test_a_sentence_that_names_who_goes_on_may_hold_one() -> None:
    told = Quotation(
        kind=Kind.INDIRECT_FREE_INDIRECT, medium=None, tokens=(7,), speaker=(5,), confidence=0.9
    )
    words: list[Word] = [*GEHE, (",", "PUNCT", 1, "punct"), ("so", OTHER, 1, "advmod")]
    words += [("Holm", NAME, 1, "dep"), (".", "PUNCT", 1, "punct"), ("Er", PRONOUN, -1, "root")]
    assert [each.tokens for each in read(words, told, last=7)] == [(0, 1, 2), (7,)]
