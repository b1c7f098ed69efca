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


def nobody(asked: Round, question: Question) -> list[str]:
    """Return the features of the answer that it is not told who speaks."""
    best = max(question.naming.values(), default=0.0)
    found = [
        "nobody",
        f"nobody {situation(question)}",
        f"nobody rule={_rule(question)}",
        f"nobody kind={question.statement.kind}",
        f"nobody naming={bisect(_NAMING, best)}",
        f"nobody speakers={min(len(asked.spoken), 3)}",
    ]
    if not question.given:
        found += [f"nobody {p}={p in question.positions} {question.sort}" for p in Position]
    return found


def features(
    asked: Round, question: Question, figure: Figure, naming: Mapping[Figure, int]
) -> list[str]:
    """Return the features of the answer that a figure speaks; `naming` is that of all who may."""
    by_rule = question.rule is not None and question.rule.figure is figure
    own, state, kind = str(by_rule), situation(question), str(question.statement.kind)
    rule = f"rule {_rule(question)}" if by_rule else "other" if question.rule else "free"
    named = naming[figure]
    found = [
        rule,
        f"{rule} {state}",
        f"{own} {state} {kind}",
        f"{own} kind={figure.kind} {state}",
        f"naming={named} {own}",
        f"naming={named} {state} {own}",
        *_figure(asked, figure, by_rule, state),
        *_standing(question, figure, own, kind),
        *_around(question, figure, own, state, kind),
        *_near(asked, question, figure, own, state, kind),
    ]
    if named and named == max(naming.values()):
        found.append(f"naming best {own} {state}")
    return found


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


def _figure(asked: Round, figure: Figure, by_rule: bool, state: str) -> Sequence[str]:
    seen = asked.seen.get(figure, NOWHERE)
    own, kind, spoken = str(by_rule), str(figure.kind), asked.spoken[figure] - by_rule
    known = figure.entity is not None and figure.kind is not ActorKind.PERSON  # one is like another
    return (
        f"named={seen.by_name} {kind} {own}",
        f"known={known} roles={bool(figure.roles)} {kind} {own}",
        f"type={figure.type} {own}",
        f"source={figure.source} {own}",
        f"members={bool(figure.members)} plural={figure.plural} {own}",
        f"mentions={bisect(_COUNTS, len(seen.tokens))} {own}",
        f"spoken={bisect(_COUNTS, spoken)} {own}",
        f"spoken={min(spoken, 2)} {state} {own}",
    )


def _standing(question: Question, figure: Figure, own: str, kind: str) -> Iterator[str]:
    sort = "words" if question.given else question.sort
    places = [str(place) for place, found in question.positions.items() if found is figure]
    if figure is question.previous:
        places.append("previous")
    for place in places:
        yield f"stands {place} {own}"
        yield f"stands {place} {sort} {own}"
        yield f"stands {place} {sort} {kind}"


def _around(question: Question, figure: Figure, own: str, state: str, kind: str) -> Iterator[str]:
    if figure is question.before:
        yield f"before {state} {kind} {own}"
    if figure is question.after:
        yield f"after {state} {kind} {own}"
    if figure is question.outside:
        yield f"outside {state} {own}"
        yield f"outside {kind}"
    if figure is question.addressee:
        yield f"addressee {own}"


def _near(
    asked: Round, question: Question, figure: Figure, own: str, state: str, kind: str
) -> list[str]:
    view, tokens = asked.reading.view, asked.seen.get(figure, NOWHERE).tokens
    if not tokens:
        return [f"nowhere {own}"]
    place, quoted = bisect_left(tokens, question.anchor), question.quoted
    near = tokens[max(0, place - 3) : place + 3]
    nearest = min(near, key=lambda token: (token in quoted, abs(token - question.anchor)))
    sentences = view.sentence(question.anchor) - view.sentence(nearest)
    back = f"back={max(-2, min(sentences, _MOST_SENTENCES))}"
    relation = view.relations[nearest]
    found = [
        f"{back} {own}",
        f"{back} {state} inside={nearest in quoted} {own}",
        f"{back} {kind} {own}",
        f"{back} {relation.split(':')[0]} {own}",
        f"inside={not quoted.isdisjoint(near)} {kind} {own}",
    ]
    if sentences == 0:
        side = "left" if nearest < question.anchor else "right"
        distance = f"distance={bisect(_DISTANCES, abs(nearest - question.anchor))} {side}"
        found += (f"{distance} {own}", f"{distance} {relation}")
    if question.cue:
        governed = next((t for t in near if view.governors[t] in question.cue), None)
        told = "no" if governed is None else view.relations[governed]
        found += (f"governed={told} {own}", f"governed={told} {state} {own}")
    if question.given:
        given = any(question.given[0] <= token <= question.given[-1] for token in near)
        form = view.words[question.given[-1]].part
        found += (
            f"given={given} {own}",
            f"given={given} {figure.kind} {own}",
            f"given={given} {form} {own} {len(question.given) == 1}",
        )
    return found
