"""Who acts in what leads into a statement without a cue tells it, with hand-made trees."""

import pytest
from parsed import Q, who

from wortlaut.records import EntityKind, Kind

BLAMED = "Eva Holm klagte sehr."
FREE = Kind.INDIRECT_FREE_INDIRECT
FREELY = "Es sei zu spät."


def told(text: str, quote: str, kind: Kind, *, speaker: str | None = None) -> str | None:
    """Return who speaks in a text where Voss reacts to something."""
    people = {name: EntityKind.PERSON for name in ("Holm", "Voss") if name in text}
    arcs = {"Voss": ("reagierte", "nsubj")}
    return who(text, quote, kind=kind, speaker=speaker, arcs=arcs, entities=people)[1]


@pytest.mark.parametrize("kind", [Kind.DIRECT, Kind.INDIRECT, FREE])
def test_who_acts_before_a_colon_tells_what_follows_it(kind: Kind) -> None:
    assert told(f"Jan Voss reagierte verärgert: {Q}.", Q, kind) == "Jan Voss"


def test_who_acts_in_the_sentence_before_tells_what_follows_it() -> None:
    assert told(f"Jan Voss reagierte verärgert. {FREELY}", FREELY, FREE) == "Jan Voss"


def test_who_speaks_in_an_earlier_paragraph_gives_way() -> None:
    text = f"{BLAMED}\n\nJan Voss reagierte verärgert. {FREELY}"
    assert told(text, FREELY, FREE, speaker="Eva Holm") == "Jan Voss"


def test_who_speaks_in_the_same_paragraph_does_not_give_way() -> None:
    text = f"{BLAMED} Jan Voss reagierte verärgert. {FREELY}"
    assert told(text, FREELY, FREE, speaker="Eva Holm") == "Eva Holm"


def test_a_thing_tells_nothing() -> None:
    arcs = {"Urteil": ("überraschte", "nsubj"), "Voss": ("überraschte", "obj")}
    text = f"Das Urteil überraschte Jan Voss: {Q}."
    assert who(text, Q, arcs=arcs, entities={"Voss": EntityKind.PERSON})[1] is None


def test_rumour_is_told_by_nobody_who_acts_before() -> None:
    rumour = "Es soll zu spät sein."
    assert told(f"Jan Voss reagierte verärgert. {rumour}", rumour, Kind.FREE_INDIRECT) is None


def test_who_acts_in_the_paragraph_before_does_not_lead_in() -> None:
    assert told(f"Jan Voss reagierte verärgert.\n\n{FREELY}", FREELY, FREE) is None
