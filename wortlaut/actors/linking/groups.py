"""Several who speak together, as one figure."""

from bisect import bisect_left
from collections.abc import Sequence

from wortlaut.actors.linking.cast import REACH, Cast
from wortlaut.actors.linking.figures import Figure, Link
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.phrases.phrase import NAMING, TAKING_UP, Phrase
from wortlaut.language.reference_grammar import Part
from wortlaut.records import ActorKind, MentionForm

TAKEN_UP = 0.75
"""Confidence that "die drei Organisationen" are those named so before."""

_MOST_MEMBERS = 8
_REACH = 60  # phrases
_TWO = 2
_JOINING = frozenset((Part.AND, Part.COMMA))


def together(cast: Cast, first: int, last: int, links: Sequence[Link]) -> Link:
    """Return the figure of several who are mentioned over tokens `[first, last)`."""
    members = tuple(link.figure for link in links)
    key = "group:" + "+".join(str(id(member)) for member in members)
    figure = cast.of_key(key)
    if figure is None:
        names = [member.name for member in members]
        figure = Figure(kind=ActorKind.GROUP, name="", members=members, plural=True)
        figure.name = cast.view.grammar.joined(names)
        cast.set_key(key, cast.add(figure))
    confidence = min(link.confidence for link in links)
    figure.mention(first, last, MentionForm.NAME, confidence)
    return Link(figure, confidence)


def side_by_side(reading: LinkedPhrases, first: Phrase) -> list[Phrase]:
    """Return a phrase and those after it that commas and "und" join to it; empty for one alone."""
    words, joined = reading.view.words, [first]
    place = bisect_left(reading.phrases, first.last, key=lambda found: found.first)
    for after in reading.phrases[place : place + _MOST_MEMBERS]:
        between = [words[token].part for token in range(joined[-1].last, after.first)]
        if not between or not _JOINING.issuperset(between):
            break
        joined.append(after)
        if Part.AND in between:
            return joined
    return []


def both(reading: LinkedPhrases, found: Phrase) -> Link | None:
    """Return the two whom "beide Länder" takes up: named together last, or the only two near."""
    view = reading.view
    kinds = view.grammar.pairs.get(view.grammar.stem(view.forms[found.head]))
    words = view.forms[found.first : found.head]
    if (
        kinds is None
        or found.of is not None
        or not any(w.lower() in view.grammar.two for w in words)
    ):
        return None
    place = bisect_left(reading.phrases, found.first, key=lambda phrase: phrase.first)
    sentence = view.sentence(found.head)
    near: dict[Figure, None] = {}
    for before in reversed(reading.phrases[max(0, place - _REACH) : place]):
        if sentence - view.sentence(before.head) > REACH:
            break
        pair = [reading.links.get(each.head) for each in side_by_side(reading, before)]
        known = [link for link in pair if link is not None and link.figure.known.kind in kinds]
        if len(known) == len(pair) == _TWO and known[0].figure.known is not known[1].figure.known:
            return Link(together(reading.cast, *found.core, known).figure, TAKEN_UP)
        link = reading.links.get(before.head)
        if link is not None and link.figure.known.kind in kinds:
            near[link.figure.known] = None
    if len(near) != _TWO:
        return None
    links = [Link(figure, TAKEN_UP) for figure in reversed(near)]
    return Link(together(reading.cast, *found.core, links).figure, TAKEN_UP)


def taken_up(reading: LinkedPhrases, found: Phrase) -> Link | None:
    """Return the several whom a plural means that was given to them before.

    "Die Organisationen A, B und C … die drei Organisationen".
    """
    if found.determiner not in TAKING_UP or found.numbers == "s" or found.of is not None:
        return None
    form = reading.view.forms[found.head]
    place = bisect_left(reading.phrases, found.first, key=lambda phrase: phrase.first)
    for before in reversed(reading.phrases[max(0, place - _REACH) : place]):
        if before.sort in NAMING and any(title.head == form for title in before.titles):
            links = [reading.links.get(each.head) for each in side_by_side(reading, before)]
            members = [link for link in links if link is not None]
            if len(members) == len(links) > 1 and len({m.figure for m in members}) == len(links):
                group = together(reading.cast, *found.core, members)
                return Link(group.figure, TAKEN_UP)
            return None
    return None
