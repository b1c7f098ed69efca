"""Cells that a spreadsheet shows as text and never runs."""

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the beginning of a formula (OWASP, "CSV Injection")."""
GUARD = "'"


def guarded(value: str) -> str:
    """Return a text with an apostrophe before it where a spreadsheet would run it.

    A text that begins with an apostrophe gets one more, so that `unguarded` gives back every text.
    """
    return GUARD + value if value.startswith((GUARD, *FORMULA)) else value


def unguarded(value: str) -> str:
    """Return the text that `guarded` was given."""
    return value.removeprefix(GUARD)


def guarded_cell(value: object) -> object:
    """Return what stands in a cell: a text `guarded`, all else as it is."""
    return guarded(value) if isinstance(value, str) else value
