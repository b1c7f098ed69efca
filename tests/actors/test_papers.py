"""Papers and stations by their names, and what takes them up."""

import pytest
from acting import Said, read, speakers
from parsed import who

Q = "es sei zu spät"


@pytest.mark.parametrize("name", ["Dorfkurier", "Weser-Post", "Talbote", "Kreis-Anzeiger"])
def test_a_paper_shows_by_its_name_what_it_is(name: str) -> None:
    text = f"Gelobt hat das „{name}“. Die Nordbau AG ist dagegen. Das Blatt schreibt, {Q}."
    assert speakers(text, Said(Q, "Das Blatt")) == [name]


def test_a_firm_is_no_paper() -> None:
    text = f"Gelobt hat das „Waldrand“. Das Blatt schreibt, {Q}."
    assert speakers(text, Said(Q, "Das Blatt")) == ["Blatt"]


def test_the_paper_is_the_one_named_last() -> None:
    text = (
        f"Der „Dorfkurier“ lobt den Plan. Die „Weser-Post“ tadelt ihn. Die Zeitung schreibt, {Q}."
    )
    assert speakers(text, Said(Q, "Die Zeitung")) == ["Weser-Post"]


def test_of_two_papers_named_together_none_is_meant() -> None:
    text = f"Der „Dorfkurier“ und die „Weser-Post“ loben das. Die Zeitung schreibt, {Q}."
    assert speakers(text, Said(Q, "Die Zeitung")) == ["Zeitung"]


@pytest.mark.parametrize(
    ("owner", "name"),
    [
        ("des „Altdorfer Tageblatts“", "Altdorfer Tageblatt"),
        ("des „Dorfkuriers“", "Dorfkurier"),
        ("des „Focus“", "Focus"),
        ("des Vereins Hellas", "Hellas"),
    ],
)
def test_the_ending_of_a_genitive_is_no_part_of_a_name(owner: str, name: str) -> None:
    words = f"Ansicht {owner}"
    assert speakers(f"Nach {words} sei es zu spät.", Said("sei es zu spät", words)) == [name]


def test_the_paper_in_which_something_is_said_says_it() -> None:
    text = "In der Wochenschrift „Waldrand“ wird gespottet, es sei zu spät."
    arcs = {
        "In": ("Wochenschrift", "case"),
        "der": ("Wochenschrift", "det"),
        "Wochenschrift": ("gespottet", "obl"),
        "Waldrand": ("Wochenschrift", "appos"),
        "wird": ("gespottet", "aux:pass"),
    }
    assert who(text, Q, cue="wird gespottet", arcs=arcs)[1] == "Waldrand"


def test_the_town_in_which_something_is_said_does_not_say_it() -> None:
    text = "In Altdorf wird gespottet, es sei zu spät."
    arcs = {
        "In": ("Altdorf", "case"),
        "Altdorf": ("gespottet", "obl"),
        "wird": ("gespottet", "aux:pass"),
    }
    assert who(text, Q, cue="wird gespottet", arcs=arcs)[1] is None


@pytest.mark.parametrize(
    ("speaker", "told", "name"),
    [
        ("der Glaziologe", "der Deutschen Presse-Agentur", "Glaziologe"),
        ("eine Nachbarin", "der Nachrichtenagentur Reuters", "Nachbarin"),
        ("der SPD-Politiker", "der ARD", "SPD-Politiker"),
        ("ein Analyst", "der Süddeutschen Zeitung", "Analyst"),
    ],
)
def test_a_paper_is_told_what_somebody_says(speaker: str, told: str, name: str) -> None:
    said = Said(Q, f"{speaker} {told}")
    actors, (statement,) = read(f"Das sagte {speaker} {told}: {Q}.", said)
    assert statement.speaker is not None
    assert statement.speaker.text == speaker
    names = {actor.id: actor.name for actor in actors}
    assert names[statement.speaker.actor or ""] == name


@pytest.mark.parametrize(
    "speaker",
    [
        "der Korrespondent der Deutschen Presse-Agentur",
        "die Moderatorin der Tagesschau",
        "der Büroleiter der ARD",
        "der Minister der Bundesrepublik",
        "ein Dolmetscher des Fernsehens",
        "ein Bericht der Nachrichtenagentur Reuters",
    ],
)
def test_who_belongs_to_a_body_is_of_it(speaker: str) -> None:
    _, (statement,) = read(f"Das sagte {speaker}: {Q}.", Said(Q, speaker))
    assert statement.speaker is not None
    assert statement.speaker.text == speaker
