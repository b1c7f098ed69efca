"""Words that end like a compound of somebody or of a body, and are none.

"Fahrzeuge" are no witnesses, "Brandstiftung" is no foundation, a "Paragraf" is no count; nor are
compounds of a word's other meaning cut ("Fischgericht", "Drehleiter"). See `data/whole_words.txt`.
"""

from functools import cache
from importlib.resources import files


@cache
def whole_words() -> tuple[str, ...]:
    """Return these words, capitalised, by what their ends could be taken for."""
    text = files(__package__).joinpath("data/whole_words.txt").read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return tuple(word for line in lines for word in line.split())
