import pytest
from acting import Said, speakers

from wortlaut.knowledge import knowledge
from wortlaut.knowledge.misspelt import meant_by


@pytest.mark.parametrize("form", ["Staatsanwaltschat", "Staatanwaltschaft", "Bundesregirung"])
def test_a_letter_is_missing(form: str) -> None:
    whole = {"Staatsanwaltschaft", "Bundesregierung"}
    assert {sense.alias for sense in meant_by(form, knowledge("de"))} & whole


@pytest.mark.parametrize(
    "form",
    [
        "Staatsanwaltschaft",  # nothing is missing
        "Staatsanwaltscht",  # two letters are
        "Polize",  # too short to tell
        "Staatsanwalt-schaft",
        "",
    ],
)
def test_nothing_else_is_meant(form: str) -> None:
    assert meant_by(form, knowledge("de")) == ()


def test_a_misspelt_body_is_the_one_spelt_right() -> None:
    text = (
        "Die Staatsanwaltschaft Fürth prüft. Die Staatanwaltschaft sagte, es sei zu spät."
        " Die Staatsanwaltschat sagte, es regne."
    )
    said = (
        Said("es sei zu spät", "Die Staatanwaltschaft"),
        Said("es regne", "Die Staatsanwaltschat"),
    )
    assert speakers(text, *said) == ["Staatsanwaltschaft Fürth"] * 2
