"""Names of persons before what is theirs, in texts with hand-made trees."""

import pytest
from parsed import Arcs, parsed

from wortlaut.actors.phrases.name_endings import without_ending
from wortlaut.actors.view.view import view
from wortlaut.knowledge import knowledge
from wortlaut.language.de.reference.grammar import reference_grammar

_OWN = {"Plan": ("scheiterte", "nsubj"), "Anna": ("scheiterte", "nsubj")}


def name_in(text: str, arcs: Arcs, words: str) -> str:
    """Return a name of a text without its ending."""
    seen = view(parsed(text, arcs), reference_grammar(), knowledge("de"), ())
    parts = words.split()
    first = seen.forms.index(parts[0])
    return " ".join(without_ending(seen, parts, first, first + len(parts)))


@pytest.mark.parametrize(
    ("text", "arcs", "name"),
    [
        ("Anna Holms Plan scheiterte.", _OWN, "Anna Holm"),
        ("Anna Holms neuer Plan scheiterte.", _OWN, "Anna Holm"),
        ("Anna Holms Plan scheiterte.", {"Anna": ("Plan", "nmod")}, "Anna Holm"),
        ("Anna Holms Plan scheiterte.", {"Plan": ("Anna", "flat")}, "Anna Holm"),
        (
            "Gestern sah Anna Holms Kinder.",
            {"Anna": ("sah", "nsubj"), "Kinder": ("sah", "obj")},
            "Anna Holms",
        ),
        ("Anna Holms schlief.", {"Anna": ("schlief", "nsubj")}, "Anna Holms"),
        (
            "Am Montag rief Anna Holms Minister Merkel an.",
            {"Minister": ("Anna", "flat")},
            "Anna Holms",
        ),
    ],
)
def test_a_name_before_what_is_theirs_loses_its_ending(text: str, arcs: Arcs, name: str) -> None:
    assert name_in(text, arcs, "Anna Holms") == name


@pytest.mark.parametrize(
    ("text", "arcs", "words", "name"),
    [
        ("Dann kam Jonas.", {}, "Jonas", "Jonas"),
        ("Jonas lachte.", {"Jonas": ("lachte", "nsubj")}, "Jonas", "Jonas"),
        ("Peter Holm kam. Peters lachte.", {"Peters": ("lachte", "nsubj")}, "Peters", "Peters"),
        (
            "Andrea Holm kam, Andreas auch.",
            {"Andreas": ("kam", "nsubj")},
            "Andreas",
            "Andreas",
        ),
        ("Peter Holm kam, mit ihm Jan Peters.", {}, "Jan Peters", "Jan Peters"),
        ("Jan Peters kam, Peter Holm rief Peters an.", {}, "Peters", "Peters"),
        # Somebody of the article is meant.
        ("Andrea Holm kam mit dem Mann Andreas.", {}, "Andreas", "Andrea"),
        ("Peter Holm kam mit der Frau Peters.", {}, "Peters", "Peter"),
        ("Jonas neuer Plan scheiterte.", {"Jonas": ("Plan", "nmod")}, "Jonas", "Jona"),
    ],
)
def test_a_name_may_end_like_a_genitive(text: str, arcs: Arcs, words: str, name: str) -> None:
    assert name_in(text, arcs, words) == name
