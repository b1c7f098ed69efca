"""What nobody named before says: a document by itself, a rumour, a placard."""

from collections.abc import Sequence

from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.phrases.around import phrase_of
from wortlaut.actors.phrases.phrase import Phrase, Sort
from wortlaut.actors.sources.cue_sources import behind, is_impersonal, is_rumour
from wortlaut.actors.sources.things import is_mute, is_written_on
from wortlaut.actors.syntax.syntax import case_marks, children, speaking_verb, surface_subject
from wortlaut.actors.view.view import View
from wortlaut.language.reference_grammar import Part
from wortlaut.records import Kind, Statement


def is_nobodys(
    reading: LinkedPhrases,
    statement: Statement,
    given: list[int],
    cue: list[int],
    quoted: list[int],
) -> bool:
    """Tell whether a rumour, a placard or experience says it, so that nobody else does."""
    if cue and not given and is_rumour(reading, cue):
        return True
    if given and is_mute(reading, given):
        return True
    outermost = statement.kind is Kind.DIRECT and statement.parent is None
    return outermost and bool(quoted) and is_written_on(reading.view, quoted)


def stands_in(
    reading: LinkedPhrases, given: Sequence[int], cue: Sequence[int], quoted: Sequence[int]
) -> Phrase | None:
    """Return the document or body in or from which words are by their cue, None for none.

    "In dem Brief steht: …", "im Hirtenbrief, der verlesen wurde, heißt es", "aus dem Amt hieß es":
    nobody is the subject, and who is given is named before that sentence.
    """
    view = reading.view
    verb = speaking_verb(view, cue) if cue else -1
    if verb < 0 or (given and view.sentence(given[-1]) >= view.sentence(verb)):
        return None
    if is_impersonal(reading, cue):
        return _document(reading, verb, quoted) or behind(reading, cue)
    return _document(reading, verb, quoted) if _stands(view, verb, quoted) else None


def _document(reading: LinkedPhrases, verb: int, quoted: Sequence[int]) -> Phrase | None:
    """Return the document in which something is said or stands by a verb."""
    view = reading.view
    for place in children(view, verb):
        if view.relations[place] != "obl" or place in quoted:
            continue
        if any(view.words[mark].part is Part.PLACE for mark in case_marks(view, place)):
            found = reading.phrase_around(place) or phrase_of(view, place)
            if found is not None and found.sort is Sort.SPEECH:
                return found
    return None


def _stands(view: View, verb: int, quoted: Sequence[int]) -> bool:
    """Tell whether a verb says that words stand somewhere; these alone can be its subject."""
    if view.analysis.readings[verb].lemma not in view.grammar.sources.standing:
        return False
    head = surface_subject(view, verb)
    return head < 0 or head in quoted
