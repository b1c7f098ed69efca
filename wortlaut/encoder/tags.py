"""The labels of the heads.

A token's tag in a layer of quotations is 0 (outside) or, for kind k, one of three steps.
"""

from enum import IntEnum

from wortlaut.records import Kind, Medium

KINDS = tuple(Kind)
MEDIA: tuple[Medium | None, ...] = (*Medium, None)
ROLES = ("speaker", "addressee", "cue", "frame")
OUTSIDE = 0


class Step(IntEnum):
    """Where in a quotation a token stands.

    `CONTINUE` opens a later part of an interrupted quotation ("…", sagte er, "…").
    """

    BEGIN = 0
    INSIDE = 1
    CONTINUE = 2


TAGS = 1 + len(KINDS) * len(Step)


def tag_of(kind: int, step: Step) -> int:
    """Return the tag of a step in a quotation of the kind with this number."""
    return 1 + kind * len(Step) + step


def kind_and_step(tag: int) -> tuple[int, Step]:
    """Return the number of the kind and the step of a tag other than `OUTSIDE`."""
    kind, step = divmod(tag - 1, len(Step))
    return kind, Step(step)
