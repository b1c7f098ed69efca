import pytest

from wortlaut.language.de import called, recognises

GERMAN = (
    "Der Sprecher sagte, man habe nichts davon gewusst und werde den Vorwurf prüfen. Das sei auch "
    "nach dem Treffen mit der Stadt nicht anders, die sich bei ihm über einen Brief beschwert hat."
)
DUTCH = (
    "De woordvoerder zei dat niemand ervan wist en dat ze het gaan onderzoeken. Dat is na het "
    "overleg met de stad niet anders, die zich bij hem over een brief had beklaagd in de raad."
)


@pytest.mark.parametrize(("text", "german"), [(GERMAN, True), (DUTCH, False)])
def test_german_is_told_from_its_neighbour(text: str, german: bool) -> None:
    assert recognises(text.split()) is german
    assert recognises(text.upper().split()) is german


def test_a_few_words_tell_nothing() -> None:
    assert not recognises(["und"] * 19)
    assert recognises(["und"] * 20)


def test_names_are_as_they_are_compared() -> None:
    assert {"deu", "ger"} <= called
    assert all(name == name.strip().lower() for name in called)
