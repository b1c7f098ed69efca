"""Which firm named right before is meant by where it is or what it does ("das US-Unternehmen")."""

from collections.abc import Sequence

from wortlaut.actors.linking.bodies_before import is_one
from wortlaut.actors.linking.cast import NEAREST, Cast
from wortlaut.actors.linking.figures import Figure, Link
from wortlaut.actors.linking.topics import may_be_firm
from wortlaut.actors.phrases.phrase import Phrase
from wortlaut.actors.view.firms import COMPANY
from wortlaut.actors.view.view import View
from wortlaut.knowledge.entries import Institution
from wortlaut.language.reference_grammar import Part
from wortlaut.records import ActorKind

_RECENT = 60
"""So many figures before are looked at."""

_SUBJECT = "nsubj"


def firm_near(cast: Cast, found: Phrase, country: str | None, token: int) -> Link | None:
    """Return the only firm named in this sentence or the one before, if it can be meant.

    Of several it is the only one that is known to be of the country. A word for firms of all sorts
    tells by what stands before it no more than where the firm is, or what it does or belongs to
    ("das Münchner Unternehmen", "das Dax-Unternehmen"): any other word may mean another firm
    ("das neue Unternehmen", "das Partner-Unternehmen"). What a firm buys or works with is another
    one: only a subject takes up the one before, and in the same sentence only who speaks.

    Args:
        cast: all figures so far.
        found: the phrase, its sense an institution.
        country: the country that its adjectives or its prefix name.
        token: the token that it is asked for.
    """
    if not is_one(found) or found.determiner is not Part.DEFINITE or not _is_firm(cast, found):
        return None
    near = _near(cast, token)
    if not _is_told_of(cast.view, found.head, near):
        return None
    near = [f for f in near if not (f.country and country and f.country != country)]
    own = [f for f in near if country is not None and f.country == country]
    chosen = own if len(own) == 1 else near
    return Link(chosen[0], NEAREST) if len(chosen) == 1 and _is_named(chosen[0]) else None


def _is_told_of(view: View, head: int, near: Sequence[Figure]) -> bool:
    """Tell whether a subject takes up who was named before: beside them only who speaks does."""
    relation = view.relations[head]
    if not relation:
        return True
    beside = any(view.sentence(figure.latest) == view.sentence(head) for figure in near)
    speaks = not beside or view.grammar.speaks((view.forms[view.governors[head]],))
    return relation.startswith(_SUBJECT) and speaks


def _is_firm(cast: Cast, found: Phrase) -> bool:
    """Tell whether a phrase means some firm by its place or by a first part with a hyphen."""
    view, sense = cast.view, found.sense
    if sense is None or not isinstance(sense.entry, Institution) or found.of is not None:
        return False
    if COMPANY not in view.grammar.takes_up.get(view.grammar.stem(sense.alias), ()):
        return False
    if any(owner.kind is ActorKind.ORGANISATION and not owner.country for owner in found.owners):
        return False
    if any(view.relations[place].startswith("acl") for place in view.children(found.head, _RECENT)):
        return False
    known = view.known(found.head)
    prefix = known.wording if known is not None and "-" in view.forms[found.head] else ""
    words = range(found.first + 1, found.head)
    if not prefix and not words:
        return False
    places = all(p in view.matches or view.grammar.of_place(view.forms[p]) for p in words)
    return places and not view.grammar.relates(prefix) and not _is_named_so(cast, prefix)


def _is_named_so(cast: Cast, prefix: str) -> bool:
    """Tell whether a prefix is the name of another body, whose firm it is ("Holm-Konzern")."""
    return any(
        prefix in figure.known.name.split()
        for figure in cast.figures[-_RECENT:]
        if figure.known.kind is not ActorKind.STATE
    )


def _near(cast: Cast, token: int) -> list[Figure]:
    """Return the bodies of this sentence and the one before that are or may be firms."""
    sentence = cast.view.sentence
    known = dict.fromkeys(figure.known for figure in cast.figures[-_RECENT:])
    return [
        figure
        for figure in known
        if figure.kind is ActorKind.ORGANISATION and not figure.plural
        if 0 <= figure.latest < token and sentence(token) - sentence(figure.latest) <= 1
        if may_be_firm(figure)
    ]


def _is_named(figure: Figure) -> bool:
    return figure.entity is not None or (figure.identity is not None and figure.sure)
