"""The number that tells which types of events a word can name."""

from hypothesis import given
from hypothesis import strategies as st

from wortlaut.encoder.event_hints import HINTS, hint, hinted
from wortlaut.language.event_grammar import Flag, Frame
from wortlaut.records import EventType

TYPES = st.sampled_from(list(EventType))
FRAMES = st.builds(
    Frame, TYPES, st.just(()), st.just(()), st.sets(st.just(Flag.WEAK)).map(frozenset)
)


def usual(type_: EventType) -> Frame:
    return Frame(type_, (), ())


def rare(type_: EventType) -> Frame:
    return Frame(type_, (), (), frozenset((Flag.WEAK,)))


def test_nothing_is_the_number_0() -> None:
    assert hint(()) == 0
    assert hinted(0) == (0, 0, 0)


def test_types_that_a_word_usually_names_come_first() -> None:
    number = hint([rare(EventType.AID), usual(EventType.REJECT), usual(EventType.REJECT)])
    types = list(EventType)
    assert hinted(number) == (1 + types.index(EventType.REJECT), 1 + types.index(EventType.AID), 0)
    assert hinted(hint([rare(EventType.AID)])) == (1 + types.index(EventType.AID), 0, 1)


@given(st.lists(FRAMES, min_size=1, max_size=5))
def test_the_number_is_in_range_and_tells_the_first_type(frames: list[Frame]) -> None:
    number = hint(frames)
    first, second, weight = hinted(number)
    assert 0 < number < HINTS
    assert list(EventType)[first - 1] in {frame.type for frame in frames}
    assert first != second
    assert weight == all(Flag.WEAK in frame.flags for frame in frames)
