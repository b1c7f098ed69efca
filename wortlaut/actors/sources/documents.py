"""What a document is; who has one, and who made it: "ein Bericht, der der Agentur vorliegt"."""

from collections.abc import Container, Iterator, Sequence

from wortlaut.actors.syntax.syntax import (
    agent,
    children,
    is_passive,
    is_relative,
    surface_subject,
)
from wortlaut.actors.view.view import View
from wortlaut.language.reference_grammar import Part

_NOMINAL = frozenset((Part.NOUN, Part.NAME, Part.BODY))
_HIGHEST = 6
_SHORTEST = 3
"""Fewest letters that a compound has more than its head."""


def is_document(view: View, token: int) -> bool:
    """Tell whether a noun is for what is written and given out ("Jahresbericht")."""
    noun = view.grammar.stem(view.forms[token].rpartition("-")[2])
    return any(_is_compound(noun, head) for head in view.grammar.sources.documents)


def is_same_document(view: View, token: int, other: int) -> bool:
    """Tell whether a noun for a document can take up another before it.

    It is of the same kind ("Jahresbericht", "Bericht"), a noun for any document ("Papier"), or both
    are for what somebody found out ("Untersuchung", "Studie").
    """
    noun, before = (view.grammar.stem(view.forms[t].rpartition("-")[2]) for t in (token, other))
    sources = view.grammar.sources
    if not (noun and before):
        return False
    if any(_is_compound(noun, head) for head in sources.any_document):
        return is_document(view, other)
    if noun in sources.findings and before in sources.findings:
        return True
    shorter, longer = sorted((noun, before), key=len)
    return _is_compound(longer, shorter)


def _is_compound(noun: str, head: str) -> bool:
    """Tell whether a stem is another's, or a compound with that as its head."""
    return noun.endswith(head) and len(noun) - len(head) not in range(1, _SHORTEST)


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


def issuer_of(view: View, document: int) -> int:
    """Return the head of who made a document by a clause about it, -1 for nobody.

    "Ein Gutachten, das die Bank vorgelegt hat", "eine Studie, die vom Amt vorgestellt wurde".
    """
    for verb in children(view, document):
        if view.relations[verb] != "acl" or verb < document:
            continue
        if view.analysis.readings[verb].lemma not in view.grammar.publishing:
            continue
        head = agent(view, verb) if is_passive(view, verb) else surface_subject(view, verb)
        if head >= 0 and not is_relative(view, head):
            return head
    return -1


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
