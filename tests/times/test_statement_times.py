from wortlaut.language.de import sentences, tokenize
from wortlaut.language.de.times import time_grammar
from wortlaut.records import Excerpt, Kind, Participant, Span, Statement
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
