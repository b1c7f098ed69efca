"""Words read as persons that are none: "Ernst ist die Lage", "schrieb auf X"."""

from collections import Counter
from collections.abc import Callable, Sequence

from wortlaut.records import Entity, EntityKind, Reading, TokenRange

_COPULA, _DETERMINER = "AUX", "DET"


def without_no_persons(
    entities: Sequence[Entity],
    forms: Sequence[str],
    sentences: Sequence[TokenRange],
    readings: Sequence[Reading],
    is_adjective: Callable[[str], bool],
) -> tuple[Entity, ...]:
    """Return the entities without persons of one word that is none.

    That is a single letter without a full stop, and an adjective that opens a sentence before its
    copula and a determiner, if it stands nowhere else with a capital.

    Args:
        entities: ascending, apart.
        forms: the tokens of the text.
        sentences: of the text.
        readings: of each token.
        is_adjective: whether a lexicon has a form as an adjective.
    """
    starts, counts = {first for first, _ in sentences}, Counter(forms)

    def is_somebody(entity: Entity) -> bool:
        place, form = entity.first, forms[entity.first]
        if entity.kind is not EntityKind.PERSON or entity.last - place > 1:
            return True
        if len(form) == 1:
            return False
        if place not in starts or counts[form] > 1:
            return True
        after = [reading.pos for reading in readings[place + 1 : place + 3]]
        opens = after == [_COPULA, _DETERMINER]
        return not (opens and is_adjective(form.lower()))

    return tuple(entity for entity in entities if is_somebody(entity))
