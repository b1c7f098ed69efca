"""Measured figures as a table for the terminal."""

from collections.abc import Mapping, Sequence

Row = Mapping[str, str | int | float]
"""One measure: `section`, `measure`, shares in [0, 1] and counts."""

_NAME = 32
_SHARES = {
    "share": "share",
    "precision": "P",
    "recall": "R",
    "f1": "F1",
    "low": "low",
    "high": "high",
}
_COUNTS = {"right": "right", "of": "of", "gold": "gold", "predicted": "found"}


def sheet(measures: Sequence[Row], counts: Mapping[str, int]) -> str:
    """Return the measures as lines, and what they were counted over.

    A new head is written where the figures of a row are others than those of the row before.
    """
    lines: list[str] = []
    head = section = None
    for row in measures:
        if head != _head(row):
            head = _head(row)
            lines.append(f"{'measure':<{_NAME}}{head}")
        if row.get("section") != section:
            section = row.get("section")
            lines.append(f"-- {section}")
        lines.append(_line(row))
    counted = ", ".join(f"{count} {what}" for what, count in counts.items())
    return "\n".join([*lines, f"{counted}; figures in per cent", ""])


def _head(row: Row) -> str:
    shares = "".join(f"{head:>7}" for name, head in _SHARES.items() if name in row)
    return shares + "".join(f"{head:>8}" for name, head in _COUNTS.items() if name in row)


def _line(row: Row) -> str:
    name = str(row["measure"]).replace("_", " ")
    shares = "".join(f"{100 * float(row[part]):7.1f}" for part in _SHARES if part in row)
    return f"{name:<{_NAME}}{shares}" + "".join(
        f"{row[part]:>8}" for part in _COUNTS if part in row
    )
