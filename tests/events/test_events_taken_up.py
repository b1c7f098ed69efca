"""Whose deed somebody judges who judges one that was told of, in sentences that networks read."""

import pytest

import wortlaut
from wortlaut.records import EventType


def recipients(text: str, actor: str, type_: EventType) -> list[str]:
    made = wortlaut.analyse(text)
    names = {one.id: one.name for one in made.actors}
    return next(
        [names[a] for a in event.recipients]
        for event in made.events
        if event.type is type_ and [names[a] for a in event.actors] == [actor]
    )


@pytest.mark.parametrize(
    ("text", "actor", "type_", "did"),
    [
        (
            "Russland griff Georgien an. Außenministerin Nino Sakwa verlangte eine "
            "Entschuldigung. Die EU verurteilte den Angriff.",
            "Europäische Union",
            EventType.ACCUSE,
            ["Russland"],
        ),
        (
            "Kanzlerin Eva Stern reist nach Polen. Die Opposition kritisierte die Reise. Der "
            "Koalitionspartner lobte die Reise.",
            "Koalitionspartner",
            EventType.SUPPORT,
            ["Eva Stern"],
        ),
        (
            "Minister Karl Odenthal besuchte Kiew. Die AfD kritisierte den Besuch. Die SPD "
            "verteidigte den Besuch.",
            "SPD",
            EventType.SUPPORT,
            ["Karl Odenthal"],
        ),
        (
            "Die USA verhängten Sanktionen gegen Iran. Präsident Ali Reza drohte mit Vergeltung. "
            "China kritisierte die Sanktionen.",
            "China",
            EventType.ACCUSE,
            ["USA"],
        ),
        (
            "Israel bombardierte Damaskus. Iran kündigte Vergeltung an. Die Türkei verurteilte "
            "die Luftangriffe.",
            "Türkei",
            EventType.ACCUSE,
            ["Israel"],
        ),
        (
            "Kanzler Brand schlug eine Reform vor. Die CSU forderte Änderungen. Die Grünen "
            "lehnten den Vorschlag ab.",
            "Bündnis 90/Die Grünen",
            EventType.REJECT,
            ["Brand"],
        ),
        # another's deed, or nobody's
        (
            "Israel bombardierte Damaskus. Der Minister kritisierte die Kritik Irans.",
            "Minister",
            EventType.ACCUSE,
            ["Iran"],
        ),
        (
            "Die Polizei nahm den Mann fest. Der Verein verurteilte die Tat.",
            "Verein",
            EventType.ACCUSE,
            [],
        ),
        (
            "Ministerin Ute Kraft stellte den Bericht vor. Der Verband begrüßte die Pläne. Die "
            "Kirchen forderten mehr Geld.",
            "Kirchen",
            EventType.REQUEST,
            [],
        ),
        (
            "Minister Karl Roth verteidigte das Gesetz. Die Opposition kritisierte die Pläne. "
            "Der Verband lehnte das Gesetz ab.",
            "Verband",
            EventType.REJECT,
            [],
        ),
        # as before: who is criticised answers
        (
            "Papst Leo kritisierte die Waffenlieferungen. Die Ukraine wies die Kritik zurück.",
            "Ukraine",
            EventType.REJECT,
            ["Papst Leo"],
        ),
    ],
)
def test_who_did_it_is_judged_not_who_spoke_last(
    text: str, actor: str, type_: EventType, did: list[str]
) -> None:
    assert recipients(text, actor, type_) == did
