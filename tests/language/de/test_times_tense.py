import pytest

from wortlaut.language.de import tokenize
from wortlaut.language.de.times.tense import tense


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
        ("Der am Montag im Rat gefasste Beschluss gilt .", "past"),
        ("Die am Montag beginnende Messe wurde eröffnet .", "future"),
        ("Das für Montag geplante Treffen fiel aus .", "future"),
        ("Der Rat am Montag gilt als gute Gelegenheit .", "future"),
        ("Sie haben am Montag mit dem Stück „ Nathan “ ( Lessing ) in Kassel gastiert .", "past"),
        ("Holm , der am Montag in einer angrenzenden Stadt war , schweigt .", "past"),
        ("Der Rat war am Montag in der angrenzenden Stadt .", "past"),
        ("Das am Montag in einer angrenzenden Stadt gefundene Boot gehört ihr .", "past"),
        ("Die Wahl vom Montag gilt .", "past"),
        ("Vom Montag an gilt die Regel .", "future"),
        ("In Ulm hat es am Montag – 300 Leute waren da – Streit gegeben .", "past"),
        ("Vor Ulm ist am Montag ein Boot mit zehn Leuten , darunter Kinder , gekentert .", "past"),
        ("Seit der Eröffnung des neuen Hauses am Montag ist es voll .", "past"),
        ("Der Rat hat das Treffen auf Montag verschoben .", "future"),
        ("„ Wir sind am Montag – so Gott will – da “ , sagte sie .", "future"),
        ("Sie war krank – am Montag wird gewählt .", "future"),
        ("Am Montag wird gewählt – sie war krank .", "future"),
        ("Nach der Wahl am Montag ist die Lage offen .", "past"),
        ("Nach der Wahl am Montag wird verhandelt .", "future"),
        ("Der Rat reist nach Ulm am Montag .", "future"),
        ("Er bestritt , am Montag dort gewesen zu sein .", "past"),
        ("Sie wird beschuldigt , am Montag Geld genommen zu haben .", "past"),
    ],
)
def test_tense(text: str, expected: str | None) -> None:
    forms = tuple(token.text for token in tokenize(text))
    assert tense(forms, forms.index("Montag")) == expected
