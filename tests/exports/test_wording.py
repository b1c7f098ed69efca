import pytest
from sample_documents import bridge

from wortlaut.exports.wording import depths, headline, kind_name, shorten
from wortlaut.records import Article, Kind


def test_headline_is_the_title() -> None:
    assert headline(Article.of("Text", title=" Ein\n Titel ")) == "Ein Titel"


def test_headline_without_a_title_is_the_first_line_with_text() -> None:
    assert headline(Article.of("\n \r\n  Erste Zeile\r\nZweite", title=" ")) == "Erste Zeile"


def test_headline_of_nothing() -> None:
    assert headline(Article.of("\n")) == "(empty)"


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


def test_kind_name() -> None:
    assert kind_name(Kind.INDIRECT_FREE_INDIRECT) == "indirect free indirect"


def test_depths() -> None:
    assert depths(bridge()) == [0, 0, 0, 0, 1, 0, 0, 0, 0]
