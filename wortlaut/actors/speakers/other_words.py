"""Words beside those of the speaker: who is told it, a body of the press or a pronoun."""

from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.phrases.titles import is_told
from wortlaut.language.reference_grammar import Part


def without_told(reading: LinkedPhrases, given: list[int]) -> list[int]:
    """Return the tokens for the speaker without those for whom it is told.

    That is a body of the press behind it ("der Forscher der Zeitung"), or a pronoun that can be no
    subject before it ("nachdem ihm Trainer Holm gesagt hatte").
    """
    return _without_pronoun(reading, _without_press(reading, given))


def _without_press(reading: LinkedPhrases, given: list[int]) -> list[int]:
    found = reading.phrase_at(given[0]) if given else None
    if found is None or found.last not in given:
        return given
    body = reading.phrase_at(found.last)
    if body is None or body.first != found.last or not is_told(reading.view, body.first - 1, body):
        return given
    return [token for token in given if token < body.first]


def _without_pronoun(reading: LinkedPhrases, given: list[int]) -> list[int]:
    if len(given) == 1 or not given:
        return given
    word = reading.view.words[given[0]]
    described = reading.phrase_at(given[1]) is not None
    told = word.part is Part.PRONOUN and word.oblique and described
    return given[1:] if told else given
