"""Who gives the answers of an interview where no label names them."""

from collections.abc import Iterator, Sequence

from wortlaut.actors.linking.figures import Figure, Link
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.sources.references import participant
from wortlaut.actors.syntax.syntax import case_words, is_oblique
from wortlaut.actors.view.view import View
from wortlaut.records import ActorKind, MentionForm, Participant, Turn, cut

ADDRESSED = 0.8
"""How sure it is that the only one whom the questions name gives the answers."""

INTRODUCED = 0.8
"""How sure it is that the only person named above the questions gives the answers."""

_IN_A_NAME = frozenset(("appos", "flat", "flat:name", "compound"))
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "root"))
_HIGHEST = 4
_FULL = 2


def interviewed(reading: LinkedPhrases, turns: Sequence[Turn]) -> Link | None:
    """Return the person whom the questions name, else the only one whom the text above introduces.

    None where they name several, or somebody whom it is not clear who is.

    Args:
        reading: the article, its names linked.
        turns: those of the article, at least one.
    """
    places = [turn.addressed for turn in turns if turn.asks and turn.addressed is not None]
    if not places:
        figure = _introduced(reading, turns[0].parts[0].first)
        return None if figure is None else Link(figure, INTRODUCED)
    links = [participant(reading, list(range(*place)), None) for place in places]
    figures = {None if link is None else link.figure for link in links}
    figure = figures.pop() if len(figures) == 1 else None
    if figure is None or figure.kind is not ActorKind.PERSON:
        return None
    return Link(figure, ADDRESSED)


def named_first(reading: LinkedPhrases, figure: Figure) -> Participant | None:
    """Return the words that name somebody first, None where only a label or nothing does."""
    named = [place for place in figure.places if place.form is MentionForm.NAME]
    first = min(named, default=None)
    if first is None:
        return None
    span = reading.view.span(first.first, first.last)
    return Participant(spans=(span,), text=cut(reading.view.analysis.article.text, (span,)))


def _introduced(reading: LinkedPhrases, end: int) -> Figure | None:
    """Return the only person named before a token, who does something or is spoken with there.

    Sentences go before headlines and bylines, which no mark ends.
    """
    above: dict[bool, list[tuple[Figure, int]]] = {True: [], False: []}
    for figure, name in _named_before(reading, end):
        above[_is_in_sentence(reading.view, name)].append((figure, name))
    named = above[True] or above[False]
    if len({figure for figure, _ in named}) != 1 or len(named[0][0].parts) < _FULL:
        return None
    return named[0][0] if any(_may_answer(reading, name) for _, name in named) else None


def _named_before(reading: LinkedPhrases, end: int) -> Iterator[tuple[Figure, int]]:
    """Yield the persons named before a token, with the last token of each name."""
    for figure in dict.fromkeys(figure.known for figure in reading.cast.figures):
        if figure.kind is ActorKind.PERSON:
            for place in figure.places:
                if place.form is MentionForm.NAME and place.last <= end:
                    yield figure, place.last - 1


def _is_in_sentence(view: View, token: int) -> bool:
    return view.analysis.readings[view.end_of_sentence(token) - 1].pos == "PUNCT"


def _may_answer(reading: LinkedPhrases, name: int) -> bool:
    """Tell whether a name in the nominative is a subject or stands alone, or "mit" governs it."""
    view = reading.view
    head = name
    for _ in range(_HIGHEST):
        if view.relations[head] not in _IN_A_NAME:
            break
        head = view.governors[head]
    if view.relations[head] in _SUBJECTS:
        return not is_oblique(view, head)
    marks = case_words(view, head)
    return not view.grammar.talking_with.isdisjoint(marks)
