"""What is told as hearsay in a new paragraph is not said by who spoke before it."""

import pytest
from acting import Said, speakers

from wortlaut.records import Kind

HEARSAY = "Er soll im Juni ein Haus angezündet haben."


def last_speaker(text: str, words: str | None) -> str | None:
    said = Said(HEARSAY, words, Kind.FREE_INDIRECT)
    first = Said("es sei zu spät", words)
    return speakers(text, first, said)[-1]


@pytest.mark.parametrize("words", ["Anwältin Eva Holm", None])
def test_a_person_does_not_tell_on_as_hearsay(words: str | None) -> None:
    text = f"Anwältin Eva Holm sagte, es sei zu spät.\n\n{HEARSAY}"
    assert last_speaker(text, words) is None


def test_in_the_same_paragraph_they_may() -> None:
    text = f"Anwältin Eva Holm sagte, es sei zu spät. {HEARSAY}"
    assert last_speaker(text, "Anwältin Eva Holm") == "Eva Holm"


def test_a_body_may_go_on() -> None:
    text = f"Die Staatsanwaltschaft sagte, es sei zu spät.\n\n{HEARSAY}"
    assert last_speaker(text, "Die Staatsanwaltschaft") == "Staatsanwaltschaft"
