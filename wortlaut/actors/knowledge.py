"""Build the knowledge of a language: shipped tables, and what a user added.

Other modules call `knowledge`; what it returns is described in `knowledge_index.Knowledge`, the
entries in `knowledge_entries`.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from wortlaut.actors.knowledge_entries import Sense
from wortlaut.actors.knowledge_index import Knowledge, key_of
from wortlaut.actors.knowledge_tables import Tables, read_tables
from wortlaut.errors import UsageError
from wortlaut.language import LANGUAGES


@cache
def knowledge(language: str, user_file: Path | None = None) -> Knowledge:
    """Return what is known in a language, loaded once a process.

    Args:
        language: such as `de`.
        user_file: knowledge that a user added (see `knowledge_file`); None for none.

    Raises:
        UsageError: there are no tables for this language, or the user's file is broken.
        WeightsError: a table of the package is missing or damaged.
    """
    if user_file is not None:
        raise NotImplementedError
    if language not in LANGUAGES:
        raise UsageError(
            f"no knowledge for the language {language!r}; there is some for: {', '.join(LANGUAGES)}"
        )
    return build(read_tables(language))


def build(tables: Tables) -> Knowledge:
    """Return the knowledge that the tables hold, indexed."""
    senses = indexed(tables.forms, tables.language)
    return Knowledge(
        language=tables.language,
        entities=tables.entities,
        states=tables.states,
        offices=tables.offices,
        institutions=tables.institutions,
        anonymous=tables.anonymous,
        tenures=(),
        senses=senses,
        longer=longer(senses),
        first_names=tables.first_names,
        family_first=tables.family_first,
    )


def indexed(forms: Iterable[tuple[str, Sense]], language: str) -> dict[str, tuple[Sense, ...]]:
    """Return the senses of each key, in the order of the tables; one sense an entry and use."""
    found: dict[str, tuple[Sense, ...]] = {}
    for form, sense in forms:
        key = key_of(form, language)
        known = found.get(key, ())
        if not any(sense.entry is other.entry and sense.use is other.use for other in known):
            found[key] = (*known, sense)
    return found


def longer(keys: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """Return, by first word, the numbers of words of the keys of several words, longest first."""
    found: dict[str, set[int]] = {}
    for key in keys:
        if " " in key:
            found.setdefault(key[: key.index(" ")], set()).add(key.count(" ") + 1)
    return {first: tuple(sorted(counts, reverse=True)) for first, counts in found.items()}
