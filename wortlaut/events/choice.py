"""Which mentions count as events."""

from collections.abc import Sequence

from wortlaut.events.drafts import Draft, Scene


def chosen(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the mentions that are events: by rule, those whose frames are filled."""
    return [draft for draft in drafts if draft.complete and draft.part is None]
