"""Pronouns that take up a subject whose head, as the parse has it, is a title or a first name."""

import pytest
from parsed import who

from wortlaut.records import Kind

Q = "es sei zu spät"


@pytest.mark.parametrize("head", ["Trainer", "Karl"])
def test_the_subject_of_the_sentence_before_by_its_title(head: str) -> None:
    text = (
        f"Jan Berg und Uwe Holm kamen. Trainer Karl Olm stritt mit Kapitän Max Blum. {Q}, sagte er."
    )
    arcs = {head: ("stritt", "nsubj"), "Max": ("stritt", "obl"), "er": ("sagte", "nsubj")}
    words, name = who(text, Q, speaker="er", cue="sagte", arcs=arcs)
    assert (words, name) == ("er", "Karl Olm")


def test_whose_somebody_is_is_not_the_subject() -> None:
    text = f"Uwe Holms Trainer Karl Olm stritt mit Max Blum. {Q}, sagte er."
    arcs = {"Trainer": ("stritt", "nsubj"), "Max": ("stritt", "obl"), "er": ("sagte", "nsubj")}
    _, name = who(text, Q, speaker="er", cue="sagte", arcs=arcs)
    assert name == "Karl Olm"


def test_a_question_in_the_quotation_is_not_the_sentence_before() -> None:
    text = (
        "Trainer Uwe Holm lachte. Kapitän Karl Olm stritt mit Max Blum. "
        "„Spät? Es ist zu früh“, sagte er."
    )
    arcs = {
        "Trainer": ("lachte", "nsubj"),
        "Kapitän": ("stritt", "nsubj"),
        "Max": ("stritt", "obl"),
        "er": ("sagte", "nsubj"),
    }
    _, name = who(
        text, "„Spät? Es ist zu früh“", speaker="er", cue="sagte", arcs=arcs, kind=Kind.DIRECT
    )
    assert name == "Karl Olm"
