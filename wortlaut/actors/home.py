"""Whose an actor is where its words do not tell: of the country that the article is about."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from wortlaut.records import Actor, ActorKind

_WORLDWIDE = "body:"
SHARE = 0.5
"""So much of all mentions of what has a country has to be of one country."""


def at_home(actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """Return the actors, those without a country with that which the article is about.

    "Die Polizei" in an article about Thailand is Thailand's. Known bodies without a country are
    those of several states and keep none. Where no country has `SHARE` of the mentions, nothing
    is added.
    """
    counts = Counter[str]()
    for actor in actors:
        if actor.country is not None:
            counts[actor.country] += len(actor.mentions)
    if not counts:
        return tuple(actors)
    country, count = counts.most_common(1)[0]
    if count < SHARE * counts.total():
        return tuple(actors)
    return tuple(
        replace(actor, country=country, country_inferred=True) if _is_open(actor) else actor
        for actor in actors
    )


def _is_open(actor: Actor) -> bool:
    known = actor.key is not None and actor.key.startswith(_WORLDWIDE)
    return actor.country is None and actor.kind is not ActorKind.STATE and not known
