"""Who is meant by a word for where they are from, or for a trade that is no office."""

import pytest
from acting import Said, speakers

from wortlaut.language.de.reference.descriptions import is_from_place

Q = "es sei zu spät"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Anna Berg siegte.", "Die Leverkusenerin", "Anna Berg"),
        ("Ministerin Anna Berg kam an.", "Die Wahl-Leipzigerin", "Anna Berg"),
        # a word for what somebody does may be somebody's who was not told of before
        ("Anna Berg siegte.", "Die Händlerin", "Händlerin"),
        # somebody without a name came up since, several were named, nobody of that sex was
        ("Anna Berg siegte. Eine Läuferin stürzte.", "Die Leverkusenerin", "Leverkusenerin"),
        ("Anna Berg lief neben Eva Kurz.", "Die Leverkusenerin", "Leverkusenerin"),
        ("Jan Holm siegte.", "Die Leverkusenerin", "Leverkusenerin"),
    ],
)
def test_where_somebody_is_from_tells_who_was_named(text: str, words: str, name: str) -> None:
    assert speakers(f"{text} {words} sagte, {Q}.", Said(Q, words)) == [name]


@pytest.mark.parametrize("form", ["Leipziger", "Kölnerin", "Wahl-Wiener"])
def test_a_noun_that_is_the_adjective_of_a_place_too(form: str) -> None:
    assert is_from_place(form)


@pytest.mark.parametrize("form", ["Händler", "Anruferin", "Messe-Besucher", "Köln"])
def test_other_nouns_tell_no_place(form: str) -> None:
    assert not is_from_place(form)


def test_who_has_a_firm_may_hold_another_office() -> None:
    text = f"Bürgermeister Jan Holm siegte. Der Unternehmer sagte, {Q}."
    assert speakers(text, Said(Q, "Der Unternehmer")) == ["Jan Holm"]
