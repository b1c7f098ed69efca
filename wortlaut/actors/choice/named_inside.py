"""Who is named only inside the quoted words does not say them.

In annotated training articles no quotation without a cue names its own speaker, unless it sums up
what was said. With one it may ("Die Bank ist nach eigenen Angaben gerettet"), and so may free
indirect speech ("Holm will nichts gesehen haben").
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence, Set

from wortlaut.actors.linking.figures import Figure
from wortlaut.records import Kind, Statement
from wortlaut.records.token_places import tokens_in

_NAMING = frozenset((Kind.REPORTED, Kind.FREE_INDIRECT))


def named_inside(
    inside: Set[int],
    mentions: Sequence[tuple[int, Figure]],
    tokens: Mapping[Figure, Sequence[int]],
) -> frozenset[Figure]:
    """Return who is named only among some tokens.

    Args:
        inside: the tokens, see `quoted_without_cue`.
        mentions: the last tokens of all mentions with who is meant, ascending.
        tokens: the last tokens of the mentions of each figure, ascending.
    """
    if not inside:
        return frozenset()
    first, last = (
        bisect_left(mentions, place, key=lambda mention: mention[0])
        for place in (min(inside), max(inside) + 1)
    )
    named = dict.fromkeys(figure for token, figure in mentions[first:last] if token in inside)
    return frozenset(figure for figure in named if inside >= set(tokens[figure]))


def quoted_without_cue(
    statement: Statement, by_id: Mapping[str, Statement], starts: Sequence[int]
) -> Set[int]:
    """Return the tokens of a statement and of those around it, up to one that has a cue.

    Args:
        statement: the statement.
        by_id: all of the article.
        starts: the first characters of the tokens.
    """
    inside: set[int] = set()
    around: Statement | None = statement
    while around is not None and around.cue is None and around.kind not in _NAMING:
        inside.update(tokens_in(around.quote.spans, starts))
        around = by_id.get(around.parent or "")
    return inside
