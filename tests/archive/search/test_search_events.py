"""Searching for events: whose they are, in which order they come, and what is shown of them."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sample_press import Said, document, write

from wortlaut import Archive, Document
from wortlaut.archive.search import filters_of, search_events
from wortlaut.errors import UsageError
from wortlaut.records import (
    Act,
    ActorKind,
    EventType,
    Excerpt,
    Phase,
    Span,
    Status,
    TimeExpression,
    TimeType,
)

ASSERTED, DENIED = ("ACCUSE", Status.ASSERTED), ("ACCUSE", Status.DENIED)


def accusation(title: str, day: str | None, said: str = "lügt", **facts: Any) -> Document:
    words = f"Kurt Müller {said}, {title}"
    return document(
        title, "Bote", day, Said("Anna Berg", words, ("Kurt Müller",), event=ASSERTED), **facts
    )


def titles(hits: list[dict[str, object]]) -> list[object]:
    return [hit["title"] for hit in hits]


SEVERAL = [
    accusation("alt", "2022-05-01"),
    accusation("ohne eins", None),
    accusation("neu eins", "2024-01-02"),
    accusation("ohne zwei", None),
    accusation("neu zwei", "2024-01-02"),
    accusation("Januar", "2024-01"),
]
ORDER = ["neu zwei", "neu eins", "Januar", "alt", "ohne zwei", "ohne eins"]


@pytest.mark.parametrize("limit", [1, 2, 3, 5, 6, 50])
def test_pages_hold_every_event_once_the_newest_first(tmp_path: Path, limit: int) -> None:
    with Archive(write(tmp_path / "a.db", SEVERAL)) as archive:
        found: list[dict[str, object]] = []
        cursor: str | None = None
        for _ in range(-(-len(SEVERAL) // limit)):
            page = search_events(archive.connection, filters_of(), limit=limit, cursor=cursor)
            found += page.hits
            assert len(page.hits) <= limit
            cursor = page.next
        assert cursor is None
        assert titles(found) == ORDER


def test_pages_of_events_stay_the_same_while_others_write(tmp_path: Path) -> None:
    path = write(tmp_path / "a.db", SEVERAL)
    with Archive(path) as reading, Archive(path, write=True) as writing:
        first = search_events(reading.connection, filters_of(), limit=2)
        writing.add(accusation("dazwischen", "2023-01-01"))
        rest = search_events(reading.connection, filters_of(), limit=50, cursor=first.next)
        assert titles([*first.hits, *rest.hits]) == ORDER


@pytest.mark.parametrize("limit", [0, 1001])
def test_a_page_of_events_has_its_size(tmp_path: Path, limit: int) -> None:
    refused = pytest.raises(UsageError, match="from 1 to")
    with Archive(write(tmp_path / "a.db", SEVERAL[:1])) as archive, refused:
        search_events(archive.connection, filters_of(), limit=limit)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"since": "2024-01-02"}, {"neu eins", "neu zwei"}),
        ({"until": "2023"}, {"alt"}),
        ({"since": "2023", "dated": "publication"}, {"neu eins", "neu zwei", "Januar"}),
        ({"until": "2022", "dated": "publication"}, {"alt"}),
        ({"words": "alt"}, {"alt"}),
        ({"words": "Januar lügen"}, {"Januar"}),
        ({"outlet": ["Bote", "Anzeiger"], "words": "alt"}, {"alt"}),
        ({"outlet": "Anzeiger"}, set()),
        ({"min_confidence": 0.8, "words": "alt"}, {"alt"}),
        ({"min_confidence": 0.81}, set()),
        ({"act": "deny"}, set()),
        ({"kind": "indirect"}, set()),
        ({"status": "denied"}, set()),
        ({"source": "Kurt Müller"}, set()),
        ({"speaker": "Kurt Müller"}, set()),
        ({"about": "Jan Berg"}, set()),
    ],
)
def test_filters_of_events(tmp_path: Path, filters: dict[str, Any], expected: set[str]) -> None:
    with Archive(write(tmp_path / "a.db", SEVERAL)) as archive:
        assert set(titles(archive.events(**filters))) == expected


def test_conditions_on_who_attests_are_on_the_event_and_not_on_others(tmp_path: Path) -> None:
    other = document(
        "anders",
        "Anzeiger",
        "2024-01-03",
        Said("Jan Berg", "Anna Berg stört", ("Anna Berg",), act=Act.DENY, event=DENIED),
        language="en",
    )
    with Archive(write(tmp_path / "a.db", [SEVERAL[0], other])) as archive:
        for filters in (
            {"status": "denied"},
            {"act": "deny"},
            {"source": "Jan Berg"},
            {"speaker": "Jan Berg"},
            {"outlet": "Anzeiger"},
            {"language": "en"},
            {"since": "2024-01-03"},
        ):
            assert titles(archive.events(**filters)) == ["anders"], filters  # type: ignore[arg-type]
        assert titles(archive.events(about="Anna Berg")) == ["anders", "alt"]


def test_what_is_attested_or_done_with_others_is_found_by_each(tmp_path: Path) -> None:
    draft = document(
        "zwei",
        "Bote",
        "2024-01-01",
        Said("Stadtwerke", "Anna Berg und Jan Berg klagen Russland an", ("Russland",)),
        Said("Anna Berg", "Jan Berg zahlt", ("Jan Berg",)),
        Said("Kurt Müller", "Ich schweige"),
    )
    group = replace(
        next(actor for actor in draft.actors if actor.name == "Stadtwerke"),
        kind=ActorKind.GROUP,
        members=("a-Anna Berg", "a-Jan Berg"),
    )
    actors = tuple(group if actor.id == group.id else actor for actor in draft.actors)
    told = accusation("zwei", None).events[0]
    cue = draft.statements[0].cue
    assert cue
    event = replace(
        told,
        trigger=cue,
        actors=(group.id,),
        recipients=("a-Russland",),
        attestations=(replace(told.attestations[0], source=group.id),),
    )
    with Archive(tmp_path / "a.db", write=True) as archive:
        archive.add(replace(draft, actors=actors, events=(event,)))
        for name in ("Anna Berg", "Jan Berg", "Stadtwerke"):
            assert len(archive.events(speaker=name)) == 1
            assert len(archive.events(about=name)) == 1
        assert archive.events(speaker="Kurt Müller") == []
        assert archive.events(speaker="Russland") == []
        assert len(archive.events(about="Russland")) == 1


def test_an_event_shows_its_day_its_place_and_its_words(tmp_path: Path) -> None:
    draft = accusation("Tag", "2024-01-02")
    text = draft.article.text
    at = text.index("Tag")
    day = TimeExpression(
        id="t1", start=at, end=at + 3, text="Tag", type=TimeType.DATE, value="2023-12-24"
    )
    names = (Span(0, 4), Span(5, 9))
    trigger = Excerpt(spans=names, text="Anna Berg")
    event = replace(
        draft.events[0],
        type=EventType.COERCE,
        trigger=trigger,
        time="t1",
        place=Excerpt(spans=(Span(at, at + 3),), text="Tag"),
        phase=Phase.PLANNED,
    )
    untitled = replace(draft.article, title=None)
    whole = replace(draft, article=untitled, times=(day,), events=(event,))
    with Archive(write(tmp_path / "a.db", [whole, accusation("alt", "2022")])) as archive:
        hit, other = archive.events()
        assert (hit["day"], hit["day_told"], other["day"], other["day_told"]) == (
            *("2023-12-24", True),
            *("2022", False),
        )
        assert (hit["trigger"], hit["start"], hit["end"]) == ("Anna Berg", 0, 9)
        assert (hit["place"], hit["phase"], hit["type"]) == ("Tag", "planned", "COERCE")
        assert (hit["title"], hit["headline"]) == (None, text.strip())
        assert (other["title"], other["headline"]) == ("alt", "alt")
        assert titles(archive.events(since="2023-12-24", until="2023-12-24")) == [None]
        assert titles(archive.events(since="2024", dated="publication")) == [None]
        assert archive.events(since="2024") == []
