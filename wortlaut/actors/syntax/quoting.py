"""Who is quoted by another: "zitiert das Blatt den Minister", "unter Berufung auf Kreise"."""

from collections.abc import Container, Sequence

from wortlaut.actors.syntax.syntax import (
    case_words,
    children,
    clause_noun,
    is_passive,
    is_relative,
)
from wortlaut.actors.view.view import View
from wortlaut.language.reference_grammar import Part
from wortlaut.records import EntityKind

_OBJECTS = frozenset(("obj", "obl:arg", "iobj"))
_FARTHEST = 12
_NOMINAL = frozenset((Part.NOUN, Part.NAME, Part.SPEECH))


def quoted_by_another(
    view: View, given: Sequence[int], cue: Sequence[int], quotation: Container[int]
) -> int:
    """Return the head of whom somebody else quotes, -1 for nobody.

    With nested sources the innermost speaks.

    Args:
        view: the article, with its parse.
        given: ascending tokens of the words given for the speaker.
        cue: ascending tokens of the words that mark speech.
        quotation: tokens of the quotation.
    """
    if not view.analysis.dependencies:
        return -1
    verb = _quoting(view, cue)
    if verb >= 0:
        return _quoted(view, verb, quotation)
    return _authority(view, given, cue, quotation)


def quoted_by_subject(view: View, cue: Sequence[int], quotation: Container[int]) -> int:
    """Return the head of what the subject of a cue quotes ("zitiert einen Fahrer"), -1 for none."""
    verb = _quoting(view, cue) if view.analysis.dependencies else -1
    return _quoted(view, verb, quotation) if verb >= 0 else -1


def _quoting(view: View, cue: Sequence[int]) -> int:
    """Return the first verb of quoting of a cue, in the active, -1 for none."""
    for verb in cue:
        reading = view.analysis.readings[verb]
        quotes = reading.pos == "VERB" and reading.lemma in view.grammar.quoting
        if quotes and not is_passive(view, verb):
            return verb
    return -1


def _quoted(view: View, verb: int, quotation: Container[int]) -> int:
    """Return whom a verb of quoting is about: its object, or the person that the parse calls one.

    The name of a person beside that of a paper is its object ("zitiert die Zeit Jan Holm"), and a
    relative pronoun its noun ("ein Brief, aus dem die Zeit zitiert").
    """
    subjects = []
    for place in children(view, verb):
        if place in quotation:
            continue
        if is_relative(view, place) and _is_quoted(view, place):
            return clause_noun(view, verb)
        part = view.words[place].part
        if part not in _NOMINAL and part is not Part.PRONOUN:
            continue
        if _is_quoted(view, place):
            return place
        if view.relations[place] == "nsubj":
            subjects.append(place)
    beside = len(subjects) > 1 or any(
        view.relations[t] == "compound" and view.words[t].part is Part.NAME
        for subject in subjects
        for t in children(view, subject)
    )
    return subjects[-1] if beside and _is_person(view, subjects[-1]) else -1


def _is_quoted(view: View, token: int) -> bool:
    return view.relations[token] in _OBJECTS or _is_origin(view, token)


def _is_origin(view: View, token: int) -> bool:
    """Tell whether something is quoted from it ("zitiert aus der Zeitung")."""
    return not view.grammar.origin.isdisjoint(case_words(view, token))


def _is_person(view: View, token: int) -> bool:
    named = (token, *children(view, token))
    return any(view.entities.get(place) is EntityKind.PERSON for place in named)


def _authority(
    view: View, given: Sequence[int], cue: Sequence[int], quotation: Container[int]
) -> int:
    """Return whom the words near those for the speaker go back to, -1 for nobody.

    In the quotation they count only right after the words for the speaker.
    """
    nearby = [*cue, *given]
    if not nearby:
        return -1
    first, last = min(nearby), min(max(nearby) + _FARTHEST, view.end_of_sentence(min(nearby)))
    for place in range(first, last):
        if view.forms[place] not in view.grammar.authority:
            continue
        if place - 1 in quotation and place - 2 not in given:
            return -1
        return next(
            (t for t in children(view, place) if t > place and view.relations[t] == "nmod"), -1
        )
    return -1
