"""Governments that are called after who leads them ("die Regierung Bush", "Bush-Regierung")."""

from collections.abc import Iterable

from wortlaut.actors.linking.cast import MOST_CANDIDATES, Cast
from wortlaut.actors.linking.figures import Figure
from wortlaut.actors.phrases.phrase import Phrase
from wortlaut.records import ActorKind


def state_of_leader(cast: Cast, found: Phrase, owner: Figure | None) -> Figure | None:
    """Return the state whose government is called after a person of the article.

    Args:
        cast: the figures so far.
        found: the phrase of a government.
        owner: whose it is by the words after it, None for nobody's.
    """
    if owner is not None:
        return _state(cast, (owner,)) if owner.kind is ActorKind.PERSON else None
    known = cast.view.known(found.head)
    leader = known.wording.rstrip("-") if known is not None else ""
    return _state(cast, cast.of_name(leader)[:MOST_CANDIDATES]) if leader else None


def _state(cast: Cast, people: Iterable[Figure]) -> Figure | None:
    """Return the only state that persons are known to be of."""
    countries = {figure.known.country for figure in people} - {None}
    state = cast.view.knowledge.states.get(countries.pop() or "") if len(countries) == 1 else None
    return cast.entity(state) if state is not None else None
