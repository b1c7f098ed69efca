"""Finding what a correction is about in a record that may be newer than it."""

from collections.abc import Iterable, Sequence

from wortlaut.records import Actor, Span, Statement

_ENOUGH = 0.5


def same_quote(statements: Iterable[Statement], quote: Sequence[Span]) -> Statement | None:
    """Return the statement with this quotation, or the one that shares most of it.

    The characters that both hold must be at least half of those that either holds.
    """
    best, most = None, _ENOUGH
    for statement in statements:
        if statement.quote.spans == tuple(quote):
            return statement
        share = _shared(statement.quote.spans, quote)
        if share > most or (share == most and best is None):
            best, most = statement, share
    return best


def nearest_mention(actor: Actor, quote: Sequence[Span]) -> tuple[Span, ...]:
    """Return the place where an actor is named nearest to a quotation, the earlier of two."""
    first, last = quote[0].start, quote[-1].end
    nearest = min(
        actor.mentions,
        key=lambda mention: (max(first - mention.end, mention.start - last, 0), mention.start),
    )
    return (Span(nearest.start, nearest.end),)


def overlap(left: Iterable[Span], right: Iterable[Span]) -> int:
    """Return how many characters two lists of spans share."""
    others = list(right)
    return sum(
        max(0, min(end, other.end) - max(start, other.start))
        for start, end in left
        for other in others
    )


def _shared(left: Sequence[Span], right: Sequence[Span]) -> float:
    both = overlap(left, right)
    either = sum(end - start for start, end in (*left, *right)) - both
    return both / either if either else 0.0
