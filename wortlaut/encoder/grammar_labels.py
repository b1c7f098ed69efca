"""The labels of the grammar heads, in the order of the network's answers.

Parts of speech and moods are those of `wortlaut.encoder.inputs`. A token's entity label is 0
(none) or, for class k, begin or inside. The tags of words are the language's own, see
`wortlaut.language.Pack.tags`; `RELATIONS` are those of Universal Dependencies 2 that the networks
know. A token's event label is 0 (it names none) or, for the type with number k, k + 1; `PARTS` are
what a token can be in the event that another names.
"""

from wortlaut.encoder.inputs import MOODS, POS
from wortlaut.records import EntityKind, TriggerPart
from wortlaut.records.event import EventType

ENTITIES = tuple(EntityKind)
ENTITY_LABELS = 1 + 2 * len(ENTITIES)
NO_ENTITY = 0
EVENTS = tuple(EventType)
EVENT_LABELS = 1 + len(EVENTS)
NO_EVENT = 0
PARTS = tuple(part.name.lower() for part in TriggerPart)
RELATIONS = (
    *("root", "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "aux:pass"),
    *("case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop"),
    *("csubj", "csubj:pass", "dep", "det", "det:poss", "discourse", "expl", "expl:pv"),
    *("fixed", "flat", "flat:name", "iobj", "mark", "nmod", "nmod:poss", "nsubj"),
    *("nsubj:pass", "nummod", "obj", "obl", "obl:agent", "obl:arg", "obl:tmod", "orphan"),
    *("parataxis", "punct", "reparandum", "vocative", "xcomp"),
)

__all__ = [
    "ENTITIES",
    "ENTITY_LABELS",
    "EVENTS",
    "EVENT_LABELS",
    "MOODS",
    "NO_ENTITY",
    "NO_EVENT",
    "PARTS",
    "POS",
    "RELATIONS",
    "begin",
    "inside",
]


def begin(kind: int) -> int:
    """Return the label of the first token of an entity of the class with this number."""
    return 1 + 2 * kind


def inside(kind: int) -> int:
    """Return the label of a later token of an entity of the class with this number."""
    return 2 + 2 * kind
