import pytest
from hypothesis import given
from hypothesis import strategies as st
from interviews import INTERVIEWS, Interview
from no_interviews import NO_INTERVIEWS

from wortlaut.language.de import sentences, tokenize
from wortlaut.language.de.structure.turns import turns
from wortlaut.records import TokenRange

LABELS = [
    "ZEIT:",
    "Anna Berg:",
    "Berg:",
    "Frage:",
    "Antwort:",
    "A. B.:",
    "Ort:",
    "Berg –",
    "**SZ:**",
]
WORDS = [*LABELS, "Herr Berg,", "Ich", "gehe.", "Wie?", "(Beifall)", "\n", "\n\n", "Interview", "“"]
SOUP = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
LINES = st.lists(st.sampled_from(WORDS), max_size=30).map("\n".join)


def read(text: str) -> list[tuple[str, bool, list[str]]]:
    """Return label, whether it asks, and paragraphs of each turn of a text."""
    tokens = tokenize(text)

    def words(place: TokenRange) -> str:
        return text[tokens[place.first].start : tokens[place.last - 1].end]

    return [
        (words(turn.label) if turn.label else "", turn.asks, [words(part) for part in turn.parts])
        for turn in turns(text, tokens)
    ]


@pytest.mark.parametrize("interview", INTERVIEWS.values(), ids=INTERVIEWS)
def test_interviews_in_many_layouts(interview: Interview) -> None:
    found = read(interview.text)
    assert [(label, asks) for label, asks, _ in found] == [t[:2] for t in interview.turns]
    for (_, _, parts), (_, _, openings) in zip(found, interview.turns, strict=True):
        assert [part[: len(o)] for part, o in zip(parts, openings, strict=True)] == openings


@pytest.mark.parametrize("interview", INTERVIEWS.values(), ids=INTERVIEWS)
def test_windows_line_ends_change_nothing(interview: Interview) -> None:
    found = read(interview.text.replace("\n", "\r\n"))
    assert [(label, asks) for label, asks, _ in found] == [t[:2] for t in interview.turns]


@pytest.mark.parametrize("text", NO_INTERVIEWS.values(), ids=NO_INTERVIEWS)
def test_other_texts_with_colons_are_no_interviews(text: str) -> None:
    assert read(text) == []


def voices(interview: Interview) -> list[int | None]:
    return [turn.voice for turn in turns(interview.text, tokenize(interview.text))]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("SMALL_LETTERS", [0, 1, 0, 1]),
        ("DEBATE", [0, 1, 2, 0, 2]),
        ("INITIALS", [0, 1, 0, 1, 0, 1]),
        ("BROTHERS", [0, 1, 0, 1]),
        ("ANSWERS_ALONE", [None, 0, None, 0, None, 0]),
        ("ROUND_TABLE", [0, 1, 2, 0, 3, 1, 2]),
    ],
)
def test_who_speaks_is_told_from_label_to_label(name: str, expected: list[int | None]) -> None:
    assert voices(INTERVIEWS[name]) == expected


def test_a_question_on_the_next_line_is_not_of_who_answers() -> None:
    text = """Frau Lang, wie geht es Ihnen?
Lang: Gut. Ich ruhe mich aus.
Und Ihrem Mann?
Lang: Auch gut.
Was machen Sie morgen?
Lang: Ich weiß es nicht."""
    assert [label for label, *_ in read(text)] == ["", "Lang:"] * 3


def test_an_office_before_a_name_does_not_make_two_of_one() -> None:
    text = """Moderatorin Anna Will: Herr Söder, wie war der Tag?
Markus Söder: Lang. Ich bin müde.
Anna Will: Und morgen?
Söder: Morgen ruhe ich."""
    assert [turn.voice for turn in turns(text, tokenize(text))] == [0, 1, 0, 1]


def test_what_a_label_is() -> None:
    text = INTERVIEWS["QUESTION_AND_ANSWER"].text
    question, answer, *_ = turns(text, tokenize(text))
    assert (question.named, question.person) == (False, False)
    assert (answer.named, answer.person) == (False, False)
    outlet, minister, *_ = turns(OUTLET, tokenize(OUTLET))
    assert (outlet.named, outlet.person) == (True, False)
    assert (minister.named, minister.person) == (True, True)


OUTLET = INTERVIEWS["OUTLET"].text


def test_who_is_spoken_to_by_name() -> None:
    tokens = tokenize(OUTLET)
    asked, answered, *_ = turns(OUTLET, tokens)
    assert asked.addressed is not None
    assert [token.text for token in tokens[slice(*asked.addressed)]] == ["Herr", "Habeck"]
    assert answered.addressed is None


def test_the_name_leaves_out_what_stands_in_brackets() -> None:
    text = INTERVIEWS["DEBATE"].text
    tokens = tokenize(text)
    names = [turn.name for turn in turns(text, tokens)]
    assert [
        " ".join(token.text for token in tokens[slice(*name)]) for name in names[:3] if name
    ] == ["Präsidentin Bärbel Bas", "Olaf Scholz", "Friedrich Merz"]


def test_labels_and_paragraphs_are_sentences_of_their_own() -> None:
    tokens = tokenize(OUTLET)
    starts = {first for first, _ in sentences(OUTLET, tokens)}
    for turn in turns(OUTLET, tokens):
        assert turn.label is not None
        assert turn.label.first in starts
        assert {part.first for part in turn.parts} <= starts


@given(st.one_of(SOUP, LINES, st.text()))
def test_places_hold_for_any_text(text: str) -> None:
    tokens = tokenize(text)
    seen: list[int] = []
    for turn in turns(text, tokens):
        assert turn.parts
        for place in (turn.label, turn.name, turn.addressed, *turn.parts):
            assert place is None or 0 <= place.first < place.last <= len(tokens)
        if turn.label is not None and turn.name is not None:
            assert turn.label.first <= turn.name.first < turn.name.last < turn.label.last
            assert turn.label.last == turn.parts[0].first
            seen += range(*turn.label)
        for part in turn.parts:
            seen += range(*part)
    assert len(seen) == len(set(seen))
