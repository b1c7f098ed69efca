"""Measures the morphology on the UD German GSD development set: `python -m benchmarks.morphology`.

Gold sentences and gold surface tokens ("im" stays one token, with the tag and lemma of "in").
"""

import argparse
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from training.lexicon_gold import blocks, surface_rows
from wortlaut.language.de.words.lexicon import lexicon
from wortlaut.language.de.words.morphology import ambiguity_class, analyse, readings
from wortlaut.records import Mood, Token

DEV = Path(__file__).resolve().parents[1] / "../shared/data/syntax/de_gsd-ud-dev.conllu"
_MOODS = {"Ind": Mood.INDICATIVE, "Sub": None, "Imp": Mood.IMPERATIVE}

Row = tuple[str, str, str, str]
"""Form, lemma, UPOS, features."""


def sentences(path: Path) -> Iterator[list[Row]]:
    """Yield the surface tokens of each sentence of a CoNLL-U file."""
    with path.open(encoding="utf-8") as lines:
        for block in blocks(lines):
            yield [(row[1], row[2], row[3], row[5]) for row in surface_rows(block)]


def _mood(features: str) -> str:
    found = dict(part.split("=", 1) for part in features.split("|") if "=" in part)
    return found.get("Mood", "") if found.get("VerbForm") == "Fin" else ""


def measure(path: Path, confused: int) -> None:
    """Print accuracies, speed and the most frequent confusions."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    lemmas: Counter[str] = Counter()
    gold = list(sentences(path))
    began = time.perf_counter()
    analysed = [analyse([Token(0, len(row[0]), row[0]) for row in sentence]) for sentence in gold]
    seconds = time.perf_counter() - began
    for rows, found in zip(gold, analysed, strict=True):
        for (form, lemma, upos, features), reading in zip(rows, found, strict=True):
            right["tokens"] += 1
            right["upos"] += reading.pos == upos
            right["lemma"] += reading.lemma == lemma
            right["possible"] += upos in {other.pos for other in readings(form)}
            if reading.pos != upos:
                wrong[f"{upos} as {reading.pos}: {form}"] += 1
                wrong[f"{upos} as {reading.pos}"] += 1
            if reading.lemma != lemma:
                lemmas[f"{form}: {lemma}, not {reading.lemma}"] += 1
            if mood := _mood(features):
                right["finite"] += 1
                subjunctive = reading.mood in {Mood.SUBJUNCTIVE_1, Mood.SUBJUNCTIVE_2}
                right["mood"] += subjunctive if mood == "Sub" else reading.mood is _MOODS.get(mood)
    tokens = right["tokens"]
    print(f"{path.name}: {len(gold)} sentences, {tokens} tokens")
    print(f"UPOS {right['upos'] / tokens:.2%}  (possible {right['possible'] / tokens:.2%})")
    print(f"lemma {right['lemma'] / tokens:.2%}")
    print(f"mood of finite verbs {right['mood'] / right['finite']:.2%} of {right['finite']}")
    print(f"{tokens / seconds:,.0f} tokens a second, cold start included")
    for title, counts in (("UPOS", wrong), ("lemma", lemmas)):
        print(f"\n{title}:")
        for name, count in counts.most_common(confused):
            print(f"{count:5} {name}")


def speed(path: Path) -> None:
    """Print what opening the file and looking a form up cost."""
    forms = sorted({row[0] for sentence in sentences(path) for row in sentence})
    find = lexicon().find
    began = time.perf_counter()
    for form in forms:
        find(form)
    print(f"look-up {(time.perf_counter() - began) / len(forms) * 1e6:.1f} µs, uncached")
    began = time.perf_counter()
    for form in forms:
        ambiguity_class(form)
    print(f"ambiguity class {(time.perf_counter() - began) / len(forms) * 1e6:.1f} µs")


def main() -> None:
    """Run both measurements."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--file", type=Path, default=DEV)
    parser.add_argument("--confusions", type=int, default=0)
    arguments = parser.parse_args()
    began = time.perf_counter()
    lexicon()
    print(f"lexicon opened in {(time.perf_counter() - began) * 1e3:.1f} ms")
    measure(arguments.file, arguments.confusions)
    speed(arguments.file)


if __name__ == "__main__":
    main()
