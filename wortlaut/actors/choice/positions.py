"""Where the parse has somebody whom a statement may be of: the subjects around it."""

from collections.abc import Sequence
from enum import StrEnum

from wortlaut.actors.linking.figures import Figure
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.syntax.syntax import (
    is_expletive,
    is_passive,
    main_subject,
    speaking_verb,
    speaks,
    subject,
    surface_subject,
    verb_over_all,
)
from wortlaut.actors.view.view import View
from wortlaut.language.reference_grammar import Part


class Position(StrEnum):
    """A place in the parse.

    CUE the subject of the cue's verb; GOVERNOR what a cue without a verb depends on; OVER the
    subject of the verb that the quotation hangs under, SPEAKING where that marks speech; MAIN the
    subject of the sentence of the statement, BEFORE and EARLIER those of the two before it.
    """

    CUE = "cue"
    GOVERNOR = "governor"
    OVER = "over"
    SPEAKING = "speaking"
    MAIN = "main"
    BEFORE = "before"
    EARLIER = "earlier"


def positions(
    reading: LinkedPhrases, cue: Sequence[int], quoted: Sequence[int], anchor: int
) -> dict[Position, Figure]:
    """Return who is known to stand where.

    Args:
        reading: the article.
        cue: ascending tokens of the cue.
        quoted: ascending tokens of the quotation.
        anchor: the token whose sentence counts as that of the statement.
    """
    view = reading.view
    if not view.analysis.dependencies:
        return {}
    verb = speaking_verb(view, cue)
    heads: dict[Position, int] = {}
    if verb >= 0:
        heads[Position.CUE] = subject(view, verb)
    elif cue:
        heads[Position.GOVERNOR] = view.governors[cue[0]]
    over = verb_over_all(view, quoted) if quoted else -1
    if over >= 0 and over != verb:
        told = speaks(view, over)
        heads[Position.SPEAKING if told else Position.OVER] = subject(view, over)
    sentence = view.sentence(anchor)
    heads[Position.MAIN] = main_subject(view, sentence)
    heads[Position.BEFORE] = main_subject(view, sentence - 1)
    heads[Position.EARLIER] = main_subject(view, sentence - 2)
    figures = ((place, _figure(reading, head)) for place, head in heads.items() if head >= 0)
    return {place: figure for place, figure in figures if figure is not None}


def _figure(reading: LinkedPhrases, head: int) -> Figure | None:
    """Return who is meant by the phrase around a noun or pronoun."""
    link = reading.links.get(head)
    if link is None and (found := reading.phrase_at(head)) is not None:
        link = reading.links.get(found.head)
    return None if link is None else link.figure.known


def sort_of_cue(view: View, cue: Sequence[int]) -> str:
    """Return a class of cue for the model, such as "active", "passive mute" or "ADP".

    With a verb it says what that verb leaves to be told of who speaks: an agent in the passive,
    nobody in "es heißt", nothing beside its subject. "mute" is a verb of no speech. Without a verb
    it is the part of speech of the first word ("laut": ADP).
    """
    if not cue:
        return "none"
    verb = speaking_verb(view, cue)
    if verb < 0:
        thereby = any(view.words[token].part is Part.THEREBY for token in cue)
        return "thereby" if thereby else view.analysis.readings[cue[0]].pos
    told = "" if speaks(view, verb) else " mute"
    head = surface_subject(view, verb)
    if is_passive(view, verb):
        return f"passive{told}"
    if head >= 0 and is_expletive(view, head):
        return f"expletive{told}"
    return f"{'active' if subject(view, verb) >= 0 else 'alone'}{told}"
