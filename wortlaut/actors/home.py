"""Whose an actor is where its words do not tell: of the country that the article is about."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from wortlaut.knowledge.entries import KnownActor, Sense
from wortlaut.knowledge.index import Knowledge, words
from wortlaut.records import Actor, ActorKind, MentionForm

_WORLDWIDE = "body:"
SHARE = 0.5
"""So much of all mentions of what has a country has to be of one country."""


def at_home(actors: Sequence[Actor], knowledge: Knowledge) -> tuple[Actor, ...]:
    """Return the actors, those without a country with that which the article is about.

    "Die Polizei" in an article about Thailand is Thailand's. Known bodies without a country are
    those of several states and keep none, as does who is of one by name or office
    ("UN-Generalsekretär"). Of two countries with as many mentions it is the only one that is
    itself named. Where none has `SHARE` of the mentions, nothing is added; nor where a single word
    that stands for it tells it ("die französischen Anführungszeichen"). Who has no name tells
    nothing of the others ("ein Syrer").
    """
    counts = Counter[str]()
    for actor in actors:
        if actor.country is not None and actor.kind is not ActorKind.ANONYMOUS:
            counts[actor.country] += len(actor.mentions)
    if not counts:
        return tuple(actors)
    most = max(counts.values())
    first = [country for country in counts if counts[country] == most]
    states = {actor.country for actor in actors if actor.kind is ActorKind.STATE}
    prevailing = first if len(first) == 1 else [country for country in first if country in states]
    if len(prevailing) != 1:
        return tuple(actors)
    country, count = prevailing[0], most
    told = [m.form for actor in actors if actor.country == country for m in actor.mentions]
    if count < SHARE * counts.total() or told == [MentionForm.METONYM]:
        return tuple(actors)
    return tuple(
        replace(actor, country=country, country_inferred=True)
        if _is_open(actor, knowledge)
        else actor
        for actor in actors
    )


def _is_open(actor: Actor, knowledge: Knowledge) -> bool:
    known = actor.key is not None and actor.key.startswith(_WORLDWIDE)
    if actor.country is not None or actor.kind is ActorKind.STATE or known:
        return False
    return not any(_is_of_several(text, knowledge) for text in (actor.name, *actor.roles))


def _is_of_several(text: str, knowledge: Knowledge) -> bool:
    """Tell whether words name a body of several states, also in a compound."""
    forms = words(text, knowledge.language)
    named = [match.senses for match in knowledge.scan(forms)]
    named += [found.modifier for form in forms if (found := knowledge.compound(form)) is not None]
    return any(_is_body_of_several(sense) for senses in named for sense in senses)


def _is_body_of_several(sense: Sense) -> bool:
    entry = sense.entry
    return (
        isinstance(entry, KnownActor) and entry.id.startswith(_WORLDWIDE) and entry.country is None
    )
