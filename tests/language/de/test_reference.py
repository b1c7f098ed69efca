import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.language.de.reference.citation import citation, proper
from wortlaut.language.de.reference.descriptions import aged
from wortlaut.language.de.reference.grammar import (
    agreement,
    bare,
    joined,
    modifiers,
    word,
)
from wortlaut.language.de.words.compounds import heads, stem
from wortlaut.language.reference_grammar import Part


@pytest.mark.parametrize(
    ("form", "tag", "part"),
    [
        ("Er", "PRON", Part.PRONOUN),
        ("seiner", "DET", Part.POSSESSIVE),
        ("der", "DET", Part.DEFINITE),
        ("Einige", "DET", Part.INDEFINITE),
        ("vom", "ADP", Part.OF_THE),
        ("von", "ADP", Part.OF),
        ("für", "ADP", Part.FOR),
        ("in", "ADP", Part.PLACE),
        ("Angaben", "NOUN", Part.SPEECH),
        ("Vorwürfe", "NOUN", Part.SPEECH),
        ("Demnach", "ADV", Part.THEREBY),
        ("Frau", "NOUN", Part.HONORIFIC),
        ("Dr.", "NOUN", Part.HONORIFIC),
        ("Jr.", "PROPN", Part.SUFFIX),
        ("Dienstag", "NOUN", Part.TIME),
        ("Merkel", "PROPN", Part.NAME),
        ("Im", "PROPN", Part.NAME),
        ("sagte", "VERB", Part.VERB),
    ],
)
def test_words_have_a_part(form: str, tag: str, part: Part) -> None:
    assert word(form, tag).part is part


@pytest.mark.parametrize(
    "forms",
    [
        ("Minister", "Ministers", "Ministerin", "Ministerinnen"),
        ("Präsident", "Präsidenten", "Präsidentin"),
        ("Deutscher", "Deutschen", "Deutsche"),
        ("Sprecher", "Sprechers", "Sprecherin"),
    ],
)
def test_forms_of_one_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("determiner", "noun", "own", "genders", "numbers"),
    [
        ("die", "Sprecher", "m", "m", "p"),
        ("der", "Sprecher", "m", "m", "s"),
        ("der", "Vorsitzende", "", "m", "s"),
        ("die", "Vorsitzende", "", "f", "s"),
        ("das", "Ministerium", "n", "n", "s"),
    ],
)
def test_determiner_and_noun_agree(
    determiner: str, noun: str, own: str, genders: str, numbers: str
) -> None:
    found = agreement(determiner, noun, own, False)
    assert (found.genders, found.numbers) == (genders, numbers)


@pytest.mark.parametrize(
    ("words", "genders", "numbers", "listed"),
    [
        ("russischen Regierung", "f", "s", "russische Regierung"),
        ("iranische Außenministerium", "n", "s", "iranisches Außenministerium"),
        ("britischen Umweltministeriums", "n", "s", "britisches Umweltministerium"),
        ("US-Forschers", "m", "s", "US-Forscher"),
        ("Polizei Berlin", "f", "s", "Polizei Berlin"),
        ("ersten Erkenntnissen", "f", "p", "erste Erkenntnisse"),
        ("Einsatzkräften", "f", "p", "Einsatzkräfte"),
        ("Anwohnern", "", "", "Anwohner"),
        ("Autoren", "", "", "Autoren"),
        ("Gastautoren", "", "p", "Gastautoren"),
        ("Senatoren", "", "p", "Senatoren"),
        ("Studenten", "", "", "Studenten"),
        ("junge Studenten", "m", "", "junge Studenten"),
        ("jungen Studenten", "m", "s", "junger Studenten"),
        ("Demonstranten", "", "", "Demonstranten"),
        ("Parlamenten", "", "", "Parlamente"),
        ("Fachleuten", "", "p", "Fachleute"),
        ("Zeugen", "m", "p", "Zeugen"),
        ("Frauen", "f", "p", "Frauen"),
        ("Rebellen", "m", "p", "Rebellen"),
        ("Ostern", "", "", "Ostern"),
        ("Spaniens König", "m", "s", "Spaniens König"),
        ("Russlands Verteidigungsministerium", "n", "s", "Russlands Verteidigungsministerium"),
        ("Spaniens früherer Minister", "m", "s", "Spaniens früherer Minister"),
        ("Spaniens Ministern", "m", "p", "Spaniens Minister"),
        ("Ministers Karl Holm", "m", "s", "Minister Karl Holm"),
        ("Bundestags", "m", "s", "Bundestag"),
    ],
)
def test_words_are_listed_in_the_nominative(
    words: str, genders: str, numbers: str, listed: str
) -> None:
    assert citation(words, genders, numbers) == listed


@pytest.mark.parametrize(
    ("name", "determiner", "gender", "listed"),
    [
        ("Nationale Übergangsrat", "der", "", "Nationaler Übergangsrat"),
        ("Nationalen Übergangsrates", "des", "m", "Nationaler Übergangsrat"),
        ("Zweite Deutsche Fernsehen", "Das", "", "Zweites Deutsches Fernsehen"),
        ("Süddeutschen Zeitung", "der", "", "Süddeutsche Zeitung"),
        ("Neuen Welten", "die", "", "Neue Welten"),
        # nothing tells the gender
        ("Nationalen Übergangsrates", "des", "", "Nationalen Übergangsrates"),
        ("Deutsche Bank", "", "", "Deutsche Bank"),
        # no adjective goes before the noun
        ("Hamburger Abendblatt", "das", "", "Hamburger Abendblatt"),
        ("Rat der Weisen", "der", "", "Rat der Weisen"),
    ],
)
def test_names_are_listed_without_their_determiner(
    name: str, determiner: str, gender: str, listed: str
) -> None:
    assert proper(name, determiner, gender) == listed


def test_a_genitive_ending_falls() -> None:
    assert bare("Merkels") == "Merkel"
    assert bare("Schulz’") == "Schulz"
    assert bare("Obama") is None


def test_compounds_are_cut_longest_head_first() -> None:
    found = heads("Umweltminister")
    assert ("Umwelt", "Minister") in found
    lengths = [len(head) for _, head in found]
    assert lengths == sorted(lengths, reverse=True)
    assert heads("minister") == ()


@pytest.mark.parametrize(
    "form",
    ["Fahrzeuge", "Löschfahrzeugen", "Brandstiftung", "Fotografin", "Absenders", "Halbleiter"],
)
def test_words_that_only_end_like_a_compound_are_not_cut(form: str) -> None:
    assert heads(form) == ()


@pytest.mark.parametrize("form", ["Augenzeugen", "Kulturstiftung", "Markgrafen", "Schulleiter"])
def test_compounds_like_them_are(form: str) -> None:
    assert heads(form)


@pytest.mark.parametrize(
    ("names", "listed"),
    [(("A",), "A"), (("A", "B"), "A und B"), (("A", "B", "C"), "A, B und C")],
)
def test_names_are_listed(names: tuple[str, ...], listed: str) -> None:
    assert joined(names) == listed


@pytest.mark.parametrize(
    ("form", "told"),
    [("54-Jährige", True), ("54-jährige", True), ("Mehrjährige", False), ("Minister", False)],
)
def test_some_nouns_tell_an_age_alone(form: str, told: bool) -> None:
    assert aged(form) is told


@pytest.mark.parametrize(
    ("first", "word"),
    [("Firmen", "Firm"), ("Regierungs", "Regierung"), ("Polizei", "Polizei"), ("Bundes", "Bund")],
)
def test_the_first_part_of_a_compound_may_be_linked(first: str, word: str) -> None:
    assert word in modifiers(first)
    assert first in modifiers(first)


@given(st.text(max_size=80), st.sampled_from(["", "NOUN", "PROPN", "ADJ", "X"]))
def test_any_form_is_read(form: str, tag: str) -> None:
    word(form, tag)
    assert len(stem(form)) <= len(form.lower())
    shortened = bare(form)
    assert shortened is None or form.startswith(shortened)
    for modifier, head in heads(form):
        assert (modifier + head).lower() == form.lower()
    citation(form, "m", "s")
    agreement(form, form, "", False)


@given(
    st.lists(st.sampled_from(["Spaniens", "Müllers", "", "früherer", "König", "\n"])).map(" ".join)
)
def test_words_of_any_order_are_listed_each_by_one(words: str) -> None:
    listed = citation(words, "m", "s").split(" ")
    assert [form[:4] for form in listed] == [form[:4] for form in words.split(" ")]


@pytest.mark.parametrize("form", ["fordern", "verurteilten", "wandeln", "sind"])
def test_verbs_in_the_plural(form: str) -> None:
    assert word(form, "VERB").numbers == "p"


@pytest.mark.parametrize("form", ["fordert", "wandelt", "ist", "forderte"])
def test_verbs_in_the_singular(form: str) -> None:
    assert word(form, "VERB").numbers == "s"


def test_of_several_men_is_an_attribute_with_der() -> None:
    assert agreement("der", "Ermittler", "m", True).numbers == "p"
    assert agreement("der", "Ermittler", "m", False).numbers == "s"
