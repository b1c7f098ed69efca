from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.lexicon_gold import blocks, surface_rows
from wortlaut.language.de.words.morphology import (
    AMBIGUITY_CLASSES,
    ambiguity_class,
    analyse,
    lemma,
    readings,
)
from wortlaut.records import Mood, Reading, Token

SYNTAX = Path(__file__).resolve().parents[3] / "../shared/data/syntax"


def tokens(text: str) -> list[Token]:
    found, start = [], 0
    for word in text.split():
        found.append(Token(start, start + len(word), word))
        start += len(word) + 1
    return found


def tagged(text: str) -> list[tuple[str, str]]:
    return [(reading.lemma, reading.pos) for reading in analyse(tokens(text))]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("er", "er"),
        ("ihm", "er"),
        ("mich", "ich"),
        ("am", "an"),
        ("im", "in"),
        ("zum", "zu"),
        ("dessen", "der"),
        ("daß", "daß"),
        ("müßte", "müssen"),
        ("Häuser", "Haus"),
        ("Merkels", "Merkel"),
        ("abgesagt", "absagen"),
        ("zurückzuweisen", "zurückweisen"),
        ("Bundesverteidigungsministerin", "Bundesverteidigungsministerin"),
        ("Aber", "aber"),
        ("Essen", "Essen"),
        ("Sagte", "sagen"),
        ("UND", "und"),
        ("BERLIN", "Berlin"),
    ],
)
def test_lemma(form: str, expected: str) -> None:
    assert lemma(form) == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("sei", {Mood.SUBJUNCTIVE_1, Mood.IMPERATIVE}),
        ("habe", {Mood.INDICATIVE, Mood.SUBJUNCTIVE_1, Mood.IMPERATIVE}),
        ("wäre", {Mood.SUBJUNCTIVE_2}),
        ("müßte", {Mood.SUBJUNCTIVE_2}),
        ("ging", {Mood.INDICATIVE}),
        ("ginge", {Mood.SUBJUNCTIVE_2}),
        ("gehe", {Mood.INDICATIVE, Mood.SUBJUNCTIVE_1, Mood.IMPERATIVE}),
        ("sagte", {Mood.INDICATIVE, Mood.SUBJUNCTIVE_2}),
        ("Ministerin", set()),
        ("gegangen", set()),
    ],
)
def test_moods(form: str, expected: set[Mood]) -> None:
    assert {reading.mood for reading in readings(form) if reading.mood} == expected


def test_tags_of_function_words_are_those_of_universal_dependencies() -> None:
    assert {reading.pos for reading in readings("die")} == {"DET", "PRON"}
    assert readings("nicht") == (Reading("nicht", "PART", None),)
    assert readings("weil") == (Reading("weil", "SCONJ", None),)
    assert readings("zwei")[0].pos == "NUM"
    assert {"ADP", "PART", "ADV"} <= {reading.pos for reading in readings("zu")}
    assert readings("kann")[0] == Reading("können", "AUX", Mood.INDICATIVE)


def test_analyse_tells_noun_from_verb_and_article_from_pronoun() -> None:
    assert tagged("Das Essen schmeckt , sagte die Ministerin .") == [
        ("der", "DET"),
        ("Essen", "NOUN"),
        ("schmecken", "VERB"),
        (",", "PUNCT"),
        ("sagen", "VERB"),
        ("der", "DET"),
        ("Ministerin", "NOUN"),
        (".", "PUNCT"),
    ]


def test_analyse_reads_zu_before_an_infinitive_and_before_a_noun() -> None:
    assert tagged("Er versprach , morgen zu kommen .")[4] == ("zu", "PART")
    assert tagged("Er ging zu der Polizei .")[2] == ("zu", "ADP")


def test_analyse_reads_a_sentence_start_in_lower_case() -> None:
    assert tagged("Laut der Behörde regnete es .")[0] == ("laut", "ADP")
    assert tagged("Es regnet . Sie bleibt .")[3] == ("sie", "PRON")


@pytest.mark.parametrize(
    ("text", "place", "mood"),
    [
        ("Der Minister sagte , er gehe nach Hause .", 5, Mood.SUBJUNCTIVE_1),
        ("Ich gehe nach Hause .", 1, Mood.INDICATIVE),
        ("Sie sagte , sie habe das gewusst .", 4, Mood.SUBJUNCTIVE_1),
        ("Davon habe ich nichts gewusst .", 1, Mood.INDICATIVE),
        ("Man wäre froh .", 1, Mood.SUBJUNCTIVE_2),
        ("Er ist froh .", 1, Mood.INDICATIVE),
    ],
)
def test_analyse_chooses_the_mood(text: str, place: int, mood: Mood) -> None:
    assert analyse(tokens(text))[place].mood == mood


def test_analyse_of_nothing() -> None:
    assert analyse([]) == ()


def test_analyse_of_a_sentence_of_a_hundred_thousand_words() -> None:
    assert len(analyse(tokens("die " * 50_000 + "und " * 50_000))) == 100_000


@settings(max_examples=60, deadline=None)
@given(words=st.lists(st.text(max_size=12), max_size=20))
def test_any_tokens_get_one_reading_each(words: list[str]) -> None:
    found = analyse([Token(0, len(word), word) for word in words])
    assert len(found) == len(words)
    for word, reading in zip(words, found, strict=True):
        assert reading in readings(word)


@given(form=st.text(max_size=30))
def test_any_form_has_a_class_and_readings(form: str) -> None:
    assert 0 <= ambiguity_class(form) < AMBIGUITY_CLASSES
    assert readings(form)


def test_classes_tell_forms_apart_and_unknown_from_known() -> None:
    assert ambiguity_class("sagten") == ambiguity_class("meinten")
    assert ambiguity_class("sagten") != ambiguity_class("sagen")
    assert ambiguity_class("Angela") != ambiguity_class("Berlin")
    assert ambiguity_class("Berlin") != ambiguity_class("Qorbik")
    assert ambiguity_class("sei") != ambiguity_class("ist")


def test_accuracy_on_the_development_treebank() -> None:
    path = SYNTAX / "de_gsd-ud-dev.conllu"
    if not path.exists():
        pytest.skip(f"{path} is not here")
    total = pos = lemmas = 0
    with path.open(encoding="utf-8") as lines:
        for block in blocks(lines):
            gold = list(surface_rows(block))
            found = analyse([Token(0, len(row[1]), row[1]) for row in gold])
            total += len(gold)
            pos += sum(row[3] == one.pos for row, one in zip(gold, found, strict=True))
            lemmas += sum(row[2] == one.lemma for row, one in zip(gold, found, strict=True))
    assert pos / total >= 0.925
    assert lemmas / total >= 0.97
