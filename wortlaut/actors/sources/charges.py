"""Whom others accuse: they do not say it ("Holm steht im Verdacht, Geld genommen zu haben")."""

from collections.abc import Iterator, Sequence

from wortlaut.actors.syntax.syntax import (
    SUBJECTS,
    case_words,
    children,
    clause_noun,
    is_relative,
    surface_subject,
)
from wortlaut.actors.view.view import View

_NOUNS = frozenset(("NOUN", "PROPN"))
_AIMED_AT = frozenset(("nmod", "obl", "obl:arg"))
_GIVEN = frozenset(("obl:arg", "iobj"))
_PREDICATE, _PARTICLE = "xcomp", "compound:prt"


def accused(view: View, cue: Sequence[int]) -> list[int]:
    """Return the heads of the phrases for whom others accuse, by the words of a cue.

    Nobody behind "gegen" speaks, nor does who "gilt als" something. Beside a noun for a charge nor
    do the subject of a verb by which somebody comes under it ("geriet in Verdacht"), the subject of
    a passive ("wurde wegen des Vorwurfs verhaftet"), and to whom the charge itself is done ("ihm
    droht der Vorwurf").

    Args:
        view: the article, with its parse.
        cue: ascending tokens of the words that mark speech.
    """
    readings, reputed = view.analysis.readings, view.grammar.sources.reputed
    against = (place for token in cue for place in _against(view, token))
    seeming = (
        place for token in cue if readings[token].lemma in reputed for place in _who(view, token)
    )
    charged = (place for token in cue if _is_charge(view, token) for place in _charged(view, token))
    return [place for place in dict.fromkeys((*against, *seeming, *charged)) if place not in cue]


def _against(view: View, head: int) -> Iterator[int]:
    for place in children(view, head):
        marks = case_words(view, place) if view.relations[place] in _AIMED_AT else ()
        if not view.grammar.sources.against.isdisjoint(marks):
            yield place


def _is_charge(view: View, token: int) -> bool:
    if view.analysis.readings[token].pos not in _NOUNS:
        return False
    form, grammar = view.forms[token], view.grammar
    nouns = (form, *(head for _, head in grammar.heads(form)))
    return any(grammar.stem(noun) in grammar.sources.charges for noun in nouns)


def _charged(view: View, charge: int) -> Iterator[int]:
    """Yield whom the verb over a charge has come under it, or get it."""
    verb, relation = view.governors[charge], view.relations[charge]
    if verb < 0 or view.analysis.readings[verb].pos in _NOUNS:
        return
    yield from _against(view, verb)
    below = {place: view.relations[place] for place in children(view, verb)}
    yield from (place for place, own in below.items() if own == "nsubj:pass")
    if relation in SUBJECTS:
        yield from (place for place, own in below.items() if own in _GIVEN)
    elif _whole(view, verb) in view.grammar.sources.charged:
        over = view.governors[verb] if view.relations[verb] == _PREDICATE else verb
        yield from _who(view, over)


def _whole(view: View, verb: int) -> str:
    """Return the infinitive of a verb, with a particle that is cut off ("setzte sich … aus")."""
    own = (t for t in children(view, verb) if view.relations[t] == _PARTICLE)
    before = next((view.forms[token].lower() for token in own), "")
    return before + view.analysis.readings[verb].lemma


def _who(view: View, verb: int) -> Iterator[int]:
    """Yield the subject of a verb, the noun that it stands for where it is a relative pronoun."""
    head = surface_subject(view, verb)
    if head >= 0:
        yield clause_noun(view, verb) if is_relative(view, head) else head
