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
