"""Which events words can name, told without a tree; readings made by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.language.de import analyse, event_frames, tokenize
from wortlaut.language.event_grammar import Frame
from wortlaut.records import EventType


def frames(text: str) -> dict[str, tuple[Frame, ...]]:
    tokens = tokenize(text)
    found = event_frames([token.text for token in tokens], analyse(tokens))
    return {token.text: own for token, own in zip(tokens, found, strict=True)}


def first(text: str, word: str) -> EventType | None:
    own = frames(text)[word]
    return own[0].type if own else None


@pytest.mark.parametrize(
    ("text", "word", "type_"),
    [
        ("Sie demonstrierten in Kiew.", "demonstrierten", EventType.PROTEST),
        ("Die Verhaftung folgte.", "Verhaftung", EventType.COERCE),
        ("Neue Wirtschaftssanktionen folgten.", "Wirtschaftssanktionen", EventType.SANCTION),
        ("Der verhaftete Mann schweigt.", "verhaftete", EventType.COERCE),
        ("Die Partei lehnte den Antrag ab.", "lehnte", EventType.REJECT),
        ("Die Partei lehnte, wie man hört, einiges ab.", "lehnte", None),
        ("Die Staaten unterzeichneten den Vertrag.", "Vertrag", EventType.SUPPORT),
        ("Die Polizei löste die Blockade auf.", "Blockade", EventType.COERCE),
        ("Die Regierung hat Truppen in den Norden beordert.", "Truppen", EventType.MOBILIZE),
        ("Der Präsident drohte mit einem Veto.", "Veto", EventType.THREATEN),
        ("Russland stoppte die Gaslieferungen.", "Gaslieferungen", EventType.SANCTION),
        ("Die Länder haben ein Handelsabkommen geschlossen.", "geschlossen", EventType.SUPPORT),
        ("Er hält sich zu einem Besuch in Peking auf.", "hält", EventType.CONSULT),
        ("Er reiste zu Gesprächen nach Peking.", "reiste", EventType.CONSULT),
        ("Der Iran testete eine Drohne.", "Drohne", EventType.MOBILIZE),
        ("Der Mann testete ein Rad.", "Rad", None),
        ("Der Mann schläft.", "schläft", None),
        ("Der Mann schläft.", "Mann", None),
    ],
)
def test_a_word_has_the_frames_of_its_own_its_particle_and_its_phrase(
    text: str, word: str, type_: EventType | None
) -> None:
    assert first(text, word) is type_


def test_both_words_of_a_phrase_have_its_frame() -> None:
    found = frames("Die EU hat gegen den Staat neue Sanktionen verhängt.")
    assert found["Sanktionen"][0] is found["verhängt"][0]


def test_a_phrase_does_not_reach_over_punctuation() -> None:
    alone = frames("Der Vertrag liegt vor.")["Vertrag"]
    assert frames("Es geht um den Vertrag; sie unterzeichneten.")["Vertrag"] == alone


@given(st.text(max_size=80))
def test_there_is_one_answer_a_token_for_any_text(text: str) -> None:
    tokens = tokenize(text)
    assert len(event_frames([token.text for token in tokens], analyse(tokens))) == len(tokens)
