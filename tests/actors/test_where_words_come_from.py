"""Whose words it is that come from somebody, stand in a paper or are quoted from a letter."""

from dataclasses import replace

import pytest
from acting import Said, speakers
from parsed import Arcs, Q, parsed, said_in, who

from wortlaut.actors.resolve import by_rule
from wortlaut.knowledge import knowledge
from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.records import Kind

FREE = Kind.INDIRECT_FREE_INDIRECT


@pytest.mark.parametrize("noun", ["Kritik", "Lob"])
@pytest.mark.parametrize(("mark", "whose"), [("von", "NATO"), ("aus", "NATO")])
def test_what_comes_from_somebody_is_theirs(noun: str, mark: str, whose: str) -> None:
    text = f"{noun} kam {mark} der {whose}: {Q}."
    arcs = {noun: ("kam", "nsubj"), whose: ("kam", "obl"), mark: (whose, "case")}
    assert who(text, Q, arcs=arcs)[1] == whose
    assert who(text, Q, cue="kam", arcs=arcs)[1] == whose


@pytest.mark.parametrize(
    ("text", "arcs"),
    [
        # a thing, and what only somebody else takes part in
        (f"Regen kam von der NATO: {Q}.", {"Regen": ("kam", "nsubj")}),
        (f"Kritik kam an der NATO: {Q}.", {"Kritik": ("kam", "nsubj"), "an": ("NATO", "case")}),
    ],
)
def test_what_does_not_come_in_words_from_somebody_is_not(text: str, arcs: Arcs) -> None:
    tree = {"NATO": ("kam", "obl"), "von": ("NATO", "case")} if "von" in text else {}
    assert who(text, Q, arcs={"NATO": ("kam", "obl"), **tree, **arcs})[1] is None


def test_where_something_is_to_read_in_quotation_marks_is_a_paper() -> None:
    text = f"Im „Nordblick“ hieß es, {Q}."
    arcs = {"Nordblick": ("hieß", "obl"), "Im": ("Nordblick", "case"), "es": ("hieß", "nsubj")}
    text = text.replace(Q, "der Zug sei weg")
    for words in (None, "Im „Nordblick“"):
        found = who(text, "der Zug sei weg", speaker=words, cue="hieß es", arcs=arcs)
        assert found[1] == "Nordblick"


def test_where_somebody_says_something_is_none() -> None:
    text = f"Im „Nordblick“ sagte Anna Berg, {Q}."
    arcs = {"Nordblick": ("sagte", "obl"), "Im": ("Nordblick", "case"), "Anna": ("sagte", "nsubj")}
    assert who(text, Q, cue="sagte", arcs=arcs)[1] == "Anna Berg"


def test_a_letter_speaks_that_a_paper_quotes_from() -> None:
    text = f"In einem Brief der NATO, aus dem die BBC zitiert, steht, {Q}."
    arcs = {
        "Brief": ("steht", "obl"),
        "NATO": ("Brief", "nmod"),
        "zitiert": ("NATO", "acl"),
        "dem": ("zitiert", "obl"),
        "aus": ("dem", "case"),
        "BBC": ("zitiert", "nsubj"),
    }
    assert who(text, Q, speaker="die BBC", cue="zitiert", arcs=arcs)[1] == "NATO"


def test_who_is_quoted_may_be_a_pronoun() -> None:
    text = "Anna Berg klagte. Schade, zitiert sie die BBC."
    arcs = {"Anna": ("klagte", "nsubj"), "sie": ("zitiert", "obj"), "BBC": ("zitiert", "nsubj")}
    assert who(text, "Schade", speaker="die BBC", cue="zitiert", arcs=arcs)[1] == "Anna Berg"


def test_who_is_named_in_a_clause_about_the_subject_does_not_speak() -> None:
    text = f"Die NATO, die von der BBC befragt wurde, sagte, {Q}."
    arcs = {
        "NATO": ("sagte", "nsubj"),
        "befragt": ("NATO", "acl"),
        "BBC": ("befragt", "obl"),
        "von": ("BBC", "case"),
        "wurde": ("befragt", "aux:pass"),
    }
    assert who(text, Q, speaker="der BBC", cue="sagte", arcs=arcs)[1] == "NATO"


def test_all_that_a_letter_goes_to_say_nothing_in_it() -> None:
    text = f"In dem NATO-Brief an Jan Holm, Anna Berg und Karl Voss stand, {Q}."
    words = "dem NATO-Brief an Jan Holm, Anna Berg und Karl Voss"
    assert speakers(text, Said(Q, words)) == ["NATO"]


def test_a_measure_before_its_adjective_is_part_of_the_words_for_somebody() -> None:
    text = f"Der 52 Jahre alte Arbeiter sagte, {Q}."
    (name,) = speakers(text, Said(Q, "Der 52 Jahre alte Arbeiter"))
    assert str(name).endswith("Arbeiter")
    text = f"Die zwei Minister alter Schule sagten, {Q}."
    (name,) = speakers(text, Said(Q, "Die zwei Minister alter Schule"))
    assert str(name).startswith("zwei Minister")


def test_a_pronoun_takes_up_somebody_without_a_name_by_the_gender_of_the_noun() -> None:
    text = f"Ein alter Laborant klagte, es regne. Schade, sagte er, {Q}."
    said = (Said("es regne", "Ein alter Laborant"), Said(Q, "er"))
    assert speakers(text, *said) == ["alter Laborant", "alter Laborant"]


def test_the_courts_of_a_country_are_no_single_court() -> None:
    text = f"Die Justiz prüft das. Das Gericht teilte mit, {Q}."
    assert speakers(text, Said(Q, "Das Gericht")) == ["Gericht"]


def test_who_is_quoted_in_somebodys_words_does_not_go_on_after_them() -> None:
    text = "Anna Berg klagte: Jan Holm habe Nein gesagt. Nun sei Schluss."
    arcs = {"Anna": ("klagte", "nsubj"), "Jan": ("gesagt", "nsubj")}
    said = [
        said_in(text, "Jan Holm habe Nein gesagt.", speaker="Anna Berg", kind=FREE),
        replace(said_in(text, "Nun sei Schluss.", speaker="Jan Holm", kind=FREE), id="s2"),
    ]
    _, told = by_rule(
        parsed(text, arcs), said, grammar=reference_grammar(), knowledge=knowledge("de")
    )
    assert told.speakers["s2"].figure.name == "Anna Berg"
