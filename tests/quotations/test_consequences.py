"""Clauses of consequence, and of what only seems so, in hand-made trees."""

import pytest

from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.quotations.consequences import without_consequences
from wortlaut.records import Dependency, Kind, Mood, Quotation, Reading

# form, part of speech, lemma, index of the head, relation
Word = tuple[str, str, str, int, str]
HOLM: Word = ("Holm", "PROPN", "Holm", 1, "nsubj")
COMMA: Word = (",", "PUNCT", ",", 6, "punct")


def clause(first: int, mark: str = "dass", verb: str = "gingen") -> list[Word]:
    return [
        (mark, "SCONJ", mark, first + 2, "mark"),
        ("alle", "DET", "all", first + 2, "nsubj"),
        (verb, "VERB", "gehen", 1, "ccomp"),
    ]


def is_kept(words: list[Word], first: int, kind: Kind = Kind.INDIRECT) -> bool:
    """Tell whether the quotation of the last three words is kept, whose cue is the second."""
    moods = {"gehe": Mood.SUBJUNCTIVE_1}
    readings = [
        Reading(lemma, pos, moods.get(form, Mood.INDICATIVE if pos == "VERB" else None))
        for form, pos, lemma, *_ in words
    ]
    trees = [Dependency(head, relation) for *_, head, relation in words]
    tokens = tuple(range(first, first + 3))
    found = [Quotation(kind=kind, medium=None, tokens=tokens, cue=(1,), confidence=0.9)]
    forms = [form for form, *_ in words]
    grammar = reference_grammar()
    return bool(without_consequences(found, forms, readings, trees, grammar=grammar))


def told(verb: str, lemma: str, *degree: Word) -> list[Word]:
    """Return "Holm", a verb and what stands between it and the comma."""
    return [HOLM, (verb, "VERB", lemma, -1, "root"), *degree, COMMA]


SO: Word = ("so", "ADV", "so", 3, "advmod")
LEISE: Word = ("leise", "ADJ", "leise", 1, "advmod")
DERART: Word = ("derart", "ADV", "derart", 3, "advmod")


@pytest.mark.parametrize(
    ("verb", "lemma", "degree"),
    [("sprach", "sprechen", SO), ("zögerte", "zögern", SO), ("zögerte", "zögern", DERART)],
)
def test_nobody_says_what_came_of_it(verb: str, lemma: str, degree: Word) -> None:
    words = told(verb, lemma, degree, LEISE)
    assert not is_kept([*words, *clause(5)], 5)


def test_more_may_stand_between_where_no_verb_tells_of_speech() -> None:
    there: Word = ("dort", "ADV", "dort", 1, "advmod")
    assert not is_kept([*told("zögerte", "zögern", SO, LEISE, there), *clause(6)], 6)
    assert is_kept([*told("sagte", "sagen", SO, LEISE, there), *clause(6)], 6)


def test_what_is_said_stays() -> None:
    so_loud = told("sagte", "sagen", SO, LEISE)
    assert is_kept([*so_loud, *clause(5, verb="gehe")], 5)
    assert is_kept([*so_loud, *clause(5, mark="ob")], 5)
    assert is_kept([*so_loud, *clause(5)], 5, Kind.DIRECT)
    assert is_kept([*told("sagte", "sagen", LEISE), *clause(4)], 4)


def test_a_word_of_degree_elsewhere_tells_nothing() -> None:
    elsewhere: Word = ("so", "ADV", "so", -1, "root")
    assert is_kept([*told("zögerte", "zögern", elsewhere, LEISE), *clause(5)], 5)


@pytest.mark.parametrize(("mark", "kept"), [("als", False), ("dass", True)])
def test_nobody_says_what_only_seems_so(mark: str, kept: bool) -> None:
    so: Word = ("so", "ADV", "so", 1, "advmod")
    assert is_kept([*told("tat", "tun", so), *clause(4, mark=mark, verb="gehe")], 4) is kept
