"""Who the labels of an interview or a debate mean, and who is quoted in its turns."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from wortlaut.actors.linking.figures import Figure, Link
from wortlaut.actors.linking.links import THRESHOLD
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.sources.references import participant
from wortlaut.actors.speakers.interviewed import interviewed
from wortlaut.records import ActorKind, MentionForm, Statement, TokenRange, Turn

BY_SURNAME = 0.9
"""How sure it is that a label in other letters ("HABECK") is the only person of that surname."""

SELF = 0.9
"""How sure it is that "ich" in a turn is who speaks."""

People = Mapping[str, Sequence[Link]]
"""Persons with a full name by their surname, and by their initials, in small letters: a label may
have these in any."""

_SPEAKING = frozenset((ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.ANONYMOUS))


def spoken_in_turns(
    reading: LinkedPhrases, statements: Sequence[Statement], starts: Sequence[int]
) -> dict[str, Link | None]:
    """Return who speaks in the statements that are paragraphs of turns, by their ids.

    None where no label tells, or it is not clear who is meant by it. Notes whose turn it is.

    Args:
        reading: the article, its names linked.
        statements: its statements.
        starts: where its tokens start.
    """
    analysis = reading.view.analysis
    if not analysis.turns:
        return {}
    links = _voices(reading, analysis.turns)
    for turn in analysis.turns:
        if turn.voice in links:
            figure = links[turn.voice].figure
            reading.own |= {token: figure for part in turn.parts for token in range(*part)}
    places = {starts[token]: turn for token, turn in analysis.turns_by_token().items()}
    found: dict[str, Link | None] = {}
    for statement in statements:
        spoken = places.get(statement.quote.spans[0].start)
        if spoken is not None and statement.parent is None:
            found[statement.id] = None if spoken.voice is None else links.get(spoken.voice)
    return found


def quoted_in_turn(
    reading: LinkedPhrases, given: Sequence[int], link: Link | None, outside: Link | None
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


def _voices(reading: LinkedPhrases, turns: Sequence[Turn]) -> dict[int, Link]:
    """Return who is meant by the voices of a conversation, by their numbers."""
    names: dict[int, dict[str, TokenRange]] = defaultdict(dict)
    for turn in turns:
        if turn.voice is not None and turn.name is not None and turn.named:
            names[turn.voice].setdefault(reading.view.text(*turn.name), turn.name)
    persons = {turn.voice for turn in turns if turn.person}
    people = _people(reading)
    found: dict[int, Link] = {}
    for voice, by_words in names.items():
        by_surname = people if voice in persons else None
        link = _named(reading, list(by_words.values()), by_surname)
        if link is not None:
            found[voice] = link
    answering = {t.voice for t in turns if t.voice is not None and not (t.asks or t.named)}
    answering -= found.keys()
    asked = interviewed(reading, turns) if len(answering) == 1 else None
    return found | (dict.fromkeys(answering, asked) if asked is not None else {})


def _named(
    reading: LinkedPhrases, names: Sequence[TokenRange], people: People | None
) -> Link | None:
    """Return who is meant by the names of one voice; what they name besides is the same.

    Args:
        reading: the article.
        names: where the names stand, each once.
        people: for the names of a person; None for those of an outlet or an office.
    """
    fullest = sorted(names, key=lambda name: -len(reading.view.text(*name)))
    links = [participant(reading, list(range(*name)), None) for name in fullest]
    known = [link for link in links if link is not None and _may_speak(link, people)]
    if people is None:
        return known[0] if known else None
    named = [link for link in known if _is_full(link.figure)]
    namesakes = people.get(_key(reading, fullest[0]), ())
    found = next(iter((*named, *namesakes, *known)), None)
    if found is None or (not named and len(namesakes) > 1):
        return None
    for link, name in zip(links, fullest, strict=True):
        if link is None or link.figure is not found.figure:
            _is_same(link, name, found.figure)
    return found


def _may_speak(link: Link, people: People | None) -> bool:
    kind = link.figure.kind
    fits = kind in _SPEAKING if people is None else kind is ActorKind.PERSON
    return fits and link.confidence >= THRESHOLD


def _is_same(link: Link | None, name: TokenRange, figure: Figure) -> None:
    """Let who else a label seems to name be who is meant, unless that is somebody of their own."""
    if link is None:
        figure.mention(*name, MentionForm.NAME, BY_SURNAME)
    elif link.figure.entity is None and not (_is_full(link.figure) or link.figure.members):
        link.figure.become(figure)


def _is_full(figure: Figure) -> bool:
    """Tell whether somebody has a name of several words, not initials alone."""
    return sum(not part.endswith(".") for part in figure.parts) > 1


def _people(reading: LinkedPhrases) -> People:
    """Return the persons with a name of several words, see `People`."""
    found: dict[str, list[Link]] = defaultdict(list)
    for figure in dict.fromkeys(figure.known for figure in reading.cast.figures):
        if figure.kind is ActorKind.PERSON and _is_full(figure):
            first, last = figure.parts[0].casefold(), figure.parts[-1].casefold()
            for key in (last, f"{first[0]}.{last[0]}."):
                found[key].append(Link(figure, BY_SURNAME))
    return found


def _key(reading: LinkedPhrases, name: TokenRange) -> str:
    """Return the surname in a label, or the initials that it is, in small letters."""
    forms = [form.casefold() for form in reading.view.forms[name.first : name.last]]
    initials = all(form.endswith(".") for form in forms)
    return "".join(forms) if initials else forms[-1]
