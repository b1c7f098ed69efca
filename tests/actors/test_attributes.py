"""Nouns that a long attribute parts from their determiner, which is the first word of a text."""

import pytest
from parsed import parsed

from wortlaut.actors.phrases.attributes import noun_after_attribute
from wortlaut.actors.view.view import view
from wortlaut.knowledge import knowledge
from wortlaut.language.de.reference.grammar import reference_grammar


def noun(words: str, head: str | None = None, relation: str = "det") -> str | None:
    """Return the noun of the first of some words, None for none, as a parse or its lack has it."""
    opening = words.split(maxsplit=1)[0]
    arcs = {opening: (head, relation)} if head else None
    seen = view(parsed(f"{words} kam.", arcs), reference_grammar(), knowledge("de"), ())
    place = noun_after_attribute(seen, 0, len(seen.forms))
    return seen.forms[place] if place >= 0 else None


@pytest.mark.parametrize(
    ("words", "head", "first"),
    [
        ("Der von vielen gewählte Präsident", "Präsident", "Präsident"),
        ("Der in Bonn lebende Minister", "Minister", "Minister"),
        ("Die zur Stadt gehörende Neue Bank", "Bank", "Bank"),
        ("Die in Bonn lebende Anna Berg", "Berg", "Anna"),
        ("Die das Unglück überlebende Anna Berg", "Berg", "Anna"),
    ],
)
def test_the_parse_tells_the_noun_or_the_name(words: str, head: str, first: str) -> None:
    assert noun(words, head) == first


def test_no_other_word_of_the_clause_is_the_noun() -> None:
    assert noun("Der Chef der Bank", "Chef") is None
    assert noun("Der in Bonn lebende Minister", "kam", "nsubj") is None
    assert noun("Der ist im Amt bestätigte Minister", "Minister") is None


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Der einen Brief schreibende Minister", "Minister"),
        ("Der dem Rat vorsitzende Minister", "Minister"),
        ("Der dem Rat lange vorsitzende alte Minister", "Minister"),
        ("Der sehr oft gewählte Minister", "Minister"),
        ("Die zur Stadt gehörende Neue Bank", "Neue"),
        ("Die das Unglück überlebende Anna Berg", "Anna"),
    ],
)
def test_without_a_parse_it_follows_the_last_adjective(words: str, first: str) -> None:
    assert noun(words) == first


@pytest.mark.parametrize(
    "words",
    [
        "Der von vielen gewählte Präsident",
        "Der in Bonn lebende Minister",
        "Der alte Minister",
        "Der dem Rat",
        "Der dem Rat, bestätigte Minister",
        "Der",
    ],
)
def test_nor_does_it_elsewhere(words: str) -> None:
    assert noun(words) is None


def test_a_comma_ends_the_attribute() -> None:
    assert noun("Der dem Rat vorsitzende Minister, bekannte Mann") == "Minister"
