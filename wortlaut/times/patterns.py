"""Rules over categories, compiled: one character stands for one category."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import count
from typing import NamedTuple

from wortlaut.language.time_grammar import Meaning, TimeGrammar, TimeWord

OTHER = "."
"""The code of what means nothing to any rule."""

NOUN = "N"
"""The code of an unknown word with a capital behind a known piece."""

_FIRST_CODE = 0x100
_NAME = re.compile(r"(?:(?P<role>[a-z]+):)?(?P<names>[A-Z][A-Z_]+(?:/[A-Z][A-Z_]+)*)")


class Phrase(NamedTuple):
    """The further forms of a phrase, what it means, and its code."""

    rest: tuple[str, ...]
    word: TimeWord
    code: str


class Entry(NamedTuple):
    """What is known of a form: its word with its code, and the phrases that it starts."""

    word: TimeWord | None
    code: str
    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Patterns:
    """The compiled grammar of a language.

    Attributes:
        codes: the character of each category.
        entries: what is known of each form.
        triggers: matches a code without which a run holds no time.
        parting: matches what parts a day from its hour.
        any: matches where at least one rule does.
        rules: meaning and pattern of each rule; groups are named for roles.
    """

    codes: Mapping[str, str]
    entries: Mapping[str, Entry]
    triggers: re.Pattern[str]
    parting: re.Pattern[str]
    any: re.Pattern[str]
    rules: tuple[tuple[Meaning, re.Pattern[str]], ...]


@cache
def compiled(grammar: TimeGrammar) -> Patterns:
    """Compile the grammar of a language."""
    named = {
        name
        for rule in grammar.rules
        for match in _NAME.finditer(rule.pattern)
        for name in match["names"].split("/")
    }
    known = sorted((named | grammar.triggers) - {"NOUN"})
    codes = {name: chr(_FIRST_CODE + place) for place, name in enumerate(known)}
    patterns = [_translate(rule.pattern, codes, roles=False) for rule in grammar.rules]
    return Patterns(
        codes=codes,
        entries=_entries(grammar, codes),
        triggers=re.compile(f"[{''.join(codes[name] for name in sorted(grammar.triggers))}]"),
        parting=re.compile(_translate(grammar.parting, codes, roles=False)),
        any=re.compile("|".join(f"(?:{pattern})" for pattern in patterns)),
        rules=tuple(
            (rule.meaning, re.compile(_translate(rule.pattern, codes, roles=True)))
            for rule in grammar.rules
        ),
    )


def _entries(grammar: TimeGrammar, codes: Mapping[str, str]) -> dict[str, Entry]:
    """Return the known forms; a category that no rule names means nothing."""
    entries = {}
    for form in grammar.words.keys() | grammar.phrases.keys():
        word = grammar.words.get(form)
        code = codes.get(word.category, OTHER) if word else OTHER
        phrases = (
            Phrase(rest, phrase, codes.get(phrase.category, OTHER))
            for rest, phrase in grammar.phrases.get(form, ())
        )
        entries[form] = Entry(word, code, tuple(phrases))
    return entries


@lru_cache(maxsize=1 << 12)
def longest(patterns: Patterns, window: str, place: int) -> tuple[int, re.Match[str]] | None:
    """Return the number of the rule that matches most at `place`, and its match in the window.

    Args:
        patterns: the compiled grammar.
        window: the run of codes with what the look-arounds of a rule can see around it.
        place: where in the window the match starts.
    """
    best: tuple[int, re.Match[str]] | None = None
    for number, (_, pattern) in enumerate(patterns.rules):
        match = pattern.match(window, place)
        if match and match.end() > (best[1].end() if best else place):
            best = number, match
    return best


def _translate(pattern: str, codes: Mapping[str, str], *, roles: bool) -> str:
    """Return the regular expression over codes for a rule's pattern.

    Groups are named `role_N`: Python wants every name once.
    """
    numbers = count()

    def translate(match: re.Match[str]) -> str:
        names = match["names"].split("/")
        choice = "".join(NOUN if name == "NOUN" else codes[name] for name in names)
        role = match["role"] if roles else None
        return f"(?P<{role}_{next(numbers)}>[{choice}])" if role else f"[{choice}]"

    return re.sub(r"\s+", "", _NAME.sub(translate, pattern))
