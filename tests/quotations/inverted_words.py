"""Sentences with hand-made trees, in which a clause stands before a verb of speech."""

from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.quotations.inverted import with_inverted
from wortlaut.records import Dependency, Mood, Quotation, Reading, TokenRange

FINITE, NAME, NOUN, PRONOUN, OTHER = "finite", "PROPN", "NOUN", "PRON", "X"

LEMMAS = {"sagte": "sagen", "reicht": "reichen"}

# form, kind of word, index of the head, relation
Word = tuple[str, str, int, str]
REICHT: list[Word] = [
    ("Das", PRONOUN, 1, "nsubj"),
    ("reicht", FINITE, 5, "ccomp"),
    ("uns", PRONOUN, 1, "obj"),
    (",", "PUNCT", 1, "punct"),
]
SAGTE: list[Word] = [("sagte", FINITE, -1, "root")]
HOLM: list[Word] = [("Holm", NAME, 4, "nsubj"), (".", "PUNCT", 4, "punct")]


def read(words: list[Word], *before: Quotation, last: int = 0) -> tuple[Quotation, ...]:
    """Return the quotations of words with heads as given, a sentence of which ends at `last`."""
    readings, trees = [], []
    for form, kind, head, relation in words:
        verb = Reading(LEMMAS.get(form, form), "VERB", Mood.INDICATIVE)
        readings.append(verb if kind == FINITE else Reading(form, kind, None))
        trees.append(Dependency(head, relation))
    sentences = [TokenRange(0, last or len(words)), TokenRange(last or len(words), len(words))]
    forms = [form for form, *_ in words]
    return with_inverted(before, sentences, forms, readings, trees, grammar=reference_grammar())


def sentence(clause: list[Word], rest: list[Word]) -> list[Word]:
    """Return a clause and what follows; the verb of speech is the first word that follows."""
    verb = len(clause)

    def moved(words: list[Word]) -> list[Word]:
        return [
            (form, kind, verb if head in (4, 5) else head, relation)
            for form, kind, head, relation in words
        ]

    return [*moved(clause), *SAGTE, *moved(rest)]
