"""The forms by which pages are asked: what stands in their fields, also after a mistake."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fastapi import Request

from wortlaut.archive.search import Sort
from wortlaut.archive.search.filter_help import FILTER_HELP
from wortlaut.archive.search.filters import LONGEST
from wortlaut.errors import WortlautError
from wortlaut.records import Act, EventType, Status
from wortlaut.web.asked import ALIASES, without
from wortlaut.web.problem_wording import Told

SEARCH, EVENTS, NETWORK = "/search", "/events", "/network"
FIELDS: Mapping[str, tuple[str, ...]] = {
    SEARCH: ("q", "speaker", "about", "from", "to", "sort"),
    EVENTS: ("about", "speaker", "event", "status", "q", "from", "to"),
    NETWORK: ("around", "from", "to", "act", "event", "limit"),
}
"""What can be filled in, by the path of the page."""
CHOICES: Mapping[str, tuple[str, ...]] = {
    "sort": tuple(Sort),
    "event": tuple(EventType),
    "status": tuple(Status),
    "act": tuple(Act),
    "limit": ("20", "40", "80"),
}
"""What can be chosen, by the field."""
_MOST = 200
"""Parameters that are given back."""
_FILTERS = frozenset(ALIASES.get(name, name) for name in FILTER_HELP)


@dataclass(frozen=True, slots=True)
class Form:
    """The form of a page, filled in.

    Attributes:
        path: of the page.
        pairs: names and values, as they stand in an address.
        wrong: the field, or other parameter, whose value cannot be; None where none is to blame.
        told: what is wrong with it.
    """

    path: str
    pairs: tuple[tuple[str, str], ...]
    wrong: str | None = None
    told: Told | None = None

    @classmethod
    def of(cls, path: str, pairs: Iterable[tuple[str, object]]) -> "Form":
        """Return the form of a page that shows what was asked for."""
        return cls(path, tuple((name, str(value)) for name, value in pairs))

    def value(self, name: str) -> str:
        """Return what stands in a field; of several values the first."""
        return next(iter(self.values(name)), "")

    def values(self, name: str) -> list[str]:
        """Return the values that were given for a field."""
        return [value for each, value in self.pairs if each == name]

    def problem(self, name: str) -> Told | None:
        """Return what is wrong with the value of a field."""
        return self.told if name == self.wrong else None

    @property
    def kept(self) -> list[tuple[str, str]]:
        """The filters that have no field here, and go on as they are unless they are wrong."""
        others = without(self.pairs, *FIELDS[self.path], self.wrong or "")
        return [(name, value) for name, value in others if name in _FILTERS]


def refused(request: Request, problem: str | WortlautError, told: Told) -> Form | None:
    """Return the form of the page that was asked for, as it was filled in; None for no form."""
    path = request.url.path
    if request.method not in {"GET", "HEAD"} or path not in FIELDS:
        return None
    name = None if isinstance(problem, str) else problem.values.get("name")
    wrong = None if name is None else ALIASES.get(str(name), str(name))
    pairs = request.query_params.multi_items()[:_MOST]
    return Form(path, tuple((name, value[:LONGEST]) for name, value in pairs), wrong, told)
