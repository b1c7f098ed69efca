"""Who a bare noun before the colon of a headline is: whoever is called so below."""

import pytest
from acting import Said, read

from wortlaut.records import Kind

CLAIM = "Steuern steigen"


def source(noun: str, below: str, *speakers: str) -> str | None:
    """Return who says in a headline that taxes rise, `speakers` speaking in the text below."""
    said = [f"„Satz {number} davon“" for number in range(len(speakers))]
    lines = " ".join(f"{quote} sagte {who}." for quote, who in zip(said, speakers, strict=True))
    found, (first, *_) = read(
        f"{noun}: {CLAIM}\n\n{below} {lines}",
        Said(CLAIM, noun, Kind.INDIRECT),
        *(Said(quote, who, Kind.DIRECT) for quote, who in zip(said, speakers, strict=True)),
    )
    names = {actor.id: actor.name for actor in found}
    return names.get(first.speaker.actor or "") if first.speaker else None


@pytest.mark.parametrize(
    ("noun", "speaker"),
    [
        ("Minister", "Finanzminister Jan Holm"),
        ("Ministerin", "Finanzministerin Eva Kern"),
        ("Airline-Chef", "Konzernchef Jan Holm"),
    ],
)
def test_who_has_the_office_below_says_what_the_headline_says(noun: str, speaker: str) -> None:
    assert source(noun, "Es wird teuer.", speaker) == " ".join(speaker.split()[1:])


@pytest.mark.parametrize(
    ("noun", "speakers"),
    [
        ("Minister", ("Trainer Jan Holm",)),
        ("Minister", ("Finanzministerin Eva Kern",)),
        ("Minister", ("Finanzminister Jan Holm", "Innenminister Udo Berg")),
    ],
)
def test_nobody_else_and_none_of_several_does(noun: str, speakers: tuple[str, ...]) -> None:
    names = {" ".join(speaker.split()[1:]) for speaker in speakers}
    assert source(noun, "Es wird teuer.", *speakers) not in names
