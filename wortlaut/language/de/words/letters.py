"""German letters that other alphabets lack."""

from types import MappingProxyType

WRITTEN_OUT = MappingProxyType({"ä": "ae", "ö": "oe", "ü": "ue"})
"""How they are written there; `ß` is `ss` to every search already, by case folding."""
