"""Who is meant by "dieser": who was mentioned last and agrees."""

from wortlaut.actors.linking.figures import Figure, Link
from wortlaut.actors.linking.links import link_phrase
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.phrases.around import phrase_of
from wortlaut.actors.phrases.phrase import Phrase, Sort
from wortlaut.language.reference_grammar import Part
from wortlaut.records import ActorKind, EntityKind

LAST = 0.7
"""Confidence that it is who was mentioned last."""

_MOST_TOKENS = 40
_NOMINAL = frozenset((Part.NOUN, Part.NAME))
_NOBODY = frozenset((Sort.SPEECH, Sort.PRONOUN, Sort.THEREBY))
_MASCULINE, _FEMININE = "m", "f"


def mentioned_last(reading: LinkedPhrases, token: int, genders: str, numbers: str) -> Link | None:
    """Return who was mentioned last before a demonstrative that is a subject.

    It looks back to the start of the sentence before. What agrees in neither gender nor number, a
    place and what is said are passed over.
    """
    view = reading.view
    if _MASCULINE in genders:
        genders = _MASCULINE
    sentence = max(0, view.sentence(token) - 1)
    first = max(view.starts[sentence], token - _MOST_TOKENS)
    for place in range(token - 1, first - 1, -1):
        if view.words[place].part not in _NOMINAL or not view.forms[place][:1].isupper():
            continue
        found = reading.phrase_headed(place)
        if found is None and reading.phrase_at(place) is None:
            found = phrase_of(view, place)
        if found is None or found.sort in _NOBODY or found.head != place:
            continue
        thing = found.sort is Sort.NOUN and view.grammar.is_thing(view.forms[place])
        if thing or view.entities.get(place) is EntityKind.PLACE:
            continue
        link = link_phrase(reading, found)
        if link is not None and _agrees(link.figure.known, found, genders, numbers):
            return Link(link.figure.known, LAST)
    return None


def _agrees(figure: Figure, found: Phrase, genders: str, numbers: str) -> bool:
    if figure.kind is ActorKind.STATE:
        return False
    several = figure.plural or bool(figure.members) or found.numbers == "p"
    if several or numbers == "p":
        return "p" in numbers and (several or found.numbers == "")
    gender = figure.gender or found.genders
    return bool(gender) and bool(set(gender) & set(genders))
