"""When and where an event happened, as far as the clause around it tells."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from wortlaut.events.candidates import Candidate
from wortlaut.events.draft import VERBAL, Draft
from wortlaut.events.tree import CLAUSES, Tree
from wortlaut.events.voices import Voices
from wortlaut.language.time_grammar import Tense
from wortlaut.records import (
    Analysis,
    Entity,
    EntityKind,
    Excerpt,
    Span,
    TimeExpression,
    TimeType,
)

_MOST_STEPS = 6
_BOUNDS = frozenset(("ccomp", "advcl", "acl", "acl:relcl", "parataxis", "root"))
_JOINED = frozenset(("obj", "obl", "nsubj", "iobj", "nmod", "conj"))
_MOMENTS = frozenset((TimeType.DATE, TimeType.TIME))
_DAY = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?(?=T|\Z)")
_VAGUE = ("PAST_REF", "FUTURE_REF", "PRESENT_REF")


class TimesAndPlaces:
    """The times and places of an article over its tokens."""

    def __init__(self, analysis: Analysis, times: Sequence[TimeExpression]) -> None:
        starts = [token.start for token in analysis.tokens]
        self.times: dict[int, list[tuple[int, TimeExpression]]] = {}
        sentence_starts = [first for first, _ in analysis.sentences]
        for time in times:
            if time.type not in _MOMENTS or time.value is None or time.value in _VAGUE:
                continue
            token = bisect_right(starts, time.start) - 1
            last = bisect_right(starts, time.end - 1) - 1
            heads = range(token, last + 1)
            head = next((t for t in heads if analysis.dependencies[t].head not in heads), token)
            sentence = bisect_right(sentence_starts, token) - 1
            self.times.setdefault(sentence, []).append((head, time))
        self.places: dict[int, Entity] = {
            token: entity
            for entity in analysis.entities
            if entity.kind is EntityKind.PLACE
            for token in range(entity.first, entity.last)
        }


def time_of(
    tree: Tree, settings: TimesAndPlaces, voices: Voices, candidate: Candidate
) -> TimeExpression | None:
    """Return the time that belongs to an event: the nearest one in its clause, None for none.

    Where the trigger has none below it, it takes that of the verb that it depends on ("am Samstag
    kam es zu Protesten", "es gelang am Dienstag, ihn zu verhaften"). What a statement says happened
    has no time outside of it.
    """
    within = voices.over.get(candidate.head)
    beside = [
        (head, time)
        for head, time in settings.times.get(tree.sentences[candidate.head], ())
        if voices.over.get(head) is within
    ]
    below = [
        (distance, number)
        for number, (head, _) in enumerate(beside)
        if (distance := _distance(tree, head, candidate)) is not None
    ]
    if below:
        return beside[min(below)[1]][1]
    return _above(tree, candidate, beside)


def lies_ahead(tree: Tree, draft: Draft, published: str | None) -> bool:
    """Tell whether what a verb tells of is yet to come: after publication, and not in the past."""
    value = str(draft.time.value) if draft.time is not None else ""
    day, candidate = _DAY.match(value), draft.candidate
    if day is None or not published or draft.type in VERBAL or candidate is None:
        return False
    if day[0] <= published[: len(day[0])] or candidate.head != candidate.verb:
        return False
    sentence = tree.sentence(draft.head)
    forms = tuple(tree.forms[sentence.start : sentence.stop])
    return tree.grammar.tense(forms, draft.head - sentence.start) is Tense.FUTURE


def _above(
    tree: Tree, candidate: Candidate, beside: Sequence[tuple[int, TimeExpression]]
) -> TimeExpression | None:
    """Return the time that hangs on a verb above a trigger, with no clause in between."""
    place = candidate.head
    for _ in range(_MOST_STEPS):
        infinitive = tree.relations[place] in CLAUSES and tree.is_infinitive(place)
        if not (infinitive or tree.relations[place].split(":")[0] in _JOINED):
            return None
        place = tree.heads[place]
        if place < 0:
            return None
        for head, time in beside:
            if tree.heads[head] == place and tree.is_verb(place):
                return time
    return None


def _distance(tree: Tree, token: int, candidate: Candidate) -> int | None:
    """Return how many steps a token stands below an event's words, None where it does not."""
    targets = {*candidate.tokens, candidate.head}
    if candidate.effect is not None and candidate.verb >= 0:
        targets.add(candidate.verb)
    for step in range(_MOST_STEPS):
        if token in targets:
            return step
        if token < 0 or (step and tree.relations[token].split(":")[0] in _BOUNDS):
            return None
        token = tree.heads[token]
    return None


def place_of(
    analysis: Analysis, tree: Tree, settings: TimesAndPlaces, candidate: Candidate
) -> Excerpt | None:
    """Return the place that a phrase beside the trigger names, None where there is none."""
    tops = [candidate.head]
    if candidate.noun >= 0 and candidate.noun != candidate.head:
        tops.append(candidate.noun)
    if candidate.effect is not None:
        tops.append(candidate.verb)
    for top in tops:
        for child in tree.children[top]:
            if tree.prepositions[child] in tree.grammar.places and child in settings.places:
                entity = settings.places[child]
                start = analysis.tokens[entity.first].start
                end = analysis.tokens[entity.last - 1].end
                return Excerpt(spans=(Span(start, end),), text=analysis.article.text[start:end])
    return None
