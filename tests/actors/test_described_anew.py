"""Descriptions of somebody named before, with others of the same gender in play."""

import pytest
from acting import Said, speakers

from wortlaut.records import Kind

Q = "es sei zu spät"


def _speaker(text: str, words: str) -> str | None:
    (found,) = speakers(text, Said(Q, words))
    return found


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        ("Karl Holm (54) traf Jan Berg. Berg lachte.", "der 54-Jährige", "Karl Holm"),
        ("Karl Holm, 54, traf Jan Berg. Berg lachte.", "der 54-Jährige", "Karl Holm"),
        ("Der 54-jährige Karl Holm traf Jan Berg. Berg lachte.", "der 54-Jährige", "Karl Holm"),
        ("Karl Holm kam. Später sah man Jan Berg.", "der 54-Jährige", "Jan Berg"),
        # of another age, or of another gender
        ("Karl Holm kam. Später sah man Jan Berg (61).", "der 54-Jährige", None),
        ("Karl Holm (61) kam.", "der 54-Jährige", None),
        ("Anna Berg (54) kam.", "der 54-Jährige", None),
    ],
)
def test_an_age_means_who_is_said_to_be_so_old(before: str, words: str, name: str | None) -> None:
    assert _speaker(f"{before} Am Abend sagte {words}, {Q}.", words) == name


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        ("Ministerin Anna Berg traf Eva Holm.", "die frühere Ministerin", None),
        ("Ministerin Anna Berg kam.", "die Ex-Ministerin", None),
        ("Die frühere Ministerin Anna Berg traf Eva Holm.", "die frühere Ministerin", "Anna Berg"),
        ("Die frühere Ministerin Anna Berg kam.", "die Ministerin", "Anna Berg"),
        ("Ministerin Anna Berg kam.", "die neue Ministerin", "Anna Berg"),
    ],
)
def test_who_holds_an_office_is_no_former_holder(before: str, words: str, name: str | None) -> None:
    assert _speaker(f"{before} Am Abend sagte {words}, {Q}.", words) == name


@pytest.mark.parametrize(
    ("sentence", "words", "name"),
    [
        ("Der Schauspieler widersprach ihm: {}.", "Der Schauspieler", None),
        ("Der Italiener widersprach ihm: {}.", "Der Italiener", "Italiener"),
        ("Der Schauspieler widersprach ihr: {}.", "Der Schauspieler", "Karl Holm"),
        ("Der Schauspieler sagte, {}.", "Der Schauspieler", "Karl Holm"),
        ("Der Anwalt sagte, {}.", "Der Anwalt", "Anwalt"),
    ],
)
def test_a_description_beside_a_pronoun_is_somebody_else(
    sentence: str, words: str, name: str | None
) -> None:
    text = f"Karl Holm kam an. {sentence.format(Q)}"
    found = _speaker(text, words)
    assert found == name or (name is None and found != "Karl Holm")


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Der Italiener Karl Holm kam, auch der Franzose Jan Berg.", "Jan Berg"),
        ("Karl Holm kam.", "Karl Holm"),
        # somebody else of the gender has been named since
        ("Karl Holm kam. Der Franzose Jan Berg lachte.", "Däne"),
    ],
)
def test_one_of_a_people_is_not_who_was_named_before_another(before: str, name: str) -> None:
    words = "der Franzose" if "auch der Franzose" in before else "der Däne"
    assert _speaker(f"{before} Am Abend sagte {words}, {Q}.", words) == name


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        ("Anna Berg, 19, kam. Eva Blum kam. Anna Berg lachte.", "die Verkäuferin", "Anna Berg"),
        ("Anna Berg, 19, kam. Eva Blum kam. Anna Berg lachte.", "die Studentin", "Anna Berg"),
        ("Eva Blum kam. Ihre Tochter Anna Berg, 19, lachte.", "die Studentin", "Anna Berg"),
        # her age is not told, what she does is, another was named or came up, another's part
        ("Anna Berg kam.", "die Verkäuferin", "Verkäuferin"),
        ("Die Malerin Anna Berg, 19, kam.", "die Verkäuferin", "Verkäuferin"),
        ("Anna Berg, 19, kam. Eva Blum lachte.", "die Verkäuferin", "Verkäuferin"),
        ("Anna Berg, 19, kam. Eine Nachbarin lachte.", "die Verkäuferin", "Verkäuferin"),
        ("Anna Berg, 19, kam.", "die Nachbarin", "Nachbarin"),
        ("Anna Berg, 19, kam.", "die Mutter", "Mutter"),
        ("Anna Berg, 19, kam.", "der Verkäufer", "Verkäufer"),
    ],
)
def test_what_somebody_does_of_whom_the_age_alone_is_told(
    before: str, words: str, name: str
) -> None:
    assert _speaker(f"{before} Am Abend sagte {words}, {Q}.", words) == name


def test_whom_a_quotation_is_about_does_not_make_it() -> None:
    text = "Karl Berg, 61, kam. Am Abend hieß es: „Er sah es“, sagte der Verkäufer."
    said = Said("„Er sah es“", "der Verkäufer", kind=Kind.DIRECT)
    assert speakers(text, said) == ["Verkäufer"]
    other = text.replace("Er sah", "Sie sah")
    said = Said("„Sie sah es“", "der Verkäufer", kind=Kind.DIRECT)
    assert speakers(other, said) == ["Karl Berg"]


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        ("Der Regisseur Karl Holm traf Jan Berg.", "der Regisseur", "Karl Holm"),
        ("Der Regisseur Karl Holm traf Jan Berg.", "der Musiker", None),
        ("Der Schüler Karl Holm traf Jan Berg.", "der Student", None),
        ("Der Angeklagte Karl Holm traf Jan Berg.", "der Häftling", None),
    ],
)
def test_other_words_of_one_trade_mean_another(before: str, words: str, name: str | None) -> None:
    found = _speaker(f"{before} Am Abend sagte {words}, {Q}.", words)
    assert found == name or (name is None and found != "Karl Holm")
