"""What the network reads of events: which words name one, of which type, and who takes part."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from wortlaut.events.candidates import Candidate
from wortlaut.events.clauses import around_noun, around_verb
from wortlaut.events.tree import Tree
from wortlaut.records import EventType, Trigger
from wortlaut.records.event_grammar import Flag, Frame

LEAST_TRIGGER = 0.2
"""Least probability of naming an event at all with which a word is one that may."""

_LEAST_TYPE = 0.08
_LEAST_ACTING = 0.3


class Part(IntEnum):
    """The places of those who take part in `Trigger.parts`."""

    ACTOR = 0
    RECIPIENT = 1
    SOURCE = 2


_TYPES = tuple(EventType)
_ORDER = {type_: number for number, type_ in enumerate(_TYPES)}
_PARTICLE = "compound:prt"


@dataclass(frozen=True, slots=True, eq=False)
class Read:
    """The words that the network reads as triggers, by token."""

    triggers: dict[int, Trigger]

    def type_probability(self, tokens: Iterable[int], type_: EventType) -> float:
        """Return how probably one of the tokens names an event of a type."""
        number = _ORDER[type_]
        return max((t.types[number] for t in self._of(tokens)), default=0.0)

    def probability(self, tokens: Iterable[int]) -> float:
        """Return how probably one of the tokens names an event."""
        return max((sum(t.types) for t in self._of(tokens)), default=0.0)

    def part(self, tokens: Iterable[int], part: Part, named: Sequence[int]) -> float:
        """Return how probably one of the tokens `named` takes part in what others name."""
        return max(
            (
                trigger.parts[part][token - trigger.first]
                for trigger in self._of(tokens)
                for token in named
                if 0 <= token - trigger.first < len(trigger.parts[part])
            ),
            default=0.0,
        )

    def _of(self, tokens: Iterable[int]) -> Iterator[Trigger]:
        return (self.triggers[token] for token in tokens if token in self.triggers)

    def acting(self) -> Iterator[int]:
        """Yield the tokens that take part in something."""
        for trigger in self.triggers.values():
            if sum(trigger.types) < LEAST_TRIGGER:
                continue
            for part in (Part.ACTOR, Part.RECIPIENT):
                for place, probability in enumerate(trigger.parts[part]):
                    if probability >= _LEAST_ACTING:
                        yield trigger.first + place


def read_candidates(tree: Tree, read: Read, known: Sequence[Candidate]) -> list[Candidate]:
    """Return the words that may name events though no frame says so, in the order of the text.

    Words of one type that depend on each other ("verhängte Sanktionen") are one trigger. A word
    that has a frame of another type stands beside it as another reading of the same head.
    """
    found: list[Candidate] = []
    framed: dict[int, list[Candidate]] = {}
    for candidate in known:
        for token in candidate.tokens:
            framed.setdefault(token, []).append(candidate)
    for head, tokens in _groups(tree, read):
        others = [candidate for token in tokens for candidate in framed.get(token, ())]
        has = {candidate.frame.type for candidate in others}
        for type_ in _TYPES:
            if type_ not in has and read.type_probability(tokens, type_) >= _LEAST_TYPE:
                found.append(_candidate(tree, type_, others[0].head if others else head, tokens))
    return found


def _groups(tree: Tree, read: Read) -> list[tuple[int, tuple[int, ...]]]:
    """Return the words that name one event together, each time with the topmost."""
    likely = {
        token: max(range(len(_TYPES)), key=trigger.types.__getitem__)
        for token, trigger in read.triggers.items()
        if sum(trigger.types) >= LEAST_TRIGGER
    }
    tops: dict[int, list[int]] = {}
    for token in sorted(likely):
        top = token
        while (above := tree.heads[top]) in likely and likely[above] == likely[token]:
            top = above
        if top == token and tree.relations[top] == _PARTICLE and tree.heads[top] >= 0:
            top = tree.heads[top]
        tops.setdefault(top, []).append(token)
    return [(top, tuple(sorted({top, *tokens}))) for top, tokens in sorted(tops.items())]


def _candidate(tree: Tree, type_: EventType, head: int, tokens: tuple[int, ...]) -> Candidate:
    verbal = tree.is_verb(head) or tree.pos[head] == "ADJ"
    frame = Frame(type_, (), (), frozenset((Flag.OPEN, Flag.READ)))
    return Candidate(
        frame=frame,
        head=head,
        tokens=tokens,
        places=around_verb(tree, head) if verbal else around_noun(tree, head),
        noun=-1 if verbal else head,
        verb=head if verbal else -1,
    )
