"""Text as HTML."""

import pytest
from lxml import html

from wortlaut.exports.page.escape import exact


def shown(text: str) -> str:
    return str(html.fromstring(f"<p>{exact(text)}</p>").text_content())


@pytest.mark.parametrize("override", ["\u202d", "\u202e"])
def test_an_override_cannot_turn_words_around(override: str) -> None:
    assert shown(f"Eva {override}esuarK\u202c sagte") == "Eva \ufffdesuarK\u202c sagte"


@pytest.mark.parametrize(
    "text", ["\u2068Eva\u2069", "\u200fעברית\u200e", "\u202bעברית\u202c", "a\rb"]
)
def test_ordinary_marks_of_direction_stay(text: str) -> None:
    assert shown(text) == text
