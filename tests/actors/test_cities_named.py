"""A city is called by its whole name, and is not the state or the land that it is capital of."""

import pytest

import wortlaut


def names(text: str) -> set[str]:
    return {actor.name for actor in wortlaut.analyse(text).actors}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Die Stadt Düsseldorf", "Stadt Düsseldorf"),
        ("Die Stadt Mainz", "Stadt Mainz"),
        ("Die Hafenstadt Kiel", "Hafenstadt Kiel"),
        ("Die Stadt Wien", "Stadt Wien"),
        ("Ein Sprecher der Stadt Hannover", "Sprecher der Stadt Hannover"),
    ],
)
def test_a_city_is_called_by_its_name(words: str, name: str) -> None:
    assert names(f"{words} sagte, die Brücke bleibe gesperrt.") == {name}


def test_a_capital_where_something_is_said_is_no_part_of_a_city() -> None:
    assert names("Die Stadt teilte in Mainz mit, die Brücke bleibe gesperrt.") == {"Stadt"}
    assert "Österreich" in names("Wien sagte zu, die Brücke bleibe gesperrt. Österreich zahlt.")


def test_a_noun_for_a_state_before_its_name_leaves_it_one() -> None:
    assert "Russland" in names("Die Atommacht Russland sagte zu. Die Ukraine wartet.")
