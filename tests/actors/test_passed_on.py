"""Word for word what another said, passed on by somebody."""

import pytest
from acting import Said, statement
from parsed import parsed

from wortlaut.actors.resolve import actors
from wortlaut.knowledge import knowledge
from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.records import Kind

QUOTE = "„Das wird nichts“"


def speaker(clause: str, *, told: bool = True) -> str | None:
    """Return who speaks the quotation before a clause that Eva Kern tells, if it is `told`."""
    text = f"Eva Kern kam. {QUOTE}, {clause}, berichtet Kern."
    said = [statement(1, text, Said(QUOTE, "Kern", Kind.DIRECT))]
    if told:
        said.append(statement(2, text, Said(clause, "Kern")))
    found, read = actors(
        parsed(text, {"kam": ("berichtet", "dep")}),
        said,
        grammar=reference_grammar(),
        knowledge=knowledge("de"),
    )
    names = {actor.id: actor.name for actor in found}
    assert all(names[s.speaker.actor or ""] == "Eva Kern" for s in read[1:] if s.speaker)
    return names.get(read[0].speaker.actor or "") if read[0].speaker else None


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("habe Jan Holm gesagt", "Jan Holm"),
        ("soll Jan Holm einmal gesagt haben", "Jan Holm"),
        ("habe er immer gesagt", None),
        ("sei der Plan gewesen", "Eva Kern"),
        ("Jan Holm habe gelacht", "Eva Kern"),
    ],
)
def test_the_subject_of_the_clause_behind_a_quotation_said_it(
    clause: str, name: str | None
) -> None:
    assert speaker(clause) == name


def test_a_clause_that_nobody_tells_says_nothing() -> None:
    assert speaker("habe Jan Holm gesagt", told=False) == "Eva Kern"
