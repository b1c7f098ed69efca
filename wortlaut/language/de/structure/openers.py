"""Words that open sentences, see `data/sentence_openers.txt`."""

from functools import cache

from wortlaut.language.de.tables import words


@cache
def openers() -> frozenset[str]:
    """Return the function words that hardly ever have a capital inside a sentence."""
    return frozenset(words("sentence_openers.txt"))
