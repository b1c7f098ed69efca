from dataclasses import replace
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.errors import UsageError
from wortlaut.evaluation import GoldArticle, Group, align, evaluate_documents
from wortlaut.evaluation.alignment import tokens_under
from wortlaut.records import (
    Article,
    Document,
    Excerpt,
    Kind,
    Medium,
    Participant,
    Span,
    Statement,
    cut,
)

TEXT = "Es regne, sagte Ida zu Ole; es sei kalt."
WORDS = [(0, 2), (3, 8), (8, 9), (10, 15), (16, 19), (20, 22), (23, 26), (26, 27), (28, 30)]
TOKENS = tuple(Span(*word) for word in [*WORDS, (31, 34), (35, 39), (39, 40)])
ANSWER = Group(
    kind=Kind.INDIRECT,
    medium=Medium.SPEECH,
    quote=frozenset({0, 1, 8, 9, 10}),
    speaker=frozenset({4}),
    cue=frozenset({3}),
    addressee=frozenset({6}),
    frame=frozenset({2, 3, 4, 5, 6, 7}),
)
GOLD = GoldArticle(name="regen", text=TEXT, tokens=TOKENS, groups=(ANSWER,))


def excerpt(*spans: tuple[int, int]) -> Excerpt:
    places = tuple(Span(*span) for span in spans)
    return Excerpt(spans=places, text=cut(TEXT, places))


def person(start: int, end: int) -> Participant:
    return Participant(spans=(Span(start, end),), text=TEXT[start:end])


STATEMENT = Statement(
    id="s1",
    kind=Kind.INDIRECT,
    medium=Medium.SPEECH,
    quote=excerpt((0, 8), (28, 39)),
    speaker=person(16, 19),
    addressee=person(23, 26),
    cue=excerpt((10, 15)),
    frame=excerpt((8, 27)),
    confidence=0.9,
)
DOCUMENT = Document(article=Article.of(TEXT), statements=(STATEMENT,))


def test_the_same_cuts_give_the_same_tokens() -> None:
    assert align(DOCUMENT, GOLD) == (ANSWER,)
    scores = evaluate_documents([GOLD], [DOCUMENT])
    assert scores.joint[:3] == (1.0, 1.0, 1.0)
    assert scores.medium.f1 == scores.speaker_exact.f1 == 1.0


def test_one_shared_character_is_enough_and_touching_is_not() -> None:
    starts = [token.start for token in TOKENS]
    ends = [token.end for token in TOKENS]
    assert tokens_under([Span(7, 11)], ends, starts) == [1, 2, 3]
    assert tokens_under([Span(8, 9)], ends, starts) == [2]
    assert tokens_under([Span(9, 10)], ends, starts) == []
    assert tokens_under([Span(9, 9), Span(39, 99)], ends, starts) == [11]
    assert tokens_under([], ends, starts) == []


def test_unknown_roles_and_medium_are_empty() -> None:
    bare = Statement(id="s1", kind=Kind.DIRECT, quote=excerpt((0, 8)), confidence=0.5)
    (group,) = align(replace(DOCUMENT, statements=(bare,)), GOLD)
    assert group == Group(kind=Kind.DIRECT, medium=None, quote=frozenset({0, 1}))


def test_gold_articles_without_a_document_count_as_not_found() -> None:
    other = replace(GOLD, name="schnee", text=TEXT.replace("regne", "taue!"))
    scores = evaluate_documents([other, GOLD], [DOCUMENT])
    assert scores.messages[:2] == (1.0, 0.5)


def test_two_gold_articles_of_one_text_share_its_document() -> None:
    scores = evaluate_documents([GOLD, replace(GOLD, name="again")], [DOCUMENT])
    assert scores.messages[:2] == (1.0, 1.0)


def test_a_changed_text_is_refused() -> None:
    changed = Document(article=Article.of(" " + TEXT, title="Regen"))
    with pytest.raises(UsageError, match="not that of the gold article 'regen'"):
        align(changed, GOLD)
    with pytest.raises(UsageError, match=r"document 1 \(Regen\) has the text of no gold article"):
        evaluate_documents([GOLD], [DOCUMENT, changed])


def test_a_text_given_twice_is_refused() -> None:
    with pytest.raises(UsageError, match="document 1 has the text of the gold article 'regen'"):
        evaluate_documents([GOLD], [DOCUMENT, DOCUMENT])


pairs = st.tuples(st.integers(0, 3), st.integers(1, 4))
spans = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 12)).map(lambda p: Span(p[0], p[0] + p[1])),
    max_size=8,
)


@given(st.lists(pairs, max_size=15), spans)
def test_tokens_are_those_that_share_a_character(
    layout: list[tuple[int, int]], places: list[Span]
) -> None:
    bounds = list(accumulate((length for pair in layout for length in pair), initial=0))
    tokens = [(bounds[i], bounds[i + 1]) for i in range(1, len(bounds) - 1, 2)]
    covered = {position for start, end in places for position in range(start, end)}
    expected = [i for i, (start, end) in enumerate(tokens) if covered & set(range(start, end))]
    assert tokens_under(places, [end for _, end in tokens], [s for s, _ in tokens]) == expected
