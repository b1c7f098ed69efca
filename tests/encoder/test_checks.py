from dataclasses import replace

import numpy as np
import pytest

from wortlaut.encoder.checks import (
    beside,
    checked,
    partners,
    whole_phrase,
    whole_sentence,
    whole_speaker,
    with_marks,
)
from wortlaut.encoder.decode import Stretch
from wortlaut.encoder.inputs import Inputs, article_inputs
from wortlaut.encoder.tags import KINDS
from wortlaut.encoder.vocabulary import Vocabulary
from wortlaut.language import load
from wortlaut.pipeline import prepare
from wortlaut.records import Article, Dependency, Kind, Medium, Quotation

PACK = load("de")
DIRECT = KINDS.index(Kind.DIRECT)
INDIRECT = KINDS.index(Kind.INDIRECT)


def inputs_of(text: str) -> tuple[list[str], Inputs]:
    tokens = PACK.tokenize(text)
    words = [token.text for token in tokens]
    inputs = article_inputs(
        prepare(Article.of(text), pack=PACK), pack=PACK, vocabulary=Vocabulary.of([], [])
    )
    return words, inputs


def words_of(stretch: Stretch, words: list[str]) -> str:
    return " ".join(words[token] for token in stretch.tokens)


def test_a_direct_quotation_gets_its_marks() -> None:
    words, inputs = inputs_of("„Wir gehen jetzt.“ Das sagte Anna Berg.")
    (found,) = checked([Stretch(0, DIRECT, (1, 2, 3))], inputs)
    assert words_of(found, words) == "„ Wir gehen jetzt . “"
    (found,) = checked([Stretch(0, DIRECT, (1, 2, 3, 4))], inputs)
    assert words_of(found, words) == "„ Wir gehen jetzt . “"


def test_a_direct_quotation_runs_from_mark_to_mark() -> None:
    words, inputs = inputs_of("„Das „Fest der Feste“ fällt aus“, sagte Anna Berg.")
    for part in ((0, 1, 2, 3), (5, 6, 7, 8, 9)):
        (found,) = checked([Stretch(0, DIRECT, part)], inputs)
        assert words_of(found, words) == "„ Das „ Fest der Feste “ fällt aus “"


def test_every_part_of_an_interrupted_quotation_runs_to_its_own_mark() -> None:
    words, inputs = inputs_of("„Wir gehen jetzt“, sagte Anna Berg, „und kommen bald wieder.“")
    second = words.index("und")
    (found,) = checked([Stretch(0, DIRECT, (0, 1, second - 1, second))], inputs)
    assert words_of(found, words) == "„ Wir gehen jetzt “ „ und kommen bald wieder . “"


def test_marks_that_nothing_closes_or_opens_stay() -> None:
    _, inputs = inputs_of("„Wir gehen, sagte sie.")
    open_ended = Stretch(0, DIRECT, (0, 1, 2))
    assert checked([open_ended], inputs) == [open_ended]


def test_complete_marks_and_indirect_speech_stay() -> None:
    _, inputs = inputs_of("„Wir gehen“, sagte sie. Er komme, sagte er.")
    complete = Stretch(0, DIRECT, (0, 1, 2, 3))
    indirect = Stretch(0, INDIRECT, (8, 9))
    assert checked([complete, indirect], inputs) == [complete, indirect]


def test_marks_alone_are_no_quotation() -> None:
    _, inputs = inputs_of("„Wir gehen“, sagte sie.")
    assert checked([Stretch(1, DIRECT, (0,)), Stretch(0, INDIRECT, (3, 4))], inputs) == []


def test_one_word_is_no_indirect_quotation() -> None:
    _, inputs = inputs_of("Wie „Blatt“ meldet, kommt er.")
    assert checked([Stretch(0, INDIRECT, (4,))], inputs) == []


def test_without_marks_nothing_is_direct() -> None:
    _, inputs = inputs_of("Wir gehen jetzt, sagte sie.")
    assert checked([Stretch(0, DIRECT, (0, 1, 2)), Stretch(1, DIRECT, (1,))], inputs) == []


def test_a_quotation_does_not_quote_itself() -> None:
    _, inputs = inputs_of("„Wir gehen“, sagte sie.")
    outer, inner = Stretch(0, DIRECT, (0, 1, 2, 3)), Stretch(1, DIRECT, (0, 1, 2, 3))
    assert checked([outer, inner], inputs) == [outer]


def test_parts_in_two_paragraphs_are_two_quotations() -> None:
    text = "Es gehe gut, sagte er.\n\nEs bleibe so, sagte sie."
    words, inputs = inputs_of(text)
    second = words.index("bleibe")
    joined = Stretch(0, INDIRECT, (0, 1, 2, second - 1, second, second + 1))
    assert checked([joined], inputs) == [
        Stretch(0, INDIRECT, (0, 1, 2)),
        Stretch(0, INDIRECT, (second - 1, second, second + 1)),
    ]


def test_indirect_speech_with_a_cue_does_not_begin_in_the_headline() -> None:
    words, inputs = inputs_of("Werk schließt\n\nDas Werk schließe im Mai, sagte Anna Berg.")
    (found,) = checked([Stretch(0, INDIRECT, (0, 1, 2, 3, 4, 5, 6))], inputs)
    assert words_of(found, words) == "Das Werk schließe im Mai"


def test_what_goes_on_without_a_cue_may_go_on_in_the_next_paragraph() -> None:
    _, inputs = inputs_of("Das Werk schließe im Mai.\n\nEs sei zu alt.")
    going_on = Stretch(0, KINDS.index(Kind.INDIRECT_FREE_INDIRECT), tuple(range(10)))
    assert checked([going_on], inputs) == [going_on]


def test_cues_stand_beside_their_quotation() -> None:
    words, inputs = inputs_of("Sie kam.\n\nEr sagte etwas. Es sei gut. Dann ging er. Sie blieb.")
    sei = words.index("sei")
    (near,) = beside([Stretch(0, INDIRECT, (sei - 1, sei, sei + 1))], inputs)
    assert [word for word, here in zip(words, near, strict=True) if here] == [
        "Es",
        "sei",
        "gut",
        ".",
    ]
    (near,) = beside([Stretch(0, DIRECT, (sei - 1, sei, sei + 1))], inputs)
    first, last = words.index("sagte") - 1, words.index("ging") + 2
    assert np.flatnonzero(near).tolist() == list(range(first, last + 1))


def quotation_of(tokens: tuple[int, ...], speaker: tuple[int, ...]) -> Quotation:
    return Quotation(
        kind=Kind.REPORTED,
        medium=Medium.SPEECH,
        tokens=tokens,
        speaker=speaker,
        addressee=(),
        cue=(),
        frame=(),
        parent=None,
        confidence=0.9,
    )


# "Berg lobte am Abend die Arbeit der Wehr ." and "Ihr wird von der Stadt Betrug vorgeworfen ."
PRAISE = (
    *(Dependency(1, "nsubj"), Dependency(-1, "root"), Dependency(3, "case"), Dependency(1, "obl")),
    *(Dependency(5, "det"), Dependency(1, "obj"), Dependency(7, "det"), Dependency(5, "nmod")),
    Dependency(1, "punct"),
)
CHARGE = (
    *(Dependency(6, "iobj"), Dependency(6, "aux:pass"), Dependency(4, "case")),
    *(Dependency(4, "det"), Dependency(6, "obl:agent"), Dependency(6, "nsubj:pass")),
    *(Dependency(-1, "root"), Dependency(6, "punct")),
)


@pytest.mark.parametrize(
    ("tokens", "speaker", "dependencies", "expected"),
    [
        ((1, 2, 3, 4), (0,), PRAISE, (1, 2, 3, 4, 5)),
        ((1, 2, 3, 4, 5, 6), (0,), PRAISE, (1, 2, 3, 4, 5, 6, 7)),
        ((1, 2, 3, 4, 5), (0,), PRAISE, (1, 2, 3, 4, 5)),
        ((0, 1, 2), (3, 4), CHARGE, (0, 1)),
    ],
)
def test_no_quotation_ends_before_its_noun(
    tokens: tuple[int, ...],
    speaker: tuple[int, ...],
    dependencies: tuple[Dependency, ...],
    expected: tuple[int, ...],
) -> None:
    found = whole_phrase(quotation_of(tokens, speaker), dependencies)
    assert found.tokens == expected


# sagte Eva Kern von den Linken
PARTY = (
    Dependency(-1, "root"),
    Dependency(0, "nsubj"),
    Dependency(1, "flat"),
    Dependency(5, "case"),
    Dependency(5, "det"),
    Dependency(1, "nmod"),
)


def test_nobody_who_speaks_ends_in_a_preposition() -> None:
    said = replace(quotation_of((), (1, 2, 3)), addressee=(4, 5))
    found = whole_speaker(said, PARTY)
    assert found.speaker == (1, 2, 3, 4, 5)
    assert found.addressee == ()


def test_the_preposition_is_left_out_where_its_noun_is_quoted() -> None:
    said = quotation_of((4, 5), (1, 2, 3))
    assert whole_speaker(said, PARTY).speaker == (1, 2)


def test_who_speaks_stays_as_it_is_elsewhere() -> None:
    for speaker in ((), (1, 2)):
        said = quotation_of((), speaker)
        assert whole_speaker(said, PARTY) is said


def spoken(text: str, quoted: int, kind: Kind, *, cue: tuple[int, ...] = ()) -> str:
    """Return what a quotation of the first words of a text says once its sentence is looked at."""
    words, inputs = inputs_of(text)
    said = replace(quotation_of(tuple(range(quoted)), ()), kind=kind, cue=cue)
    found = whole_sentence(said, inputs, set(said.tokens))
    return " ".join(words[token] for token in found.tokens)


@pytest.mark.parametrize(
    ("text", "quoted", "kind", "expected"),
    [
        ("Nachbarn kündigten Proteste an. Es half.", 3, Kind.REPORTED, "Nachbarn … an ."),
        ("Er habe das Geld genommen. Es half.", 5, Kind.INDIRECT_FREE_INDIRECT, "Er … genommen ."),
        ("Nachbarn kündigten für heute Proteste an.", 1, Kind.REPORTED, "Nachbarn … an ."),
        ("Er habe gestern das ganze Geld genommen.", 3, Kind.INDIRECT_FREE_INDIRECT, "Er … n ."),
        ("dass der Mann sehr bald kommt", 2, Kind.INDIRECT, "dass … der"),
        ("dass der Mann kommen kann. Es half.", 4, Kind.INDIRECT, "dass … kann"),
        ("dass der Mann kommt, glaubt er.", 4, Kind.INDIRECT, "dass … kommt"),
        ("dass der Mann kommt.", 4, Kind.INDIRECT, "dass … kommt"),
        ("Das Geld ist weg.", 2, Kind.DIRECT, "Das … Geld"),
    ],
)
def test_no_quotation_without_marks_ends_before_its_sentence(
    text: str, quoted: int, kind: Kind, expected: str
) -> None:
    first, last = expected.split(" … ")
    found = spoken(text, quoted, kind)
    assert found.startswith(first)
    assert found.endswith(last)


def test_what_follows_stays_where_it_tells_who_says_so_or_is_quoted_itself() -> None:
    text = "dass der Mann kommt sagte Eva."
    assert spoken(text, 4, Kind.INDIRECT, cue=(4,)) == "dass der Mann kommt"
    text = "Auch das habe Methode, so Holm weiter."
    assert spoken(text, 4, Kind.INDIRECT_FREE_INDIRECT, cue=(5,)) == "Auch das habe Methode"
    _, inputs = inputs_of("Er klagte und schwieg.")
    said = replace(quotation_of((0, 1), ()), kind=Kind.REPORTED)
    assert whole_sentence(said, inputs, {0, 1, 3}) is said
    within = replace(quotation_of((1, 2), ()), kind=Kind.REPORTED)
    _, longer = inputs_of("Er klagte für alle sehr laut und lange.")
    assert whole_sentence(within, longer, {1, 2}) is within
    inner = replace(said, parent=0)
    assert whole_sentence(inner, inputs, {0, 1}) is inner


def test_two_parts_that_run_to_the_same_marks_are_one_quotation() -> None:
    words, inputs = inputs_of("„Das ‚Fest‘ fällt aus, so Holm? Nein!“")
    parts = [Stretch(0, DIRECT, (0, 1)), Stretch(0, DIRECT, (10, 11, 12))]
    (found,) = checked(parts, inputs)
    assert found.tokens == tuple(range(len(words)))


def test_whole_sentences_do_not_run_into_the_start_of_the_next_paragraph() -> None:
    words, inputs = inputs_of("Sie wisse nicht weiter.\n\nDie nächste Runde folgt.")
    free = KINDS.index(Kind.INDIRECT_FREE_INDIRECT)
    (found,) = checked([Stretch(0, free, tuple(range(7)))], inputs)
    assert words_of(found, words) == "Sie wisse nicht weiter ."
    whole = Stretch(0, free, tuple(range(len(words))))
    assert checked([whole], inputs) == [whole]


def test_who_speaks_has_both_marks_of_a_name() -> None:
    words, inputs = inputs_of("„Wir gehen“, so die „Neue Ems Zeitung“ und Anna Berg.")
    paired, quoted = partners(inputs.column("mark")), set(range(4))
    opening = words.index("die") + 1
    whole = tuple(range(opening - 1, opening + 5))
    assert with_marks(whole[2:], paired, quoted) == whole[1:]
    assert with_marks(whole[:3], paired, quoted) == whole
    assert with_marks(whole[2:4], paired, quoted) == whole[2:4]
    assert with_marks((), paired, quoted) == ()


def test_the_marks_of_the_quotation_are_none_of_who_speaks() -> None:
    _, inputs = inputs_of("„Wir gehen“, so Anna Berg.")
    assert with_marks((3,), partners(inputs.column("mark")), {0, 1, 2}) == (3,)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Er rief: „Das reicht!“ Na gut, Anna.", "„ Das reicht ! “"),
        ("Er rief: „Das „Fest“ reicht!“ Na gut, Anna.", "„ Das „ Fest “ reicht ! “"),
        # What follows holds another mark, or nothing closes the first.
        ("Er rief: „Das reicht!“ Und „Nein“", "„ Das reicht ! “ Und „ Nein “"),
        ("Er rief: „Das reicht! Na gut, Anna.", "„ Das reicht ! Na gut , Anna ."),
    ],
)
def test_a_direct_quotation_ends_with_its_closing_mark(text: str, quote: str) -> None:
    words, inputs = inputs_of(text)
    (found,) = checked([Stretch(0, DIRECT, tuple(range(3, len(words))))], inputs)
    assert words_of(found, words) == quote
