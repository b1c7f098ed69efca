"""Build the knowledge of a language: shipped tables, and what a user added.

Other modules call `knowledge`; what it returns is described in `index.Knowledge`, the entries in
`entries`.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path

from wortlaut.errors import UsageError
from wortlaut.knowledge.check import errors
from wortlaut.knowledge.entries import (
    Alias,
    Gender,
    KnowledgeEntry,
    KnownActor,
    Sense,
    Tenure,
    Use,
)
from wortlaut.knowledge.file import Addition, Lines, read
from wortlaut.knowledge.index import Knowledge, key_of
from wortlaut.knowledge.ordinary import ordinary
from wortlaut.knowledge.tables import NAMES, Form, Tables, inflected, read_tables
from wortlaut.language import LANGUAGES
from wortlaut.records import ActorKind


def knowledge(language: str, user_file: Path | None = None) -> Knowledge:
    """Return what is known in a language, loaded once a process.

    A user's file is read again once its size or its time of change differs.

    Args:
        language: such as `de`.
        user_file: knowledge that a user added (see `file`); None for none.

    Raises:
        UsageError: there are no tables for this language, or the user's file is broken.
        WeightsError: a table of the package is missing or damaged.
    """
    if user_file is None:
        return _shipped(language)
    try:
        status = user_file.stat()
    except OSError:
        return _with_file(language, user_file, 0, 0)
    return _with_file(language, user_file, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=4)
def _with_file(language: str, user_file: Path, _changed: int, _size: int) -> Knowledge:
    shipped = _shipped(language)
    return extended(shipped, accepted(user_file, shipped).values())


@cache
def _shipped(language: str) -> Knowledge:
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
        namesakes=tables.namesakes,
        first_names=tables.first_names,
        family_first=tables.family_first,
    )


def accepted(path: Path, known: Knowledge) -> Lines:
    """Return what a user's file adds to what is known.

    Raises:
        UsageError: the file is broken; says in which line and why.
    """
    lines = read(path)
    for problem in errors(lines, known):
        raise UsageError(f"{path}, line {problem.line}: {problem.message}")
    return lines


def extended(known: Knowledge, additions: Iterable[Addition]) -> Knowledge:
    """Return what is known with what a user added.

    A name that two entities then share is ambiguous for both, unless these are persons; one that
    is a word too is so by itself.
    """
    entities = {addition.id: _entity(addition) for addition in additions}
    senses = dict(known.senses)
    for entity in entities.values():
        for alias in entity.aliases:
            besides = ordinary(alias.text, known) is not None
            form = Form(alias.text, NAMES, alias.use, ambiguous=besides)
            for text, sense in inflected(form, entity, known.language):
                _put(senses, key_of(text, known.language), sense)
    return replace(
        known,
        entities={**known.entities, **entities},
        tenures=known.tenures + tuple(_tenures(additions)),
        senses=senses,
        longer=longer(senses),
    )


def _entity(addition: Addition) -> KnownActor:
    name = Alias(text=addition.name, use=Use.NAME)
    if addition.is_person:
        kind = ActorKind.PERSON
    else:
        kind = ActorKind(addition.kind or ActorKind.ORGANISATION)
    return KnownActor(
        id=addition.id,
        kind=kind,
        type=addition.type or kind.value,
        name=addition.name,
        name_en=addition.name_en or addition.name,
        country=addition.country,
        wikidata=addition.wikidata,
        gender=Gender(addition.gender) if addition.gender else None,
        aliases=(name, *(Alias(text=text, use=Use.NAME) for text in addition.aliases)),
    )


def _tenures(additions: Iterable[Addition]) -> Iterator[Tenure]:
    for addition in additions:
        for held in addition.offices:
            yield Tenure(addition.id, held.office, held.of, held.start, held.end)


def _put(senses: dict[str, tuple[Sense, ...]], key: str, sense: Sense) -> None:
    """Add a sense; entities that share the key become ambiguous.

    Not those who are all persons: an article tells which of them it names.
    """
    others = senses.get(key, ())
    if any(other.entry == sense.entry for other in others):
        return
    entries = [other.entry for other in others if isinstance(other.entry, KnownActor)]
    kinds = {entry.kind for entry in (*entries, sense.entry) if isinstance(entry, KnownActor)}
    shared = bool(entries) and kinds != {ActorKind.PERSON}
    marked = (*others, sense)
    if shared:
        marked = tuple(
            other._replace(ambiguous=True) if isinstance(other.entry, KnownActor) else other
            for other in marked
        )
    senses[key] = marked


def indexed(
    forms: Iterable[tuple[Form, KnowledgeEntry]], language: str
) -> dict[str, tuple[Sense, ...]]:
    """Return the senses of each key, in the order of the forms; one sense an entry and use."""
    found: dict[str, tuple[Sense, ...]] = {}
    for form, entry in forms:
        for text, sense in inflected(form, entry, language):
            key = key_of(text, language)
            known = found.get(key)
            if known is None:
                found[key] = (sense,)
            elif not any(entry is other.entry and sense.use is other.use for other in known):
                found[key] = (*known, sense)
    return found


def longer(keys: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """Return, by first word, the numbers of words of the keys of several words, longest first."""
    found: dict[str, set[int]] = {}
    for key in keys:
        if " " in key:
            found.setdefault(key[: key.index(" ")], set()).add(key.count(" ") + 1)
    return {first: tuple(sorted(counts, reverse=True)) for first, counts in found.items()}
