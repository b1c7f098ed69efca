from dataclasses import replace

import pytest
from sample_documents import told
from sample_events import happened

from wortlaut.exports.attributed import attributed
from wortlaut.records import Document


def test_ids_are_resolved() -> None:
    accusation, closure = attributed([happened()])
    assert [actor.name for actor in accusation.actors] == ["Emil Thoma"]
    assert [actor.name for actor in accusation.recipients] == ["Verwaltung"]
    assert accusation.time is None
    assert closure.time is not None
    assert closure.id == f"{happened().article.id}_e2"


def test_sources_that_speak_together_are_one_each() -> None:
    _, closure = attributed([happened()])
    names = [(each.name, each.attestation.status.value) for each in closure.attributions]
    assert names == [
        ("Karla Wendisch", "denied"),
        ("Emil Thoma", "denied"),
        ("Gerüchte; Gerede", "uncertain"),
        ("unknown", "asserted"),
    ]
    assert closure.attributions[2].actor is None


def test_actors_that_act_together_are_one_each() -> None:
    document = happened()
    together = replace(document.events[0], actors=("a5", "a1"))
    (item,) = attributed([replace(document, events=(together,))])
    assert [actor.id for actor in item.actors] == ["a1", "a2"]


def at(value: str | None) -> Document:
    document = happened()
    (time,) = document.times
    return replace(document, times=(replace(time, value=value),), events=document.events[1:])


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2024-05-14", "2024-05-14"),
        ("2024-05-14T08:00", "2024-05-14"),
        ("2024-05", None),
        ("2024-W20", None),
        ("XXXX-WXX-7", None),
        ("2024-13-45", None),
        ("P2D", None),
        (None, None),
    ],
)
def test_a_day_only_where_the_text_tells_one(value: str | None, day: str | None) -> None:
    (item,) = attributed([at(value)])
    assert item.day == day


def test_contexts_tell_plans_and_denials() -> None:
    accusation, closure = attributed([happened()])
    assert accusation.contexts == ()
    assert closure.contexts == ("future",)  # one of three sources denies it
    denied = replace(closure.event, attestations=closure.event.attestations[:1])
    (item,) = attributed([replace(happened(), events=(denied,))])
    assert item.contexts == ("future", "negation")


def test_an_actor_is_named_as_near_the_event() -> None:
    document = happened()
    late = replace(document.events[0], trigger=document.events[1].trigger, actors=("a1",))
    (item,) = attributed([replace(document, events=(late,))])
    assert item.words(item.actors[0]) == "Karla Wendisch"


def test_no_events() -> None:
    assert list(attributed([told()])) == []
