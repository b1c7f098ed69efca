"""Whom the words of a speaker stand for: one of several names, several together, or a paper."""

from collections.abc import Mapping

import pytest
from acting import Said, speakers
from parsed import Q

from wortlaut.records import EntityKind

LAST_NAMES = ("Holm", "Berg", "Olm", "Lenz", "Kurz")
BODIES = dict.fromkeys(("Siemens", "Bosch"), EntityKind.ORGANISATION)


def named(
    words: str, after: str = " sagte, ", entities: Mapping[str, EntityKind] | None = None
) -> str | None:
    """Return who is meant by words; those in brackets, if any are, are the speaker's."""
    before, _, rest = words.rpartition("[")
    told, _, behind = rest.partition("]")
    here = {name: kind for name, kind in (entities or {}).items() if name in words}
    text = f"{before}{told}{behind}{after}{Q}."
    return speakers(text, Said(Q, told), entities=here or None)[0]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Jan Holm auf der Website der Bank", "Jan Holm"),
        ("Jan Holm im Interview der Zeitung", "Jan Holm"),
        ("Die Ministerin in ihrem Bericht", "Ministerin"),
        ("Die Bank in ihrem Bericht", "Bank"),
        ("Die Mitteilung der Bank und der Stadt", "Bank und Stadt"),
        ("Nach Angaben von Jan Holm und Anna Berg", "Jan Holm und Anna Berg"),
        ("Die Angaben eines Berichts", "Bericht"),
        ("Ein Bericht für Jan Holm", "Bericht"),
        ("Ein Bericht über die Bank und die Stadt", "Bericht"),
    ],
)
def test_who_says_it_goes_before_where_it_is_said(words: str, name: str) -> None:
    assert named(words) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Eine Pressekonferenz in Oslo", "Pressekonferenz"),
        ("In Oslo die Polizei", "Polizei"),
        ("Angaben aus Oslo", "Norwegen"),
    ],
)
def test_a_place_says_it_only_where_nobody_else_does(words: str, name: str) -> None:
    assert named(words, entities={"Oslo": EntityKind.PLACE}) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Der Leiter der Studie — Jan Holm", "Jan Holm"),
        ("Die Mitteilung des Chefs, Jan Holm", "Jan Holm"),
        ("Der Betreiber, Siemens", "Siemens"),
        ("Der Sprecher, Jan Holm von der Bank, und Anna Berg", "Jan Holm und Anna Berg"),
        ("Der Bürgermeister, die SPD und die CDU", "Bürgermeister, SPD und CDU"),
        ("Der Sprecher der Feuerwehr, die Polizei und die Stadt", "Feuerwehr, Polizei und Stadt"),
        ("Der Leiter der Bank und Kenner der Stadt, Jan Holm", "Jan Holm"),
        ("Der Betreiber, Siemens und Bosch", "Betreiber, Siemens und Bosch"),
        ("Jan Holm, Minister und Arzt", "Jan Holm"),
        ("Jan Holm, Leiter der Bank, und Anna Berg", "Jan Holm und Anna Berg"),
    ],
)
def test_a_name_after_a_comma_or_dash_is_that_of_who_is_described(words: str, name: str) -> None:
    assert named(words, entities=BODIES) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Sowohl Jan Holm als auch Anna Berg", "Jan Holm und Anna Berg"),
        ("Jan Holm (30) und Anna Berg (31)", "Jan Holm und Anna Berg"),
        ("Jan Holm, 30, und Anna Berg, 31,", "Jan Holm und Anna Berg"),
        ("Jan Holm und Anna Berg gegen Uwe Olm", "Jan Holm und Anna Berg"),
        ("Jan Holm gegen Anna Berg und Uwe Olm", "Jan Holm"),
        ("Jan Holm und der Minister", "Jan Holm und Minister"),
        ("Autor Jan Holm und die Bank", "Jan Holm und Bank"),
        ("Jan Holm, Chef der Bank und Anna Berg", "Jan Holm und Anna Berg"),
        ("Jan Holm, Chef von Siemens, und Bosch", "Jan Holm und Bosch"),
        ("Der Chef von Siemens und Bosch", "Siemens und Bosch"),
        ("Der Arzt und Patienten", "Arzt und Patienten"),
        ("Die Ärzte und Autor Jan Holm", "Ärzte und Jan Holm"),
        ("Der Arzt und Autorin Anna Holm", "Arzt und Anna Holm"),
        ("Der Arzt und der Autor Jan Holm", "Arzt und Jan Holm"),
        ("Der Verein und Autor Jan Holm", "Verein und Jan Holm"),
        ("Arzt und Autor", "Arzt und Autor"),
        ("Siemens Direktor Jan Holm", "Jan Holm"),
    ],
)
def test_those_who_are_joined_say_it_together(words: str, name: str) -> None:
    assert named(words, ": ", entities=BODIES) == name


def test_a_verb_in_the_plural_on_either_side_tells_of_two() -> None:
    head, both = "Jan Holm, Chef der Bank und Siemens", "Jan Holm und Siemens"
    assert named(head, ", sagten, ", BODIES) == both
    assert named(f"Gestern sagten [{head}]", ", ", BODIES) == both
    assert named(f"Gestern sagte [{head}]", ", ", BODIES) == "Jan Holm"
    assert named("Gestern sagten [der Arzt und Autor]", ", ") == "Arzt und Autor"
    assert named("Gestern sagte [der Arzt und Autor]", ", ") == "Arzt"


@pytest.mark.parametrize(
    ("words", "after", "name"),
    [
        ("Der Freundin", " sagte Jan Holm, ", "Jan Holm"),
        ("Gestern [der Zeitung]", " sagte Jan Holm, ", "Jan Holm"),
        ("Die Zeitung", " sagte Jan Holm, ", "Zeitung"),
        ("Der Minister", " sagte Jan Holm, ", "Minister"),
        ("Der Zeitung", " zufolge Jan Holm, ", "Zeitung"),
    ],
)
def test_who_is_told_it_does_not_say_it(words: str, after: str, name: str) -> None:
    assert named(words, after) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("[Jan] Holm", "Jan Holm"),
        ("[Herr] Holm", "Holm"),
        ("Der Leiter [der Studie]", "Studie"),
        ("Jan Holm, Chef [der Bank]", "Bank"),
        ("Jan Holm, [Chef] der Bank", "Jan Holm"),
        ("Jan Holm von [der CDU]", "CDU"),
        ("[Der Investor] für den Neubau, Jan Holm,", "Jan Holm"),
    ],
)
def test_a_part_of_a_phrase_means_the_one_that_it_is_of(words: str, name: str) -> None:
    assert named(words) == name


def test_an_excerpt_may_end_with_the_speaker() -> None:
    assert speakers(f"Ja, {Q}, laut der Zeitung", Said(Q, "der Zeitung")) == ["Zeitung"]


def test_of_many_the_first_dozen_are_listed() -> None:
    many = [f"{first} {last}" for first in ("Jan", "Anna", "Uwe") for last in LAST_NAMES]
    words = f"{', '.join(many[:-1])} und {many[-1]}"
    assert named(words) == f"{', '.join(many[:11])} und {many[11]}"
