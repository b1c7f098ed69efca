"""Who is taken up by "er", "sie", "ihr" as the gender of the words before has it."""

import pytest
from acting import Said, speakers
from parsed import Arcs, who

Q = "es sei zu spät"


def he_or_she(start: str, pronoun: str, arcs: Arcs) -> str | None:
    """Return who says, by a pronoun, what stands after a sentence."""
    text = f"{start} Dann sagte {pronoun}, {Q}."
    tree = {**arcs, pronoun: ("sagte", "nsubj")}
    return who(text, Q, speaker=pronoun, cue="sagte", arcs=tree)[1]


@pytest.mark.parametrize(
    ("article", "pronoun", "name"),
    [
        ("Der", "er", "ADAC"),
        ("Die", "sie", "ADAC"),
        ("Der", "sie", None),
        ("Das", "er", None),
    ],
)
def test_a_body_is_taken_up_by_the_gender_of_its_article(
    article: str, pronoun: str, name: str | None
) -> None:
    arcs = {"ADAC": ("wuchs", "nsubj"), article: ("ADAC", "det")}
    assert he_or_she(f"{article} ADAC wuchs.", pronoun, arcs) == name


@pytest.mark.parametrize(("pronoun", "name"), [("er", "Polizei"), ("sie", "Polizei")])
def test_a_spokesman_is_taken_up_by_his_gender_or_that_of_the_body(pronoun: str, name: str) -> None:
    arcs = {"Polizeisprecher": ("schwieg", "nsubj"), "Ein": ("Polizeisprecher", "det")}
    assert he_or_she("Ein Polizeisprecher schwieg.", pronoun, arcs) == name


def test_a_name_that_the_parse_hangs_under_a_trade_is_the_subject() -> None:
    arcs = {
        "Bauer": ("kam", "nsubj"),
        "Jan": ("Bauer", "flat"),
        "Holm": ("Bauer", "flat"),
    }
    assert he_or_she("Bauer Jan Holm kam.", "er", arcs) == "Jan Holm"


def test_who_somebody_is_says_no_other_came() -> None:
    arcs = {
        "Angeklagte": ("kam", "nsubj"),
        "Bäcker": ("Angeklagte", "appos"),
        "Der": ("Angeklagte", "det"),
        "ein": ("Bäcker", "det"),
    }
    assert he_or_she("Der Angeklagte, ein Bäcker, kam.", "er", arcs) == "Angeklagte"


@pytest.mark.parametrize("words", ["Ihr", "ihre"])
def test_a_pronoun_and_a_possessive_alone_name_who_spoke_last(words: str) -> None:
    told = {"Ihr": "Ihr zufolge ist es zu früh.", "ihre": "Es ist, so ihre Warnung, zu früh."}
    text = f"Eva Kern sagte, {Q}. {told[words]}"
    said = [Said(Q, "Eva Kern"), Said("ist es zu früh" if words == "Ihr" else "zu früh", words)]
    assert speakers(text, *said) == ["Eva Kern", "Eva Kern"]


def test_a_title_of_women_tells_more_than_a_first_name() -> None:
    text = f"Außenministerin Marama Holm sagte, {Q}. Sie sagte, es sei früh."
    assert speakers(text, Said(Q, "Außenministerin Marama Holm"), Said("es sei früh", "Sie")) == [
        "Marama Holm",
        "Marama Holm",
    ]


@pytest.mark.parametrize(
    ("start", "arcs", "name"),
    [
        ("Ein Fahrer kam.", {"Fahrer": ("kam", "nsubj"), "Ein": ("Fahrer", "det")}, "Fahrer"),
        ("Die Planer kamen.", {"Planer": ("kamen", "nsubj"), "Die": ("Planer", "det")}, None),
    ],
)
def test_who_is_described_alone_is_taken_up(start: str, arcs: Arcs, name: str | None) -> None:
    assert he_or_she(start, "er", arcs) == name


def test_the_verb_tells_that_several_are_taken_up() -> None:
    text = f"Die Jugendverbände kamen. Dann sagten sie, {Q}."
    arcs = {
        "Jugendverbände": ("kamen", "nsubj"),
        "Die": ("Jugendverbände", "det"),
        "sie": ("sagten", "nsubj"),
    }
    assert who(text, Q, speaker="sie", cue="sagten", arcs=arcs)[1] == "Jugendverbände"
