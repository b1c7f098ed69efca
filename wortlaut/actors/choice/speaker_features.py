"""What is told of somebody who may be the speaker of a statement; part of the weights' format."""

from bisect import bisect, bisect_left
from collections.abc import Iterator, Mapping, Sequence

from wortlaut.actors.choice.positions import Position
from wortlaut.actors.choice.questions import NOWHERE, Question, Round
from wortlaut.actors.linking.figures import Figure
from wortlaut.records import ActorKind

_CONFIDENCES = (0.55, 0.65, 0.72, 0.8, 0.87, 0.93, 0.97)
_NAMING = (0.03, 0.08, 0.2, 0.4, 0.6, 0.8, 0.95)
_SURELY = 6
"""The class in `_NAMING` from which on it is sure."""

_DISTANCES = (1, 2, 4, 8, 16, 32)
_MOST_SENTENCES = 6
_COUNTS = (1, 2, 3, 5, 8)


def nobody(asked: Round, question: Question) -> Iterator[str]:
    """Yield the features of the answer that it is not told who speaks."""
    yield "nobody"
    yield f"nobody {situation(question)}"
    yield f"nobody rule={_rule(question)}"
    yield f"nobody kind={question.statement.kind}"
    best = max(question.naming.values(), default=0.0)
    yield f"nobody naming={bisect(_NAMING, best)}"
    yield f"nobody speakers={min(len(asked.spoken), 3)}"
    for position in Position if not question.given else ():
        yield f"nobody {position}={position in question.positions} {question.sort}"


def features(
    asked: Round, question: Question, figure: Figure, naming: Mapping[Figure, int]
) -> Iterator[str]:
    """Yield the features of the answer that a figure speaks; `naming` is that of all who may."""
    own = question.rule is not None and question.rule.figure is figure
    state = situation(question)
    rule = f"rule {_rule(question)}" if own else "other" if question.rule else "free"
    named = naming[figure]
    yield rule
    yield f"{rule} {state}"
    yield f"{own} {state} {question.statement.kind}"
    yield f"{own} kind={figure.kind} {state}"
    yield f"naming={named} {own}"
    yield f"naming={named} {state} {own}"
    if named and named == max(naming.values()):
        yield f"naming best {own} {state}"
    yield from _figure(asked, figure, own, state)
    yield from _standing(question, figure, own)
    yield from _around(question, figure, own, state)
    yield from _near(asked, question, figure, own, state)


def situation(question: Question) -> str:
    """Return what a statement tells of its speaker: words, a cue, neither; in another or not."""
    words = "words" if question.given else "cue" if question.cue else "bare"
    return f"{words}{' inner' if question.statement.parent else ''}"


def _rule(question: Question) -> str:
    if question.rule is None:
        return "none"
    kind = question.rule.figure.kind
    return f"{bisect(_CONFIDENCES, question.rule.confidence)} {kind}"


def naming(asked: Round, question: Question, figures: Sequence[Figure]) -> dict[Figure, int]:
    """Return of each figure a class for how probably its words name the speaker."""
    return {figure: _naming(asked, question, figure) for figure in figures}


def is_named(asked: Round, question: Question, figure: Figure) -> bool:
    """Tell whether the network surely takes words of a figure for the speaker's name."""
    return _naming(asked, question, figure) >= _SURELY


def _naming(asked: Round, question: Question, figure: Figure) -> int:
    if not question.naming:
        return 0
    first, last = min(question.naming), max(question.naming)
    best = 0.0
    tokens = asked.seen.get(figure, NOWHERE).tokens
    for token in tokens[bisect_left(tokens, first) : bisect(tokens, last)]:
        best = max(best, question.naming.get(token, 0.0))
    return bisect(_NAMING, best)


def _figure(asked: Round, figure: Figure, own: bool, state: str) -> Iterator[str]:
    seen = asked.seen.get(figure, NOWHERE)
    yield f"named={seen.by_name} {figure.kind} {own}"
    known = figure.entity is not None and figure.kind is not ActorKind.PERSON  # one is like another
    yield f"known={known} roles={bool(figure.roles)} {figure.kind} {own}"
    yield f"type={figure.type} {own}"
    yield f"source={figure.source} {own}"
    yield f"members={bool(figure.members)} plural={figure.plural} {own}"
    yield f"mentions={bisect(_COUNTS, len(seen.tokens))} {own}"
    spoken = asked.spoken[figure] - own
    yield f"spoken={bisect(_COUNTS, spoken)} {own}"
    yield f"spoken={min(spoken, 2)} {state} {own}"


def _standing(question: Question, figure: Figure, own: bool) -> Iterator[str]:
    sort = "words" if question.given else question.sort
    places = [str(place) for place, found in question.positions.items() if found is figure]
    if figure is question.previous:
        places.append("previous")
    for place in places:
        yield f"stands {place} {own}"
        yield f"stands {place} {sort} {own}"
        yield f"stands {place} {sort} {question.statement.kind}"


def _around(question: Question, figure: Figure, own: bool, state: str) -> Iterator[str]:
    kind = question.statement.kind
    if figure is question.before:
        yield f"before {state} {kind} {own}"
    if figure is question.after:
        yield f"after {state} {kind} {own}"
    if figure is question.outside:
        yield f"outside {state} {own}"
        yield f"outside {kind}"
    if figure is question.addressee:
        yield f"addressee {own}"


def _near(asked: Round, question: Question, figure: Figure, own: bool, state: str) -> Iterator[str]:
    view, tokens = asked.reading.view, asked.seen.get(figure, NOWHERE).tokens
    if not tokens:
        yield f"nowhere {own}"
        return
    place = bisect_left(tokens, question.anchor)
    quoted = question.quoted
    near = tokens[max(0, place - 3) : place + 3]
    nearest = min(near, key=lambda token: (token in quoted, abs(token - question.anchor)))
    sentences = view.sentence(question.anchor) - view.sentence(nearest)
    back = max(-2, min(sentences, _MOST_SENTENCES))
    inside = nearest in quoted
    relation = view.relations[nearest]
    yield f"back={back} {own}"
    yield f"back={back} {state} inside={inside} {own}"
    yield f"back={back} {question.statement.kind} {own}"
    yield f"back={back} {relation.split(':')[0]} {own}"
    yield f"inside={any(token in quoted for token in near)} {question.statement.kind} {own}"
    if sentences == 0:
        side = "left" if nearest < question.anchor else "right"
        distance = bisect(_DISTANCES, abs(nearest - question.anchor))
        yield f"distance={distance} {side} {own}"
        yield f"distance={distance} {side} {relation}"
    if question.cue:
        governed = next((t for t in near if view.governors[t] in question.cue), None)
        told = "no" if governed is None else view.relations[governed]
        yield f"governed={told} {own}"
        yield f"governed={told} {state} {own}"
    if question.given:
        given = any(question.given[0] <= token <= question.given[-1] for token in near)
        yield f"given={given} {own}"
        yield f"given={given} {figure.kind} {own}"
        form = view.words[question.given[-1]].part
        yield f"given={given} {form} {own} {len(question.given) == 1}"
