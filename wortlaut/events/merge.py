"""One event for all its mentions in an article."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from wortlaut.events.draft import Draft

Drafts = list[Draft]
_MOST_GROUPS = 60


@dataclass(slots=True)
class _Known:
    """What the mentions of a group say: who takes part, and when."""

    drafts: Drafts = field(default_factory=list)
    actors: set[str] = field(default_factory=set)
    recipients: set[str] = field(default_factory=set)
    times: set[str] = field(default_factory=set)

    def add(self, draft: Draft) -> None:
        self.drafts.append(draft)
        self.actors.update(draft.actors)
        self.recipients.update(draft.recipients)
        if draft.time is not None:
            self.times.add(str(draft.time.value))


def merged(drafts: Sequence[Draft]) -> list[Drafts]:
    """Group the mentions of one event: same type, and nothing that speaks against it.

    Actors, recipients and dates agree where they are the same, or where one mention leaves some of
    them out; at least one of actors and recipients has to be shared. Nor does each of two mentions
    name somebody whom the other does not: who met A and who met B met twice.
    """
    groups: list[_Known] = []
    by_type: dict[str, list[_Known]] = {}
    for draft in drafts:
        known = by_type.setdefault(draft.type, [])
        group = next((g for g in known[-_MOST_GROUPS:] if _is_same(g, draft)), None)
        if group is None:
            group = _Known()
            known.append(group)
            groups.append(group)
        group.add(draft)
    return [group.drafts for group in groups]


def _is_same(group: _Known, draft: Draft) -> bool:
    agree = _agree(group.actors, draft.actors) and _agree(group.recipients, draft.recipients)
    if not agree or (
        group.actors.isdisjoint(draft.actors) and group.recipients.isdisjoint(draft.recipients)
    ):
        return False
    if not _includes(group.actors | group.recipients, {*draft.actors, *draft.recipients}):
        return False
    return draft.time is None or all(_same(time, str(draft.time.value)) for time in group.times)


def _agree(known: set[str], other: Sequence[str]) -> bool:
    return not known or not other or _includes(known, set(other))


def _includes(one: set[str], other: set[str]) -> bool:
    """Tell whether one of two sets holds all of the other."""
    return one <= other or other <= one


def _same(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)
