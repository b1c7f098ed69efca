"""Several who speak together, as one figure."""

from collections.abc import Sequence

from wortlaut.actors.cast import Cast
from wortlaut.actors.figures import Figure, Link
from wortlaut.records import ActorKind, MentionForm


def together(cast: Cast, first: int, last: int, links: Sequence[Link]) -> Link:
    """Return the figure of several who are mentioned over tokens `[first, last)`."""
    members = tuple(link.figure for link in links)
    key = "group:" + "+".join(str(id(member)) for member in members)
    figure = cast.of_key(key)
    if figure is None:
        names = [member.name for member in members]
        figure = Figure(kind=ActorKind.GROUP, name="", members=members, plural=True)
        figure.name = f"{', '.join(names[:-1])} und {names[-1]}"
        cast.set_key(key, cast.add(figure))
    confidence = min(link.confidence for link in links)
    figure.mention(first, last, MentionForm.NAME, confidence)
    return Link(figure, confidence)
