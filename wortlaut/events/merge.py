"""One event for all its mentions in an article."""

from collections.abc import Sequence

from wortlaut.events.drafts import Draft

Group = list[Draft]
_MOST_GROUPS = 60


def merged(drafts: Sequence[Draft]) -> list[Group]:
    """Group the mentions of one event: same type, and nothing that speaks against it.

    Actors, recipients and dates agree where they are the same, or where one mention leaves them
    out; at least one of actors and recipients has to be shared.
    """
    groups: list[Group] = []
    by_type: dict[str, list[Group]] = {}
    for draft in drafts:
        known = by_type.setdefault(draft.type, [])
        group = next((g for g in known[-_MOST_GROUPS:] if _is_same(g, draft)), None)
        if group is None:
            group = []
            known.append(group)
            groups.append(group)
        group.append(draft)
    return groups


def _is_same(group: Group, draft: Draft) -> bool:
    actors = {actor for other in group for actor in other.actors}
    recipients = {actor for other in group for actor in other.recipients}
    if not (_agree(actors, draft.actors) and _agree(recipients, draft.recipients)):
        return False
    shared = actors.intersection(draft.actors) or recipients.intersection(draft.recipients)
    return bool(shared) and all(_same_time(other, draft) for other in group)


def _agree(known: set[str], other: Sequence[str]) -> bool:
    return not known or not other or not known.isdisjoint(other)


def _same_time(one: Draft, other: Draft) -> bool:
    if one.time is None or other.time is None:
        return True
    first, second = str(one.time.value), str(other.time.value)
    return first.startswith(second) or second.startswith(first)
