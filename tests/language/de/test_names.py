"""Known names among the tokens of a text."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.language.de.words import names
from wortlaut.language.de.words.names import NAME_CLASSES, PARTS, WHOLE, name_classes

TABLE = Path(names.__file__).parents[1] / "data" / "names.tsv"


def test_the_table_names_each_name_once_with_what_bears_it() -> None:
    rows = [line for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert len(rows) > 100_000
    known = [row.partition("\t")[0] for row in rows]
    assert len(set(known)) == len(known)
    wrong = [row for row in rows if not re.fullmatch(rf"\S+( \S+)*\t[{WHOLE}{PARTS}]+", row)]
    assert not wrong


def test_words_that_are_no_name_tell_nothing() -> None:
    assert name_classes(["heute", "regnet", "es", "."]) == [0, 0, 0, 0]
    assert name_classes([]) == []


def test_the_longest_name_counts() -> None:
    alone, *_ = name_classes(["Frankfurt"])
    first, second, third = name_classes(["Frankfurt", "am", "Main"])
    assert alone
    assert first
    assert first != alone
    assert second == third != first


def test_names_do_not_overlap_and_start_anew() -> None:
    both = name_classes(["Angela", "Merkel", "Helmut", "Kohl"])
    assert both[:2] == both[2:] == name_classes(["Angela", "Merkel"])


def test_a_name_may_stand_in_the_genitive() -> None:
    assert name_classes(["Hamburgs"]) == name_classes(["Hamburg"])
    assert name_classes(["Hamburgx"]) == [0]


def test_names_may_be_inflected() -> None:
    wanted = name_classes(["Bayerischer", "Rundfunk"])
    assert all(wanted)
    assert name_classes(["Bayerischen", "Rundfunk"]) == wanted
    assert name_classes(["Bayerischen", "Rundfunks"]) == wanted
    assert (
        name_classes(["Zweiten", "Weltkrieges"]) == name_classes(["Zweiter", "Weltkrieg"]) != [0, 0]
    )


@pytest.mark.parametrize(
    ("form", "listed"),
    [
        ("Roten Meer", "Rotes Meer"),
        ("Neuen Zürcher Zeitung", "Neue Zürcher Zeitung"),
        ("Bistums Aachen", "Bistum Aachen"),
        ("Vereinten Nationen", "Vereinte Nationen"),
        ("Olympischen Spielen", "Olympische Spiele"),
    ],
)
def test_a_name_of_several_words_may_stand_in_any_case(form: str, listed: str) -> None:
    assert name_classes(form.split()) == name_classes(listed.split())
    assert all(name_classes(form.split()))


@pytest.mark.parametrize(
    ("form", "listed"),
    [("Erdogan", "Erdoğan"), ("Angra do Heroismo", "Angra do Heroísmo"), ("Lodz", "Łódź")],
)
def test_marks_of_other_languages_may_be_missing(form: str, listed: str) -> None:
    assert all(name_classes(form.split()))
    assert len(form.split()) == 1 or name_classes(form.split()) == name_classes(listed.split())


def test_umlauts_may_not_be_missing() -> None:
    assert name_classes(["Köln"]) != name_classes(["Koln"])


def test_a_name_may_stand_in_capitals() -> None:
    assert name_classes(["HAMBURG"]) == name_classes(["Hamburg"])


def test_bearers_of_different_classes_differ() -> None:
    place, body, work = (
        name_classes(words)[0] for words in (["Hamburg"], ["SPD"], ["Krieg", "und", "Frieden"])
    )
    assert len({place, body, work}) == 3


@given(st.lists(st.text(max_size=20), max_size=30))
def test_each_token_has_a_class(forms: list[str]) -> None:
    classes = name_classes(forms)
    assert len(classes) == len(forms)
    assert all(0 <= each < NAME_CLASSES for each in classes)


def test_parts_of_names() -> None:
    assert names.is_first_name("Anna")
    assert not names.is_first_name("Merkel")
    assert names.is_surname("Merkel")
    assert names.is_surname("Merkels")
    assert not names.is_surname("Sabine")
    assert names.is_place("Köln")
    assert not names.is_place("Merkel")
