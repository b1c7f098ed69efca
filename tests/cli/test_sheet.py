import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wortlaut.cli.screen import Screen
from wortlaut.cli.sheet import render
from wortlaut.records import (
    Actor,
    ActorKind,
    Article,
    Attestation,
    Document,
    Event,
    EventType,
    Excerpt,
    Kind,
    Mention,
    MentionForm,
    Participant,
    Phase,
    Span,
    Statement,
    Status,
    TimeExpression,
    TimeType,
)

TEXT = "Berg sagte:\n„Es eilt.“ Das sei, so Frau Kern, „üblich“ gewesen."


def screen(width: int = 100, *, colour: bool = False, lines: bool = True) -> Screen:
    return Screen(width=width, colour=colour, lines=lines)


def at(start: int, end: int) -> Excerpt:
    return Excerpt(spans=(Span(start, end),), text=TEXT[start:end])


def document() -> Document:
    quote, inner = TEXT.index("„Es"), TEXT.index("„üblich")
    return Document(
        article=Article.of(TEXT, title="Eile", outlet="Bote"),
        statements=(
            Statement(
                id="s1",
                kind=Kind.DIRECT,
                quote=at(quote, quote + 10),
                speaker=Participant(spans=(Span(0, 4),), text="Berg"),
                cue=at(5, 10),
                confidence=0.9,
            ),
            Statement(id="s2", kind=Kind.INDIRECT, quote=at(23, len(TEXT)), confidence=0.8),
            Statement(
                id="s3", kind=Kind.DIRECT, quote=at(inner, inner + 8), parent="s2", confidence=0.5
            ),
        ),
    )


def cells(line: str) -> list[str]:
    return [cell for cell in re.split(r" {2,}", line.strip()) if cell]


def test_table_shows_speaker_cue_words_kind_and_place() -> None:
    lines = render(document(), screen()).splitlines()
    assert lines[0] == "Eile · Bote"
    assert cells(lines[1]) == ["speaker", "did", "words", "kind", "place"]
    assert cells(lines[3]) == ["Berg", "sagte", "„Es eilt.“", "direct", "2:1"]
    assert cells(lines[4])[0] == "speaker unknown"
    assert cells(lines[4])[-2:] == ["indirect", "2:12"]


def told() -> Document:
    """The same, with who speaks in the first two statements and when the first was made."""
    sample = document()
    first, second, third = sample.statements
    name = TEXT.index("Frau Kern")
    mention = Mention(start=name, end=name + 9, text="Frau Kern", form=MentionForm.NAME)
    actor = Actor(
        id="a1",
        name="Eva Berg",
        kind=ActorKind.PERSON,
        country="AUT",
        roles=("Ministerin",),
        mentions=(mention,),
    )
    speaker = Participant(spans=(Span(0, 4),), text="Berg", actor="a1")
    kern = Participant(spans=(Span(name, name + 9),), text="Ministerin Eva Berg", actor="a1")
    time = TimeExpression(
        id="t1", start=23, end=26, text="Das", type=TimeType.DATE, value="2024-05-14"
    )
    return replace(
        sample,
        statements=(
            replace(first, speaker=speaker, time="t1"),
            replace(second, speaker=kern),
            third,
        ),
        actors=(actor,),
        times=(time,),
    )


def test_who_is_meant_stands_beside_the_words() -> None:
    lines = render(told(), screen()).splitlines()
    assert cells(lines[3])[0] == "Berg → Eva Berg"
    assert cells(lines[4])[0].startswith("Ministerin, person,")
    assert "->" in render(told(), screen(lines=False))


def test_a_name_and_a_role_that_the_words_hold_are_not_repeated() -> None:
    text = " ".join(render(told(), screen(200)).split())
    assert "Ministerin Eva Berg „" not in text
    assert text.count("Eva Berg") == 2
    assert text.count("Ministerin") == 2


def test_the_time_of_a_statement_stands_with_its_words() -> None:
    text = render(told(), screen(60))
    assert "2024-05-14 (Das)" in text


def test_nested_statements_are_indented() -> None:
    lines = render(document(), screen()).splitlines()
    assert any(line.startswith("└ speaker unknown") for line in lines)


def test_plain_characters_where_the_encoding_lacks_lines() -> None:
    text = render(document(), screen(lines=False))
    assert not set(text) & set("─└│")
    assert "> speaker unknown" in text


def test_no_colour_in_a_pipe() -> None:
    assert "\x1b" not in render(document(), screen())


def test_no_statements() -> None:
    text = render(Document(article=Article.of("Nichts gesagt.")), screen())
    assert text.splitlines()[:2] == ["Nichts gesagt.", "  no statements found"]


@pytest.mark.parametrize("width", [24, 40, 75, 76, 120])
def test_fits_the_width(width: int) -> None:
    lines = render(document(), screen(width)).splitlines()
    assert max(len(line) for line in lines) <= width
    assert "Frau" in "".join(lines)


def test_narrow_screens_stack() -> None:
    lines = [line.strip() for line in render(document(), screen(40)).splitlines()]
    assert lines[1:5] == ["Berg", "sagte", "„Es eilt.“", "direct  2:1"]


def test_words_beyond_any_screen_are_counted_not_shown() -> None:
    text = "„" * 1_000_000
    quote = Excerpt(spans=(Span(0, len(text)),), text=text)
    statement = Statement(id="s1", kind=Kind.DIRECT, quote=quote, confidence=0.5)
    shown = render(Document(article=Article.of(text), statements=(statement,)), screen())
    assert "(998000 more characters)" in " ".join(shown.split())
    assert len(shown) < 10_000


@settings(deadline=None, max_examples=40)
@given(st.text(st.characters() | st.sampled_from("\x1b\x9b\u202e\u2067[\n"), min_size=1))
def test_nothing_in_an_article_steers_the_terminal(text: str) -> None:
    part = Excerpt(spans=(Span(0, len(text)),), text=text)
    statement = Statement(
        id="s1",
        kind=Kind.DIRECT,
        quote=part,
        cue=part,
        speaker=Participant(spans=part.spans, text=text),
        confidence=1.0,
    )
    article = Article(id="x", text=text, title=text, outlet=text, published=text, url=text)
    for width in (40, 100):
        shown = render(Document(article=article, statements=(statement,)), screen(width))
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)


def test_screen_is_as_wide_as_columns_says(monkeypatch: pytest.MonkeyPatch) -> None:
    for columns, width in [("60", 60), ("1", 24), ("999999", 400)]:
        monkeypatch.setenv("COLUMNS", columns)
        assert Screen.of(terminal=False, encoding="utf-8").width == width
    assert not Screen.of(terminal=False, encoding="ascii").lines


def test_markup_of_the_library_is_shown_as_it_is() -> None:
    changed = replace(document().article, title="[bold]:smile:[/bold]")
    assert "[bold]:smile:[/bold]" in render(replace(document(), article=changed), screen())


def with_event() -> Document:
    named = Actor(
        id="a1",
        name="Anna Berg",
        kind=ActorKind.PERSON,
        mentions=(Mention(start=0, end=4, text="Berg", form=MentionForm.NAME),),
    )
    event = Event(
        id="e1",
        type=EventType.REQUEST,
        trigger=at(5, 10),
        actors=("a1",),
        phase=Phase.PLANNED,
        attestations=(Attestation(source="unknown", status=Status.DENIED),),
        confidence=0.5,
    )
    return replace(document(), actors=(named,), events=(event,))


@pytest.mark.parametrize("width", [60, 120])
def test_events_stand_below_the_statements(width: int) -> None:
    shown = render(with_event(), screen(width))
    last = shown[shown.index("REQUEST") :]
    for part in ("Anna Berg", "planned", "somebody unknown,", "denied", "sagte", "1:6"):
        assert part in " ".join(last.split()), part


def test_without_events_there_is_no_table_of_them() -> None:
    assert "who says so" not in render(document(), screen())
