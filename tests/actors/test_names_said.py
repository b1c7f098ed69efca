"""Names that are other words as well, and words that are no names."""

import pytest
from acting import Said, read, speakers

from wortlaut.records import ActorKind, Kind


@pytest.mark.parametrize(
    "speaker",
    ["Herr Montag", "Frau Sommer", "Herr Mai", "Herrn Freitag", "Frau Morgen", "Herrn Abend"],
)
@pytest.mark.parametrize("whole", [True, False])
def test_surnames_that_are_words_of_time(speaker: str, whole: bool) -> None:
    text = f"Laut {speaker} ist es am Dienstag im Juni zu spät."
    words = speaker if whole else speaker.partition(" ")[0]
    found, (said,) = read(text, Said("ist es am Dienstag im Juni zu spät", words))
    assert said.speaker is not None
    (actor,) = found
    assert said.speaker.actor == actor.id
    assert actor.name == speaker.partition(" ")[2]
    assert actor.kind is ActorKind.PERSON


def test_what_is_said_in_two_words_is_nobody() -> None:
    text = "„Nein, danke“, sagte er. „Doch, doch“, sagte sie. Die Gruppe „Nein, danke“ kam."
    found, (first, second) = read(
        text,
        Said("„Nein, danke“", kind=Kind.DIRECT),
        Said("„Doch, doch“", kind=Kind.DIRECT),
    )
    assert first.speaker is second.speaker is None
    for actor in found:
        assert [(mention.start, mention.text) for mention in actor.mentions] == [
            (text.rindex("Nein"), "Nein, danke")
        ]


@pytest.mark.parametrize(
    "text",
    [
        "Der Minister sagte Ja, die Ministerin Nein.",
        "Jein, sagte der Minister.",
        "Minister Doch, sagte er.",
    ],
)
def test_answers_are_nobodys_name(text: str) -> None:
    found, _ = read(text)
    assert not {"Ja", "Nein", "Jein", "Doch"}.intersection(actor.name for actor in found)


def test_a_name_with_ss_is_the_one_with_a_sharp_s() -> None:
    text = "Henning Voß kam an. Voss sagte, es sei zu spät."
    assert speakers(text, Said("es sei zu spät", "Voss")) == ["Henning Voß"]


@pytest.mark.parametrize(
    ("before", "name", "found"),
    [
        ("J.-P. Holm", "Jean-Pierre Holm", "Jean-Pierre Holm"),
        ("J.-P. Holm", "Jean Pierre Holm", "Jean Pierre Holm"),
        ("Jean-Pierre Holm", "J.-P. Holm", "Jean-Pierre Holm"),
        ("J.-P. Holm", "Holm", "J.-P. Holm"),
        ("J. Holm", "Jean-Pierre Holm", "Jean-Pierre Holm"),
    ],
)
def test_initials_of_a_double_first_name(before: str, name: str, found: str) -> None:
    text = f"{before} kam an. Am Abend sagte {name}, es sei zu spät."
    (actor,), _ = read(text, Said("es sei zu spät", name))
    assert actor.name == found


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("J.-P. Holm", "Jan Holm"),
        ("J.-P. Holm", "Jean-Marie Holm"),
        ("Jean-Pierre Holm", "Jean Holm"),
    ],
)
def test_initials_of_another(before: str, name: str) -> None:
    text = f"{before} kam an. Am Abend sagte {name}, es sei zu spät."
    found, _ = read(text, Said("es sei zu spät", name))
    assert [actor.name for actor in found] == [before, name]


@pytest.mark.parametrize(
    "words",
    [
        "Prof. Dr. h. c. Anna Berg",
        "Dr. h. c. mult. Anna Berg",
        "Priv.-Doz. Dr. med. Anna Berg",
        "Mag. (FH) Anna Berg",
        "Oberst a. D. Anna Berg",
        "Kapitän zur See Dr. Anna Berg",
    ],
)
def test_a_name_behind_degrees(words: str) -> None:
    assert speakers(f"Am Abend sagte {words}, es sei zu spät.", Said("es sei zu spät", words)) == [
        "Anna Berg"
    ]
