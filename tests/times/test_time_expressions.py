"""Whatever the text and the date: only valid values, and spans that hold."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.language.de import sentences, tokenize
from wortlaut.language.de.times.grammar import time_grammar
from wortlaut.records import TimeExpression
from wortlaut.times import times, valid_value

WORDS = sorted(time_grammar().words)
PHRASES = sorted(
    " ".join([first, *rest])
    for first, entries in time_grammar().phrases.items()
    for rest, _ in entries
)
NUMBERS = (
    "0 1. 2. 29. 31. 32. 3.5. 29.2. 30.2.2021 29.02.2020 31.12.9999 1.1.1000 14:30 24:00 24:01 "
    "3,14159 0,0001 1,0000001 0,0000001 999.999.999 9.15 7h01 25 "
    "100 1999 2000 2199 9999 999999 1.000.000 3,5 0 90er 1990er 80er-Jahren 5h "
    "24-stündige 2008/09 1827–1901 15.-19. 2015.5.13 05.2016 2016-01-07T23:00:00+01:00 "
    ", . – - / ( )"
)
SOUP = st.lists(
    st.one_of(st.sampled_from(WORDS), st.sampled_from(PHRASES), st.sampled_from(NUMBERS.split())),
    max_size=25,
).map(" ".join)
TEXTS = st.one_of(st.text(), SOUP, st.tuples(st.text(max_size=20), SOUP).map("".join))
DATES = st.one_of(
    st.none(),
    st.dates().map(str),
    st.datetimes().map(lambda moment: moment.isoformat(timespec="minutes")),
    st.sampled_from(["2023", "2023-10", "0001-01-01", "9999-12-31", "9999", "0001"]),
    st.text(max_size=12),
)


def read(text: str, published: str | None) -> tuple[TimeExpression, ...]:
    tokens = tokenize(text)
    return times(text, tokens, sentences(text, tokens), published=published, grammar=time_grammar())


@given(TEXTS, DATES)
def test_values_are_valid_and_spans_hold(text: str, published: str | None) -> None:
    found = read(text, published)
    assert [time.id for time in found] == [f"t{number + 1}" for number in range(len(found))]
    ids = {time.id for time in found}
    for time in found:
        assert text[time.start : time.end] == time.text != ""
        assert time.value is None or valid_value(time.value, time.type)
        assert time.anchor is None or time.anchor in ids | {"published"}
        assert time.anchor != time.id
    assert all(left.end <= right.start for left, right in pairwise(found))


@pytest.mark.parametrize("zone", ["", "Z", "+01:00"])
def test_a_time_stamp_is_one_time(zone: str) -> None:
    stamp = f"2016-01-07T23:00:00{zone}"
    (found,) = read(f"Stand: {stamp}, Berlin.", None)
    assert (found.text, found.value) == (stamp, "2016-01-07T23:00:00")


@given(SOUP)
def test_without_a_publication_date_nothing_is_counted_from_it(text: str) -> None:
    assert all(time.anchor != "published" for time in read(text, None))


@given(TEXTS, DATES)
def test_the_same_text_gives_the_same_times(text: str, published: str | None) -> None:
    assert read(text, published) == read(text, published)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Der Bau begann am 3. Mai\n\n2011 kam das Wasser.", ["3. Mai", "2011"]),
        ("Sie kamen vor\n\nkurzem war es hell.", []),
        ("Sie kamen vor\nkurzem.", ["vor\nkurzem"]),
        ("Sie traf Anna\n\nFreitag kam er an.", ["Freitag"]),
    ],
)
def test_a_time_ends_with_its_paragraph(text: str, found: list[str]) -> None:
    assert [time.text for time in read(text, None)] == found
