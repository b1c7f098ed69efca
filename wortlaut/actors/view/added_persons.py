"""Persons whom a user added: whom a known name means, also where several of them have it."""

from collections.abc import Iterable, Sequence

from wortlaut.knowledge.entries import KnownActor, Match, Sense
from wortlaut.records import ActorKind


def person_of(senses: Sequence[Sense]) -> KnownActor | None:
    """Return the only person that a name stands for, None for nobody or for several."""
    persons = [sense.entry for sense in senses if _is_person(sense)]
    return persons[0] if len(persons) == 1 and isinstance(persons[0], KnownActor) else None


def told_apart(matches: Sequence[Match]) -> Iterable[Match]:
    """Return the known names of a text, each that several persons have as that of one or of none.

    It means the only one of them who is named in the text by a name that nobody else has.
    """
    shared = [match for match in matches if sum(map(_is_person, match.senses)) > 1]
    if not shared:
        return matches
    named = {
        person.id
        for match in matches
        if not any(sense.ambiguous for sense in match.senses)
        if (person := person_of(match.senses)) is not None
    }
    meant = {match: _of(match, named) for match in shared}
    return [kept for match in matches if (kept := meant.get(match, match)).senses]


def _of(match: Match, named: set[str]) -> Match:
    """Return a name that several persons have with only whom it means in a text."""
    persons = [sense for sense in match.senses if _is_person(sense)]
    here = [sense for sense in persons if sense.entry.id in named]
    gone = [sense for sense in persons if len(here) != 1 or sense not in here]
    return match._replace(senses=tuple(sense for sense in match.senses if sense not in gone))


def _is_person(sense: Sense) -> bool:
    return isinstance(sense.entry, KnownActor) and sense.entry.kind is ActorKind.PERSON
