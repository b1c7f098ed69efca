import pytest
from acting import Said, speakers

Q = "es sei zu spät"


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        # known to every reader
        ("", "die Bush-Regierung", "USA"),
        ("", "die Regierung Merkel", "Deutschland"),
        # known from the article
        ("Der finnische Präsident Jan Holm kam an. ", "die Regierung Holm", "Finnland"),
        ("Der finnische Präsident Jan Holm kam an. ", "die Holm-Regierung", "Finnland"),
        ("Der finnische Präsident Jan Holm kam an. ", "die Regierung Jan Holm", "Finnland"),
        # of no known state
        ("Der Maler Jan Holm kam an. ", "die Regierung Holm", "Regierung Holm"),
        (
            "Der finnische Präsident Jan Holm traf den türkischen Präsidenten Karl Holm. ",
            "die Holm-Regierung",
            "Holm-Regierung",
        ),
    ],
)
def test_a_government_called_after_its_leader(before: str, words: str, name: str) -> None:
    text = f"{before}Am Abend sagte {words}, {Q}."
    assert speakers(text, Said(Q, words)) == [name]
