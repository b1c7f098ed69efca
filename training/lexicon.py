"""Builds the lexicon that ships with the package: `python -m training.lexicon`.

Sources: the full-form lexicon (forms, lemmas, tags), `closed_class.tsv` beside this file
(function words), and two treebanks, which say how often a form has which reading and which kinds
follow each other. The same sources give the same bytes.
"""

import argparse
import gzip
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from training.lexicon_file import Readings, pack
from training.lexicon_gold import treebank_sentences
from training.lexicon_statistics import Gold, statistics
from training.shared import DATA, ROOT
from wortlaut.language.de.words.kinds import FIRST_FUNCTION_WORD, INDEX

SOURCE = DATA / "lexicon" / "german_fullform.tsv.gz"
CLOSED_CLASS = Path(__file__).parent / "closed_class.tsv"
TARGET = ROOT / "wortlaut" / "language" / "de" / "data" / "lexicon.bin"

_VERB_FORMS = {
    "PRT": "past",
    "KJ1": "subjunctive_1",
    "KJ2": "subjunctive_2",
    "IMP": "imperative",
    "INF": "infinitive",
    "EIZ": "zu_infinitive",
    "PA1": "participle_1",
    "PA2": "participle_2",
}
_PLACES = {"STD", "GEB", "COU", "WAT", "MOU", "GEO"}
_SIMPLE = {
    "PRP": "preposition",
    "ZAL": "numeral",
    "INJ": "interjection",
    "PRO": "pronoun.indefinite",
    "ART": "determiner.indefinite",
    "ZUS": "particle.verbal_adverb",
}


def kind_of(tag: str, lemma: str) -> str | None:
    """Return the kind that one tag of the full-form lexicon stands for, None for none.

    The tags are those of Morphy, as LanguageTool's german-pos-dict writes them: word class, then
    features, joined by colons.
    """
    word_class, *features = tag.split(":")
    rule = _RULES.get(word_class)
    return rule(features, lemma) if rule else _SIMPLE.get(word_class)


def _verb(features: list[str], lemma: str) -> str:
    # UD keeps AUX for the modals that STTS calls VM; "lassen" is a full verb there.
    verb = "verb"
    if "AUX" in features:
        verb = "auxiliary"
    elif "MOD" in features and lemma != "lassen":
        verb = "modal"
    form = next((_VERB_FORMS[feature] for feature in features if feature in _VERB_FORMS), None)
    if form is None:
        form = "present_1sg" if {"1", "SIN"} <= set(features) else "present"
    return f"{verb}.{form}"


def _name(features: list[str], _: str) -> str:
    sorts = {feature.rstrip("*#") for feature in features}
    if "VOR" in sorts:
        return "name.given"
    if "NAC" in sorts:
        return "name.family"
    return "name.place" if sorts & _PLACES else "name.other"


def _noun(features: list[str], _: str) -> str:
    sorts = {"ADJ": "noun.adjectival", "INF": "noun.infinitive"}
    return next((sorts[feature] for feature in features if feature in sorts), "noun")


def _adjective(name: str) -> Callable[[list[str], str], str]:
    return lambda features, _: f"{name}.{'predicative' if 'PRD' in features else 'attributive'}"


def _adverb(features: list[str], _: str) -> str:
    sorts = {"INR": "adverb.interrogative", "PRO": "adverb.pronominal"}
    parts = {part for feature in features for part in feature.split("+")}
    return next((name for part, name in sorts.items() if part in parts), "adverb")


def _conjunction(features: list[str], _: str) -> str:
    return "subjunction" if "UNT" in features else "conjunction"


def _negation(_: list[str], lemma: str) -> str:
    return "adverb" if lemma.startswith(("nie", "nirg")) else "particle.negation"


def _abbreviation(features: list[str], _: str) -> str:
    return "noun" if "SUB" in features else "abbreviation"


_RULES: dict[str, Callable[[list[str], str], str]] = {
    "VER": _verb,
    "ADJ": _adjective("adjective"),
    "PA1": _adjective("participle_1"),
    "PA2": _adjective("participle_2"),
    "EIG": _name,
    "IG": _name,
    "SUB": _noun,
    "ADV": _adverb,
    "KON": _conjunction,
    "NEG": _negation,
    "ABK": _abbreviation,
}


def read_full_forms(lines: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Yield form, lemma and kind for every reading of the full-form lexicon.

    Lines that start with "#", remarks after "--", and forms of several words are left out, and so
    is what a lower-case form says already ("Sagte" beside "sagte").
    """
    for line in lines:
        if line.startswith("#"):
            continue
        form, lemma, tags = line.rstrip("\n").split("\t")
        if " " in form or not any(character.isalpha() for character in form):
            continue
        kinds = {kind_of(tag, lemma) for tag in tags.partition("--")[0].split()}
        for kind in sorted(kind for kind in kinds if kind):
            swapped = kind.endswith("zu_infinitive") and len(lemma) > len(form)
            repeated = form[0].isupper() and lemma[:1].islower() and not kind.startswith("noun")
            if swapped or repeated:
                continue
            if kind in {"verb.present_1sg", "modal.present_1sg", "auxiliary.present_1sg"} and (
                kind.removesuffix("_1sg") in kinds
            ):
                continue
            yield form, lemma, kind
            if kind == "noun" and form.isupper() and len(form) > 1:
                yield form, lemma, "name.other"


def read_closed_class(lines: Iterable[str]) -> Iterator[tuple[str, str, str, bool]]:
    """Yield form, lemma, kind and whether the form keeps its verbs and nouns."""
    for line in lines:
        if line.startswith("#"):
            continue
        kind, lemma, forms = line.rstrip("\n").split("\t")
        for form in forms.split():
            yield form.removesuffix("+"), lemma, kind, form.endswith("+")


def collect(full_forms: Iterable[str], closed_class: Iterable[str]) -> Readings:
    """Return the readings of every form: lemma and kind, in a fixed order."""
    found: defaultdict[str, set[tuple[str, int]]] = defaultdict(set)
    for form, lemma, kind in read_full_forms(full_forms):
        found[form].add((lemma, INDEX[kind]))
    closed: defaultdict[str, set[tuple[str, int]]] = defaultdict(set)
    open_too = set()
    for form, lemma, kind, keeps in read_closed_class(closed_class):
        closed[form].add((lemma, INDEX[kind]))
        if keeps:
            open_too.add(form)
    for form, readings in closed.items():
        if form in open_too:
            readings |= {row for row in found[form] if not _is_function_word(row[1])}
        found[form] = readings
    return {form: tuple(sorted(found[form])) for form in sorted(found)}


def _is_function_word(kind: int) -> bool:
    return kind >= FIRST_FUNCTION_WORD


def build(
    full_forms: Iterable[str], closed_class: Iterable[str], gold: Iterable[list[Gold]]
) -> bytes:
    """Return the lexicon file."""
    readings = collect(full_forms, closed_class)
    return pack(readings, statistics(readings, list(gold)))


def main() -> None:
    """Write the lexicon and print its size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--target", type=Path, default=TARGET)
    target = parser.parse_args().target
    with (
        gzip.open(SOURCE, "rt", encoding="utf-8") as full_forms,
        CLOSED_CLASS.open(encoding="utf-8") as closed_class,
    ):
        content = build(full_forms, closed_class, treebank_sentences(DATA / "syntax"))
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    print(f"{target}: {len(content):,} bytes")


if __name__ == "__main__":
    main()
