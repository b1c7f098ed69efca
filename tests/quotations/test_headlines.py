from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from wortlaut.language import load
from wortlaut.quotations.headlines import headlines, told_by_themselves
from wortlaut.records import Kind, Quotation, Token

PACK = load("de")
TEXT = "Bürger ziehen vor Gericht – Amt kündigt Antwort an\n\nDas Amt prüfe, sagte Eva Kern."
TOKENS = PACK.tokenize(TEXT)
PLACES = {token.text: n for n, token in enumerate(TOKENS)}
PARTS = headlines(TEXT, TOKENS)


def told(text: str) -> list[str]:
    tokens = PACK.tokenize(text)
    return [
        " ".join(token.text for token in tokens[part.first : part.last])
        for part in headlines(text, tokens)
    ]


def said(words: tuple[str, ...], speaker: tuple[str, ...] = ()) -> Quotation:
    return Quotation(
        kind=Kind.INDIRECT,
        medium=None,
        tokens=tuple(PLACES[word] for word in words),
        speaker=tuple(PLACES[word] for word in speaker),
        naming=tuple((PLACES[word], 0.5) for word in speaker),
        confidence=0.9,
    )


def test_a_headline_is_parted_by_its_dashes() -> None:
    assert told(TEXT) == ["Bürger ziehen vor Gericht", "Amt kündigt Antwort an"]


def test_a_headline_between_paragraphs_is_one() -> None:
    assert told("Es regnet.\n\nWas jetzt kommt\n\nDie Sonne scheint.") == ["Was jetzt kommt"]


def test_what_a_mark_ends_is_no_headline() -> None:
    assert told("Es regnet.\n\nEs schneit!\n\nEr sagte:\n\n„Gut.“\n\nEnde.") == []


def test_lines_of_a_wrapped_paragraph_are_no_headlines() -> None:
    assert told("Es regnet in\nBerlin.\n\nEs schneit.") == []


def test_a_text_of_one_line_has_none() -> None:
    assert told("Bürger ziehen vor Gericht") == []
    assert told("") == []


def test_a_long_paragraph_without_a_full_stop_is_none() -> None:
    assert told("Wort " * 26 + "\n\nEs regnet.") == []


def test_nobody_named_below_speaks_in_a_headline() -> None:
    below = said(("ziehen", "vor", "Gericht"), ("Eva", "Kern"))
    assert told_by_themselves([below], PARTS) == ()


def test_nobody_beyond_a_dash_speaks_in_a_headline() -> None:
    other = said(("kündigt", "Antwort", "an"), ("Bürger",))
    assert told_by_themselves([other], PARTS) == ()


def test_who_speaks_in_a_headline_is_named_there() -> None:
    own = said(("vor", "Gericht"), ("Bürger",))
    (found,) = told_by_themselves([own], PARTS)
    assert (found.speaker, found.naming) == (own.speaker, own.naming)


def test_direct_speech_in_a_headline_and_speech_elsewhere_stay() -> None:
    direct = replace(said(("vor", "Gericht"), ("Eva", "Kern")), kind=Kind.DIRECT)
    below = said(("Das", "prüfe"), ("Eva", "Kern"))
    crossing = said(("kündigt", "Das"), ("Eva", "Kern"))
    stay = [direct, below, crossing]
    assert told_by_themselves(stay, PARTS) == tuple(stay)


def test_what_a_headline_quotes_loses_its_parent_with_it() -> None:
    gone = said(("ziehen", "vor", "Gericht"))
    inner = replace(said(("vor", "Gericht")), parent=0)
    (found,) = told_by_themselves([gone, inner], PARTS)
    assert found.parent is None


@given(st.text(alphabet="ab .\n–“"))
def test_parts_of_headlines_are_in_order_and_apart(text: str) -> None:
    tokens: tuple[Token, ...] = PACK.tokenize(text)
    found = headlines(text, tokens)
    assert all(part.first < part.last <= len(tokens) for part in found)
    assert all(one.last <= other.first for one, other in pairwise(found))
