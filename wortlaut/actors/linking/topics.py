"""Which of several bodies a sentence is about: its subject, which a noun for a body takes up."""

from collections.abc import Iterable

from wortlaut.actors.linking.cast import AMONG, Cast
from wortlaut.actors.linking.describing import by_any_word, tells_type
from wortlaut.actors.linking.figures import Figure, Link
from wortlaut.actors.syntax.syntax import SUBJECTS
from wortlaut.actors.view.firms import COMPANY
from wortlaut.actors.view.view import View
from wortlaut.records import ActorKind

_WITHIN = ("flat", "appos", "compound", "conj")
_LONGEST = 6  # tokens between a word of a name and its head
_RECENT = 60
"""So many figures before are looked at."""

_TOLD = by_any_word(COMPANY)


def firm_told_of(cast: Cast, token: int) -> Link | None:
    """Return the only body that may be a firm and is the `topic` at a token, None for none."""
    known = dict.fromkeys(figure.known for figure in cast.figures[-_RECENT:])
    return topic(cast, filter(_is_named_firm, known), token)


def _is_named_firm(figure: Figure) -> bool:
    named = figure.entity is not None or (figure.identity is not None and figure.sure)
    body = figure.kind is ActorKind.ORGANISATION and not figure.plural
    return body and named and may_be_firm(figure)


def may_be_firm(figure: Figure) -> bool:
    """Tell whether a body is a firm, or nothing tells what it is."""
    told = set(filter(tells_type, figure.descriptions))
    return figure.type in {"", COMPANY} and told <= _TOLD


def topic(cast: Cast, candidates: Iterable[Figure], token: int) -> Link | None:
    """Return the only body that is the subject of this sentence so far, else of the one before.

    "Die Bahn habe der Lufthansa geholfen, teilte der Konzern mit": a sentence is about its subject
    (centering, Grosz, Joshi and Weinstein 1995). Nobody where two are, nor where this sentence
    names one that is no subject.
    """
    sentence = cast.view.sentence(token)
    before = [figure for figure in candidates if 0 <= figure.latest < token]
    for distance in (0, 1):
        near = [f for f in before if sentence - cast.view.sentence(f.latest) == distance]
        if near:
            subjects = [f for f in near if is_subject(cast.view, f.latest)]
            return Link(subjects[0], AMONG) if len(subjects) == 1 else None
    return None


def is_subject(view: View, token: int) -> bool:
    """Tell whether a word, what it is a name of, or joined to, is the subject of its clause."""
    for _ in range(_LONGEST):
        relation = view.relations[token]
        if not relation.startswith(_WITHIN):
            return relation in SUBJECTS
        token = view.governors[token]
    return False
