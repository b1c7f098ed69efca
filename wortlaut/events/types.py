"""The sixteen event types: labels, definitions, class, intensity, CAMEO root."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple

from wortlaut.records import EventType


class EventClass(StrEnum):
    """The four classes of event data: words or deeds, with or against each other."""

    VERBAL_COOPERATION = "verbal_cooperation"
    MATERIAL_COOPERATION = "material_cooperation"
    VERBAL_CONFLICT = "verbal_conflict"
    MATERIAL_CONFLICT = "material_conflict"

    @property
    def number(self) -> int:
        """From 1 to 4 in this order, as GDELT and PLOVER number them."""
        return list(EventClass).index(self) + 1


class TypeEntry(NamedTuple):
    """What a type is.

    Attributes:
        type: its name.
        quad: its class.
        intensity: from -10 (conflict) to 10 (cooperation), the weight that Goldstein (1992) gave to
            the acts under the CAMEO root.
        cameo: two digits, the CAMEO root that it is exported as.
        labels: a short verb phrase by language, such as "criticises".
        definitions: what an actor does, by language, to go on after "an actor".
    """

    type: EventType
    quad: EventClass
    intensity: float
    cameo: str
    labels: Mapping[str, str]
    definitions: Mapping[str, str]


@cache
def event_types() -> Mapping[EventType, TypeEntry]:
    """Return the types of `data/types.tsv` in their order."""
    text = files(__package__).joinpath("data/types.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return MappingProxyType({entry.type: entry for entry in map(_entry, rows)})


def _entry(row: list[str]) -> TypeEntry:
    name, quad, intensity, cameo, label_de, label_en, definition_de, definition_en = row
    return TypeEntry(
        type=EventType(name),
        quad=EventClass(quad),
        intensity=float(intensity),
        cameo=cameo,
        labels=MappingProxyType({"de": label_de, "en": label_en}),
        definitions=MappingProxyType({"de": definition_de, "en": definition_en}),
    )
