from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from wortlaut.quotations.turns import turn_of, with_turns
from wortlaut.records import Kind, Medium, Quotation, TokenRange, Turn


def turn(
    *parts: tuple[int, int],
    label: tuple[int, int] | None = None,
    addressed: tuple[int, int] | None = None,
    asks: bool = False,
) -> Turn:
    """Return a turn; its name is the first token of its label."""
    return Turn(
        voice=None if label is None else 0,
        label=None if label is None else TokenRange(*label),
        name=None if label is None else TokenRange(label[0], label[0] + 1),
        named=label is not None,
        person=label is not None,
        parts=tuple(TokenRange(*part) for part in parts),
        asks=asks,
        addressed=None if addressed is None else TokenRange(*addressed),
    )


def quotation(
    *tokens: int,
    kind: Kind = Kind.INDIRECT,
    cue: tuple[int, ...] = (),
    speaker: tuple[int, ...] = (),
    parent: int | None = None,
) -> Quotation:
    return Quotation(
        kind=kind,
        medium=None,
        tokens=tokens,
        cue=cue,
        speaker=speaker,
        naming=tuple((token, 0.5) for token in speaker),
        parent=parent,
        confidence=0.5,
    )


def test_a_paragraph_of_a_turn_is_a_direct_quotation_of_whom_the_label_names() -> None:
    first, second = with_turns([], [turn((2, 5), (5, 8), label=(0, 2))])
    assert (first.kind, first.medium) == (Kind.DIRECT, Medium.SPEECH)
    assert (first.tokens, first.speaker, first.frame, first.cue) == ((2, 3, 4), (0,), (0, 1), ())
    assert (second.tokens, second.speaker, second.frame) == ((5, 6, 7), (0,), ())
    assert first.parent is None
    assert second.parent is None


def test_of_a_turn_without_label_nobody_is_named() -> None:
    (said,) = with_turns([], [turn((2, 5))])
    assert said.speaker == ()
    assert said.frame == ()


def test_what_is_quoted_in_a_turn_lies_in_it() -> None:
    read = [
        quotation(4, 5, 6, 7, cue=(3,)),
        quotation(6, 7, parent=0, cue=(5,)),
        quotation(20, 21),
    ]
    found = with_turns(read, [turn((2, 9), label=(0, 2))])
    assert [(each.tokens, each.parent) for each in found] == [
        (tuple(range(2, 9)), None),
        ((4, 5, 6, 7), 0),
        ((6, 7), 1),
        ((20, 21), None),
    ]


def test_words_without_cue_or_marks_are_nothing_but_the_turn() -> None:
    turns = [turn((2, 9), label=(0, 2))]
    for read in (
        quotation(4, 5, 6),
        quotation(4, 5, 6, kind=Kind.FREE_INDIRECT),
        quotation(*range(2, 9), kind=Kind.DIRECT),
        quotation(*range(2, 8), kind=Kind.DIRECT, speaker=(0,)),
        quotation(0, 1),
    ):
        (said,) = with_turns([read], turns)
        assert said.tokens == tuple(range(2, 9))
    assert len(with_turns([quotation(4, 5, kind=Kind.DIRECT)], turns)) == 2


def test_a_quotation_stays_in_its_paragraph_and_without_labels() -> None:
    turns = [turn((2, 6), label=(0, 2)), turn((8, 12), label=(6, 8))]
    read = quotation(4, 5, 6, 7, 8, 9, cue=(3, 10), speaker=(0, 2, 6))
    inner = next(each for each in with_turns([read], turns) if each.parent is not None)
    assert (inner.tokens, inner.cue, inner.speaker) == ((4, 5), (3,), (2,))
    assert inner.naming == ((2, 0.5),)


def test_a_quotation_before_the_interview_ends_there() -> None:
    turns = [turn((6, 9), label=(4, 6))]
    before, said = with_turns([quotation(1, 2, 3, 4, 5, 6, cue=(0, 7))], turns)
    assert (before.tokens, before.cue, before.parent) == ((1, 2, 3), (0,), None)
    assert said.tokens == (6, 7, 8)


def test_what_lost_the_quotation_around_it_lies_in_the_turn() -> None:
    read = [quotation(2, 3, 4, 5, 6), quotation(4, 5, cue=(3,), parent=0)]
    said, inner = with_turns(read, [turn((2, 9), label=(0, 2))])
    assert said.parent is None
    assert (inner.tokens, inner.parent) == ((4, 5), 0)


def test_who_is_spoken_to_quotes_nothing() -> None:
    # ZEIT : Herr Berg , die Union sagt , es sei spät .
    # 0    1 2    3    4 5   6     7    8 9  10  11   12
    turns = [turn((2, 13), label=(0, 2), addressed=(2, 4), asks=True)]
    read = quotation(9, 10, 11, cue=(7,), speaker=(2, 3, 4, 5, 6))
    _, inner = with_turns([read], turns)
    assert inner.speaker == (5, 6)
    assert inner.naming == ((5, 0.5), (6, 0.5))


def test_nothing_changes_in_other_articles() -> None:
    read = (quotation(0, 1), quotation(0, parent=0))
    assert with_turns(read, []) == read


def test_a_turn_is_told_from_what_is_quoted_at_its_start() -> None:
    own = turn((2, 9), label=(0, 2))
    said, inner = with_turns([quotation(2, 3, 4, kind=Kind.DIRECT)], [own])
    assert turn_of(said, {2: own}) is own
    assert turn_of(inner, {2: own}) is None


@st.composite
def conversations(draw: st.DrawFn) -> tuple[list[Quotation], list[Turn]]:
    """Draw turns over ascending tokens, and quotations that stand anywhere in them."""
    turns, place = [], draw(st.integers(0, 4))
    for _ in range(draw(st.integers(1, 4))):
        label = draw(st.integers(0, 2))
        cut = [place + label]
        for length in draw(st.lists(st.integers(1, 5), min_size=1, max_size=3)):
            cut.append(cut[-1] + length)
        parts = list(pairwise(cut))
        turns.append(turn(*parts, label=(place, place + label) if label else None))
        place = cut[-1] + draw(st.integers(0, 2))
    tokens = st.integers(0, place + 4)
    ranges = sorted(
        draw(st.lists(st.tuples(tokens, st.integers(1, 9)), max_size=6)), key=lambda r: r[0]
    )
    quotations: list[Quotation] = []
    for number, (first, length) in enumerate(ranges):
        above = st.none() | st.integers(0, number - 1) if number else st.none()
        kind = draw(st.sampled_from(list(Kind)))
        cue = tuple(sorted(draw(st.sets(tokens, max_size=2))))
        made = quotation(*range(first, first + length), kind=kind, cue=cue, parent=draw(above))
        quotations.append(made)
    return quotations, turns


@given(conversations())
def test_any_turns_and_quotations_nest(made: tuple[list[Quotation], list[Turn]]) -> None:
    quotations, turns = made
    found = with_turns(quotations, turns)
    parts = {tuple(range(*part)) for each in turns for part in each.parts}
    labels = {token for each in turns if each.label for token in range(*each.label)}
    assert parts <= {each.tokens for each in found if each.parent is None}
    assert [each.tokens[0] for each in found] == sorted(each.tokens[0] for each in found)
    for number, each in enumerate(found):
        assert labels.isdisjoint(each.tokens)
        assert each.parent is None or each.parent < number
        home = next((part for part in parts if each.tokens[0] in part), None)
        if home is not None:
            assert set(each.tokens) <= set(home)
            assert each.parent is not None or each.tokens == home
