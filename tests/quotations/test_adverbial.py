"""A clause that tells when or why somebody says something is not what they say."""

import pytest

import wortlaut


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Als er kam, sagte Holm nichts.", []),
        ("Als sie ging, sagte Anna Berg kein Wort.", []),
        ("Bevor der Zug fuhr, sagte Minister Holm nichts.", []),
        ("Als er ging, sagte Holm, er sei müde.", ["er sei müde"]),
        (
            "Wenn es regnet, bleibe er zu Hause, sagte Holm.",
            ["Wenn es regnet, bleibe er zu Hause"],
        ),
        ("Als er kam, habe niemand gewartet, sagte Holm.", ["Als er kam, habe niemand gewartet"]),
        ("Man habe nichts gewusst, sagte Anna Berg.", ["Man habe nichts gewusst"]),
    ],
)
def test_only_what_is_no_circumstance_is_said(text: str, said: list[str]) -> None:
    assert [statement.quote.text for statement in wortlaut.analyse(text).statements] == said
