from acting import Said, read, speakers

from wortlaut.records import EntityKind

Q = "es sei zu spät"


def test_a_long_name_is_the_known_body_of_the_initials_after_it() -> None:
    text = "Die Weltweite Fauna Stiftung (WWF) kam an. Der WWF sagte, es sei zu spät."
    found, _ = read(
        text,
        Said(Q, "Der WWF"),
        entities={"Weltweite Fauna Stiftung": EntityKind.ORGANISATION},
    )
    assert [(actor.name, len(actor.mentions)) for actor in found] == [("WWF", 3)]


def test_other_initials_after_a_name_are_another_body() -> None:
    text = "Der Verband Holz (WWF) sagte, es sei zu spät."
    entities = {"Verband Holz": EntityKind.ORGANISATION}
    assert speakers(text, Said(Q, "Der Verband Holz (WWF)"), entities=entities) == ["Verband Holz"]


def test_short_names_have_a_genitive() -> None:
    text = "Nach Angaben des ZDFs ist es zu spät."
    said = Said("ist es zu spät", "Angaben des ZDFs")
    assert speakers(text, said, entities={"ZDFs": EntityKind.ORGANISATION}) == ["ZDF"]
