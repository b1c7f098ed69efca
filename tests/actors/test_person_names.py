"""Names of persons in the genitive, with particles, with titles of nobility."""

import pytest
from acting import Said, read, speakers

from wortlaut.records import EntityKind

Q = "es sei zu spät"
_PERSON = EntityKind.PERSON


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Marx’ Berater Jan Holm", "Jan Holm"),
        ("Marx' Beraterin Eva Holm", "Eva Holm"),
        ("Minister Karl Marx’ Berater Jan Holm", "Jan Holm"),
        ("Minister Paul Bergs Berater Jan Holm", "Jan Holm"),
        ("Ministerin Marx", "Anna Marx"),
    ],
)
def test_whose_somebody_is_does_not_speak(words: str, name: str) -> None:
    text = f"Anna Marx kam an, auch Paul Berg. {words} sagte, {Q}."
    assert speakers(text, Said(Q, words)) == [name]


@pytest.mark.parametrize("mark", ["’", "'"])
def test_an_apostrophe_makes_a_genitive(mark: str) -> None:
    text = f"Anna Marx kam an. Nach Marx{mark} Angaben ist es zu spät."
    (found,) = speakers(text, Said("ist es zu spät", f"Marx{mark} Angaben"))
    assert found == "Anna Marx"


def test_a_mark_that_closes_makes_no_genitive() -> None:
    text = f"Anna Marx kam an. Jan Holm sagte, ‚seine Lehrerin ist Marx‘ Berater zufolge, {Q}."
    found, _ = read(text)
    (marx,) = [actor for actor in found if actor.name == "Anna Marx"]
    assert [mention.text for mention in marx.mentions] == ["Anna Marx", "Marx"]


def test_a_surname_that_is_a_title_too() -> None:
    text = f"Lena Prinz kam an. Am Abend sagte Prinz, {Q}."
    found = speakers(text, Said(Q, "Prinz"), entities={"Lena Prinz": _PERSON})
    assert found == ["Lena Prinz"]


@pytest.mark.parametrize("words", ["Prinz Karl", "der Prinz"])
def test_a_title_is_no_surname_before_a_name_or_behind_a_determiner(words: str) -> None:
    text = f"Lena Prinz kam an. Am Abend sagte {words}, {Q}."
    (found,) = speakers(text, Said(Q, words), entities={"Lena Prinz": _PERSON})
    assert found != "Lena Prinz"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Jan Graf von Berg", "Berg"),
        ("Jan Freiherr von und zu Berg", "Berg"),
        ("Anna von und zu Berg", "Berg"),
        ("Carlos de la Torre y Ortega", "de la Torre"),
        ("Jan van de Berg", "Berg"),
    ],
)
def test_small_words_and_titles_inside_a_name(name: str, short: str) -> None:
    text = f"Da kam {name}. Am Abend sagte {short}, {Q}."
    (actor,), (said,) = read(text, Said(Q, short), entities={name: _PERSON})
    assert actor.name == name
    assert said.speaker is not None
    assert said.speaker.actor == actor.id


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Da kam Anna Graf von der SPD.", "Anna Graf"),
        ("Da kam Anna von den Grünen.", "Anna"),
        # right behind what somebody is no place is named first
        ("Da kam die Malerin Zuli Anna Graf.", "Zuli Anna Graf"),
    ],
)
def test_a_name_ends_before_where_somebody_is_from(text: str, name: str) -> None:
    found, _ = read(text, entities={name: _PERSON})
    assert name in [actor.name for actor in found]


def test_a_spokesman_is_no_woman() -> None:
    text = f"Die Sprecherin Anna Berg ging. Es war kalt. Der Sprecher der Sängerin sagte, {Q}."
    (found,) = speakers(text, Said(Q, "Der Sprecher der Sängerin"))
    assert found != "Anna Berg"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Der Diplomat und frühere Staatssekretär Dr. Jan Holm", "Jan Holm"),
        ("Der Landwirt und Abgeordnete Jan Holm", "Jan Holm"),
        ("Die Autorin und ehemalige Ministerin Anna Berg", "Anna Berg"),
        # two of them
        ("Die Autorin und Minister Jan Holm", "Autorin und Jan Holm"),
        ("Die Polizei und Minister Jan Holm", "Polizei und Jan Holm"),
    ],
)
def test_two_titles_before_one_name(words: str, name: str) -> None:
    verb = "sagten" if " und " in name else "sagte"
    assert speakers(f"{words} {verb}, {Q}.", Said(Q, words)) == [name]


def test_a_plural_verb_tells_of_two() -> None:
    words = "Der Präsident und Minister Jan Holm"
    assert speakers(f"{words} sagten, {Q}.", Said(Q, words)) == ["Präsident und Jan Holm"]


@pytest.mark.parametrize("name", ["EVA HOLM", "Eva HOLM", "Eva Holm"])
def test_a_name_in_capitals_is_the_same(name: str) -> None:
    text = f"Die Sängerin {name} kam an. Am Abend sagte Eva Holm, {Q}."
    found, _ = read(text, Said(Q, "Eva Holm"), entities={name: _PERSON})
    assert len(found) == 1


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Bernd „Bernie“ Holm", "Bernd Holm"),
        ("Xaverl „Bernie“ Holm", "Xaverl Holm"),
        ("Bergs „Zauberer“ Jan Holm", "Jan Holm"),
    ],
)
def test_a_nickname_stands_between_first_name_and_surname(words: str, name: str) -> None:
    assert speakers(f"{words} sagte, {Q}.", Said(Q, words)) == [name]


@pytest.mark.parametrize(
    ("words", "verb", "name"),
    [
        ("Der Historiker und Minister", "sagte", "Historiker"),
        ("Der Historiker und Minister", "sagten", "Historiker und Minister"),
        ("Der Historiker und der Minister", "sagten", "Historiker und Minister"),
        ("Die Ministerin und Historiker", "sagten", "Ministerin und Historiker"),
    ],
)
def test_two_titles_with_one_determiner_are_one_person(words: str, verb: str, name: str) -> None:
    assert speakers(f"{words} {verb}, {Q}.", Said(Q, words)) == [name]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Landwirt Huber", "Huber"),
        ("Der Bäcker Holm", "Holm"),
        ("Brandmeister Krause", "Krause"),
        ("Verkehrsplaner Krause", "Krause"),
        ("Imkerin Stein", "Stein"),
        ("Zeugin Berger", "Berger"),
    ],
)
def test_what_somebody_is_goes_with_the_surname_behind_it(words: str, name: str) -> None:
    text, entities = f"{words} sagte, {Q}.", {name: _PERSON}
    found, (said,) = read(text, Said(Q, words), entities=entities)
    (actor,) = found
    assert (actor.name, said.speaker and said.speaker.actor) == (name, actor.id)
    assert actor.roles == (words.split()[-2],)


def test_who_is_named_once_is_meant_by_what_they_are() -> None:
    text = f"Landwirt Huber klagt. Der Landwirt sagte, {Q}."
    assert speakers(text, Said(Q, "Der Landwirt"), entities={"Huber": _PERSON}) == ["Huber"]


def test_several_before_a_genitive_are_not_who_they_are_with() -> None:
    text = f"Zeitgenossen Chopins sagten, {Q}."
    found = speakers(text, Said(Q, "Zeitgenossen Chopins"), entities={"Chopins": _PERSON})
    assert found == ["Zeitgenossen"]


def test_a_compound_beside_somebody_is_not_their_name() -> None:
    text = f"Am Montag griffen die Rebellen Frachtschiffe an. Die Rebellen sagten, {Q}."
    found, _ = read(text, Said(Q, "Die Rebellen"), entities={})
    assert [actor.name for actor in found] == ["Rebellen"]


def test_a_role_may_be_of_two_bodies() -> None:
    words = "Michael Peters, Chef von Holmex und Bergex"
    entities = dict.fromkeys(("Holmex", "Bergex"), EntityKind.ORGANISATION)
    found = speakers(f"{words}, sagte, {Q}.", Said(Q, words), entities=entities)
    assert found == ["Michael Peters"]


@pytest.mark.parametrize(
    "words", ["Stuttgarts Erster Bürgermeister Jan Holm", "Aalens Dezernent Jan Holm"]
)
def test_the_place_of_an_office_does_not_speak(words: str) -> None:
    entities = {words.split(maxsplit=1)[0]: EntityKind.PLACE, "Jan Holm": _PERSON}
    assert speakers(f"{words} sagte, {Q}.", Said(Q, words), entities=entities) == ["Jan Holm"]


@pytest.mark.parametrize("name", ["Apfelbaum", "Rosenberg", "Burghaus"])
def test_a_surname_like_a_compound_stays_one_behind_a_title(name: str) -> None:
    assert speakers(f"Staatsanwalt {name} sagte, {Q}.", Said(Q, f"Staatsanwalt {name}")) == [name]


def test_a_body_behind_a_role_speaks_where_the_verb_tells_of_two() -> None:
    words = "Jan Holm, Chef der SPD und die Grünen"
    (name,) = speakers(f"{words} sagten, {Q}.", Said(Q, words))
    assert name is not None
    assert name.startswith("Jan Holm und ")


@pytest.mark.parametrize(
    ("full", "short"),
    [("Jan Van der Holm", "Van der Holm"), ("Anna Van den Holm", "Van den Holm")],
)
def test_a_particle_with_a_capital_goes_on_with_its_article(full: str, short: str) -> None:
    text = f"Am Montag kam {full}. {short} sagte, {Q}."
    entities = {full: _PERSON, short: _PERSON}
    assert speakers(text, Said(Q, short), entities=entities) == [full]


def test_a_preposition_with_a_capital_is_no_particle() -> None:
    text = f"Jan Holm kam an. Von der Holm hieß es, {Q}."
    assert speakers(text, Said(Q, "Holm")) == ["Jan Holm"]


@pytest.mark.parametrize(
    ("words", "entities", "names"),
    [
        ("Anna zu Karl Berg", {"Anna": _PERSON, "Karl Berg": _PERSON}, ["Anna", "Karl Berg"]),
        ("Anna zu Karl", {"Anna zu Karl": _PERSON}, ["Anna", "Karl"]),
        ("Anna zu Berg", {"Anna zu Berg": _PERSON}, ["Anna zu Berg"]),
        ("Anna zu Salm-Holm", {"Anna": _PERSON}, ["Anna zu Salm-Holm"]),
        ("Anna zu Holm", {"Anna": _PERSON, "Holm": _PERSON}, ["Anna", "Holm"]),
    ],
)
def test_whom_somebody_speaks_to_is_no_part_of_their_name(
    words: str, entities: dict[str, EntityKind], names: list[str]
) -> None:
    found, _ = read(f"Am Abend sagte {words}, {Q}.", entities=entities)
    assert [actor.name for actor in found] == names


@pytest.mark.parametrize(
    ("words", "name"),
    [("Frau F.", "Brunhilde F."), ("Herr K.", "Martin K."), ("Herr O.", "O.")],
)
def test_an_initial_stands_for_a_surname(words: str, name: str) -> None:
    text = f"Martin K. traf Brunhilde F. am Zaun. Am Abend sagte {words}, {Q}."
    assert speakers(text, Said(Q, words)) == [name]


@pytest.mark.parametrize("dignity", ["Abbé", "Dottoressa", "Monsignore"])
def test_a_dignity_of_another_language_is_no_part_of_a_name(dignity: str) -> None:
    name = f"{dignity} Zuli Graf"
    entities = {name: _PERSON}
    assert speakers(f"{name} sagte, {Q}.", Said(Q, name), entities=entities) == ["Zuli Graf"]
