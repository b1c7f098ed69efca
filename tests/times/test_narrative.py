"""Histories and news: what a month without a year is counted from."""

import pytest

from wortlaut.language.de import sentences, tokenize
from wortlaut.language.de.times.grammar import time_grammar
from wortlaut.times import times


def values(text: str, published: str | None = "2009-05-20") -> list[str | None]:
    tokens = tokenize(text)
    found = times(
        text, tokens, sentences(text, tokens), published=published, grammar=time_grammar()
    )
    return [time.value for time in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Am 22. Juni 1941 begann der Krieg. Im September fiel Kiew. Am 2. Oktober ging es"
            " weiter. Zwei Monate später war Schluss. Im Januar wurde Kaluga befreit.",
            "1941-06-22 1941-09 1941-10-02 1941-12 1942-01",
        ),
        (
            "1942 wurde gekämpft. Im Mai fiel Kertsch. Noch im gleichen Jahr fiel Rostow. Am 31."
            " Januar 1943 ergaben sie sich, am 2. Februar war Ruhe.",
            "1942 1942-05 1942 1943-01-31 1943-02-02",
        ),
        (
            "Am 17. Juli 1936 brach der Krieg aus. Im Sommer desselben Jahres fiel Badajoz. Im"
            " folgenden Winter fiel Málaga. In der Nacht zum 8. Februar flohen sie.",
            "1936-07-17 1936-SU 1936-WI 1937-02-07TNI",
        ),
        (
            "Am 6. Juni 1944 landeten sie. Am Abend waren sie an Land. Ende 1944 kam der Angriff."
            " Im Januar war er gescheitert.",
            "1944-06-06 1944-06-06TEV 1944 1945-01",
        ),
        (
            "Die Schlacht dauerte vom 21. Februar bis zum 18. Dezember 1916. Am 25. Februar fiel"
            " das Fort. Im Jahr darauf meuterten sie.",
            "1916-02-21 1916-12-18 1916-02-25 1917",
        ),
        (
            "Am 13. August 1809 siegte Huber (1767–1810). Im Oktober verlor er. In diesem Jahr"
            " endete der Krieg. Heute lebt dort niemand.",
            "1809-08-13 1767 1810 1809-10 1809 PRESENT_REF",
        ),
    ],
)
def test_histories_count_from_the_year_told_of(text: str, expected: str) -> None:
    assert values(text, "2009-05") == expected.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Die Firma wurde 1987 gegründet. Im März meldete sie Insolvenz an.",
            ["1987", "2009-03"],
        ),
        (
            "Der Prozess hat gestern begonnen. Am 3. März 2005 wurde er verhaftet, am 4. Mai 2006"
            " angeklagt. Im März kam er frei.",
            ["2009-05-19", "2005-03-03", "2006-05-04", "2009-03"],
        ),
        (
            "Im April starb der Maler. Am 3. März 1930 wurde er geboren, am 5. Mai 1950 zog er"
            " fort. Im März war er krank.",
            ["2009-04", "1930-03-03", "1950-05-05", "2009-03"],
        ),
        (
            "Am 20. Juli 1969 betrat er den Mond, am 5. August 1930 kam er zur Welt. Heute wurde"
            " er geehrt. Im März war er krank.",
            ["1969-07-20", "1930-08-05", "2009-05-20", "2009-03"],
        ),
    ],
)
def test_news_counts_from_the_publication(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_without_a_publication_a_history_dates_its_months_too() -> None:
    text = "Am 3. Mai 1920 siegten sie. Im Juni verloren sie. Um 8 Uhr war Ruhe."
    assert values(text, None) == ["1920-05-03", "1920-06", "1920-05-03T08:00"]
