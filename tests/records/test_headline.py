"""What an article is called where only a line is shown of it."""

import pytest

from wortlaut.records.headline import headline, shorten


def test_headline_is_the_title() -> None:
    assert headline(" Ein\n Titel ", "Text") == "Ein Titel"


def test_headline_without_a_title_is_the_first_line_with_text() -> None:
    assert headline(" ", "\n \r\n  Erste Zeile\r\nZweite") == "Erste Zeile"


def test_headline_of_nothing() -> None:
    assert headline(None, "\n") == "(empty)"


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("kurz", "kurz"),
        ("zwei  Wörter\n", "zwei Wörter"),
        ("eins zwei drei vier", "eins zwei …"),
        ("a" * 30, "a" * 12 + " …"),
        (" " * 100 + "spät", " …"),
    ],
)
def test_shorten(text: str, short: str) -> None:
    assert shorten(text, 12) == short
