"""Words that open sentences, see `data/sentence_openers.txt`."""

from functools import cache
from importlib.resources import files


@cache
def openers() -> frozenset[str]:
    """Return the function words that hardly ever have a capital inside a sentence."""
    text = files(__package__).joinpath("data/sentence_openers.txt").read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())
