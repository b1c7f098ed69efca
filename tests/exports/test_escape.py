"""Text as HTML."""

import pytest
from lxml import html

from wortlaut.exports.page.escape import exact


def shown(text: str) -> str:
    return str(html.fromstring(f"<p>{exact(text)}</p>").text_content())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Eva \u202eesuarK\u202c sagte", "Eva \ufffdesuarK\ufffd sagte"),
        # A browser shows these as "Polen bedroht Russland" and "3 – 5".
        (
            "\u2067\u2066Russland\u2069 bedroht \u2066Polen\u2069\u2069",
            "\ufffd\ufffdRussland\ufffd bedroht \ufffdPolen\ufffd\ufffd",
        ),
        ("\u202b\u202aRussland\u202c", "\ufffd\ufffdRussland\ufffd"),
        ("\u2068\u200fEva\u2069", "\ufffd\ufffdEva\ufffd"),
        ("\u061c5 – 3", "\ufffd5 – 3"),
    ],
)
def test_no_sign_turns_words_around(text: str, expected: str) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize("text", ["עברית\u200e", "قال", "a\u200db", "a\rb"])
def test_what_turns_no_words_around_stays(text: str) -> None:
    assert shown(text) == text
