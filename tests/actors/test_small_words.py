"""Small words before a noun are no part of a name, read from raw text by what ships."""

import pytest

from wortlaut import Article, analyse
from wortlaut.records import ActorKind


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Im Sommer 1990 kam Maradona nach Italien.", ["Maradona"]),
        ("Um Pluto sehen zu können, braucht man ein Teleskop.", []),
        ("Im Zweiten Weltkrieg wurde die Stadt zerstört.", []),
        ("An Land hinterlassen sie eine Spur aus Schleim.", []),
        ("Als Täter gelten arme Leute (z. B. Fischer) und Schmuggler.", []),
        ("Das gilt für manche (z. B. Christian Wolff) nicht.", ["Christian Wolff"]),
        ("Der Konsul von 10 n. Chr. hat dies beschlossen.", []),
        ("B. Wolff sagte, es sei zu spät.", ["B. Wolff"]),
        ("Im Chon Il erklärte, er sei zufrieden.", ["Im Chon Il"]),
    ],
)
def test_small_words_are_no_names(text: str, persons: list[str]) -> None:
    found = analyse(Article.of(text)).actors
    assert [actor.name for actor in found if actor.kind is ActorKind.PERSON] == persons
