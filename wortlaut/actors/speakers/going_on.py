"""Statements that go on from others and take over their speaker."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from wortlaut.actors.linking.figures import Link
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.phrases.phrase import Phrase
from wortlaut.actors.sources.sources_before import TELLING, teller
from wortlaut.actors.speakers.attribution import Attribution
from wortlaut.actors.speakers.leading import is_parted
from wortlaut.actors.syntax.syntax import is_subjunctive
from wortlaut.language.reference_grammar import Part
from wortlaut.records import Kind, Statement
from wortlaut.records.token_places import tokens_in

INFERRED = 0.85
"""How sure it is that the speaker goes on."""

_REACH = {Kind.INDIRECT_FREE_INDIRECT: 2, Kind.FREE_INDIRECT: 2, Kind.DIRECT: 1}
"""So many sentences before a statement of a kind may the one end that it goes on from: in annotated
training articles these have its speaker more than three times of four."""


_FAR = 5
"""So many sentences before it, where no person is named between and a new paragraph begins."""

_OF = frozenset((Part.OF, Part.OF_THE))


def go_on(
    reading: LinkedPhrases,
    statements: Sequence[Statement],
    starts: Sequence[int],
    result: Attribution,
) -> None:
    """Let the speaker of a statement go on in those after it that name none."""
    words = {statement.id: statement.speaker for statement in statements} | result.words
    ends: list[tuple[int, str]] = []
    for statement in sorted(statements, key=lambda s: s.quote.spans[0]):
        first = bisect_right(starts, statement.quote.spans[0].start) - 1
        untold = statement.id not in result.words and statement.id not in result.speakers
        if words[statement.id] is None and untold:
            before = _goes_on(reading, statement, first, ends)
            told = _told_before(reading, statement, first, ends)
            if told is not None:
                figure = reading.links[told.head].figure.known
                result.speakers[statement.id] = Link(figure, TELLING)
                result.words[statement.id] = words[statement.id] = reading.words(told)
            elif before in result.speakers:
                link = result.speakers[before]
                result.speakers[statement.id] = Link(link.figure, link.confidence * INFERRED)
                result.words[statement.id] = words[statement.id] = words[before]
        if statement.parent is None and not _is_told(reading, statement, starts):
            ends.append((bisect_right(starts, statement.quote.spans[-1].end - 1), statement.id))


def _is_told(reading: LinkedPhrases, statement: Statement, starts: Sequence[int]) -> bool:
    """Tell whether a quotation is itself told by somebody ("ein Beamter habe gesagt: „Ja.“").

    Then it is not who is quoted that goes on after it.
    """
    view = reading.view
    if statement.kind is not Kind.DIRECT or statement.cue is None:
        return False
    cue = tokens_in(statement.cue.spans, starts)
    return any(is_subjunctive(view, token) for token in cue)


def _goes_on(
    reading: LinkedPhrases, statement: Statement, first: int, ends: list[tuple[int, str]]
) -> str:
    """Return the id of the statement whose speaker a statement takes over, "" for none.

    A statement without a cue goes on from one in the same sentence, or as far before as `_REACH`;
    a paragraph that is told indirectly also over one that only tells what is so.
    """
    if statement.parent is not None:
        return statement.parent
    if statement.cue is not None or not ends:
        return ""
    end, before = ends[-1]
    distance = reading.view.sentence(first) - reading.view.sentence(end - 1)
    told_on = statement.kind is Kind.INDIRECT_FREE_INDIRECT and is_parted(reading, first)
    far = told_on and not _names_person(reading, end, first)
    return before if distance <= (_FAR if far else _REACH.get(statement.kind, 0)) else ""


def _names_person(reading: LinkedPhrases, first: int, last: int) -> bool:
    """Tell whether a person is named among tokens `[first, last)`."""
    people = reading.people
    place = bisect_left(people, first, key=lambda mention: mention[0])
    return place < len(people) and people[place][0] < last


def _told_before(
    reading: LinkedPhrases, statement: Statement, first: int, ends: list[tuple[int, str]]
) -> Phrase | None:
    """Return who tells something in the sentence before, if that is part of no statement.

    After a colon it is whose the noun right before it is ("Zitat von Holm:"), else who is the
    subject of the sentence that it ends.
    """
    if statement.parent is not None or statement.cue is not None:
        return None
    view = reading.view
    announced = first > 0 and view.forms[first - 1] == ":"
    if statement.kind not in _REACH and not announced:
        return None
    sentence = view.sentence(first - 1) if announced else view.sentence(first) - 1
    owner = _owner_of_said(reading, first - 2) if announced and first > 1 else None
    if owner is not None:
        return owner
    if sentence < 0 or (ends and view.sentence(ends[-1][0] - 1) >= sentence):
        return None
    found = teller(reading, sentence, announced=announced)
    return found if found is not None and found.last <= first else None


def _owner_of_said(reading: LinkedPhrases, token: int) -> Phrase | None:
    """Return whose it is that something is said if that ends at a token ("Zitat von Holm")."""
    words, owner = reading.view.words, reading.phrase_at(token)
    if owner is None or owner.head not in reading.links or owner.last != token + 1:
        return None
    place = owner.first - 1
    place -= place > 0 and words[place].part in _OF
    return owner if place >= 0 and words[place].part is Part.SPEECH else None
