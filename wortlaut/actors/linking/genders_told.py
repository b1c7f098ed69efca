"""The genders by which a pronoun can take up a subject."""

from wortlaut.actors.linking.figures import Figure
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.linking.several_named import numbers_of_verb
from wortlaut.actors.phrases.phrase import Sort
from wortlaut.records import ActorKind

HUMAN = frozenset((Sort.TITLE, Sort.SOURCE, Sort.PERSON))
"""Sorts of phrases that mean persons, named or not."""

_MASCULINE, _NEUTER = "m", "n"


def genders_told(
    reading: LinkedPhrases, head: int, figure: Figure, numbers: str
) -> tuple[str, ...]:
    """Return the genders of a subject: its own, and for a body that of the words for it.

    "Ein Polizeisprecher" and "der Verband Kisan Ekta" are taken up by "er": a subject stands in the
    nominative, where "der" is masculine.

    Args:
        reading: the article.
        head: the noun or name that the parse takes for the subject.
        figure: who is meant by it.
        numbers: letters of "sp" that a pronoun allows. None that is singular takes up several.
    """
    if numbers_of_verb(reading, head) == "p" and "p" not in numbers:
        return ()
    found = reading.phrase_at(head)
    words = found.genders if found is not None else ""
    human = found is not None and found.sort in HUMAN
    if _MASCULINE in words and (human or _NEUTER not in words):
        words = _MASCULINE
    if figure.kind is ActorKind.PERSON or len(words) != 1:
        return (figure.gender,)
    return (figure.gender, words)
