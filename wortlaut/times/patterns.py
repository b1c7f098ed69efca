"""Rules over categories, compiled: one character stands for one category."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import count

from wortlaut.records.time_grammar import Meaning, TimeRule

OTHER = "."
"""The code of what means nothing to any rule."""

NOUN = "N"
"""The code of an unknown word with a capital behind a known piece."""

_FIRST_CODE = 0x100
_NAME = re.compile(r"(?:(?P<role>[a-z]+):)?(?P<names>[A-Z][A-Z_]+(?:/[A-Z][A-Z_]+)*)")


@dataclass(frozen=True, slots=True)
class Patterns:
    """The compiled rules of a language.

    Attributes:
        codes: the character of each category that a rule names.
        triggers: matches a run of codes that may hold a time.
        any: matches where at least one rule does.
        rules: meaning and pattern of each rule; groups are named for roles.
    """

    codes: dict[str, str]
    triggers: re.Pattern[str]
    any: re.Pattern[str]
    rules: tuple[tuple[Meaning, re.Pattern[str]], ...]


@cache
def compiled(rules: tuple[TimeRule, ...], triggers: frozenset[str]) -> Patterns:
    """Compile the rules of a language."""
    names = {
        name
        for rule in rules
        for match in _NAME.finditer(rule.pattern)
        for name in match["names"].split("/")
    }
    known = sorted((names | triggers) - {"NOUN"})
    codes = {name: chr(_FIRST_CODE + place) for place, name in enumerate(known)}
    unnamed = "|".join(f"(?:{_translate(rule.pattern, codes, roles=False)})" for rule in rules)
    return Patterns(
        codes=codes,
        triggers=re.compile(f"[{''.join(codes[name] for name in sorted(triggers))}]"),
        any=re.compile(unnamed),
        rules=tuple(
            (rule.meaning, re.compile(_translate(rule.pattern, codes, roles=True)))
            for rule in rules
        ),
    )


def _translate(pattern: str, codes: dict[str, str], *, roles: bool) -> str:
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
