"""Names with dignities, of the clergy, of father and son, and behind words for kin."""

import pytest
from acting import Said, read, speakers

from wortlaut.records import ActorKind, EntityKind

Q = "es sei zu spät"
_PERSON = EntityKind.PERSON


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        # by the dignity, alone or with the first name
        ("Prinz Karl zu Berg kam an.", "der Prinz", "Karl zu Berg"),
        ("Prinz Karl zu Berg kam an.", "Prinz Karl", "Karl zu Berg"),
        ("Scheich Hamad bin Raschid kam an.", "der Scheich", "Hamad bin Raschid"),
        ("Pater Anselm kam an.", "der Pater", "Anselm"),
        ("Klaus Holm kam an.", "Pater Holm", "Klaus Holm"),
        ("Klaus Holm kam an.", "Pater Klaus", "Klaus Holm"),
        ("Königin Anna von Dänemark kam an.", "Königin Anna", "Anna von Dänemark"),
        ("Königin Anna kam an.", "die Königin", "Königin Anna"),
        # of another gender; another title does not go with a first name
        ("Prinzessin Anna zu Berg kam an.", "der Prinz", "Prinz"),
        ("Klaus Holm kam an.", "Minister Klaus", "Klaus"),
    ],
)
def test_dignities(before: str, words: str, name: str) -> None:
    text = f"{before} Am Abend sagte {words}, {Q}."
    first = before.removesuffix(" kam an.").split(" ", 1)[1]
    entities = {first: _PERSON} if first != "Holm" else None
    assert speakers(text, Said(Q, words), entities=entities) == [name]


def test_a_king_is_nobody_who_has_his_name_as_a_surname() -> None:
    text = (
        f"König Abdullah III. kam an. Am Abend sagte Abdullah, {Q}. Prinz Hussein bin Abdullah kam."
    )
    assert speakers(text, Said(Q, "Abdullah")) == ["Abdullah III."]


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        ("Franz Holm kam an, dann Franz Holm junior.", "Holm senior", "Franz Holm"),
        ("Franz Holm kam an, dann Franz Holm junior.", "Franz Holm jun.", "Franz Holm junior"),
        ("Franz Holm kam an, dann Franz Holm junior.", "Franz Holm", "Franz Holm"),
        ("Franz Holm senior kam an, dann Franz Holm jun.", "Holm junior", "Franz Holm jun."),
        # one and the same
        ("Martin Holm kam an.", "Martin Holm Jr.", "Martin Holm"),
        ("Martin Holm junior kam an.", "Martin Holm", "Martin Holm junior"),
    ],
)
def test_father_and_son(before: str, words: str, name: str) -> None:
    text = f"{before} Am Abend sagte {words} dann, {Q}."
    assert speakers(text, Said(Q, words)) == [name]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Schwester Maria", "Maria"),
        ("Bruder Karl Holm", "Karl Holm"),
        ("Direktorin Schwester Anna Berg", "Anna Berg"),
        ("Seine Schwester Anna Berg", "Anna Berg"),
        ("Sein Sohn Lucio de Berg", "Lucio de Berg"),
    ],
)
def test_a_word_for_kin_before_a_name(words: str, name: str) -> None:
    text = f"{words} sagte, {Q}."
    entity = {f"Sohn {name}" if "Sohn" in words else name: _PERSON}
    assert speakers(text, Said(Q, words), entities=entity) == [name]


@pytest.mark.parametrize(("small", "later"), [("von", "von"), ("de", "De")])
def test_a_particle_may_open_a_surname(small: str, later: str) -> None:
    name = f"Urs {small} Allmen"
    text = f"Am Morgen kam {name}. {later} Allmen sagte, {Q}."
    entities = {name: _PERSON, f"{later} Allmen": _PERSON} if later == "De" else {name: _PERSON}
    found, (said,) = read(text, Said(Q, f"{later} Allmen"), entities=entities)
    assert said.speaker is not None
    assert [actor.name for actor in found if actor.id == said.speaker.actor] == [name]


def test_brothers_are_no_women() -> None:
    text = f"Die Brüder Danko und Urs Holm kamen. Danko gähnte. Am Abend sagte er, {Q}."
    entities = {"Danko": _PERSON, "Urs Holm": _PERSON}
    assert speakers(text, Said(Q, "er"), entities=entities) == ["Danko"]


@pytest.mark.parametrize(
    ("words", "name", "role"),
    [
        ("Laudator Prof. Dr. Jan Holm", "Jan Holm", "Laudator"),
        ("XYZ-Mandatarin Mag. Anna Berg", "Anna Berg", "XYZ-Mandatarin"),
        ("Bezirkshauptmann Hofrat Dr. Jan Holm", "Jan Holm", "Bezirkshauptmann"),
        ("Bundesrat Jan Holm", "Jan Holm", "Bundesrat"),
        ("Der Freiburger Staatsrat Jan Holm", "Jan Holm", "Staatsrat"),
        ("Ständerat Jan Holm", "Jan Holm", "Ständerat"),
    ],
)
def test_what_somebody_is_who_is_named_after_it(words: str, name: str, role: str) -> None:
    entities = {words.split(maxsplit=1)[0]: _PERSON, name: _PERSON}
    found, _ = read(f"{words} sagte, {Q}.", Said(Q, words), entities=entities)
    assert [(actor.name, actor.roles) for actor in found] == [(name, (role,))]


@pytest.mark.parametrize("body", ["Der Bundesrat", "Der Staatsrat", "Der Nationalrat"])
def test_a_council_without_a_name_is_the_body(body: str) -> None:
    found, _ = read(f"{body} sagte, {Q}.", Said(Q, body))
    (actor,) = found
    assert actor.kind is ActorKind.ORGANISATION


@pytest.mark.parametrize("word", ["Und", "Holms", "Thomas-Mann-Sammlung"])
def test_other_words_before_degrees_are_nobodys_role(word: str) -> None:
    found, _ = read(f"{word} Dr. Jan Holm sagte, {Q}.", Said(Q, "Jan Holm"))
    assert [actor.roles for actor in found if actor.name == "Jan Holm"] == [()]
