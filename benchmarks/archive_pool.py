"""What generated articles are put together from: sentences, names, outlets and days.

Sentences come from `examples/` and, where they are there, from the news sentences among the
training data; names are drawn from the package's tables and made up of syllables. The same seed
gives the same pool.
"""

import bz2
import csv
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from wortlaut.archive.terms import indexed

ROOT = Path(__file__).resolve().parents[1]
RAW = ROOT.parent / "shared" / "data" / "raw" / "news_wiki.txt.bz2"
TABLES = ROOT / "wortlaut" / "knowledge" / "data"
SENTENCES = 20_000
SHORTEST, LONGEST = 30, 200
"""Characters of a sentence."""
OUTLETS = 60
FIRST, LAST = date(2005, 1, 1), date(2024, 12, 31)
EACH_STATE, EACH_BODY = 5, 7
"""Each how many-th actor is a state, as far as there are some, and an association."""
GROWTH = 0.12
"""By how much more is published each year."""
WEEKEND = 0.5
"""How much of a weekday's articles a day of the weekend has."""
SYLLABLES = (
    "ba ber bin dorf eck feld ger hau hof kam kel len lin mann mei mer nau rad ro sen stein tal"
)


@dataclass(frozen=True, slots=True)
class Words:
    """A text with its terms, those of its forms and those of its lemmas."""

    text: str
    forms: str
    lemmas: frozenset[str]

    @classmethod
    def of(cls, text: str) -> "Words":
        """Return a text with its terms."""
        forms, lemmas = indexed(text, "de")
        return cls(text, forms, frozenset(lemmas.split()))


@dataclass(frozen=True, slots=True)
class Person:
    """An actor that has a key."""

    key: str
    kind: str
    country: str | None
    name: Words
    short: Words


@dataclass(frozen=True, slots=True)
class Pool:
    """All that is drawn from; the most frequent stand first."""

    sentences: tuple[Words, ...]
    persons: tuple[Person, ...]
    outlets: tuple[str, ...]
    days: NDArray[np.int64]
    day_shares: NDArray[np.float64]


def build_pool(persons: int, sentences: int = SENTENCES, seed: int = 1) -> Pool:
    """Return a pool with so many actors, and at most so many sentences."""
    draw = random.Random(seed)
    days, shares = _days()
    return Pool(
        sentences=tuple(Words.of(text) for text in _sentences(draw, sentences)),
        persons=tuple(islice(_persons(draw), persons)),
        outlets=tuple(f"{_syllables(draw).title()}er Zeitung {n}" for n in range(1, OUTLETS + 1)),
        days=days,
        day_shares=shares,
    )


def zipf(count: int) -> NDArray[np.float64]:
    """Return cumulative shares of `count` things by Zipf's law, exponent 1."""
    shares = 1 / np.arange(1, count + 1)
    cumulative: NDArray[np.float64] = np.cumsum(shares / shares.sum())
    return cumulative


def _sentences(draw: random.Random, most: int) -> list[str]:
    found: list[str] = []
    for path in sorted((ROOT / "examples").glob("*.txt")):
        found += re.split(r"(?<=[.!?])\s+", path.read_text("utf-8"))
    if RAW.exists():
        with bz2.open(RAW, "rt", encoding="utf-8") as lines:
            found += (line.strip() for line in islice(lines, 0, 18 * most, 9))
    clean = sorted({" ".join(text.split()) for text in found if SHORTEST < len(text) < LONGEST})
    draw.shuffle(clean)
    return clean[:most]


def _persons(draw: random.Random) -> Iterator[Person]:
    """Yield actors without end: most are persons, some associations, and all states."""
    firsts = [row["name"] for row in _rows("first_names.tsv")]
    forms = {
        row["key"]: row["form"]
        for row in reversed(list(_rows("de/states.tsv")))
        if row["use"] == "name"
    }
    states = [row["alpha3"] for row in _rows("states.tsv") if row["alpha3"] in forms]
    draw.shuffle(states)
    for number in count(1):
        made_up = _syllables(draw).title()
        if number % EACH_STATE == 0 and states:
            state = states.pop()
            name = Words.of(forms[state])
            yield Person(f"state:{state}", "state", state, name, name)
        elif number % EACH_BODY == 0:
            name = Words.of(f"Verband {made_up} {number}")
            yield Person(f"body:{number}", "organisation", "DEU", name, name)
        else:
            name = Words.of(f"{draw.choice(firsts)} {made_up}")
            key = f"person:{name.forms.replace(' ', '-')}-{number}:DEU"
            yield Person(key, "person", "DEU", name, Words.of(made_up))


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (TABLES / name).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t")


def _syllables(draw: random.Random) -> str:
    return "".join(draw.choices(SYLLABLES.split(), k=draw.choice((2, 3, 3))))


def _days() -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return the days, and their cumulative shares: more each year, weekends thinner."""
    days = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
    weights = [
        (1 + GROWTH) ** (day.year - FIRST.year) * (WEEKEND if day.isoweekday() in {6, 7} else 1)
        for day in days
    ]
    shares = np.array(weights)
    numbers = np.array([day.year * 10000 + day.month * 100 + day.day for day in days])
    return numbers, np.cumsum(shares / shares.sum())
