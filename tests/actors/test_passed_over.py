"""A pronoun takes up somebody without a name whom the sentence before is about."""

import pytest
from heard import who_speaks

from wortlaut import analyse


def speaker(text: str) -> str | None:
    return who_speaks(analyse(text))[-1]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bürgermeister Jan Pohl lobte das Fest. Der Wirt sah das anders. Er", "Wirt"),
        ("Ministerin Eva Kern kam zum Hof. Die Bäuerin zeigte ihr den Stall. Sie", "Bäuerin"),
        ("Kanzlerin Ilse Rau war dort. Die Mutter eines Toten weinte. Sie", "Mutter eines Toten"),
        ("Dezernent Otto Färber schweigt. Mein Vater hat dort gewohnt. Er", "Vater"),
    ],
)
def test_it_is_nobody_named_before_them(text: str, name: str) -> None:
    assert speaker(f"{text} sagte: „Es reicht.“") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bürgermeister Jan Pohl lobte das Fest. Die Wirtin sah das anders. Er", "Jan Pohl"),
        ("Bürgermeister Jan Pohl lobte das Fest. Der Preis war niedrig. Er", "Jan Pohl"),
        ("Bürgermeister Jan Pohl lobte das Fest. Der Bürgermeister blieb lange. Er", "Jan Pohl"),
        ("Der Fahrer Jan Holm kam ins Krankenhaus. Der Mann war betrunken. Er", "Jan Holm"),
        ("Rentner Emil Voss kaufte ein Auto. Der 70-Jährige freute sich. Er", "Emil Voss"),
        ("Jan Holm spielte stark. Der Stürmer traf zweimal. Er", "Jan Holm"),
    ],
)
def test_it_is_who_was_named_where_nobody_else_came_up(text: str, name: str) -> None:
    assert speaker(f"{text} sagte: „Es reicht.“") == name
