"""The tables of an archive."""

from functools import cache
from pathlib import Path


@cache
def schema() -> str:
    """Return the schema, as SQL."""
    return (Path(__file__).parent / "schema.sql").read_text("utf-8")
