"""The times of a German text in one line, to compare with a reading by hand."""

from wortlaut.language.de import sentences, tokenize
from wortlaut.language.de.times.grammar import time_grammar
from wortlaut.times import times


def told(text: str, published: str | None) -> str:
    """Return the words and value of each time ("heute=2024-08-05"), in the order of the text."""
    tokens = tokenize(text)
    read = times(text, tokens, sentences(text, tokens), published=published, grammar=time_grammar())
    return " ".join(f"{time.text}={time.value}" for time in read)
