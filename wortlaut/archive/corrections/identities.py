"""Changing who the actors of a document are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from wortlaut.archive.corrections.kinds import Identity
from wortlaut.archive.corrections.places import overlap
from wortlaut.archive.corrections.respoken import each_once
from wortlaut.records import (
    Actor,
    ActorKind,
    Document,
    Event,
    Mention,
    MentionForm,
    Participant,
    Span,
    Statement,
)


def named_at(actors: Iterable[Actor], spans: Sequence[Span]) -> Actor | None:
    """Return the actor whose mention shares most characters with the spans, None where none does.

    Of several the one with the tightest mention.
    """
    best, measure = None, (0, 0)
    for actor in actors:
        for mention in actor.mentions:
            shared = overlap([Span(mention.start, mention.end)], spans)
            found = (shared, mention.start - mention.end)
            if shared and (best is None or found > measure):
                best, measure = actor, found
    return best


def rekeyed(document: Document, actor: Actor, meant: Identity | None) -> Document:
    """Return the document with an actor known as `meant`, or as nobody who is known."""
    if meant is None:
        changed = replace(actor, key=None, country=None, country_inferred=False, wikidata=None)
    else:
        changed = replace(
            actor,
            key=meant.key,
            name=meant.name or actor.name,
            kind=meant.kind or actor.kind,
            country=meant.country or actor.country,
            country_inferred=actor.country_inferred and meant.country is None,
            wikidata=actor.wikidata if meant.key == actor.key else None,
            source=actor.source if meant.kind in {None, ActorKind.ANONYMOUS} else None,
        )
    actors = tuple(changed if each is actor else each for each in document.actors)
    return replace(document, actors=actors)


def united(document: Document) -> Document:
    """Return the document with actors of one key made one, under the first one's id."""
    firsts: dict[str, Actor] = {}
    renamed: dict[str, str] = {}
    for actor in document.actors:
        key = actor.key or f" {actor.id}"
        if key in firsts:
            renamed[actor.id] = firsts[key].id
            firsts[key] = _together(firsts[key], actor)
        else:
            firsts[key] = actor
    return _renamed(document, tuple(firsts.values()), renamed) if renamed else document


def added(
    document: Document, meant: Identity, spans: Sequence[Span]
) -> tuple[Document, Actor | None]:
    """Return an actor of the document; where it lacks them, they are added as named at `spans`."""
    known = next((actor for actor in document.actors if actor.key == meant.key), None)
    if known is not None or not spans:
        return document, known
    text = document.article.text
    mentions = tuple(
        Mention(start=start, end=end, text=text[start:end], form=MentionForm.NAME)
        for start, end in spans
    )
    taken = {actor.id for actor in document.actors}
    number = next(n for n in range(1, len(taken) + 2) if f"a{n}" not in taken)
    actor = Actor(
        id=f"a{number}",
        name=meant.name or mentions[0].text,
        kind=meant.kind or ActorKind.PERSON,
        key=meant.key,
        country=meant.country,
        mentions=mentions,
    )
    return replace(document, actors=(*document.actors, actor)), actor


def _together(first: Actor, second: Actor) -> Actor:
    mentions = {(each.start, each.end): each for each in (*second.mentions, *first.mentions)}
    located = second if second.country and first.country_told is None else first
    return replace(
        first,
        country=located.country,
        country_inferred=located.country_inferred,
        wikidata=first.wikidata or second.wikidata,
        roles=tuple(dict.fromkeys((*first.roles, *second.roles))),
        members=tuple(dict.fromkeys((*first.members, *second.members))),
        mentions=tuple(mentions[place] for place in sorted(mentions)),
    )


def _renamed(document: Document, actors: tuple[Actor, ...], renamed: Mapping[str, str]) -> Document:
    """Return the document with its actors, and other ids for some wherever they are named."""

    def names(ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(renamed.get(each, each) for each in ids))

    def part(participant: Participant | None) -> Participant | None:
        if participant is None or participant.actor is None:
            return participant
        return replace(participant, actor=renamed.get(participant.actor, participant.actor))

    def statement(each: Statement) -> Statement:
        return replace(each, speaker=part(each.speaker), addressee=part(each.addressee))

    def event(each: Event) -> Event:
        attestations = each_once(
            replace(said, source=renamed.get(said.source, said.source))
            for said in each.attestations
        )
        return replace(
            each,
            actors=names(each.actors),
            recipients=names(each.recipients),
            attestations=attestations,
        )

    return replace(
        document,
        actors=tuple(replace(actor, members=names(actor.members)) for actor in actors),
        statements=tuple(map(statement, document.statements)),
        events=tuple(map(event, document.events)),
    )
