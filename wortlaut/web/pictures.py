"""Pictures of charts, drawn one at a time; the last ones are kept."""

import hashlib
from collections import OrderedDict
from threading import Lock

import msgspec

from wortlaut.charts import Picture, render
from wortlaut.charts.theme import Spec
from wortlaut.errors import UsageError

LARGEST = 1_500_000
"""Bytes of a specification, as JSON."""
KEPT = 16_000_000
"""Bytes of the pictures that are kept."""


class Pictures:
    """Draws pictures; the program that does so is one for all requests, and waits in line."""

    def __init__(self, kept: int = KEPT) -> None:
        self._most = kept
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._drawing = Lock()

    def draw(self, spec: Spec, picture: Picture) -> bytes:
        """Return a chart as a picture.

        Raises:
            UsageError: the chart holds too much.
        """
        written = msgspec.json.encode(spec)
        if len(written) > LARGEST:
            raise UsageError("the chart holds too much; ask for less, such as fewer years")
        name = f"{picture.value} {hashlib.sha256(written).hexdigest()}"
        with self._drawing:
            if name in self._kept:
                self._kept.move_to_end(name)
                return self._kept[name]
            drawn = render(spec, picture)
            self._kept[name] = drawn
            while sum(map(len, self._kept.values())) > self._most:
                self._kept.popitem(last=False)
            return drawn
