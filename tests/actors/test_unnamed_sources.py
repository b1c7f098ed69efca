import pytest
from acting import Said, read, speakers

Q = "es sei zu spät"


def test_several_take_up_those_of_their_kind() -> None:
    text = f"Am Montag kamen Klimaforscher der NASA an. Die Forscher sagten, {Q}."
    assert speakers(text, Said(Q, "Die Forscher")) == ["Klimaforscher der NASA"]


def test_the_same_words_are_the_same_source() -> None:
    text = f"Beobachter sagten, {Q}. Später sagten Beobachter, es regne."
    (found,), said = read(text, Said(Q, "Beobachter"), Said("es regne", "Beobachter"))
    assert found.name == "Beobachter"
    assert [s.speaker and s.speaker.actor for s in said] == [found.id, found.id]


def test_other_words_are_another_source() -> None:
    text = f"Ein Anwohner sagte, {Q}. Ein Zeuge sagte, es regne."
    said = (Said(Q, "Ein Anwohner"), Said("es regne", "Ein Zeuge"))
    assert speakers(text, *said) == ["Anwohner", "Zeuge"]


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        ("Sie kam vor den Ermittlungsrichter.", "Der Richter", "Ermittlungsrichter"),
        ("Es half ein ehemaliger Amtsrichter.", "Der ehemalige Richter", "ehemaliger Amtsrichter"),
        # another one: by an adjective, as new, as one of two, of another gender
        ("Sie kam vor den Ermittlungsrichter.", "Der junge Richter", "junger Richter"),
        ("Sie kam vor den Ermittlungsrichter.", "Ein Richter", "Richter"),
        ("Ein Amtsrichter half dem Ermittlungsrichter.", "Der Richter", "Richter"),
        ("Es half eine Amtsrichterin.", "Der Richter", "Richter"),
    ],
)
def test_the_end_of_a_word_takes_up_who_was_unnamed_before(
    before: str, words: str, name: str
) -> None:
    (found,) = speakers(f"{before} {words} sagte, es sei spät.", Said("es sei spät", words))
    assert found == name
