import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.language.de import sentences, tokenize
from wortlaut.language.de.times.grammar import time_grammar
from wortlaut.language.de.times.names import names
from wortlaut.times import times

WORDS = "Anna Peter Jan August Mai Freitag Montag Sommer Herr Minister der am sagte . , 3. 2007"


def found(text: str) -> list[str]:
    tokens = tokenize(text)
    ranges = sentences(text, tokens)
    return [
        time.text
        for time in times(text, tokens, ranges, published="2024-04-16", grammar=time_grammar())
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg wies den Vorwurf von Jan Holm zurück.",
        "Es heißt, Jan Holm sei krank.",
        "Das sagte Jan.",
        "Auf Platz 3. Jan Holm.",
        "Ministerin Anna Freitag sagte, sie trete zurück.",
        "Minister Peter Freitag sagte das.",
        "Das sagte Peter Freitag.",
        "Herr Montag sagte, er komme.",
        "Das sagte Frau Dr. Mittwoch.",
        "Das sagte Frau Morgen.",
        "Herr Tag sagte, er komme.",
        "Laut Herrn Abend ist es so.",
        "Das sagte Ministerin Freitag.",
        "Bundesrat August Sommer sagte, er komme.",
        "Der Vorwurf von August Sommer wog schwer.",
        "Der Vorwurf von August Meier wog schwer.",
        "Anna Freitags Anwalt kam.",
        "Anna Freitag trat zurück. Das sagte Freitag. Freitag ging.",
    ],
)
def test_names_are_no_times(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Berg sagte am Freitag, sie komme.", ["Freitag"]),
        ("Minister Holm sagte Freitag, er komme.", ["Freitag"]),
        ("Das kündigte der Minister Freitag an.", ["Freitag"]),
        ("Das sagte Kanzler Olaf Scholz Dienstag.", ["Dienstag"]),
        ("Das sagte Präsident Selenskyj Dienstag.", ["Dienstag"]),
        ("Natalie Otto tritt ab. Das sagte Otto Freitag.", ["Freitag"]),
        ("Er traf seine Frau Montag in Wien.", ["Montag"]),
        ("Er sah seine Frau morgens und abends.", ["morgens", "abends"]),
        ("Sie war in Paris Freitag zu Gast.", ["Freitag"]),
        ("Im August Sommerferien zu machen, sei schön.", ["August"]),
        ("Seit August Montag für Montag.", ["August", "Montag", "Montag"]),
        ("Von August bis Oktober regnet es.", ["August", "Oktober"]),
        ("Anna Freitag geht am Freitag, nicht nächsten Freitag.", ["Freitag", "nächsten Freitag"]),
        ("Dort ist im Juli und August Winter.", ["Juli", "August", "Winter"]),
        ("Die Firma will „jetzt“ handeln.", ["jetzt"]),
        ("Die Firma „Holm“ will am Montag handeln.", ["Montag"]),
        ("Am 3. Jan begann es.", ["3. Jan"]),
        ("Im Jan wurde es kalt.", ["Jan"]),
        ("Jan 2007 wurde er gewählt.", ["Jan 2007"]),
        ("Im Jan/Feb 2007 war es kalt.", ["Jan", "Feb 2007"]),
        ("In der Kirche St. Peter und Paul war es kalt.", []),
        ("An Peter und Paul war es kalt.", ["Peter und Paul"]),
        ("Der IC 2083 fällt aus, der ICE 1999 auch.", []),
    ],
)
def test_times_stay_times(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@given(st.lists(st.sampled_from(WORDS.split()), max_size=20))
def test_only_words_of_time_are_such_names(forms: list[str]) -> None:
    known = time_grammar().words
    assert all(forms[place] in known for place in names(forms))


def test_no_text_has_no_names() -> None:
    assert names([]) == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "Das steht in „Heute“ und in der „BILD am Sonntag“.",
        "Die Zeitung „Der Freitag“ lobt das Blatt „Der Morgen“.",
        "Die Schweiz am Sonntag schreibt davon.",
    ],
)
def test_papers_are_no_times(text: str) -> None:
    assert found(text) == []
