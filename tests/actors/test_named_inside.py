"""Nobody says what names them, and nothing else does."""

import pytest

import wortlaut

NAMED = [
    "Man dürfe die Wähler der FPÖ „nicht in die Ecke drängen“.",
    "„Alle ändern sich, und die SPD war mir immer nah.“",
    "Dennoch wolle man das Kultusministerium bitten, eine Ausnahme zu machen.",
    "Sie sei Mitglied der katholischen Kirche, auch wenn sie selten bete.",
    "Diese Strafen müssten dringend sinken, bevor es das Bundesverfassungsgericht verlange.",
]


@pytest.mark.parametrize("text", NAMED)
def test_who_is_named_in_the_quoted_words_alone_does_not_speak(text: str) -> None:
    statements = wortlaut.analyse(text).statements
    assert statements
    assert [statement.speaker for statement in statements] == [None] * len(statements)


TOLD = [
    ("Die Polizei teilte mit, sie habe Spuren gefunden. Die Polizei suche nun Zeugen.", "Polizei"),
    ("Das Umweltministerium widersprach. Es habe „sofort gehandelt“.", "Umweltministerium"),
    ("Die SPD kritisierte den Plan. „Die SPD stimmt nicht zu.“", "SPD"),
    ("Das Innenministerium kritisierte die Feuerwehr.", "Innenministerium"),
]


@pytest.mark.parametrize(("text", "name"), TOLD)
def test_who_is_named_outside_as_well_may_speak(text: str, name: str) -> None:
    document = wortlaut.analyse(text)
    names = {actor.id: actor.name for actor in document.actors}
    spoken = [s.speaker and names.get(s.speaker.actor or "") for s in document.statements]
    assert spoken
    assert spoken == [name] * len(spoken)
