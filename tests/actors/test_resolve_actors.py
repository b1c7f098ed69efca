from dataclasses import replace

import pytest
from acting import Said, named, read, speakers, statement

from wortlaut.actors.resolve import actors
from wortlaut.knowledge import knowledge
from wortlaut.language import load
from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.pipeline import prepare
from wortlaut.records import (
    ActorKind,
    Article,
    EntityKind,
)


@pytest.mark.parametrize(
    ("text", "name", "role", "country"),
    [
        (
            "Der südkoreanische Präsident Yoon Suk Yeol reist ab.",
            "Yoon Suk Yeol",
            "Präsident",
            "KOR",
        ),
        (
            "Jan Holm, Sprecher des Weißen Hauses, sprach am Montag.",
            "Jan Holm",
            "Sprecher",
            "USA",
        ),
        (
            "Außenministerin Annalena Baerbock (Grüne) reist ab.",
            "Annalena Baerbock",
            "Außenministerin",
            "DEU",
        ),
        ("Bayerns Ministerpräsident Söder reist ab.", "Söder", "Ministerpräsident", "DEU"),
        ("Am Abend kam US-Präsident Biden an.", "Biden", "US-Präsident", "USA"),
        ("Der Leiter der Studie, Karl Brandt, reist ab.", "Karl Brandt", "Leiter", None),
    ],
)
def test_names_have_roles_and_countries(
    text: str, name: str, role: str, country: str | None
) -> None:
    actor = named(text, name)
    assert actor.kind is ActorKind.PERSON
    assert role in actor.roles
    assert actor.country == country


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        (
            "Der Diplomat Im Chon Il sprach lange. Am Ende wies Im die Kritik zurück.",
            "Im Chon Il",
            ["Im Chon Il", "Im"],
        ),
        ("Xi Jinping kam an. Später ging Xi wieder.", "Xi Jinping", ["Xi Jinping", "Xi"]),
        (
            "George W. Bush kam an. George Bush winkte. Danach ging Bush.",
            "George W. Bush",
            ["George W. Bush", "George Bush", "Bush"],
        ),
        (
            "Ursula von der Leyen kam an. Leyens Rede war kurz.",
            "Ursula von der Leyen",
            ["Ursula von der Leyen", "Leyens"],
        ),
        (
            "Angela Merkel sprach. Merkels Rede war kurz.",
            "Angela Merkel",
            ["Angela Merkel", "Merkels"],
        ),
        (
            "Franz Josef Jung kam an. Später ging Franz-Josef Jung wieder.",
            "Franz Josef Jung",
            ["Franz Josef Jung", "Franz-Josef Jung"],
        ),
        (
            "Muammar al-Gaddafi kam an. Danach ging Gaddafi.",
            "Muammar al-Gaddafi",
            ["Muammar al-Gaddafi", "Gaddafi"],
        ),
        (
            "General Sonthi Boonyaratglin kam an. Danach ging General Sonthi.",
            "Sonthi Boonyaratglin",
            ["Sonthi Boonyaratglin", "Sonthi"],
        ),
        ("Commander Randy Holm kam an.", "Randy Holm", ["Randy Holm"]),
        ("Ján Holmeľ kam an.", "Ján Holmeľ", ["Ján Holmeľ"]),
    ],
)
def test_short_names_mean_the_full_one(text: str, name: str, mentions: list[str]) -> None:
    assert [mention.text for mention in named(text, name).mentions] == mentions


def test_namesakes_are_not_merged() -> None:
    text = "Bill Clinton kam an. Hillary Clinton kam auch an. Clinton sagte, es regne."
    found, (said,) = read(text, Said("es regne", "Clinton"))
    assert {a.name for a in found} == {"Bill Clinton", "Hillary Clinton"}
    assert said.speaker is not None
    assert said.speaker.actor is None


def test_a_suffix_tells_father_from_son() -> None:
    found, _ = read("Jan Holm Senior kam an. Dann kam Jan Holm Junior dazu.")
    assert sorted(actor.name for actor in found) == ["Jan Holm Junior", "Jan Holm Senior"]


Q = "es sei zu spät"


@pytest.mark.parametrize(
    ("text", "speaker", "who"),
    [
        # a title means its only holder
        (
            "Präsident Emmanuel Macron kam an. Der französische Staatschef sagte, es sei zu spät.",
            "Der französische Staatschef",
            "Emmanuel Macron",
        ),
        (
            "Umweltministerin Anna Berg kam an. Die Ministerin sagte, es sei zu spät.",
            "Die Ministerin",
            "Anna Berg",
        ),
        # a pronoun means the last speaker or the only person of its gender
        ("Anna Berg traf den Rat. Sie sagte, es sei zu spät.", "Sie", "Anna Berg"),
        ("Karl Brandt kam an. Er sagte, es sei zu spät.", "Er", "Karl Brandt"),
        ("Anna Berg kam an. Er sagte, es sei zu spät.", "Er", None),
        # who is named without an introduction is whom the text spoke of before
        (
            "Der finnische Außenminister reist ab. Man hörte zu. Jan Holm sagte, es sei zu spät.",
            "Jan Holm",
            "Jan Holm",
        ),
        # two who fit are not told apart
        (
            "Karl Brandt, der dort seit Jahren lebt, traf Jan Holm. "
            "Am Mittag regnete es. Er sagte, es sei zu spät.",
            "Er",
            None,
        ),
        # what is said is said by whose it is
        ("Nach Angaben der Polizei sagte man, es sei zu spät.", "Angaben der Polizei", "Polizei"),
        ("Laut Polizeiangaben hieß es, es sei zu spät.", "Polizeiangaben", "Polizei"),
        (
            "Anna Berg kam an. Nach ihren Worten hieß es, es sei zu spät.",
            "ihren Worten",
            "Anna Berg",
        ),
        # an unnamed spokesperson speaks for the body, governments for the state
        (
            "Ein Sprecher des Außenministeriums sagte, es sei zu spät.",
            "Ein Sprecher des Außenministeriums",
            "Außenministerium",
        ),
        (
            "Die russische Regierung sagte, es sei zu spät.",
            "Die russische Regierung",
            "Russland",
        ),
        ("Moskau sagte am Abend, es sei zu spät.", "Moskau", "Russland"),
        # unnamed sources keep their words
        ("Augenzeugen sagten, es sei zu spät.", "Augenzeugen", "Augenzeugen"),
        (
            "Der bayerische Minister kam an. Einige Minister sagten, es sei zu spät.",
            "Einige Minister",
            "Minister",
        ),
        # a document is its issuer's, a claim the state's that an adjective names
        (
            "Laut einem EU-Dokument hieß es, es sei zu spät.",
            "einem EU-Dokument",
            "Europäische Union",
        ),
        (
            "Nach ukrainischen Angaben hieß es, es sei zu spät.",
            "ukrainischen Angaben",
            "Ukraine",
        ),
        (
            "Einer deutschen Studie zufolge hieß es, es sei zu spät.",
            "Einer deutschen Studie",
            "deutsche Studie",
        ),
        (
            "Der Bericht der NATO liegt vor. Dem Bericht zufolge hieß es, es sei zu spät.",
            "Dem Bericht",
            "NATO",
        ),
        # who a spokesperson speaks for may stand in one word with it, or speak just before
        ("Ein Talibansprecher sagte, es sei zu spät.", "Ein Talibansprecher", "Taliban"),
        # to whom they speak is not for whom
        ("Ein Pressesprecher von Siemens sagte, es sei zu spät.", "Ein Pressesprecher", "Siemens"),
        (
            "Der russische Pressesprecher sagte, es sei zu spät.",
            "Der russische Pressesprecher",
            "Russland",
        ),
        ("Kremls Pressesprecher sagte, es sei zu spät.", "Kremls Pressesprecher", "Russland"),
        (
            "Ein Pressesprecher Putins sagte, es sei zu spät.",
            "Ein Pressesprecher Putins",
            "Pressesprecher Putins",
        ),
        (
            "Die Presse kam. Die Pressesprecherin sagte, es sei zu spät.",
            "Die Pressesprecherin",
            "Pressesprecherin",
        ),
        ("Ein Presse-Sprecher der NATO sagte, es sei zu spät.", "Ein Presse-Sprecher", "NATO"),
        ("Eine Mediensprecherin der NATO sagte, es sei zu spät.", "Eine Mediensprecherin", "NATO"),
        # a government by its capital, a body by its short name or by the noun in its name
        ("Die Regierung in Lomé sagte, es sei zu spät.", "Die Regierung in Lomé", "Togo"),
        (
            "Ein Regierungssprecher in Berlin sagte, es sei zu spät.",
            "Ein Regierungssprecher",
            "Deutschland",
        ),
        (
            "Die Wahlkommission (WKX) tagt. Laut WKX hieß es, es sei zu spät.",
            "WKX",
            "Wahlkommission",
        ),
        (
            "Die Nordische Hilfsagentur baut. Die US Botschaft in Riad sagte, es sei zu spät.",
            "Die US Botschaft in Riad",
            "US Botschaft",
        ),
        # only the general word takes up any authority
        (
            "Der Verfassungsschutz schweigt. Die Staatsanwaltschaft sagte, es sei zu spät.",
            "Die Staatsanwaltschaft",
            "Staatsanwaltschaft",
        ),
        # some of many, and two at once, are several
        (
            "Einige der britischen Ärzte sagten, es sei zu spät.",
            "Einige der britischen Ärzte",
            "britische Ärzte",
        ),
        # names: first names alone, offices with a purpose, places before a name
        ("Thaksin Brandt kam an. Thaksin sagte, es sei zu spät.", "Thaksin", "Thaksin Brandt"),
        (
            "Der Kommissar für Verkehr Karl Brandt sagte, es sei zu spät.",
            "Der Kommissar für Verkehr Karl Brandt",
            "Karl Brandt",
        ),
        (
            "Papst Franziskus kam an. Der Papst sagte, es sei zu spät.",
            "Der Papst",
            "Papst Franziskus",
        ),
        ("Juan Williams kam an. Williams sagte, es sei zu spät.", "Williams", "Juan Williams"),
        (
            "Der Diplomat Im Chon Il sprach. Im fuhr fort, es sei zu spät.",
            "Im",
            "Im Chon Il",
        ),
        # of words in two sentences those of the second count
        (
            "Es war Anna Berg. Karl Brandt sagte, es sei zu spät.",
            "Anna Berg. Karl Brandt",
            "Karl Brandt",
        ),
        # a name after a description
        (
            "Die Zeitung „Neue Woche“ schrieb, es sei zu spät.",
            "Die Zeitung „Neue Woche“",
            "Neue Woche",
        ),
    ],
)
def test_who_speaks(text: str, speaker: str, who: str | None) -> None:
    assert speakers(text, Said(Q, speaker)) == [who]


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        # the words cut the name off
        ("Jan Holm, Präsident der Bahn, sagte, es sei zu spät.", "Präsident der Bahn", "Jan Holm"),
        # where they stand is not who says it
        (
            "Es sei zu spät, so der Maler Jan Holm auf der Website der Zeitung „Neue Woche“.",
            "der Maler Jan Holm auf der Website der Zeitung „Neue Woche“",
            "Jan Holm",
        ),
        # an apposition in quotation marks with its initials
        (
            "Eine der Gruppen des Landes, die „Koalition für Heil“ (KFH), sagte, es sei zu spät.",
            "Eine der Gruppen des Landes, die „Koalition für Heil“ (KFH)",
            "Koalition für Heil",
        ),
    ],
)
def test_words_mean_the_name_that_they_go_with(text: str, words: str, who: str) -> None:
    quote = "Es sei zu spät" if text.startswith("Es") else "es sei zu spät"
    assert speakers(text, Said(quote, words)) == [who]


@pytest.mark.parametrize("name", ["Mark O’Keefe", "Mark O'Keefe", "Mu’ammar Al-Fu’ah"])
def test_an_apostrophe_can_be_part_of_a_name(name: str) -> None:
    text = f"Am Abend sagte {name}, es sei zu spät."
    assert speakers(text, Said(Q, name), entities={name: EntityKind.PERSON}) == [name]


def test_a_station_is_nobodys_genitive() -> None:
    text = "Am Abend sagte der Korrespondent al-Jazeeras, es sei zu spät."
    entities = {"al-Jazeeras": EntityKind.PERSON}
    found, _ = read(text, Said(Q, "der Korrespondent al-Jazeeras"), entities=entities)
    assert not [actor for actor in found if actor.name == "al-Jazeeras"]


def test_who_is_known_by_office_gets_the_name_of_the_next_speaker() -> None:
    text = "Der finnische Außenminister reist ab. Man hörte zu. Jan Holm sagte, es sei zu spät."
    found, _ = read(text, Said(Q, "Jan Holm"))
    holm = next(actor for actor in found if actor.name == "Jan Holm")
    assert [mention.text for mention in holm.mentions] == [
        "Der finnische Außenminister",
        "Jan Holm",
    ]
    assert holm.country == "FIN"


def test_who_is_beside_an_office_does_not_hold_it() -> None:
    text = "Der finnische Außenminister traf Jan Holm. Jan Holm sagte, es sei zu spät."
    found, _ = read(text, Said(Q, "Jan Holm"))
    holm = next(actor for actor in found if actor.name == "Jan Holm")
    assert holm.roles == ()


def test_several_speak_together() -> None:
    text = "Anna Berg und Karl Brandt sagten, es sei zu spät."
    found, (said,) = read(text, Said(Q, "Anna Berg und Karl Brandt"))
    assert said.speaker is not None
    group = next(actor for actor in found if actor.id == said.speaker.actor)
    members = [actor.name for actor in found if actor.id in group.members]
    assert group.kind is ActorKind.GROUP
    assert members == ["Anna Berg", "Karl Brandt"]


def test_the_name_of_several_is_listed_as_their_language_does() -> None:
    text = "Anna Berg und Karl Brandt sagten, es sei zu spät."
    grammar = replace(reference_grammar(), joined=" & ".join)
    analysis = prepare(Article.of(text), pack=load("de"))
    said = statement(1, text, Said(Q, "Anna Berg und Karl Brandt"))
    found, _ = actors(analysis, [said], grammar=grammar, knowledge=knowledge("de"))
    assert "Anna Berg & Karl Brandt" in [actor.name for actor in found]


@pytest.mark.parametrize(
    ("before", "words", "name"),
    [
        ("Karl Holm kam. Anna Brandt blieb.", "Die 54-Jährige", "Anna Brandt"),
        ("J. Holm kam. Anna Brandt blieb.", "Die 54-Jährige", None),
        ("J. Holm kam.", "Der 54-Jährige", None),
    ],
)
def test_somebody_of_unknown_gender_may_be_meant_and_never_surely_is(
    before: str, words: str, name: str | None
) -> None:
    assert speakers(f"{before} {words} sagte, es sei zu spät.", Said(Q, words)) == [name]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Ursula von der Leyen", "Ursula von der Leyen"),
        ("Jan van der Holm", "Jan van der Holm"),
        ("Anna von den Bergen", "Anna"),
    ],
)
def test_an_article_goes_on_with_a_name_after_its_particle_alone(words: str, name: str) -> None:
    assert speakers(f"{words} sagte, es sei zu spät.", Said(Q, words)) == [name]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Pressesprecherin Anna Müller reist ab.", "Anna Müller", "Pressesprecherin"),
        ("Regierungssprecher Jan Holm reist ab.", "Jan Holm", "Regierungssprecher"),
        ("Konzernsprecherin Anna Müller reist ab.", "Anna Müller", "Konzernsprecherin"),
        ("Polizeisprecher Jan Holm reist ab.", "Jan Holm", "Polizeisprecher"),
        ("Der russische Pressesprecher Jan Holm reist ab.", "Jan Holm", "Pressesprecher"),
    ],
)
def test_spokespersons_with_names(text: str, name: str, role: str) -> None:
    actor = named(text, name)
    assert actor.kind is ActorKind.PERSON
    assert actor.roles == (role,)
