"""The trees that the search for events walks, also where they are of no sensible shape."""

import time

import pytest
from written import Written

from wortlaut.events.clauses import own_subject
from wortlaut.events.tree import Tree, tree
from wortlaut.language import load

MOST = 12


def read(table: str) -> Tree:
    return tree(Written(table).analysis, load("de").event_grammar())


def chain(length: int) -> Tree:
    """Return a list of names, each coordinated with the one before it."""
    rows = [f"N{n} N{n} PROPN NE {n} {'conj' if n else 'root'}" for n in range(length)]
    return read("\n".join(rows))


@pytest.mark.parametrize("length", [1, 3, MOST])
def test_all_of_a_short_list_are_joined(length: int) -> None:
    assert chain(length).joined(0) == list(range(length))


@pytest.mark.parametrize("length", [MOST + 1, 300, 3000])
def test_of_a_list_of_any_length_the_first_are_joined(length: int) -> None:
    assert chain(length).joined(0) == list(range(MOST))


def test_those_below_one_another_come_in_the_order_of_the_text() -> None:
    found = read(
        """
A A PROPN NE 0 root
B B PROPN NE 1 conj
C C PROPN NE 2 conj
D D PROPN NE 1 conj
"""
    )
    assert found.joined(0) == [0, 1, 2, 3]


def test_only_nominals_are_joined() -> None:
    found = read(
        """
Lärm Lärm NOUN NN 0 root
und und CCONJ KON 3 cc
rannte rennen VERB VVFIN 1 conj
"""
    )
    assert found.joined(0) == [0]


def test_a_token_stands_in_its_sentence() -> None:
    found = read(
        """
A A PROPN NE 2 nsubj
geht gehen VERB VVFIN 0 root

B B PROPN NE 2 nsubj
kommt kommen VERB VVFIN 0 root
"""
    )
    assert [found.sentence(token) for token in range(4)] == [
        range(0, 2),
        range(0, 2),
        range(2, 4),
        range(2, 4),
    ]


def test_a_verb_with_thousands_of_nominals_is_read_at_once() -> None:
    rows = ["lehnt lehnen VERB VVFIN 0 root"]
    rows += [f"N{n} N{n} PROPN NE 1 {'nsubj' if n % 2 else 'advmod'}" for n in range(40_000)]
    found = read("\n".join(rows))
    began = time.process_time()
    assert own_subject(found, 0) == 2
    assert time.process_time() - began < 1
