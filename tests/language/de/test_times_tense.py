import pytest

from wortlaut.language.de import tokenize
from wortlaut.language.de.times_tense import tense


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Am Montag trat sie zurück .", "past"),
        ("Am Montag ist sie zurückgetreten .", "past"),
        ("Am Montag wurde gewählt .", "past"),
        ("Am Montag konnte gewählt werden .", "past"),
        ("Am Montag wird gewählt .", "future"),
        ("Am Montag soll gewählt werden .", "future"),
        ("Am Montag beginnt die Messe .", "future"),
        ("Die Messe ist für Montag geplant .", "future"),
        ("Der Minister , der am Montag zurücktrat , wird vernommen .", "past"),
        ("Sie sagte , am Montag werde gewählt .", "future"),
        ("Sie hatte gedroht , am Montag zu gehen .", "future"),
        ("Am Montag : Regen .", None),
    ],
)
def test_tense(text: str, expected: str | None) -> None:
    forms = tuple(token.text for token in tokenize(text))
    assert tense(forms, forms.index("Montag")) == expected
