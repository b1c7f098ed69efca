"""Whom "er" and "sie" take up after somebody has spoken, and others were told of."""

import pytest
from acting import Said, speakers, statement
from parsed import Arcs, may_speak, parsed, said_in

from wortlaut.actors.resolve import actors
from wortlaut.knowledge import knowledge
from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.records import Kind

EARLY, LATE = "es sei früh", "es sei spät"


def second(text: str, *said: Said, arcs: Arcs) -> str | None:
    """Return who speaks the last of the statements of a text with a hand-made tree."""
    made = [statement(number, text, one) for number, one in enumerate(said, 1)]
    found, read = actors(
        parsed(text, arcs), made, grammar=reference_grammar(), knowledge=knowledge("de")
    )
    names = {actor.id: actor.name for actor in found}
    speaker = read[-1].speaker
    return names.get(speaker.actor or "") if speaker else None


@pytest.mark.parametrize(
    ("between", "name"),
    [
        ("Hilfe kam von Jan Berg.", "Jan Berg"),
        ("Hilfe kam von Eva Berg.", "Paul Holm"),
        ("Hilfe kam ihm von Jan Berg.", "Paul Holm"),
    ],
)
def test_the_only_one_named_in_the_sentence_before_goes_before_who_spoke(
    between: str, name: str
) -> None:
    text = f"Paul Holm sagte, {EARLY}. {between} Dann fand er, {LATE}."
    arcs = {"Hilfe": ("kam", "nsubj"), "er": ("fand", "nsubj")}
    assert second(text, Said(EARLY, "Paul Holm"), Said(LATE, "er"), arcs=arcs) == name


def test_who_asks_is_not_who_answers() -> None:
    text = (
        f"Paul Holm sagte, {EARLY}. Auf die Frage von Jan Berg, ob sie gehe, fand er dann, {LATE}."
    )
    arcs = {
        "Holm": ("sagte", "nsubj"),
        "Frage": ("fand", "obl"),
        "Berg": ("Frage", "nmod"),
        "er": ("fand", "nsubj"),
    }
    said = [Said(EARLY, "Paul Holm"), Said("ob sie gehe", "Jan Berg"), Said(LATE, "er")]
    assert second(text, *said, arcs=arcs) == "Paul Holm"


def test_nobody_comes_up_in_what_is_said() -> None:
    quote = "„Ein Nachbar kommt, ein Freund geht“"
    text = f"Paul Holm kam. {quote}, fand er."
    arcs = {"Holm": ("kam", "nsubj"), "Nachbar": ("kommt", "nsubj"), "er": ("fand", "nsubj")}
    assert second(text, Said(quote, "er", Kind.DIRECT), arcs=arcs) == "Paul Holm"


def test_a_long_quotation_parts_nobody_from_their_pronoun() -> None:
    quote = "„Ja. Nein. Ja. Nein. Ja.“"
    text = f"Paul Holm rief: {quote} Er sagte, {LATE}."
    said = [Said(quote, "Paul Holm", Kind.DIRECT), Said(LATE, "Er")]
    assert speakers(text, *said) == ["Paul Holm", "Paul Holm"]


def test_who_tells_may_tell_what_was_done_to_them() -> None:
    text = f"Paul Holm sagte, {EARLY}. Er sei entlassen worden."
    arcs = {
        "Holm": ("sagte", "nsubj"),
        "Er": ("entlassen", "nsubj:pass"),
        "worden": ("entlassen", "aux:pass"),
    }
    quote = "Er sei entlassen worden"
    told = said_in(text, quote, kind=Kind.INDIRECT_FREE_INDIRECT)
    assert "Paul Holm" in may_speak(parsed(text, arcs), told)
