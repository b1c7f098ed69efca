"""The German grammar of time, see `wortlaut.language.time_grammar`."""

from collections.abc import Sequence
from functools import cache

from wortlaut.language.de.times.ages import ages
from wortlaut.language.de.times.names import names
from wortlaut.language.de.times.rules import ADDING, INHERITING, PARTING, RULES, SINCE, TRIGGERS
from wortlaut.language.de.times.shapes import pieces
from wortlaut.language.de.times.tense import tense
from wortlaut.language.de.times.words import phrases, words
from wortlaut.language.time_grammar import TimeGrammar


@cache
def time_grammar() -> TimeGrammar:
    """Return the words and rules that German has for times."""
    return TimeGrammar(
        words=words(),
        phrases=phrases(),
        pieces=pieces,
        rules=RULES,
        triggers=TRIGGERS,
        inheriting=INHERITING,
        since=SINCE,
        adding=ADDING,
        parting=PARTING,
        names=_no_times,
        tense=tense,
    )


def _no_times(forms: Sequence[str]) -> frozenset[int]:
    return names(forms).union(ages(forms))
