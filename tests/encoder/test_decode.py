import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from wortlaut.encoder.decode import Stretch, best_tags, role_tokens, stretches
from wortlaut.encoder.tags import KINDS, OUTSIDE, TAGS, Step, kind_and_step, tag_of
from wortlaut.records import Kind

DIRECT = KINDS.index(Kind.DIRECT)
INDIRECT = KINDS.index(Kind.INDIRECT)
BEGIN, INSIDE, CONTINUE = (tag_of(DIRECT, step) for step in Step)


def is_well_formed(tags: list[int]) -> bool:
    previous = OUTSIDE
    for tag in tags:
        if tag != OUTSIDE:
            kind, step = kind_and_step(tag)
            same = previous != OUTSIDE and kind_and_step(previous)[0] == kind
            if step is Step.INSIDE and not same:
                return False
            if step is Step.CONTINUE and same:
                return False
        previous = tag
    return True


scores = arrays.arrays(
    np.float32,
    st.tuples(st.integers(1, 3), st.integers(0, 6), st.just(TAGS)),
    elements=st.floats(-20, 0, width=32),
)


@settings(max_examples=60)
@given(scores)
def test_best_tags_are_well_formed(table: np.ndarray) -> None:
    for row in best_tags(table):
        assert is_well_formed([int(tag) for tag in row])


def brute_force(table: np.ndarray) -> float:
    """The best score of any well-formed sequence, by trying all."""
    paths: list[tuple[float, list[int]]] = [(0.0, [])]
    for token in range(len(table)):
        paths = [
            (score + float(table[token, tag]), [*tags, tag])
            for score, tags in paths
            for tag in range(TAGS)
            if is_well_formed([*tags, tag])
        ]
    return max(score for score, _ in paths)


@settings(max_examples=25, deadline=None)
@given(
    arrays.arrays(
        np.float32,
        st.tuples(st.integers(1, 3), st.just(TAGS)),
        elements=st.floats(-20, 0, width=32),
    )
)
def test_best_tags_are_the_best_of_all_well_formed_ones(table: np.ndarray) -> None:
    tags = best_tags(table[None])[0]
    reached = sum(float(table[token, tag]) for token, tag in enumerate(tags))
    assert np.isclose(reached, brute_force(table), atol=1e-3)


def test_an_interrupted_quotation_is_one() -> None:
    tags = np.array([[BEGIN, INSIDE, OUTSIDE, OUTSIDE, CONTINUE, INSIDE], [OUTSIDE] * 6])
    assert stretches(tags) == [Stretch(0, DIRECT, (0, 1, 4, 5))]


def test_a_continuation_of_nothing_is_a_quotation_of_its_own() -> None:
    tags = np.array([[OUTSIDE, CONTINUE, INSIDE], [OUTSIDE] * 3])
    assert stretches(tags) == [Stretch(0, DIRECT, (1, 2))]


def test_neighbours_and_layers_stay_apart() -> None:
    other = tag_of(INDIRECT, Step.BEGIN)
    tags = np.array([[BEGIN, INSIDE, BEGIN, other], [OUTSIDE, BEGIN, OUTSIDE, OUTSIDE]])
    assert stretches(tags) == [
        Stretch(0, DIRECT, (0, 1)),
        Stretch(0, DIRECT, (2,)),
        Stretch(0, INDIRECT, (3,)),
        Stretch(1, DIRECT, (1,)),
    ]


def test_roles_take_what_reaches_the_threshold() -> None:
    probabilities = np.array([0.1, 0.5, 0.49, 0.9], dtype=np.float32)
    assert role_tokens(probabilities, 0.5) == (1, 3)
