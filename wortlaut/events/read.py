"""What the networks read of events: which words name one, of which type, and who takes part."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from wortlaut.records import EventType, Trigger, TriggerPart

_LEAST_TRIGGER = 0.2
_LEAST_ACTING = 0.3


_TYPES = tuple(EventType)
_ORDER = {type_: number for number, type_ in enumerate(_TYPES)}


@dataclass(frozen=True, slots=True, eq=False)
class Read:
    """The words that the network reads as triggers, by token."""

    triggers: dict[int, Trigger]

    def type_probability(self, tokens: Iterable[int], type_: EventType) -> float:
        """Return how probably one of the tokens names an event of a type."""
        number = _ORDER[type_]
        return max([trigger.types[number] for trigger in self._of(tokens)], default=0.0)

    def probability(self, tokens: Iterable[int]) -> float:
        """Return how probably one of the tokens names an event."""
        return max([sum(trigger.types) for trigger in self._of(tokens)], default=0.0)

    def in_article(self, tokens: Iterable[int], type_: EventType) -> tuple[float, float]:
        """Return how probably one of the tokens names an event of a type, and of any type."""
        number, found = _ORDER[type_], [t.in_article for t in self._of(tokens)]
        return max([own[number] for own in found], default=0.0), max(map(sum, found), default=0.0)

    def parts(self, tokens: Iterable[int], named: Sequence[int]) -> list[float]:
        """Return how probably one of the tokens `named` takes each part in what others name."""
        read = [
            [part[token - trigger.first] for part in trigger.parts]
            for trigger in self._of(tokens)
            for token in named
            if 0 <= token - trigger.first < len(trigger.parts[0])
        ]
        return [*map(max, zip(*read, strict=True))] if read else [0.0] * len(TriggerPart)

    def _of(self, tokens: Iterable[int]) -> list[Trigger]:
        return [self.triggers[token] for token in tokens if token in self.triggers]

    def seen(self, tokens: Iterable[int]) -> bool:
        """Tell whether a network reads one of the tokens as an event, however improbably."""
        return not self.triggers.keys().isdisjoint(tokens)

    def likely(self, least: float) -> Iterator[tuple[int, EventType]]:
        """Yield words with types that one of the networks reads with a probability so high."""
        for token, trigger in self.triggers.items():
            for type_, own, whole in zip(_TYPES, trigger.types, trigger.in_article, strict=True):
                if own >= least or whole >= least:
                    yield token, type_

    def acting(self) -> Iterator[int]:
        """Yield the tokens that take part in something."""
        for trigger in self.triggers.values():
            if max(sum(trigger.types), sum(trigger.in_article)) < _LEAST_TRIGGER:
                continue
            for part in (TriggerPart.ACTOR, TriggerPart.RECIPIENT):
                for place, probability in enumerate(trigger.parts[part]):
                    if probability >= _LEAST_ACTING:
                        yield trigger.first + place
