"""Who is meant by the words of those who take part in a statement."""

from bisect import insort

from wortlaut.actors.claims import as_before, issuer, own, unsigned
from wortlaut.actors.figures import Figure, Link
from wortlaut.actors.links import THRESHOLD
from wortlaut.actors.participants import meant
from wortlaut.actors.phrase import Phrase, Sort
from wortlaut.actors.pronouns import Speaker, antecedent
from wortlaut.actors.reading import Reading
from wortlaut.records import ActorKind, MentionForm

THEREBY = 0.75
"""Confidence that "demnach" takes up who spoke last."""


def participant(reading: Reading, tokens: list[int], last: Speaker | None) -> Link | None:
    """Return who is meant by a participant's tokens: one, or several together as one figure."""
    links: list[Link] = []
    for found in meant(reading, tokens):
        link = resolve(reading, found, last)
        if link is None:
            return None
        if all(link.figure is not other.figure for other in links):
            links.append(link)
    if len(links) <= 1:
        return links[0] if links else None
    return _together(reading, tokens, links)


def _together(reading: Reading, tokens: list[int], links: list[Link]) -> Link:
    """Return the figure of several who speak together."""
    members = tuple(link.figure for link in links)
    key = "group:" + "+".join(str(id(member)) for member in members)
    figure = reading.cast.of_key(key)
    if figure is None:
        names = [member.name for member in members]
        figure = Figure(kind=ActorKind.GROUP, name="", members=members, plural=True)
        figure.name = f"{', '.join(names[:-1])} und {names[-1]}"
        reading.cast.set_key(key, reading.cast.add(figure))
    confidence = min(link.confidence for link in links)
    figure.mention(tokens[0], tokens[-1] + 1, MentionForm.NAME, confidence)
    return Link(figure, confidence)


def resolve(reading: Reading, found: Phrase, last: Speaker | None) -> Link | None:
    """Return who is meant by a phrase that takes part in a statement."""
    if found.sort is Sort.SPEECH:
        return _said(reading, found, last)
    if found.sort is Sort.PRONOUN:
        return _pronoun(reading, found, last)
    if found.sort is Sort.THEREBY:
        return None if last is None else Link(last.figure, THEREBY)
    link = reading.links.get(found.head)
    return link and Link(link.figure.known, link.confidence)


def _said(reading: Reading, found: Phrase, last: Speaker | None) -> Link | None:
    """Return who stands behind a noun for what is said."""
    if found.of is not None:
        return resolve(reading, found.of, last)
    owner = own(reading, found)
    if owner is not None and owner.sort is not Sort.SPEECH:
        return resolve(reading, owner, last)
    return issuer(reading, found) or as_before(reading, found) or unsigned(reading, found)


def _pronoun(reading: Reading, found: Phrase, last: Speaker | None) -> Link | None:
    link = antecedent(reading, found.head, last, speaks=True)
    if link is None or link.confidence < THRESHOLD:
        return None
    note(reading, found.head, link)
    return link


def note(reading: Reading, token: int, link: Link) -> None:
    """Take a pronoun at a token for a mention of somebody."""
    link.figure.mention(token, token + 1, MentionForm.PRONOUN, link.confidence)
    reading.links[token] = link
    if link.figure.kind is ActorKind.PERSON:
        insort(reading.people, (token, link.figure), key=lambda mention: mention[0])
