"""Which mentions count as events."""

from collections.abc import Sequence

from wortlaut.events.drafts import Draft, Scene
from wortlaut.records.event_grammar import Flag


def chosen(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the mentions that are events: by rule, those whose frames are filled."""
    found: dict[int, Draft] = {}
    for draft in drafts:
        frame = draft.candidate.frame if draft.candidate is not None else None
        told = frame is None or Flag.OPEN not in frame.flags
        if told and draft.complete and draft.part is None:
            found.setdefault(draft.head, draft)
    return list(found.values())
