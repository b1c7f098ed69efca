"""Who the labels of an interview or a debate mean, and who is quoted in its turns."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from wortlaut.actors.figures import Figure, Link
from wortlaut.actors.links import THRESHOLD
from wortlaut.actors.reading import Reading
from wortlaut.actors.references import participant
from wortlaut.records import ActorKind, MentionForm, Statement, TokenRange, Turn

BY_SURNAME = 0.9
"""How sure it is that a label in other letters ("HABECK") is the only person of that surname."""

ADDRESSED = 0.8
"""How sure it is that the only one whom the questions name gives the answers."""

SELF = 0.9
"""How sure it is that "ich" in a turn is who speaks."""

_SPEAKING = frozenset((ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.ANONYMOUS))


def spoken_in_turns(
    reading: Reading, statements: Sequence[Statement], starts: Sequence[int]
) -> dict[str, Link | None]:
    """Return who speaks in the statements that are paragraphs of turns, by their ids.

    None where no label tells, or it is not clear who is meant by it.

    Args:
        reading: the article, its names linked.
        statements: its statements.
        starts: where its tokens start.
    """
    analysis = reading.view.analysis
    if not analysis.turns:
        return {}
    links = _voices(reading, analysis.turns)
    places = {starts[token]: turn for token, turn in analysis.turns_by_token().items()}
    found: dict[str, Link | None] = {}
    for statement in statements:
        turn = places.get(statement.quote.spans[0].start)
        if turn is not None and statement.parent is None:
            found[statement.id] = links.get(turn.voice) if turn.voice is not None else None
    return found


def quoted_in_turn(
    reading: Reading, given: Sequence[int], link: Link | None, outside: Link | None
) -> Link | None:
    """Return who speaks in what a turn quotes: "ich" is whose turn it is, nobody else is.

    Args:
        reading: the article.
        given: tokens of the words for the speaker.
        link: who is meant by them so far.
        outside: whose turn it is.
    """
    forms = {reading.view.forms[token].lower() for token in given}
    if not forms.isdisjoint(reading.view.grammar.first_person):
        return outside and Link(outside.figure, SELF)
    if link is not None and outside is not None and link.figure is outside.figure:
        return None
    return link


def _voices(reading: Reading, turns: Sequence[Turn]) -> dict[int, Link]:
    """Return who is meant by the voices of a conversation, by their numbers."""
    names: dict[int, dict[str, TokenRange]] = defaultdict(dict)
    for turn in turns:
        if turn.voice is not None and turn.name is not None and turn.named:
            names[turn.voice].setdefault(reading.view.text(*turn.name), turn.name)
    found: dict[int, Link] = {}
    for voice, by_words in names.items():
        fullest = sorted(by_words.values(), key=lambda name: name.first - name.last)
        link = next(filter(None, (_named(reading, name) for name in fullest)), None)
        if link is not None:
            found[voice] = link
    answering = {t.voice for t in turns if t.voice is not None and not (t.asks or t.named)}
    addressed = _addressed(reading, turns) if len(answering) == 1 else None
    return found | (dict.fromkeys(answering, addressed) if addressed is not None else {})


def _named(reading: Reading, name: TokenRange) -> Link | None:
    """Return who is meant by the name in a label."""
    link = participant(reading, list(range(*name)), None)
    if link is not None and link.confidence >= THRESHOLD and link.figure.kind in _SPEAKING:
        return link
    surname = reading.view.forms[name.last - 1].casefold()
    people = [figure for figure in _people(reading) if figure.parts[-1].casefold() == surname]
    if len(people) != 1:
        return None
    people[0].mention(*name, MentionForm.NAME, BY_SURNAME)
    return Link(people[0], BY_SURNAME)


def _people(reading: Reading) -> list[Figure]:
    """Return the persons with a name of several words."""
    known = dict.fromkeys(figure.known for figure in reading.cast.figures)
    return [f for f in known if f.kind is ActorKind.PERSON and len(f.parts) > 1]


def _addressed(reading: Reading, turns: Sequence[Turn]) -> Link | None:
    """Return the person whom the questions name, None where they name none or several."""
    places = [turn.addressed for turn in turns if turn.asks and turn.addressed is not None]
    links = [participant(reading, list(range(*place)), None) for place in places]
    figures = {None if link is None else link.figure for link in links}
    figure = figures.pop() if len(figures) == 1 else None
    if figure is None or figure.kind is not ActorKind.PERSON:
        return None
    return Link(figure, ADDRESSED)
