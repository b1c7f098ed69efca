"""What things are called in a chart: as they are called here, or in another language."""

from collections.abc import Callable, Mapping

Names = Callable[[str], str]
"""From the name in the data, or of a column, to what is written."""


def named(words: Mapping[str, str] | None = None) -> Names:
    """Return what says how things are called; what has no word is called as it is."""
    known = words or {}
    return lambda name: known.get(name, name)


PLAIN = named()
"""Everything is called as it is."""
