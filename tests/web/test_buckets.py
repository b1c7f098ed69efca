from hypothesis import given
from hypothesis import strategies as st

from wortlaut.web.safety.buckets import Buckets


def test_a_bucket_empties_and_fills() -> None:
    buckets = Buckets(capacity=10, each_second=2)
    assert [buckets.take("a", 4, 0.0) for _ in range(2)] == [0, 0]
    assert buckets.take("a", 4, 0.0) == 1.0  # 2 are left, 2 more take a second
    assert buckets.take("b", 10, 0.0) == 0
    assert buckets.take("a", 4, 1.0) == 0
    assert buckets.take("a", 1, 1.0) == 0.5


def test_what_is_refused_costs_nothing() -> None:
    buckets = Buckets(capacity=1, each_second=1)
    buckets.take("a", 1, 0.0)
    for _ in range(100):
        assert buckets.take("a", 1, 0.5) == 0.5
    assert buckets.take("a", 1, 1.0) == 0


def test_what_was_given_back_can_be_taken_again() -> None:
    buckets = Buckets(capacity=2, each_second=0.001)
    buckets.take("a", 2, 0.0)
    buckets.give("a", 1, 0.0)
    assert buckets.take("a", 1, 0.0) == 0
    assert buckets.take("a", 1, 0.0) > 0
    buckets.give("a", 100, 0.0)
    assert buckets.take("a", 2, 0.0) == 0
    assert buckets.take("a", 1, 0.0) > 0


def test_the_table_does_not_grow() -> None:
    buckets = Buckets(capacity=1, each_second=1, most_keys=3)
    for key in "abcabcdaeaf":
        buckets.take(key, 1, 0.0)
        assert len(buckets) <= 3
    assert buckets.take("a", 1, 0.0) == 1.0  # asked often: remembered
    assert buckets.take("b", 1, 0.0) == 0


@given(
    st.lists(st.tuples(st.floats(0, 5), st.floats(0, 100)), min_size=1, max_size=50),
    st.floats(1, 50),
    st.floats(0.1, 10),
)
def test_nobody_gets_more_than_the_bucket_and_what_runs_in(
    steps: list[tuple[float, float]], capacity: float, each_second: float
) -> None:
    buckets, now, taken = Buckets(capacity, each_second), 0.0, 0.0
    for pause, cost in steps:
        now += pause
        if buckets.take("a", cost, now) == 0:
            taken += min(cost, capacity)
    assert taken <= (capacity + now * each_second) * (1 + 1e-9)
