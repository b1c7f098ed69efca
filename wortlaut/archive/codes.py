"""The numbers that stand for the values of the record, as the schema lists them."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from wortlaut.records import Act, Kind, Medium, MentionForm

_E = TypeVar("_E", bound=StrEnum)


def _numbered(values: type[_E]) -> Mapping[_E, int]:
    return MappingProxyType({value: number for number, value in enumerate(values, 1)})


KINDS = _numbered(Kind)
MEDIA = _numbered(Medium)
ACTS = _numbered(Act)
FORMS = _numbered(MentionForm)
