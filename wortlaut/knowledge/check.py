"""What is wrong with added knowledge, and what contradicts itself.

`errors` are refused; `conflicts` can be right (two persons of one name, two leaders of one party),
so they are only named.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from wortlaut.knowledge.entries import KnownActor
from wortlaut.knowledge.file import Addition, Lines
from wortlaut.knowledge.index import Knowledge, key_of
from wortlaut.knowledge.ordinary import Ordinary, ordinary
from wortlaut.knowledge.tables import country_codes


class KnowledgeFault(NamedTuple):
    """What is wrong in one line of a file, counted from 1."""

    line: int
    message: str


def errors(lines: Lines, known: Knowledge) -> tuple[KnowledgeFault, ...]:
    """Return what must be corrected: ids, countries, offices and dates that cannot be.

    Args:
        lines: what a file adds.
        known: what is known without it.
    """
    added = {addition.id for addition in lines.values()}
    return tuple(
        KnowledgeFault(number, message)
        for number, addition in lines.items()
        for message in _errors(addition, known, added)
    )


def _errors(addition: Addition, known: Knowledge, added: set[str]) -> Iterator[str]:
    entity = known.entities.get(addition.id)
    if entity is not None:
        yield f"{addition.id} is known already as {entity.name!r}; choose another id"
    if addition.country is not None and addition.country not in country_codes():
        yield f"unknown country code {addition.country!r}; use ISO 3166-1 alpha-3, such as 'DEU'"
    for name in (addition.name, *addition.aliases):
        besides = ordinary(name, known)
        if besides is Ordinary.FUNCTION:
            yield f"{name!r} is an ordinary word and nobody's name; leave it out"
        elif besides is Ordinary.ANYBODY:
            yield f"{name!r} means any of its kind; leave it out, or give the whole name"
    for held in addition.offices:
        if held.office not in known.offices:
            yield f"unknown office {held.office!r}; see 'wortlaut knowledge list office:'"
        if held.of is not None and held.of not in known.entities and held.of not in added:
            yield f"unknown body {held.of!r}; add it, or name a known one such as 'state:DEU'"
        if held.start and held.end and not _begins_before(held.start, held.end):
            yield f"{held.office} ends ({held.end}) before it begins ({held.start})"


def _begins_before(start: str, end: str) -> bool:
    shared = min(len(start), len(end))
    return start[:shared] <= end[:shared]


def conflicts(lines: Lines, known: Knowledge) -> tuple[KnowledgeFault, ...]:
    """Return what may be wrong.

    That is names and Wikidata items of two entities, two holders of one office at one time, and
    names that are ordinary words too.

    Args:
        lines: what a file adds.
        known: what is known without it.
    """
    found = {
        *_name_conflicts(lines, known),
        *_holder_conflicts(lines, known),
        *_ordinary_names(lines, known),
        *_shared_items(lines, known),
    }
    return tuple(sorted(found))


def replaced(lines: Lines, kept: Lines) -> tuple[KnowledgeFault, ...]:
    """Return which entries of a file would take the place of others that were added before.

    Args:
        lines: what a file adds.
        kept: what was added before.
    """
    before = {addition.id: addition for addition in kept.values()}
    return tuple(
        KnowledgeFault(number, f"{new.id} was added before as {old.name!r}, which this replaces")
        for number, new in lines.items()
        if (old := before.get(new.id)) is not None and old != new
    )


def _name_conflicts(lines: Lines, known: Knowledge) -> Iterator[KnowledgeFault]:
    owners: dict[str, tuple[int, str]] = {}
    for number, addition in lines.items():
        keys = {key_of(name, known.language): name for name in (addition.name, *addition.aliases)}
        for key, name in keys.items():
            for sense in known.senses.get(key, ()):
                entry = sense.entry
                if isinstance(entry, KnownActor):
                    yield KnowledgeFault(
                        number, f"{name!r} also stands for {entry.id} ({entry.name})"
                    )
            line, other = owners.setdefault(key, (number, addition.id))
            if other != addition.id:
                yield KnowledgeFault(number, f"{name!r} also stands for {other} (line {line})")


def _ordinary_names(lines: Lines, known: Knowledge) -> Iterator[KnowledgeFault]:
    for number, addition in lines.items():
        for name in (addition.name, *addition.aliases):
            if ordinary(name, known) is Ordinary.WORD:
                yield KnowledgeFault(
                    number,
                    f"{name!r} is an ordinary word too; it counts only where a text uses it as a "
                    "name",
                )


def _shared_items(lines: Lines, known: Knowledge) -> Iterator[KnowledgeFault]:
    """Compare the Wikidata items, which are of one entity each."""
    owners = {each.wikidata: each.id for each in known.entities.values() if each.wikidata}
    for number, addition in lines.items():
        if addition.wikidata is not None:
            other = owners.setdefault(addition.wikidata, addition.id)
            if other != addition.id:
                yield KnowledgeFault(
                    number, f"{addition.wikidata} is the Wikidata item of {other} too"
                )


class _Term(NamedTuple):
    """Somebody's time in an office; the line is None where another file says so."""

    start: str | None
    end: str | None
    person: str
    line: int | None


def _holder_conflicts(lines: Lines, known: Knowledge) -> Iterator[KnowledgeFault]:
    terms = defaultdict(list)
    for tenure in known.tenures:
        term = _Term(tenure.start, tenure.end, tenure.person, None)
        terms[(tenure.office, tenure.of)].append(term)
    for number, addition in lines.items():
        for held in addition.offices:
            term = _Term(held.start, held.end, addition.id, number)
            terms[(held.office, held.of)].append(term)
    for (office, of), found in terms.items():
        if of is not None:
            yield from _overlaps(found, f"{office} of {of}")


def _overlaps(terms: list[_Term], office: str) -> Iterator[KnowledgeFault]:
    """Compare each term with the one that ends last among those that began before it."""
    last: _Term | None = None
    for term in sorted(terms, key=lambda term: (term.start or "", term.end or "", term.person)):
        if last is None:
            last = term
            continue
        line = max(term.line or 0, last.line or 0)
        if term.person != last.person and line and _starts_within(term.start, last.end):
            yield KnowledgeFault(line, f"{last.person} and {term.person} hold {office} at one time")
        if last.end is not None and (term.end is None or term.end > last.end):
            last = term


def _starts_within(start: str | None, end: str | None) -> bool:
    """Tell whether a term begins before another ends, not only in the year or month of the end."""
    if start is None or end is None:
        return True
    shared = min(len(start), len(end))
    return start[:shared] < end[:shared]
