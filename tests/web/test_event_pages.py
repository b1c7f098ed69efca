"""The table of events: who says so, who denies it, and how that looks."""

from pathlib import Path
from typing import Any

import sample_press
from fastapi.testclient import TestClient
from page_tree import BERG, MUELLER, links, page, texts
from sample_documents import happened
from sample_press import Said

from wortlaut.exports.standing import Standing
from wortlaut.records import NARRATOR, Status
from wortlaut.web import Settings, create_app
from wortlaut.web.event_rows import event_row


def test_events_say_who_attests_them(client: TestClient) -> None:
    found = page(client, "/events")
    rows = found.cssselect("table.events tbody tr")
    assert [row.get("class") for row in rows] == ["denied", "claim"]
    cells = texts(rows[0], "td")
    assert cells[0] == "published 2 November 2023"
    assert cells[1] == "Anna Berg"
    assert cells[2] == "accuses sagte"
    assert cells[3] == "Kurt Müller"
    assert cells[4] == "Anna Berg denies it"
    assert cells[5] == "Anzeiger Antwort"
    assert links(rows[0], ".says a")["denies it"].endswith("/s1")


def test_a_day_is_that_of_publication_only_where_the_text_tells_none(tmp_path: Path) -> None:
    archive = sample_press.write(tmp_path / "bridge.db", [happened()])
    with TestClient(create_app(Settings(archive=archive)), base_url="http://localhost") as client:
        shown = texts(page(client, "/events"), "table.events .when")
        hits = client.get("/api/v1/events").json()["items"]
    told = {each.id: each.time is not None for each in happened().events}
    assert {each["event"]: each["day_told"] for each in hits} == told
    assert [each.startswith("published") for each in shown] == [
        each["day"] is not None and not each["day_told"] for each in hits
    ]
    assert len({each["day_told"] for each in hits}) > 1


def test_an_article_without_a_title_is_called_by_its_first_line(
    client: TestClient, press: Path
) -> None:
    said = Said("Kurt Müller", "Anna Berg irrt", ("Anna Berg",), event=("ACCUSE", Status.ASSERTED))
    untitled = sample_press.document("", "Bote", "2024-01-02", said)
    sample_press.write(press, [untitled])
    heading = untitled.article.text.strip()
    for address, where in (
        ("/events", ".stands"),
        ("/search?q=irrt", ".hit .facts"),
        (f"/actor/{MUELLER}", ".hit .facts"),
        (f"/between?first={MUELLER}&second={BERG}", ".deed .facts"),
    ):
        assert any(heading in each for each in texts(page(client, address), where)), address


def test_filters_add_up_and_can_be_taken_away(client: TestClient) -> None:
    found = page(client, "/events?event=ACCUSE&status=asserted&q=&from=")
    assert texts(found, "table.events .who") == ["Kurt Müller"]
    assert texts(page(client, "/events?event=AID"), ".none") == ["No event found; ask for less."]
    (without, *_) = links(found, ".chosen a").values()
    assert client.get(without).status_code == 200


def test_pages_follow_each_other(client: TestClient, press: Any) -> None:
    said = Said("Kurt Müller", "Anna Berg lügt", ("Anna Berg",), event=("ACCUSE", Status.ASSERTED))
    many = [sample_press.document(f"Streit {n}", "Bote", "2021-01-02", *[said] * 50) for n in (1,)]
    sample_press.write(press, many)
    first = page(client, "/events")
    second = page(client, first.cssselect("a[rel=next]")[0].get("href"))
    assert len(first.cssselect("table.events tbody tr")) == 40
    assert len(second.cssselect("table.events tbody tr")) == 12


def hit(*attested: tuple[str, Status]) -> dict[str, Any]:
    return {
        "article_id": "a",
        "event": "e1",
        "actors": ["Anna Berg", "jemand"],
        "actor_keys": ["person:berg-anna:DEU", None],
        "recipients": [],
        "recipient_keys": [],
        "attestations": [
            {"source": source, "key": None, "status": status.value, "statement": None}
            for source, status in attested
        ],
    }


def test_what_one_asserts_and_another_denies_is_contradicted() -> None:
    row = event_row(hit(("A", Status.DENIED), (NARRATOR, Status.ASSERTED)))
    assert row.contradicted
    assert row.standing is Standing.FACT
    assert [voice.source for voice in row.voices] == [NARRATOR, "A"]
    assert not event_row(hit(("A", Status.DENIED), ("B", Status.UNCERTAIN))).contradicted
    assert event_row(hit(("A", Status.DENIED))).standing is Standing.DENIED
