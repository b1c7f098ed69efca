"""A document is consistent: its words stand in its text, its ids are those of its items."""

import json
from typing import Any

import pytest

from wortlaut.errors import RecordError
from wortlaut.records import from_json, to_json

TEXT = "Berg und Holm warfen der Bahn am Montag vor, sie lüge. „Laut a9 ja“, sagte Berg um acht."
BERG, HOLM, BAHN = (0, 4), (9, 13), (25, 29)


def words(*span: int) -> dict[str, Any]:
    return {"spans": [list(span)], "text": TEXT[slice(*span)]}


def mention(*span: int) -> dict[str, Any]:
    return {"start": span[0], "end": span[1], "text": TEXT[slice(*span)], "form": "name"}


def time(name: str, phrase: str, anchor: str) -> dict[str, Any]:
    start = TEXT.index(phrase)
    end = start + len(phrase)
    return {"id": name, "start": start, "end": end, "text": phrase, "type": "date"} | {
        "anchor": anchor
    }


def given() -> dict[str, Any]:
    """Return a document, made by hand, in which all that can name another item does."""
    actors = [
        {"id": "a1", "name": "Berg", "kind": "person", "mentions": [mention(*BERG)]},
        {"id": "a2", "name": "Holm", "kind": "person", "mentions": [mention(*HOLM)]},
        {"id": "a3", "name": "Berg und Holm", "kind": "group", "mentions": [mention(0, 13)]},
        {"id": "a4", "name": "Bahn", "kind": "organisation", "mentions": [mention(*BAHN)]},
    ]
    actors[2]["members"] = ["a1", "a2"]
    quoted = {"kind": "indirect", "confidence": 0.9, "quote": words(45, 53)}
    return {
        "article": {"id": "x", "text": TEXT},
        "actors": actors,
        "times": [time("t1", "Montag", "published"), time("t2", "acht", "t1")],
        "statements": [
            quoted
            | {
                "id": "s1",
                "speaker": words(0, 13) | {"actor": "a3"},
                "addressee": words(*BAHN) | {"actor": "a4"},
                "cue": words(14, 20),
                "frame": words(0, 43),
                "time": "t1",
                "event": "e1",
            },
            quoted | {"id": "s2", "parent": "s1"},
        ],
        "events": [
            {
                "id": "e1",
                "type": "ACCUSE",
                "trigger": words(14, 20),
                "place": words(*BAHN),
                "actors": ["a3"],
                "recipients": ["a4"],
                "time": "t1",
                "phase": "happened",
                "statements": ["s1"],
                "attestations": [
                    {"source": "narrator", "status": "asserted", "evidence": [words(14, 20)]},
                    {
                        "source": "a1",
                        "status": "denied",
                        "statement": "s2",
                        "markers": [words(64, 66)],
                    },
                    {"source": "unknown", "status": "asserted"},
                    {"source": "Medienberichten", "status": "uncertain"},
                ],
                "confidence": 0.9,
            }
        ],
    }


def changed(path: str, value: object) -> str:
    """Return the document as JSON with another value at a path such as `actors.0.members.1`."""
    document = given()
    *above, last = [int(part) if part.isdigit() else part for part in path.split(".")]
    place: Any = document
    for part in above:
        place = place[part]
    assert not isinstance(last, str) or last in place
    place[last] = value
    return json.dumps(document)


def test_what_is_consistent_is_read() -> None:
    document = from_json(json.dumps(given()))
    assert len(document.actors) == 4
    assert from_json(to_json(document)) == document


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("actors.0.mentions.0.text", "Horn", r"mention of actor a1 is not what .* \[\[0, 4"),
        ("actors.0.mentions.0.start", 3, r"mention of actor a1 is not what .* \[\[3, 4"),
        ("actors.0.mentions.0.start", -len(TEXT), "mention of actor a1 is not what "),
        ("actors.0.mentions.0.end", 900, r"mention of actor a1 is not what .* \[\[0, 900"),
        ("times.0.text", "Freitag", "time t1 is not what "),
        ("times.0.start", 50, r"time t1 is not what .* \[\[50, "),
        ("times.1.end", 900, r"time t2 is not what .*, 900\]"),
        ("statements.0.quote.text", "sie log", "quote of statement s1 is not what "),
        ("statements.0.quote.spans.0.1", 54, r"quote of statement s1 is not what .* \[\[45, 54"),
        ("statements.0.speaker.text", "Berg", "speaker of statement s1 is not what "),
        ("statements.0.addressee.text", "Bank", "addressee of statement s1 is not what "),
        ("statements.0.cue.text", "werfen", "cue of statement s1 is not what "),
        ("statements.0.frame.text", "Berg", "frame of statement s1 is not what "),
        ("events.0.trigger.text", "werfen", "trigger of event e1 is not what "),
        ("events.0.place.text", "Bank", "place of event e1 is not what "),
        ("events.0.attestations.0.evidence.0.text", "werfen", "evidence of event e1 is not what "),
        ("events.0.attestations.1.markers.0.text", "nein", "evidence of event e1 is not what "),
    ],
)
def test_words_that_are_not_at_their_place(path: str, value: object, said: str) -> None:
    with pytest.raises(RecordError, match=said):
        from_json(changed(path, value))


@pytest.mark.parametrize("place", ["actors.0.mentions.0", "times.0"])
@pytest.mark.parametrize("span", [(3, 3), (5, 3)])
def test_words_need_a_place_that_holds_something(place: str, span: tuple[int, int]) -> None:
    nothing = given()["times"][0] | mention(*span) | {"text": ""}
    with pytest.raises(RecordError, match="is not what stands at"):
        from_json(changed(place, nothing))


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("actors.2.members.1", "a9", "member of actor a3 is actor 'a9'"),
        ("times.1.anchor", "t7", "anchor of time t2 is time 't7'"),
        ("statements.0.speaker.actor", "a9", "speaker of statement s1 is actor 'a9'"),
        ("statements.0.addressee.actor", "t1", "addressee of statement s1 is actor 't1'"),
        ("statements.1.parent", "s7", "parent of statement s2 is statement 's7'"),
        ("statements.0.time", "t7", "time of statement s1 is time 't7'"),
        ("statements.0.event", "e7", "event of statement s1 is event 'e7'"),
        ("events.0.actors.0", "a9", "actor of event e1 is actor 'a9'"),
        ("events.0.recipients.0", "a9", "recipient of event e1 is actor 'a9'"),
        ("events.0.time", "t7", "time of event e1 is time 't7'"),
        ("events.0.statements.0", "s7", "statement of event e1 is statement 's7'"),
        (
            "events.0.attestations.1.statement",
            "s7",
            "statement in an attestation of event e1 is statement 's7'",
        ),
        ("events.0.attestations.1.source", "a8", "source of event e1 is actor 'a8'"),
        ("events.0.attestations.1.source", "a12", "source of event e1 is actor 'a12'"),
    ],
)
def test_ids_that_no_item_has(path: str, value: str, said: str) -> None:
    with pytest.raises(RecordError, match=said):
        from_json(changed(path, value))


def test_words_of_the_article_may_look_like_an_id() -> None:
    document = from_json(changed("events.0.attestations.3.source", "a9"))
    assert document.events[0].attestations[3].source == "a9"
