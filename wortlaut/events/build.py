"""From mentions to the records."""

from collections.abc import Sequence
from dataclasses import replace

from wortlaut.events.draft import Draft
from wortlaut.events.merge import Drafts
from wortlaut.events.times_and_places import TimesAndPlaces, place_of
from wortlaut.events.tree import Tree
from wortlaut.language.event_grammar import Flag
from wortlaut.records import Analysis, Attestation, Event, Excerpt, Phase, Statement
from wortlaut.records.token_places import excerpt


def _excerpt(analysis: Analysis, tokens: Sequence[int]) -> Excerpt:
    return excerpt(analysis.article.text, analysis.tokens, tokens)


def fullness(draft: Draft) -> tuple[int, int]:
    """Return what tells the fullest of several mentions: who takes part, then who comes first.

    Of what several do together two of them are as full as one with a recipient.
    """
    mutual = draft.candidate is not None and Flag.MUTUAL in draft.candidate.frame.flags
    together = mutual and len(draft.actors) > 1
    sides = bool(draft.actors) + bool(draft.recipients or together)
    return sides, -draft.tokens[0]


def event(
    analysis: Analysis, tree: Tree, settings: TimesAndPlaces, number: int, group: Drafts
) -> Event:
    """Return the event of a group of mentions; the fullest of them tells who took part."""
    fullest = max(group, key=fullness)
    actors = fullest.actors or next((d.actors for d in group if d.actors), [])
    recipients = fullest.recipients or next((d.recipients for d in group if d.recipients), [])
    places = (
        place_of(analysis, tree, settings, draft.candidate)
        for draft in group
        if draft.candidate is not None
    )
    time = next((draft.time for draft in group if draft.time is not None), None)
    happened = any(draft.phase is Phase.HAPPENED for draft in group)
    return Event(
        id=f"e{number}",
        type=fullest.type,
        trigger=_excerpt(analysis, fullest.tokens),
        actors=tuple(actors),
        recipients=tuple(actor for actor in recipients if actor not in actors),
        time=time.id if time is not None else None,
        place=next((place for place in places if place is not None), None),
        phase=Phase.HAPPENED if happened else Phase.PLANNED,
        statements=tuple(dict.fromkeys(d.statement.id for d in group if d.statement is not None)),
        attestations=_attestations(analysis, group),
        confidence=round(max(draft.confidence for draft in group), 2),
    )


def _attestations(analysis: Analysis, group: Drafts) -> tuple[Attestation, ...]:
    by_source: dict[tuple[str, str], list[Draft]] = {}
    for draft in group:
        by_source.setdefault((draft.voice.source, draft.status), []).append(draft)
    return tuple(
        Attestation(
            source=drafts[0].voice.source,
            statement=next((d.voice.statement for d in drafts if d.voice.statement), None),
            status=drafts[0].status,
            evidence=tuple(dict.fromkeys(_excerpt(analysis, draft.tokens) for draft in drafts)),
            markers=tuple(
                _excerpt(analysis, (token,))
                for token in sorted({token for draft in drafts for token in draft.markers})
            ),
        )
        for drafts in by_source.values()
    )


def with_events(statements: Sequence[Statement], events: Sequence[Event]) -> tuple[Statement, ...]:
    """Return the statements with the events that they are."""
    of = {statement: event.id for event in reversed(events) for statement in event.statements}
    return tuple(
        replace(statement, event=of[statement.id]) if statement.id in of else statement
        for statement in statements
    )
