"""Degrees before names, and what stands between a rank and a name."""

import pytest

from wortlaut.language.de.structure.sentences import sentences
from wortlaut.language.de.words.degrees import honours
from wortlaut.language.de.words.tokens import tokenize


def _honours(text: str) -> str:
    tokens = tokenize(text)
    return " ".join(tokens[place].text for place in sorted(honours([t.text for t in tokens])))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Da kam Prof. Dr. h. c. Anna Berg.", "Prof. Dr. h. c."),
        ("Da kam Dr. h. c. mult. Jan Holm.", "Dr. h. c. mult ."),
        ("Dr. rer. nat. Dr. med. Anna Berg kam.", "Dr. rer. nat. Dr. med ."),
        ("Dr.-Ing. Jan Holm und Dipl.-Kffr. Anna Berg kamen.", "Dr.-Ing . Dipl.-Kffr ."),
        (
            "Mag. (FH) Anna Berg und em. Univ.-Prof. Jan Holm kamen.",
            "Mag . ( FH ) em . Univ.-Prof .",
        ),
        ("Oberst a. D. Jan Holm und Kapitän zur See Dr. Anna Berg kamen.", "a. D. zur See Dr."),
        ("Da kam DI Anna Berg.", "DI"),
        ("Hofrat Mag. Jan Holm und Komm.-Rat Karl Berg kamen.", "Hofrat Mag . Komm.-Rat"),
        ("Der Hofrat kam.", ""),
        (
            "Univ.-Prof.in Mag.a Dr.in Anna Berg kam mit DDr. Jan Holm.",
            "Univ.-Prof.in Mag.a Dr.in DDr .",
        ),
        # no name follows, or the words mean something else
        ("Die Partei PD Italiens und die DI Holding kamen.", ""),
        ("Der Oberst a. D. kam. Er fuhr zur See. Jan blieb.", ""),
        ("Sie ist Dr. h. c. und mag Opern.", ""),
        ("Das Kapitel c. Anna Berg", ""),
    ],
)
def test_degrees_and_what_qualifies_a_rank_before_a_name(text: str, words: str) -> None:
    assert _honours(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Gestern kam Priv.-Doz. Dr. med. Anna Berg.",
        "Gestern kam Mag. Anna Berg.",
        "Gestern kam Dr. h. c. mult. Anna Berg.",
        "Gestern kam J.-P. Holm.",
    ],
)
def test_a_sentence_goes_on_behind_degrees_and_initials(text: str) -> None:
    assert len(sentences(text, tokenize(text))) == 1
