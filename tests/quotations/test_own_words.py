"""Quotations whose cue is a part of the quoted clause."""

from wortlaut.quotations.own_words import without_own_words
from wortlaut.records import Dependency, Kind, Quotation, Reading

# Dort wurde Kritik laut .
READINGS = [
    Reading("dort", "ADV", None, ""),
    Reading("werden", "VERB", None, ""),
    Reading("Kritik", "NOUN", None, ""),
    Reading("laut", "ADP", None, ""),
    Reading(".", "PUNCT", None, ""),
]


def quotation(*tokens: int, cue: tuple[int, ...], parent: int | None = None) -> Quotation:
    return Quotation(
        kind=Kind.INDIRECT, medium=None, tokens=tokens, cue=cue, parent=parent, confidence=0.5
    )


def left(found: list[Quotation], *arc: int | str) -> list[Quotation]:
    head, relation = arc
    tree = [Dependency(1, "dep")] * len(READINGS)
    tree[2] = Dependency(3 if head == -1 else 1, "nsubj")
    tree[3] = Dependency(int(head), str(relation))
    return list(without_own_words(found, READINGS, tree))


def test_the_particle_of_a_quoted_verb_marks_no_speech() -> None:
    assert left([quotation(0, 1, 2, cue=(3,))], 1, "compound:prt") == []
    assert left([quotation(0, 1, 2, cue=(3,))], -1, "root") == []


def test_a_preposition_and_the_particle_of_a_verb_outside_do() -> None:
    source = [quotation(0, 1, cue=(3,))]
    assert left(source, 2, "case") == source
    assert left([quotation(0, 1, cue=(3,))], -1, "root") == source
    outside = [quotation(0, 2, cue=(3,))]
    assert left(outside, 1, "compound:prt") == outside
    verb = [quotation(0, 2, cue=(1, 3))]
    assert left(verb, 1, "compound:prt") == verb


def test_a_quotation_in_it_stands_alone() -> None:
    inner = quotation(2, cue=(1,), parent=0)
    assert left([quotation(0, 1, 2, cue=(3,)), inner], 1, "compound:prt") == [
        quotation(2, cue=(1,))
    ]


def test_what_denies_a_quoted_verb_marks_no_speech() -> None:
    # Überprüfen ließen sich die Angaben nicht .
    tags = ["VERB", "VERB", "PRON", "DET", "NOUN", "PART", "PUNCT"]
    readings = [Reading("", tag, None, "") for tag in tags]
    tree = [Dependency(1, "dep")] * len(tags)
    denied = [quotation(0, 1, cue=(2, 5))]
    assert without_own_words(denied, readings, tree) == ()
    kept = [quotation(0, cue=(2, 5)), quotation(0, 1, cue=(2,)), quotation(0, cue=(1, 5))]
    assert without_own_words(kept, readings, tree) == tuple(kept)
