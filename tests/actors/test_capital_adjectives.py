"""An adjective with a capital belongs to the noun after it, and names nobody alone."""

import pytest

import wortlaut


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Aus der Kleinen Anfrage geht hervor, dass der Staat wenig weiß.", "Anfrage"),
        ("In dem Offenen Brief heißt es, man sei empört.", "Brief"),
        # a name stays what it is
        ("„Das ist schade“, sagte der Kanzler Kohl.", "Kohl"),
        ("Das teilte die Rote Hilfe mit. Die Rote Hilfe sagte, es sei teuer.", "Rote Hilfe"),
    ],
)
def test_the_noun_after_an_adjective_is_named(text: str, name: str) -> None:
    document = wortlaut.analyse(text)
    names = {actor.id: actor.name for actor in document.actors}
    last = document.statements[-1].speaker
    assert last is not None
    assert names[last.actor or ""].endswith(name)
