"""Bodies of the same name in several countries: that of the country whose bodies are named."""

import pytest

import wortlaut
from wortlaut.records import ActorKind

SWISS = "Die SVP ist dagegen. Die Schweizerische Nationalbank schweigt."
AUSTRIAN = "Die ÖVP ist dagegen. Die FPÖ schweigt."
GERMAN = "Die SPD ist dagegen. Der Bundestag schweigt."


def who(text: str) -> dict[str, str | None]:
    """Return the keys of all bodies and states by each of the words that mention them."""
    return {
        mention.text: actor.key
        for actor in wortlaut.analyse(text).actors
        if actor.kind in {ActorKind.ORGANISATION, ActorKind.STATE}
        for mention in actor.mentions
    }


@pytest.mark.parametrize(
    ("words", "around", "key"),
    [
        ("Bundesrat", SWISS, "state:CHE"),
        ("Bundesrat", AUSTRIAN, "body:AT-BR"),
        ("Bundesrat", GERMAN, "body:DE-BR"),
        ("Bundesanwaltschaft", SWISS, "body:CH-BA"),
        ("Bundesanwaltschaft", GERMAN, "body:DE-GBA"),
        ("Bundeskriminalamt", AUSTRIAN, "body:AT-BKA"),
        ("Bundeskriminalamt", GERMAN, "body:DE-BKA"),
        ("FDP", SWISS, "body:CH-FDP"),
        ("FDP", GERMAN, "body:DE-FDP"),
        ("FDP", AUSTRIAN, "body:DE-FDP"),
    ],
)
def test_a_shared_name_is_that_of_the_country_of_the_others(
    words: str, around: str, key: str
) -> None:
    article = "Die" if words in {"Bundesanwaltschaft", "FDP"} else "Das"
    article = "Der" if words.endswith("rat") else article
    assert who(f"{around} {article} {words} teilte mit, man prüfe den Fall.")[words] == key


@pytest.mark.parametrize(
    ("around", "key"),
    [(SWISS, "body:CH-GRUENE"), (AUSTRIAN, "body:AT-GRUENE"), (GERMAN, "body:DE-GRUENE")],
)
def test_members_of_a_party_are_of_its_country(around: str, key: str) -> None:
    text = f"{around} „Das ist falsch“, sagte Anna Berg (Grüne) am Montag."
    assert who(text)["Grüne"] == key
    (berg,) = (a for a in wortlaut.analyse(text).actors if a.name == "Anna Berg")
    assert berg.country_told == {"C": "CHE", "A": "AUT", "D": "DEU"}[key[5]]


@pytest.mark.parametrize(
    "around",
    [
        "Das sagte sie der NZZ und dem ORF.",
        "Österreich ist dagegen. Die Schweiz schweigt.",
        "Die SVP und die ÖVP sind dagegen.",
        "Die SVP und die SPD sind dagegen.",
        "",
    ],
)
def test_papers_states_and_as_many_of_each_decide_nothing(around: str) -> None:
    assert who(f"Der Bundesrat stimmt zu. {around}")["Bundesrat"] == "body:DE-BR"


def test_a_name_that_one_country_alone_has_stays() -> None:
    found = who(f"{AUSTRIAN} Bündnis 90/Die Grünen stimmten zu.")
    assert found["Bündnis 90/Die Grünen"] == "body:DE-GRUENE"


@pytest.mark.parametrize("words", ["Die Behörde ICE", "Der ICE", "Ein ICE"])
def test_a_train_is_no_body_of_the_united_states(words: str) -> None:
    found = wortlaut.analyse(f"{words} kam spät. „Das ärgert mich“, sagte Jan Holm.").actors
    assert not any(actor.country for actor in found)
