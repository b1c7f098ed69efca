"""Building what the search for actors reads: an analysis, and statements of given words."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from wortlaut.actors.resolve import actors
from wortlaut.knowledge import knowledge
from wortlaut.language import load
from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.pipeline import prepare
from wortlaut.records import (
    Actor,
    Analysis,
    Article,
    EntityKind,
    Excerpt,
    Kind,
    Participant,
    Span,
    Statement,
    cut,
)
from wortlaut.records.analysis import Entity
from wortlaut.records.token_places import tokens_in


@dataclass(frozen=True)
class Said:
    """A statement to be built: the words of its quote and of its speaker, as they stand."""

    quote: str
    speaker: str | None = None
    kind: Kind = Kind.INDIRECT
    parent: str | None = None


def find_span(text: str, words: str, start: int = 0) -> Span:
    place = text.index(words, start)
    return Span(place, place + len(words))


def statement(number: int, text: str, said: Said) -> Statement:
    quote = find_span(text, said.quote)
    speaker = None
    if said.speaker is not None:
        before = text.rfind(said.speaker, 0, quote.start)
        span = find_span(text, said.speaker, max(before, 0))
        speaker = Participant(spans=(span,), text=cut(text, (span,)))
    return Statement(
        id=f"s{number}",
        kind=said.kind,
        quote=Excerpt(spans=(quote,), text=said.quote),
        speaker=speaker,
        parent=said.parent,
        confidence=0.9,
    )


def with_entities(analysis: Analysis, entities: Mapping[str, EntityKind]) -> Analysis:
    """Return an analysis with entities, given the kind of each by its words; see `read`."""
    starts = [token.start for token in analysis.tokens]
    found = []
    for words, kind in entities.items():
        tokens = tokens_in([find_span(analysis.article.text, words)], starts)
        found.append(Entity(tokens[0], tokens[-1] + 1, kind, 0.9))
    return replace(analysis, entities=tuple(sorted(found)))


def read(
    text: str, *said: Said, entities: Mapping[str, EntityKind] | None = None
) -> tuple[tuple[Actor, ...], tuple[Statement, ...]]:
    """Return the actors of a text and its statements resolved.

    Args:
        text: the article.
        said: its statements.
        entities: the kind of each entity by its words, of which the first place counts.
    """
    analysis = prepare(Article.of(text), pack=load("de"))
    if entities is not None:
        analysis = with_entities(analysis, entities)
    statements = [statement(number, text, one) for number, one in enumerate(said, 1)]
    return actors(analysis, statements, grammar=reference_grammar(), knowledge=knowledge("de"))


def speakers(
    text: str, *said: Said, entities: Mapping[str, EntityKind] | None = None
) -> list[str | None]:
    """Return the names of those who speak, None for unknown; see `read`."""
    found, statements = read(text, *said, entities=entities)
    names = {actor.id: actor.name for actor in found}
    return [
        names[one.speaker.actor] if one.speaker and one.speaker.actor else None
        for one in statements
    ]


def named(text: str, name: str) -> Actor:
    found, _ = read(text)
    return next(actor for actor in found if actor.name == name)
