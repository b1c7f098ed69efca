"""What stands in the way of reading, before it is known which source it belongs to."""

from typing import NamedTuple

from wortlaut.records import Reason, Rejected

_LONGEST = 80
LONGEST_PATH = 4096
"""More characters than a path has on the systems that the product runs on."""


def one_line(value: object, most: int = _LONGEST) -> str:
    """Return what a source or library says in one line, what does not print escaped.

    What is longer than `most` characters is cut, with "…" in the place of the rest.
    """
    whole = " ".join(str(value).split())
    text = whole if len(whole) <= most else f"{whole[: most - 1].rstrip()}…"
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode() for char in text
    )


class Problem(NamedTuple):
    """Why there is no article: the class of the failure, and what was wrong and what to do."""

    reason: Reason
    detail: str

    def at(self, source: str) -> Rejected:
        """Return the rejection of `source` for this problem."""
        return Rejected(source=source, reason=self.reason, detail=self.detail)


class ProblemError(Exception):
    """Reading cannot go on, for a reason that becomes the source's rejection."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.detail)
        self.problem = problem
