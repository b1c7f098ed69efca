"""The coarse readings of a German word form: part of speech, verb form, sort of name.

They refine UPOS (https://universaldependencies.org/u/pos/) as far as a lexicon without context
can know it, in the terms of the STTS tag set. The order is part of the lexicon's file format.
"""

from typing import NamedTuple

from wortlaut.records import Mood


class Kind(NamedTuple):
    """A coarse reading: its name, its UPOS tag, and its mood (finite verbs only)."""

    name: str
    pos: str
    mood: Mood | None = None


# Present forms that can only be the first person ("ich gehe") stand apart: in the third person
# the same form is Konjunktiv I ("er gehe").
_VERB_FORMS: tuple[tuple[str, Mood | None], ...] = (
    ("present", Mood.INDICATIVE),
    ("present_1sg", Mood.INDICATIVE),
    ("past", Mood.INDICATIVE),
    ("subjunctive_1", Mood.SUBJUNCTIVE_1),
    ("subjunctive_2", Mood.SUBJUNCTIVE_2),
    ("imperative", Mood.IMPERATIVE),
    ("infinitive", None),
    ("zu_infinitive", None),
    ("participle_1", None),
    ("participle_2", None),
)


def _group(pos: str, names: str) -> tuple[Kind, ...]:
    return tuple(Kind(name, pos) for name in names.split())


KINDS: tuple[Kind, ...] = (
    *_group("NOUN", "noun noun.adjectival noun.infinitive"),
    *_group("PROPN", "name.given name.family name.place name.other"),
    *_group("ADJ", "adjective.attributive adjective.predicative"),
    *_group("ADJ", "participle_1.attributive participle_1.predicative"),
    *_group("ADJ", "participle_2.attributive participle_2.predicative"),
    *(
        Kind(f"{verb}.{form}", pos, mood)
        for verb, pos in (("verb", "VERB"), ("auxiliary", "AUX"), ("modal", "AUX"))
        for form, mood in _VERB_FORMS
    ),
    *_group("ADV", "adverb adverb.interrogative adverb.pronominal"),
    *_group("ADP", "preposition preposition.article"),
    *_group("CCONJ", "conjunction comparative"),
    *_group("SCONJ", "subjunction subjunction.infinitive"),
    *_group("PRON", "pronoun.personal pronoun.reflexive pronoun.demonstrative"),
    *_group("PRON", "pronoun.relative pronoun.interrogative pronoun.indefinite"),
    *_group("DET", "determiner.definite determiner.indefinite determiner.demonstrative"),
    *_group("DET", "determiner.possessive determiner.interrogative determiner.quantifier"),
    *_group("NUM", "numeral"),
    *_group("PART", "particle.negation particle.zu particle.answer"),
    Kind("particle.verbal", "ADP"),
    Kind("particle.verbal_adverb", "ADV"),
    Kind("interjection", "INTJ"),
    Kind("abbreviation", "ADV"),
    Kind("punctuation", "PUNCT"),
    Kind("symbol", "SYM"),
    Kind("foreign", "X"),
)

INDEX: dict[str, int] = {kind.name: index for index, kind in enumerate(KINDS)}

FIRST_FUNCTION_WORD = INDEX["adverb"]
"""Kinds before it are nouns, names, adjectives and verbs."""

# The bit of an ambiguity class that says "not in the lexicon, guessed".
GUESSED = 1 << len(KINDS)
