from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from wortlaut.language import load
from wortlaut.quotations.lead_ins import led_in
from wortlaut.records import Kind, Quotation

PACK = load("de")
TEXT = "„Schade“, sagte Jan Holm. Anna Berg lachte: „Schön.“"
TOKENS = PACK.tokenize(TEXT)
SENTENCES = PACK.sentences(TEXT, TOKENS)
PLACES = {token.text: n for n, token in enumerate(TOKENS)}
SECOND = tuple(range(PLACES["Schön"] - 1, len(TOKENS)))


def said(cue: tuple[str, ...], speaker: tuple[str, ...]) -> Quotation:
    return Quotation(
        kind=Kind.DIRECT,
        medium=None,
        tokens=SECOND,
        cue=tuple(PLACES[word] for word in cue),
        speaker=tuple(PLACES[word] for word in speaker),
        confidence=0.9,
    )


def test_a_colon_leads_in_one_quotation_with_one_speaker() -> None:
    (found,) = led_in([said(("sagte", "lachte"), ("Jan", "Holm"))], TOKENS, SENTENCES)
    assert [TOKENS[n].text for n in found.cue] == ["lachte"]
    assert found.speaker == ()


def test_who_spoke_before_may_speak_on_without_a_cue_of_their_own() -> None:
    before = said(("sagte",), ("Jan", "Holm"))
    assert led_in([before], TOKENS, SENTENCES) == (before,)


def test_a_colon_keeps_who_spoke_before_from_other_speech() -> None:
    before = replace(said(("sagte",), ("Jan", "Holm")), kind=Kind.INDIRECT_FREE_INDIRECT)
    (found,) = led_in([before], TOKENS, SENTENCES)
    assert (found.cue, found.speaker) == ((), ())


def test_other_speech_that_a_colon_leads_in_keeps_its_words() -> None:
    own = replace(said(("lachte",), ("Jan", "Holm")), kind=Kind.INDIRECT)
    assert led_in([own], TOKENS, SENTENCES) == (own,)


def test_only_quotations_after_a_colon_are_looked_at() -> None:
    own = said(("sagte", "lachte"), ("Jan", "Holm"))
    others = [
        replace(own, kind=Kind.REPORTED),
        replace(own, tokens=tuple(range(3))),
        replace(own, tokens=SECOND[1:]),
    ]
    assert led_in(others, TOKENS, SENTENCES) == tuple(others)


def test_what_follows_a_clause_marks_it_and_not_what_leads_into_it() -> None:
    text = "Anna Berg sieht das anders: Voss müsse gehen, so Jan Holm."
    tokens = PACK.tokenize(text)
    places = {token.text: n for n, token in enumerate(tokens)}
    own = Quotation(
        kind=Kind.INDIRECT,
        medium=None,
        tokens=tuple(range(places["Voss"], places["gehen"] + 1)),
        cue=(places["sieht"], places["so"]),
        speaker=(places["Jan"], places["Holm"]),
        confidence=0.9,
    )
    (found,) = led_in([own], tokens, PACK.sentences(text, tokens))
    assert (found.cue, found.speaker) == ((places["so"],), own.speaker)


@given(st.sets(st.integers(0, len(TOKENS) - 1)), st.sets(st.integers(0, len(TOKENS) - 1)))
def test_nothing_is_added(cue: set[int], speaker: set[int]) -> None:
    own = replace(said((), ()), cue=tuple(sorted(cue)), speaker=tuple(sorted(speaker)))
    (found,) = led_in([own], TOKENS, SENTENCES)
    assert set(found.cue) <= cue
    assert set(found.speaker) <= speaker
    assert found.tokens == own.tokens
