"""Who has a document, and who made it: "ein Bericht, der der Agentur vorliegt"."""

from collections.abc import Container, Iterator, Sequence

from wortlaut.actors.syntax.syntax import agent, children, surface_subject
from wortlaut.actors.view.view import View
from wortlaut.language.reference_grammar import Part

_NOMINAL = frozenset((Part.NOUN, Part.NAME, Part.BODY))
_HIGHEST = 6


def holders(view: View, cue: Sequence[int], quoted: Container[int]) -> list[int]:
    """Return those whom a clause about a document names in the sentence of a cue.

    Who can have made it ("ein Bericht, den die Bank vorlegte") is none of them.
    """
    if not cue or not view.analysis.dependencies:
        return []
    first, last = view.analysis.sentences[view.sentence(cue[0])]
    clauses = (
        verb
        for verb in range(first, last)
        if verb not in quoted and view.relations[verb] == "acl" and _is_document(view, verb)
    )
    return [place for verb in clauses for place in _others(view, verb)]


def is_holder(view: View, document: int, token: int) -> bool:
    """Tell whether a noun after a document is named in a clause about it, and did not make it."""
    place = token
    for _ in range(_HIGHEST):
        over = view.governors[place]
        if over < 0:
            return False
        if view.relations[over] == "acl":
            return view.governors[over] == document and not _may_issue(view, over, place)
        place = over
    return False


def _is_document(view: View, verb: int) -> bool:
    over = view.governors[verb]
    return 0 <= over < verb and view.words[over].part is Part.SPEECH


def _others(view: View, verb: int) -> Iterator[int]:
    """Yield whom a clause about a document names that did not make it."""
    for place in children(view, verb):
        if view.words[place].part in _NOMINAL and not _may_issue(view, verb, place):
            yield place


def _may_issue(view: View, verb: int, head: int) -> bool:
    """Tell whether somebody acts in a clause about a document other than by getting to see it."""
    if head == agent(view, verb):
        return True
    obtains = view.analysis.readings[verb].lemma in view.grammar.sources.obtaining
    return head == surface_subject(view, verb) and not obtains
