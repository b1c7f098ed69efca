"""Statements that the words for their source interrupt."""

from dataclasses import replace

import pytest

from wortlaut.quotations.interrupted import with_whole_statements
from wortlaut.records import Kind, Mood, Quotation, Reading, TokenRange

FINITE = frozenset(("planten", "werde", "meinten", "sagte", "reicht", "komme", "sei"))


def indirect(
    *tokens: int, cue: tuple[int, ...], speaker: tuple[int, ...] = (), frame: tuple[int, ...] = ()
) -> Quotation:
    return Quotation(
        kind=Kind.INDIRECT,
        medium=None,
        tokens=tokens,
        cue=cue,
        speaker=speaker,
        frame=frame,
        confidence=0.5,
    )


def whole(text: str, *found: Quotation) -> list[tuple[str, str]]:
    """Return the words of each quotation, and of its speaker; a sentence ends with a stop."""
    forms = text.split(" ")
    ends = [place + 1 for place, form in enumerate(forms) if form == "."]
    sentences = [TokenRange(first, last) for first, last in zip([0, *ends], ends, strict=False)]
    readings = [
        Reading(
            form,
            "PUNCT" if form in {",", "."} else "X",
            Mood.INDICATIVE if form in FINITE else None,
        )
        for form in forms
    ]

    def words(tokens: tuple[int, ...]) -> str:
        return " ".join(forms[token] for token in tokens)

    result = with_whole_statements(found, sentences, forms, readings)
    return [(words(each.tokens), words(each.speaker)) for each in result]


LAUT = "Die Täter planten laut Holm , heute zu fliehen ."
FORMER = indirect(0, 1, 2, cue=(3,), speaker=(4,), frame=(3, 4, 5))


@pytest.mark.parametrize("cue", [(2, 3), (2,)])
def test_an_infinitive_belongs_to_its_verb(cue: tuple[int, ...]) -> None:
    later = indirect(6, 7, 8, cue=cue, speaker=(0, 1))
    assert whole(LAUT, FORMER, later) == [("Die Täter planten heute zu fliehen", "Holm")]


def test_a_clause_with_a_cue_of_its_own_stays() -> None:
    text = "Viele meinten laut Holm , er sei krank ."
    former = indirect(0, 1, cue=(2,), speaker=(3,))
    later = indirect(5, 6, 7, cue=(1,), speaker=(0,))
    assert whole(text, former, later) == [("Viele meinten", "Holm"), ("er sei krank", "Viele")]


def test_what_lies_in_the_later_part_lies_in_the_whole() -> None:
    later = indirect(6, 7, 8, cue=(2, 3))
    inner = replace(indirect(7, 8, cue=(6,)), parent=1)
    readings = [Reading("", "X", None)] * 10
    _, kept = with_whole_statements(
        [FORMER, later, inner], [TokenRange(0, 10)], LAUT.split(" "), readings
    )
    assert kept.parent == 0


def test_a_clause_that_its_verb_of_speech_interrupts_is_one() -> None:
    text = "Bis dahin , sagte Holm , werde gebaut ."
    parts = [indirect(0, 1, cue=(3,), speaker=(4,)), indirect(6, 7, cue=(3,), speaker=(4,))]
    assert whole(text, *parts) == [("Bis dahin werde gebaut", "Holm")]


def test_two_clauses_of_one_speaker_stay_two() -> None:
    text = "Das reicht , sagte Holm , er komme ."
    parts = [indirect(0, 1, cue=(3,), speaker=(4,)), indirect(6, 7, cue=(3,), speaker=(4,))]
    assert whole(text, *parts) == [("Das reicht", "Holm"), ("er komme", "Holm")]


def test_parts_of_two_sentences_stay_two() -> None:
    text = "Bis dahin . Da sagte Holm , werde gebaut ."
    parts = [indirect(0, 1, cue=(4,), speaker=(5,)), indirect(7, 8, cue=(4,), speaker=(5,))]
    assert whole(text, *parts) == [("Bis dahin", "Holm"), ("werde gebaut", "Holm")]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Im Herbst , sagte Holm , werde gebaut .", "Im Herbst werde gebaut"),
        # A clause with a subject is whole, and no verb before the comma opens it.
        ("Im Herbst , sagte Holm , er werde .", "er werde"),
        ("Das reicht , sagte Holm , werde gebaut .", "werde gebaut"),
        ("Am Montag dann sagte Holm , werde gebaut .", "werde gebaut"),
    ],
)
def test_what_opens_a_clause_before_its_verb_of_speech_is_quoted(text: str, quote: str) -> None:
    forms = text.split(" ")
    cue = forms.index("sagte")
    last = indirect(cue + 3, cue + 4, cue=(cue,), speaker=(cue + 1,))
    assert whole(text, last) == [(quote, "Holm")]


def test_a_clause_before_the_verb_of_the_rest_is_part_of_it() -> None:
    text = "Wenn er komme , sagte Holm , werde gebaut ."
    parts = [indirect(0, 1, 2, cue=(4,), speaker=(5,)), indirect(7, 8, cue=(4,), speaker=(5,))]
    assert whole(text, *parts) == [("Wenn er komme werde gebaut", "Holm")]


def test_a_cue_that_takes_in_the_verb_of_the_rest_is_freed_of_it() -> None:
    text = "Wenn er komme , so Holm , werde gebaut ."
    parts = [indirect(0, 1, 2, cue=(4, 7), speaker=(5,)), indirect(7, 8, cue=(4,), speaker=(5,))]
    forms = text.split(" ")
    readings = [
        Reading(f, "PUNCT" if f == "," else "X", Mood.INDICATIVE if f in FINITE else None)
        for f in forms
    ]
    (found,) = with_whole_statements(parts, [TokenRange(0, len(forms))], forms, readings)
    assert (found.tokens, found.cue) == ((0, 1, 2, 7, 8), (4,))


def test_two_main_clauses_stay_two() -> None:
    text = "Er komme , sagte Holm , es werde gebaut ."
    parts = [indirect(0, 1, cue=(3,), speaker=(4,)), indirect(6, 7, 8, cue=(3,), speaker=(4,))]
    assert [words for words, _ in whole(text, *parts)] == ["Er komme", "es werde gebaut"]


def marked(*tokens: int, cue: tuple[int, ...], frame: tuple[int, ...] = ()) -> Quotation:
    return replace(indirect(*tokens, cue=cue, frame=frame), kind=Kind.DIRECT)


def test_words_in_marks_end_the_clause_that_their_cue_interrupts() -> None:
    former = indirect(0, 1, cue=(3,), speaker=(4,), frame=(2, 3, 4, 5))
    text = "Das sei , sagte Holm , unverzeihlich ."
    assert whole(text, former, marked(6, cue=(3,))) == [
        ("Das sei unverzeihlich", "Holm"),
        ("unverzeihlich", ""),
    ]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Das sei , sagte Holm , Unsinn .", (3,)),
        ("Das sei , sagte Holm , reicht .", (3,)),
        ("Das sei , sagte Holm , unverzeihlich .", (1,)),
    ],
)
def test_other_words_in_marks_stand_alone(text: str, cue: tuple[int, ...]) -> None:
    former = indirect(0, 1, cue=(3,), speaker=(4,), frame=(2, 3, 4, 5))
    assert whole(text, former, marked(6, cue=cue))[0] == ("Das sei", "Holm")
