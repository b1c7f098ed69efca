from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from wortlaut.language.de import sentences, tokenize
from wortlaut.language.de.times.grammar import time_grammar
from wortlaut.records import (
    Excerpt,
    Kind,
    Participant,
    Span,
    Statement,
    TimeExpression,
    TimeType,
    Token,
    TokenRange,
)
from wortlaut.times import statement_times, times


def place(text: str, words: str) -> tuple[Span, ...]:
    start = text.index(words)
    return (Span(start, start + len(words)),)


def statement(
    text: str,
    quote: str,
    *,
    number: int = 1,
    cue: str = "",
    frame: str = "",
    speaker: str = "",
    kind: Kind = Kind.INDIRECT,
) -> Statement:
    def part(words: str) -> Excerpt | None:
        return Excerpt(spans=place(text, words), text=words) if words else None

    who = Participant(spans=place(text, speaker), text=speaker) if speaker else None
    return Statement(
        id=f"s{number}",
        kind=kind,
        quote=Excerpt(spans=place(text, quote), text=quote),
        cue=part(cue),
        frame=part(frame),
        speaker=who,
        confidence=1.0,
    )


def told(text: str, *statements: Statement) -> dict[str, str]:
    """Return the words of the time of each statement."""
    tokens = tokenize(text)
    ranges = sentences(text, tokens)
    found = times(text, tokens, ranges, published="2023-10-30", grammar=time_grammar())
    words = {time.id: time.text for time in found}
    ids = statement_times(statements, found, tokens, ranges)
    return {statement: words[time] for statement, time in ids.items()}


def test_a_time_in_the_frame_counts() -> None:
    text = "Der Turm sei sicher, sagte sie am Sonntag in Kiel."
    one = statement(text, "Der Turm sei sicher", cue="sagte", frame="sagte sie am Sonntag in Kiel")
    assert told(text, one) == {"s1": "Sonntag"}


def test_a_time_beside_the_cue_counts() -> None:
    text = "Am Sonntag sagte sie, der Turm sei sicher. Am Montag fiel er um."
    assert told(text, statement(text, "der Turm sei sicher", cue="sagte")) == {"s1": "Sonntag"}


def test_a_time_in_the_quotation_does_not_count() -> None:
    text = "Sie sagte, der Turm sei am Sonntag gefallen."
    assert told(text, statement(text, "der Turm sei am Sonntag gefallen", cue="sagte")) == {}


def test_a_time_in_another_quotation_does_not_count() -> None:
    text = "Er meinte, am Samstag regne es, und sie sagte, der Turm sei sicher."
    first = statement(text, "am Samstag regne es", cue="meinte")
    second = statement(text, "der Turm sei sicher", number=2, cue="sagte")
    assert told(text, first, second) == {}


def test_of_two_times_none_is_taken() -> None:
    text = "Am Sonntag sagte sie nach dem Unfall vom Freitag, der Turm sei sicher."
    assert told(text, statement(text, "der Turm sei sicher", cue="sagte")) == {}


def test_an_hour_and_its_day_are_one_moment() -> None:
    text = "Am Sonntag gegen 9 Uhr sagte sie, der Turm sei sicher."
    assert told(text, statement(text, "der Turm sei sicher", cue="sagte")) == {"s1": "9 Uhr"}


def test_an_hour_of_another_day_is_another_moment() -> None:
    text = "Am Sonntag gegen 9 Uhr und am Montag sagte sie, der Turm sei sicher."
    assert told(text, statement(text, "der Turm sei sicher", cue="sagte")) == {}


def test_a_duration_is_no_moment() -> None:
    text = "Nach drei Stunden sagte sie, der Turm sei sicher."
    assert told(text, statement(text, "der Turm sei sicher", cue="sagte")) == {}


def test_speech_that_goes_on_has_the_time_of_its_start() -> None:
    text = "Am Sonntag sagte sie, der Turm sei sicher. Er stehe fest. Das Dach sei neu."
    on = Kind.INDIRECT_FREE_INDIRECT
    first = statement(text, "der Turm sei sicher", cue="sagte", speaker="sie")
    second = statement(text, "Er stehe fest.", number=2, speaker="sie", kind=on)
    third = statement(text, "Das Dach sei neu.", number=3, kind=on)
    assert told(text, first, second, third) == dict.fromkeys(["s1", "s2", "s3"], "Sonntag")


def test_speech_of_another_does_not_go_on() -> None:
    text = "Am Sonntag sagte sie, der Turm sei sicher. Anna meinte viel. Er stehe fest."
    first = statement(text, "der Turm sei sicher", cue="sagte", speaker="sie")
    second = statement(
        text, "Er stehe fest.", number=2, speaker="Anna", kind=Kind.INDIRECT_FREE_INDIRECT
    )
    assert told(text, first, second) == {"s1": "Sonntag"}


LENGTH = 40
CUTS = st.lists(st.integers(0, LENGTH), unique=True).map(sorted)
SPANS = st.lists(st.integers(0, LENGTH), min_size=2, max_size=6, unique=True).map(
    lambda cuts: tuple(Span(*pair) for pair in list(pairwise(sorted(cuts)))[::2])
)
EXCERPTS = SPANS.map(lambda spans: Excerpt(spans=spans, text="x"))
TYPES = st.sampled_from([TimeType.DATE, TimeType.DATE, TimeType.TIME, TimeType.DURATION])
VALUES = st.sampled_from([None, "2023-10-29", "PAST_REF"])


@st.composite
def moments(draw: st.DrawFn) -> list[TimeExpression]:
    """Draw times that do not overlap, in the order of the text."""
    pairs = [pair for pair in pairwise(draw(CUTS)) if draw(st.booleans())]
    return [
        TimeExpression(
            id=f"t{number}", start=start, end=end, text="x", type=draw(TYPES), value=draw(VALUES)
        )
        for number, (start, end) in enumerate(pairs, 1)
    ]


@st.composite
def spoken(draw: st.DrawFn) -> list[Statement]:
    """Draw statements whose quotations may overlap and hold each other."""
    return [
        Statement(
            id=f"s{number}",
            kind=Kind.INDIRECT,
            quote=draw(EXCERPTS),
            cue=draw(st.none() | EXCERPTS),
            frame=draw(st.none() | EXCERPTS),
            confidence=1.0,
        )
        for number in range(1, draw(st.integers(1, 6)) + 1)
    ]


def overlaps(time: TimeExpression, spans: tuple[Span, ...]) -> bool:
    return any(start < time.end and time.start < end for start, end in spans)


def by_definition(
    one: Statement, statements: list[Statement], found: list[TimeExpression], starts: list[int]
) -> str | None:
    """Look at every time and every quotation, as the documentation words it."""
    free = [
        time
        for time in found
        if time.type in {TimeType.DATE, TimeType.TIME}
        and time.value != "PAST_REF"
        and not any(overlaps(time, each.quote.spans) for each in statements)
    ]
    framed = [time.id for time in free if one.frame and overlaps(time, one.frame.spans)]
    if framed or one.cue is None:
        return framed[0] if len(framed) == 1 else None

    def sentence(place: int) -> int:
        return sum(start <= place for start in starts)

    place = sentence(one.cue.spans[0].start)
    near = [time.id for time in free if sentence(time.start) == place]
    return near[0] if len(near) == 1 else None


@given(spoken(), moments(), CUTS)
def test_every_statement_has_the_time_that_the_definition_gives(
    statements: list[Statement], found: list[TimeExpression], cuts: list[int]
) -> None:
    tokens = [Token(place, place + 1, "x") for place in range(LENGTH)]
    ranges = [TokenRange(*pair) for pair in pairwise(sorted({0, *cuts, LENGTH}))]
    starts = [first for first, _ in ranges]
    expected = {each.id: by_definition(each, statements, found, starts) for each in statements}
    times_told = statement_times(statements, found, tokens, ranges)
    assert times_told == {name: time for name, time in expected.items() if time is not None}
