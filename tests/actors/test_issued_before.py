"""Whose a document is that does not tell: who did right before what it belongs to."""

import pytest
from parsed import Arcs, Q, who

HEARD: Arcs = {"es": ("heißt", "nsubj")}


def _said_in(before: str, document: str, arcs: Arcs) -> str | None:
    """Return who says "es sei zu spät" by "In einem Brief heißt es" behind a sentence."""
    head = document.rsplit(maxsplit=1)[-1]
    marks = {document.split(maxsplit=1)[0]: (head, "case"), head: ("heißt", "obl")}
    text = f"{before} {document} heißt es, {Q}."
    return who(text, Q, speaker=document.partition(" ")[2], cue="heißt es", arcs={**arcs, **marks})[
        1
    ]


WARNED: Arcs = {"Reederei": ("klagte", "nsubj"), **HEARD}


@pytest.mark.parametrize(
    "document",
    [
        "In einem Brief",
        "In einem Rundschreiben",
        "In dem Brief",
        "In dem Prüfbericht",
        "In der Mail",
        "In der Begründung",
    ],
)
def test_a_document_is_of_the_body_told_of_right_before(document: str) -> None:
    assert _said_in("Die Reederei klagte.", document, WARNED) == "Reederei"


@pytest.mark.parametrize(
    ("before", "document", "name"),
    [
        # told of before, so it may be anybody's
        ("Es kam ein Brief. Die Reederei klagte.", "In dem Brief", "Brief"),
        ("Es kam ein Brief. Die Reederei klagte.", "In dem Text", "Text"),
        # of several together, or several documents
        ("Die Reederei klagte.", "In einer gemeinsamen Erklärung", "gemeinsame Erklärung"),
        ("Die Reederei klagte.", "In den Schreiben", "Schreiben"),
        # somebody did what was told
        ("Ein Fischer klagte.", "In dem Brief", "Brief"),
    ],
)
def test_a_document_of_others_stays_a_document(before: str, document: str, name: str) -> None:
    arcs = WARNED if "Reederei" in before else {"Fischer": ("klagte", "nsubj"), **HEARD}
    assert _said_in(before, document, arcs) == name


def test_a_document_is_of_who_made_it_by_a_clause_about_it() -> None:
    text = f"Laut einem Gutachten, das die Reederei vorlegte, {Q}."
    arcs = {
        "Gutachten": ("sei", "obl"),
        "vorlegte": ("Gutachten", "acl"),
        "das": ("vorlegte", "obj"),
        "Reederei": ("vorlegte", "nsubj"),
    }
    assert who(text, Q, speaker="einem Gutachten", cue="Laut", arcs=arcs)[1] == "Reederei"


def test_a_study_is_taken_up_by_another_noun_for_it() -> None:
    text = f"Das ergab eine Untersuchung der Reederei. Laut der Studie {Q}."
    arcs = {
        "Untersuchung": ("ergab", "nsubj"),
        "Reederei": ("Untersuchung", "nmod"),
        "Studie": ("sei", "obl"),
    }
    assert who(text, Q, speaker="der Studie", cue="Laut", arcs=arcs)[1] == "Reederei"
