"""Lemma, part of speech and verb mood of German words.

`readings`, `lemma` and `ambiguity_class` look at one form; `analyse` chooses one reading
for each token of a text: the cheapest path through the candidates, where each pair of neighbours
costs what two treebanks say (a hidden Markov model of first order), in time linear in the tokens.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from operator import itemgetter
from typing import NamedTuple

from wortlaut.language.de.words.candidates import PossibleReading, candidates, mask_of
from wortlaut.language.de.words.kinds import FIRST_FUNCTION_WORD, INDEX, KINDS
from wortlaut.language.de.words.lexicon import lexicon
from wortlaut.language.forms import CACHED_FORMS, cached
from wortlaut.records import Mood, Reading, Token

AMBIGUITY_CLASSES = 512
"""How many values `ambiguity_class` can take: 0 to 511."""

_MOST_CANDIDATES = 12

# What it costs to read a capitalised form as a lower-case word inside a sentence, and as a word
# with a capital of its own at its start, where the lower-cased word exists too. A preposition with
# a capital inside a sentence is nearly always part of a name ("sagte Im Chon Il").
_LOWERED_INSIDE = 4.0
_LOWERED_PREPOSITION = 7.0
_OWN_AT_START = 1.5
_LOWERED_IMPERATIVE = 3.0

_SENTENCE_ENDS = frozenset(".!?…")
_OPENERS = frozenset(":„“\"'»«‚‘–—-([•*")
_ICH_REACH = 4

_OF_PERSON = frozenset(
    number
    for number, kind in enumerate(KINDS)
    if kind.name.partition(".")[2] in {"present_1sg", "subjunctive_1"}
)


@cached
def _candidates(form: str) -> tuple[PossibleReading, ...]:
    return candidates(form, lexicon().find)


@cached
def _readings(form: str) -> tuple[Reading, ...]:
    found = sorted(_candidates(form), key=lambda candidate: candidate.cost)
    own = [candidate for candidate in found if candidate.key == form]
    lowered = [candidate for candidate in found if candidate.key != form]
    # "Essen" is first the noun; "Aber" is first what "aber" is, and so is "Sagte", which has no
    # reading with a capital in the lexicon.
    common = any(candidate.kind >= FIRST_FUNCTION_WORD for candidate in lowered)
    named = any(candidate.kind >= FIRST_FUNCTION_WORD for candidate in own)
    if lowered and ((common and not named) or not lexicon().find(form)):
        ordered = lowered + own
    else:
        ordered = own + lowered
    return tuple(dict.fromkeys(_reading(candidate) for candidate in ordered))


def _reading(candidate: PossibleReading) -> Reading:
    kind = KINDS[candidate.kind]
    return Reading(candidate.lemma, kind.pos, kind.mood)


def readings(form: str) -> tuple[Reading, ...]:
    """Return the ways to read `form`, most plausible first, never empty.

    Raises:
        WeightsError: the lexicon is missing or damaged.
    """
    return _readings(form)


def is_adjective(form: str) -> bool:
    """Tell whether the lexicon has `form` as an adjective, however else it may be read."""
    return any(KINDS[entry.kind].pos == "ADJ" for entry in lexicon().find(form))


def lemma(form: str) -> str:
    """Return the lemma of the most plausible reading of `form`."""
    return _readings(form)[0].lemma


@cache
def _class_of_mask() -> dict[int, int]:
    return {mask: number for number, mask in enumerate(lexicon().classes())}


@lru_cache(maxsize=CACHED_FORMS)
def _nearest_class(mask: int) -> int:
    known = _class_of_mask()
    if mask in known:
        return known[mask]
    return min(known.items(), key=lambda item: (-_overlap(mask, item[0]), item[1]))[1]


def _overlap(left: int, right: int) -> float:
    """Return the Jaccard index of two sets."""
    union = (left | right).bit_count()
    return (left & right).bit_count() / union if union else 0.0


@cached
def _ambiguity_class(form: str) -> int:
    return _nearest_class(mask_of(_candidates(form)))


def ambiguity_class(form: str) -> int:
    """Return the number of the set of kinds that `form` can have, in [0, AMBIGUITY_CLASSES).

    The sets are fixed in the lexicon file; a set that has no number gets that of the most similar
    one. Forms outside the lexicon have sets of their own (see `kinds.GUESSED`).
    """
    return _ambiguity_class(form)


class _Model(NamedTuple):
    transitions: tuple[tuple[float, ...], ...]
    kinds: tuple[float, ...]


@cache
def _model() -> _Model:
    transitions, kinds = lexicon().costs()
    return _Model(tuple(map(tuple, transitions.tolist())), tuple(kinds.tolist()))


def analyse(tokens: Sequence[Token]) -> tuple[Reading, ...]:
    """Return one reading for each token, chosen by form and neighbours.

    `tokens` may be a sentence or a whole text; sentences are taken to end at ".", "!", "?" and "…".
    """
    chosen = _best_path([token.text for token in tokens])
    return tuple(
        _reading(_with_person(tokens, place, candidate))
        if candidate.kind in _OF_PERSON
        else reading
        for place, (candidate, reading) in enumerate(chosen)
    )


class _Choice(NamedTuple):
    """What a form can be in its place, cheapest first, no kind twice.

    Attributes:
        found: the candidates with their readings.
        kinds: the kind of each.
        steps: the kind of each, what it costs here, and what its kind costs.
    """

    found: tuple[tuple[PossibleReading, Reading], ...]
    kinds: tuple[int, ...]
    steps: tuple[tuple[int, float, float], ...]


def _best_path(forms: Sequence[str]) -> list[tuple[PossibleReading, Reading]]:
    """Return the cheapest path through the candidates (Viterbi)."""
    transitions = _model().transitions
    choices: list[_Choice] = []
    came_from: list[list[int]] = []
    kinds: tuple[int, ...] = ()
    costs = [0.0]
    before = "."
    for form in forms:
        begins = before in _SENTENCE_ENDS
        choice = (_choice_at_start if begins or before in _OPENERS else _choice)(form)
        floor = min(costs)
        if begins or len(costs) == 1:
            onward = transitions[-1 if begins else kinds[0]]
            back = [costs.index(floor)] * len(choice.steps)
            costs = [onward[kind] + own - price for kind, own, price in choice.steps]
        else:
            ways = [(costs[place] - floor, transitions[kind]) for place, kind in enumerate(kinds)]
            costs, back = [], []
            for kind, own, price in choice.steps:
                totals = [total + onward[kind] for total, onward in ways]
                least = min(totals)
                costs.append(least + own - price)
                back.append(totals.index(least))
        kinds = choice.kinds
        choices.append(choice)
        came_from.append(back)
        before = form
    chosen: list[tuple[PossibleReading, Reading]] = []
    best = costs.index(min(costs))
    for choice, back in zip(reversed(choices), reversed(came_from), strict=True):
        chosen.append(choice.found[best])
        best = back[best]
    return chosen[::-1]


@cached
def _choice(form: str) -> _Choice:
    """Return the candidates with what form and capital letter cost, at most `_MOST_CANDIDATES`."""
    return _priced(form, opened=False)


@cached
def _choice_at_start(form: str) -> _Choice:
    """Return the candidates as `_choice` does, for a form that opens a sentence or a part of it."""
    return _priced(form, opened=True)


def _priced(form: str, *, opened: bool) -> _Choice:
    found = _candidates(form)
    lowered = any(candidate.key != form for candidate in found)
    priced = []
    for candidate in found:
        extra = 0.0
        if candidate.key != form and not opened:
            preposition = KINDS[candidate.kind].pos == "ADP"
            extra = _LOWERED_PREPOSITION if preposition else _LOWERED_INSIDE
        elif candidate.key == form and lowered and opened:
            extra = _OWN_AT_START
        if candidate.key != form and KINDS[candidate.kind].mood is Mood.IMPERATIVE:
            extra += _LOWERED_IMPERATIVE
        priced.append((candidate.cost + extra, candidate))
    priced.sort(key=itemgetter(0))
    of_kind: dict[int, tuple[float, PossibleReading]] = {}
    for own, candidate in priced[:_MOST_CANDIDATES]:
        of_kind.setdefault(candidate.kind, (own, candidate))
    prices = _model().kinds
    return _Choice(
        tuple((candidate, _reading(candidate)) for _, candidate in of_kind.values()),
        tuple(of_kind),
        tuple((kind, own, prices[kind]) for kind, (own, _) in of_kind.items()),
    )


def _with_person(
    tokens: Sequence[Token], place: int, candidate: PossibleReading
) -> PossibleReading:
    """Read "gehe" as Konjunktiv I unless "ich" stands near: the indicative is its first person.

    The candidate is of a kind in `_OF_PERSON`.
    """
    verb = KINDS[candidate.kind].name.partition(".")[0]
    near = tokens[max(0, place - _ICH_REACH) : place + _ICH_REACH + 1]
    wanted = "subjunctive_1"
    if any(token.text.lower() == "ich" for token in near):
        wanted = "present_1sg"
    kind = INDEX[f"{verb}.{wanted}"]
    same = (
        other
        for other in _candidates(tokens[place].text)
        if other.kind == kind and other.lemma == candidate.lemma
    )
    return next(same, candidate)
