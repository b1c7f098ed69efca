import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.language.de.words.guess import guess
from wortlaut.language.de.words.kinds import KINDS
from wortlaut.language.de.words.lexicon import lexicon


def first(form: str) -> tuple[str, str]:
    entry = guess(form, lexicon().find)[0]
    return entry.lemma, KINDS[entry.kind].pos


@pytest.mark.parametrize(
    ("form", "lemma", "pos"),
    [
        ("Bundesverteidigungsministerinnen", "Bundesverteidigungsministerin", "NOUN"),
        ("Straßenblockadeaktionen", "Straßenblockadeaktion", "NOUN"),
        ("Klimakleberprozesses", "Klimakleberprozess", "NOUN"),
        ("US-Präsidenten", "US-Präsident", "NOUN"),
        ("SPD-Chefinnen", "SPD-Chefin", "NOUN"),
        ("Ein-", "Ein-", "NOUN"),
        ("Quorbisierung", "Quorbisierung", "NOUN"),
        ("Quorbisierungen", "Quorbisierung", "NOUN"),
    ],
)
def test_compounds_take_the_lemma_of_their_head(form: str, lemma: str, pos: str) -> None:
    assert first(form) == (lemma, pos)


@pytest.mark.parametrize(
    ("form", "lemma", "pos"),
    [
        ("herüberzuwinken", "herüberwinken", "VERB"),
        ("umherspazierte", "umherspazieren", "VERB"),
        ("hinterhergebellt", "hinterherbellen", "VERB"),
        ("quorbisieren", "quorbisieren", "VERB"),
        ("sicherheitspolitischen", "sicherheitspolitisch", "ADJ"),
        ("quorbischen", "quorbisch", "ADJ"),
        ("quorbisch", "quorbisch", "ADJ"),
        ("quorbweise", "quorbweise", "ADV"),
    ],
)
def test_verbs_and_adjectives(form: str, lemma: str, pos: str) -> None:
    assert first(form) == (lemma, pos)


@pytest.mark.parametrize(
    ("form", "pos"),
    [
        ("2023", "NUM"),
        ("1.000,5", "NUM"),
        ("-3", "NUM"),
        ("zweiunddreißig", "NUM"),
        ("3.", "ADJ"),
        ("90er", "ADJ"),
        ("20-jährige", "ADJ"),
        ("„", "PUNCT"),
        ("“", "PUNCT"),
        ("``", "PUNCT"),
        ("…", "PUNCT"),
        ("--", "PUNCT"),
        ("%", "SYM"),
        ("€", "SYM"),
        ("→", "SYM"),
        ("https://example.org/a", "X"),
        ("redaktion@example.org", "X"),
        ("\x00", "X"),
        ("\ud800", "X"),
        ("", "X"),
        ("Qorbik", "PROPN"),
        ("QRBK", "PROPN"),
        ("Rhein-Qorb", "PROPN"),
    ],
)
def test_numbers_signs_and_names(form: str, pos: str) -> None:
    assert first(form)[1] == pos


def test_swiss_and_old_spellings_lead_to_the_known_word() -> None:
    assert first("Strasse") == ("Straße", "NOUN")
    assert first("muessen") == ("müssen", "AUX")


@pytest.mark.parametrize("unit", ["a", "-", "„", "a-", "und", "ung", "1", "ß", "zu", "\u202e", "A"])
def test_a_token_of_a_million_characters_is_read(unit: str) -> None:
    form = unit * (1_000_000 // len(unit))
    assert guess(form, lexicon().find)


@given(form=st.text(max_size=60))
def test_any_form_has_entries_cheapest_first(form: str) -> None:
    entries = guess(form, lexicon().find)
    assert entries
    costs = [entry.cost for entry in entries]
    assert costs == sorted(costs)
    assert all(0 <= entry.kind < len(KINDS) for entry in entries)
