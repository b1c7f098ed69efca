"""From figures to the records: names, keys, ids in the order of the text."""

import re
from collections.abc import Iterable

from wortlaut.actors.linking.figures import Figure
from wortlaut.actors.view.view import View
from wortlaut.records import Actor, ActorKind, Mention

_NOT_WORD = re.compile(r"[\W_]+")


def actors(
    view: View, figures: Iterable[Figure], taking_part: Iterable[Figure]
) -> dict[Figure, Actor]:
    """Return the actors: all who are surely somebody, and all who take part in a statement."""
    chosen = dict.fromkeys(taking_part)
    for figure in list(chosen):
        chosen |= dict.fromkeys(figure.members)
    chosen |= {figure: None for figure in figures if figure.sure and figure.into is None}
    mentioned = sorted(
        (figure for figure in chosen if figure.places),
        key=lambda figure: (min(figure.places), -max(figure.places).last, figure.name),
    )
    ids = {figure: f"a{number}" for number, figure in enumerate(mentioned, 1)}
    return {figure: _actor(view, figure, ids) for figure in mentioned}


def _actor(view: View, figure: Figure, ids: dict[Figure, str]) -> Actor:
    entity = figure.entity
    return Actor(
        id=ids[figure],
        name=figure.name,
        kind=figure.kind,
        key=entity.id if entity is not None else _key(view, figure),
        country=figure.country,
        roles=tuple(figure.roles) if figure.kind is ActorKind.PERSON else (),
        source=figure.source,
        members=tuple(ids[member] for member in figure.members if member in ids),
        wikidata=entity.wikidata if entity is not None else None,
        mentions=_mentions(view, figure),
    )


def _key(view: View, figure: Figure) -> str | None:
    """Return `person:family-given:COUNTRY` for a full name, else what the figure has."""
    if figure.kind is not ActorKind.PERSON:
        return figure.identity
    if len(figure.parts) < len(("given", "family")):
        return None
    family_first = view.knowledge.is_family_first(figure.parts[0])
    *given, family = figure.parts[1:] + figure.parts[:1] if family_first else figure.parts
    words = (family, *given, figure.suffix)
    name = "-".join(_NOT_WORD.sub("-", word.casefold()).strip("-") for word in words if word)
    return f"person:{name}:{figure.country}" if figure.country else f"person:{name}"


def _mentions(view: View, figure: Figure) -> tuple[Mention, ...]:
    """Return the mentions in order; of several over the same tokens the surest."""
    best: dict[tuple[int, int], Mention] = {}
    text = view.analysis.article.text
    for place in sorted(figure.places):
        start, end = view.span(place.first, place.last)
        known = best.get((start, end))
        if known is None or known.confidence < place.confidence:
            best[start, end] = Mention(
                start=start,
                end=end,
                text=text[start:end],
                form=place.form,
                confidence=round(place.confidence, 2),
            )
    return tuple(best.values())
