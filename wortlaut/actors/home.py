"""Whose an actor is where its words do not tell: of the country that the article is about."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from wortlaut.actors.view.namesakes import NAMED_ANYWHERE
from wortlaut.knowledge.entries import KnownActor, Sense
from wortlaut.knowledge.index import Knowledge, words
from wortlaut.records import Actor, ActorKind, MentionForm, SourceType

_WORLDWIDE = "body:"
SHARE = 0.5
"""So much of all mentions of what has a country has to be of one country."""
_FEWEST = 2
"""So many persons tell a country where nobody else does."""
_EARLY = 6
"""A single mention tells what an article is about only among so many first mentions of it."""


_NOWHERE: Mapping[str, frozenset[str]] = MappingProxyType({})


def at_home(
    actors: Sequence[Actor],
    knowledge: Knowledge,
    places: Mapping[str, frozenset[str]] = _NOWHERE,
) -> tuple[Actor, ...]:
    """Return the actors, those without a country with that which the article is about.

    "Die Polizei" in an article about Thailand is Thailand's. Known bodies without a country are
    those of several states and keep none, as does who is of one by name or office
    ("UN-Generalsekretär"). Of two countries with as many mentions it is the only one that is
    itself named. Where none has `SHARE` of the mentions, nothing is added; nor where too little
    tells it, see `_is_enough`. Who has no name tells nothing of the others ("ein Syrer"), nor does
    a firm, a paper or an agency alone ("per Twitter", "Foto: dpa"). Nor is anything added to whom
    another country was told of last, see `_is_of_another`, nor to a document without an author
    ("Schätzungen"), which may be from anywhere, nor to whom a place of another country follows
    ("das Außenministerium in Wien").

    Args:
        actors: of an article.
        knowledge: in its language.
        places: the countries of places right behind mentions, by actor id, see `places_told`.
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
    if len(prevailing) != 1 or most < SHARE * counts.total():
        return tuple(actors)
    country = prevailing[0]
    telling = [actor for actor in actors if actor.country and not _is_anywhere(actor, knowledge)]
    if not _is_enough([actor for actor in telling if actor.country == country], actors):
        return tuple(actors)
    named = [actor for actor in telling if actor.kind is not ActorKind.ANONYMOUS]
    return tuple(
        replace(actor, country=country, country_inferred=True)
        if _is_open(actor, knowledge)
        and not _is_of_another(actor, named, country)
        and country in places.get(actor.id, {country})
        else actor
        for actor in actors
    )


def _is_of_another(actor: Actor, telling: Sequence[Actor], country: str) -> bool:
    """Tell whether the country told of last before somebody with a name is another one.

    "Nach dem Anschlag in Peru sprach Chile sein Beileid aus. Minister Holm …" may be of either. A
    body without a name ("die Polizei") is of where the article takes place all the same.
    """
    if actor.key is None:
        return False
    first = actor.mentions[0].start
    before = {
        mention.start: other.country
        for other in telling
        for mention in other.mentions
        if mention.start < first
    }
    return bool(before) and before[max(before)] != country


def _is_enough(telling: Sequence[Actor], actors: Sequence[Actor]) -> bool:
    """Tell whether those who are of a country tell that the article is about it.

    A single person does not ("der Papst"), nor a single word that stands for it, even of a person
    ("der französische Philosoph Blaise Pascal"), nor a single mention when many others have come
    up ("Dann kam ein Brief aus Japan").
    """
    others = [actor for actor in telling if actor.kind is not ActorKind.PERSON]
    if not others and len(telling) < _FEWEST:
        return False
    if [mention.form for actor in others for mention in actor.mentions] == [MentionForm.METONYM]:
        return False
    places = [mention.start for actor in telling for mention in actor.mentions]
    before = sum(mention.start < places[0] for actor in actors for mention in actor.mentions)
    return len(places) > 1 or before < _EARLY


def _is_anywhere(actor: Actor, knowledge: Knowledge) -> bool:
    """Tell whether an actor is a known body such as are named in articles about any country."""
    entry = knowledge.entities.get(actor.key or "")
    return entry is not None and entry.type in NAMED_ANYWHERE


def _is_open(actor: Actor, knowledge: Knowledge) -> bool:
    known = actor.key is not None and actor.key.startswith(_WORLDWIDE)
    told = actor.country is not None or actor.kind is ActorKind.STATE
    if told or known or actor.source is SourceType.DOCUMENT:
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
