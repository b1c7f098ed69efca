"""One article that a careful reader has read: how many of its statements are found."""

import json
from pathlib import Path

import pytest

import wortlaut
from wortlaut import Document

ARTICLES = Path(__file__).resolve().parents[2] / "../shared/articles"
FOUND = 14


def document() -> Document:
    path = ARTICLES / "nordkorea.txt"
    if not path.is_file():
        pytest.skip(f"{path} is absent")
    return wortlaut.read(path, published="2023-10-30")


def test_most_statements_are_found() -> None:
    record = document()
    expected = json.loads((ARTICLES / "nordkorea.expected.json").read_text("utf-8"))
    text = record.article.text
    found = []
    for wanted in expected["statements"]:
        start = text.index(wanted["has"])
        end = start + len(wanted["has"])
        found += [
            wanted["n"]
            for statement in record.statements
            if statement.kind in wanted["kinds"]
            and any(span.start <= start and end <= span.end for span in statement.quote.spans)
        ][:1]
    assert len(found) >= FOUND, f"found {found}"


# Who stands in the sentence of the quotation, by hand: some of its words, and the speaker.
SPEAKERS = {
    "dies zeige die hegemoniale Denkweise": "Er",
    "Die übel gesinnte Abneigung": "Im Chon Il",
    "Das Sicherheitsbündnis": "der Diplomat",
    "Drahtzieher der ukrainischen Krise": "der Diplomat",
    "die Beziehungen zwischen Nordkorea und Russland hätten": "Im",
    "die militärische Bedrohung durch": "der Diplomat",
    "die militärische Zusammenarbeit": "Der südkoreanische Präsident Yoon Suk Yeol",
    "Putin und Kim die Lieferung": "US-Beamten",
    "wenn Moskau und Pjöngjang": (
        "John Kirby, Sprecher des Nationalen Sicherheitsrats des Weißen Hauses"
    ),
    "Russland beabsichtige": "Putin",
    "Wir verletzen nie etwas": "der russische Staatschef",
}
SPEAKERS_RIGHT = 8


def test_speakers_in_the_same_sentence_are_right() -> None:
    record = document()
    right = set()
    for words, speaker in SPEAKERS.items():
        covering = [s for s in record.statements if words in s.quote.text]
        if covering and covering[0].speaker and covering[0].speaker.text == speaker:
            right.add(words)
    assert len(right) >= SPEAKERS_RIGHT, f"wrong: {sorted(set(SPEAKERS) - right)}"


EVENTS = 5
ALIKE = {"AID": {"AID", "COOPERATE"}, "CONSULT": {"CONSULT", "COOPERATE"}}


def test_most_events_have_their_source_and_status() -> None:
    record = document()
    expected = json.loads((ARTICLES / "nordkorea.expected.json").read_text("utf-8"))
    people = {actor["who"]: actor["country"] for actor in expected["actors"]}
    actors = {actor.id: actor for actor in record.actors}

    def means(wanted: str, actor: str) -> bool:
        known = actors.get(actor)
        country = people.get(wanted, wanted)
        return known is not None and (known.name == wanted or known.country == country)

    def is_source(wanted: str, source: str) -> bool:
        if "narrator" in {wanted, source}:
            return source == wanted
        return means("USA" if wanted == "US-Beamte" else wanted, source)

    right = [
        wanted["type"]
        for wanted in expected["events"]
        if any(
            event.type in ALIKE.get(wanted["type"], {wanted["type"]})
            and all(any(means(who, actor) for actor in event.actors) for who in wanted["actors"])
            and any(
                is_source(wanted["source"], item.source) and item.status == wanted["status"]
                for item in event.attestations
            )
            for event in record.events
        )
    ]
    assert len(right) >= EVENTS, right


def test_the_alleged_delivery_is_never_the_narrators() -> None:
    for event in document().events:
        if event.type in ALIKE["AID"]:
            assert all(item.source != "narrator" for item in event.attestations)
