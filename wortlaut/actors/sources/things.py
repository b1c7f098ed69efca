"""Things that are no sources: a placard with words on it, experience that shows something."""

from collections.abc import Container, Sequence

from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.sources.documents import is_document
from wortlaut.actors.syntax.syntax import REACH, surface_subject, verb_over
from wortlaut.actors.view.somebody import bears_writing, is_mute_thing
from wortlaut.actors.view.view import View
from wortlaut.language.reference_grammar import Part


def is_mute(reading: LinkedPhrases, given: Sequence[int]) -> bool:
    """Tell whether the words for a speaker mean what only shows something ("die Erfahrung").

    Whose it is may speak ("die Erfahrung der Polizei"), and so does a document in which something
    stands ("in der Begründung heißt es").
    """
    view, found = reading.view, reading.phrase_at(given[0])
    if found is None or found.of is not None or found.owners or found.last <= given[-1]:
        return False
    before = view.forms[found.first - 1].lower() if found.first else ""
    if before in view.grammar.sources.inside and is_document(view, found.head):
        return False
    return is_mute_thing(reading.view.grammar, reading.view.forms[found.head])


def is_written_on(view: View, quoted: Sequence[int]) -> bool:
    """Tell whether quoted words stand on a thing, by the words around them in their sentence.

    It is the subject of the verb that the words belong to ("ein Banner trug die Aufschrift …"), or
    where they stand and nobody else is the subject ("auf Plakaten war … zu lesen").
    """
    inside = frozenset(quoted)
    first, last = view.analysis.sentences[view.sentence(quoted[0])]
    near = range(max(first, quoted[0] - REACH), min(last, quoted[-1] + REACH))
    return bool(view.analysis.dependencies) and any(
        _is_told_of(view, place, inside)
        for place in near
        if place not in inside
        and view.forms[place][:1].isupper()
        and bears_writing(view.grammar, view.forms[place])
    )


def _is_told_of(view: View, thing: int, inside: Container[int]) -> bool:
    """Tell whether words are told to stand on a thing, see `is_written_on`."""
    if thing + 1 in inside:
        return True  # "mit der Aufschrift „Nein“"
    verb, relation = verb_over(view, thing), view.relations[thing]
    if verb < 0 or verb in inside or view.governors[thing] != verb:
        return False
    head = surface_subject(view, verb)
    if relation == "nsubj":
        return head == thing
    nobody = head < 0 or head in inside or view.words[head].part is Part.SPEECH
    return relation.startswith("obl") and nobody
