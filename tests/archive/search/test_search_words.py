import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.archive.schema import schema
from wortlaut.archive.search.words import MOST, SoughtPart, names_expression, parse
from wortlaut.errors import UsageError


def test_words_phrases_and_stars() -> None:
    first, second, third = parse('Müller "alte  Regierung" Häus*').parts
    assert first.forms == ("mueller",)
    assert "muller" in first.others
    assert second == SoughtPart(("alte", "regierung"), exact=True)
    assert third == SoughtPart(("haeus",), prefix=True, exact=True)


@pytest.mark.parametrize(
    "quoted",
    [
        "„alte Regierung“",
        "„alte Regierung”",
        "»alte Regierung«",
        "«alte Regierung»",
        "“alte Regierung”",
    ],
)
def test_quotation_marks_of_all_kinds_make_a_phrase(quoted: str) -> None:
    assert parse(quoted) == parse('"alte Regierung"')


def test_a_word_is_found_by_its_lemma() -> None:
    (part,) = parse("verurteilte").parts
    assert "verurteilen" in part.others


def test_a_word_with_a_hyphen_is_a_phrase() -> None:
    assert parse("COVID-19").parts == (SoughtPart(("covid", "19"), exact=True),)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ('"offen', "not closed"),
        ("", "holds no word"),
        ("*", "holds no word"),
        ("-- !", "holds no word"),
        ("a*", "at least 2 letters"),
        ("ab-c*", "at least 2 letters"),
        ("-".join(f"w{number}" for number in range(MOST + 1)), "more than"),
        (f'"{" ".join(f"w{number}" for number in range(MOST + 1))}"', "more than"),
        ('"!" „?“', "holds no word"),
        (" ".join(f"wort{number}" for number in range(MOST + 1)), "more than"),
    ],
)
def test_what_is_no_question_is_refused(words: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        parse(words)


def test_as_many_words_as_may_be() -> None:
    assert len(parse(" ".join(f"wort{number}" for number in range(MOST))).parts) == MOST
    for joint in ("-".join, lambda words: f'"{" ".join(words)}"'):
        (part,) = parse(joint(f"w{number}" for number in range(MOST))).parts
        assert len(part.forms) == MOST


def test_what_is_asked_twice_is_asked_once() -> None:
    assert parse("Haus  Haus Haus").parts == parse("Haus").parts


def test_a_star_needs_a_word_right_before_it() -> None:
    assert parse("ab*").parts == (SoughtPart(("ab",), prefix=True, exact=True),)
    assert parse("ab**").parts == parse("ab*").parts
    assert parse("Haus-*") == parse("Haus")


def test_words_next_to_each_other() -> None:
    assert parse("alte Häus*").adjacent_expression() == '{words} : "alte haeus" *'
    assert parse('"die alte" Brücke').adjacent_expression() == '{words} : "die alte bruecke"'
    assert parse("alt* Häuser").adjacent_expression() is None
    assert parse("Haus").adjacent_expression() is None


def test_a_name_has_all_its_words_in_any_spelling() -> None:
    assert names_expression("Kai Ulm", "speaker") == 'speaker : (("kai") AND ("ulm"))'
    assert names_expression("„…“", "speaker") is None
    long = names_expression(" ".join(f"w{number}" for number in range(MOST + 8)), "speaker")
    assert long is not None
    assert long.count(" AND ") == MOST - 1


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("AND", [1]),
        ("OR NOT NEAR", [2]),
        ("OR", [2, 3]),
        ("Haus OR Tor", []),
        ("Haus NOT Tor", []),
        ("Haus Tor", [5]),
        ("a:b", [4]),
        ("(a", [4]),
        ("kind:direct", []),
        ("tags : direct", []),
        ("x^2", [6]),
        ("{x}", [6]),
        ("-Haus", [5]),
        ("Haus + Tor", [5]),
    ],
)
def test_operators_of_the_index_are_words(words: str, found: list[int]) -> None:
    rows = ["and", "or not near", "or", "a b", "haus tor", "x 2"]
    connection = sqlite3.connect(":memory:")
    connection.executescript(schema())
    connection.executemany(
        "INSERT INTO statement_words (rowid, words, tags) VALUES (?, ?, 'kind:direct')",
        enumerate(rows, start=1),
    )
    query = "SELECT rowid FROM statement_words WHERE statement_words MATCH ? ORDER BY rowid"
    asked = connection.execute(query, (parse(words).expression(),))
    assert [row for (row,) in asked] == found


def match(index: sqlite3.Connection, expression: str) -> None:
    query = "SELECT rowid FROM statement_words WHERE statement_words MATCH ?"
    assert index.execute(query, (expression,)).fetchall() == []


@given(st.text(max_size=60) | st.text('"*„“»« -:()^{}+aäß1\0', max_size=30))
def test_any_text_is_a_question_or_refused(text: str) -> None:
    connection = sqlite3.connect(":memory:")
    connection.executescript(
        "CREATE VIRTUAL TABLE statement_words USING fts5 (words, lemmas, speaker, tags)"
    )
    try:
        question = parse(text)
    except UsageError:
        return
    finally:
        name = names_expression(text, "speaker")
        if name is not None:
            match(connection, name)
    match(connection, question.expression())
    match(connection, question.exact_expression())
    if (adjacent := question.adjacent_expression()) is not None:
        match(connection, adjacent)
