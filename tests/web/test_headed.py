"""The first line of a text as its headline."""

import pytest

from wortlaut.records import Article
from wortlaut.web.headed import heads_text

REST = "\nDer Landrat hat sie schließen lassen."


@pytest.mark.parametrize(
    ("title", "text", "heads"),
    [
        (None, f"Die Schleuse bleibt zu{REST}", True),
        ("Die Schleuse bleibt zu", f"\nDie  Schleuse bleibt zu\r{REST}", True),
        ("Die Schleuse bleibt zu", f"Kreis: Die Schleuse bleibt zu{REST}", False),
        (
            None,
            "Die Schleuse bleibt bis in den Herbst zu, wie Landrat Ole Thomsen\n"
            "am Freitag sagte. Die Schiffer hatten damit nicht gerechnet.\n",
            False,  # a wrapped line is no headline
        ),
        (None, "Die Schleuse bleibt zu.", True),
    ],
)
def test_a_line_of_its_own_heads_the_text(title: str | None, text: str, *, heads: bool) -> None:
    assert heads_text(Article.of(text, title=title)) is heads
