"""The table of events: who says so, who denies it, and how that looks."""

from typing import Any

import sample_press
from fastapi.testclient import TestClient
from page_tree import links, page, texts
from sample_press import Said

from wortlaut.exports.event_wording import Standing
from wortlaut.records import NARRATOR, Status
from wortlaut.web.event_rows import event_row


def test_events_say_who_attests_them(client: TestClient) -> None:
    found = page(client, "/events")
    rows = found.cssselect("table.events tbody tr")
    assert [row.get("class") for row in rows] == ["denied", "claim"]
    cells = texts(rows[0], "td")
    assert cells[0] == "2 November 2023"
    assert cells[1] == "Anna Berg"
    assert cells[2] == "accuses sagte"
    assert cells[3] == "Kurt Müller"
    assert cells[4] == "Anna Berg denies it"
    assert cells[5] == "Anzeiger Antwort"
    assert links(rows[0], ".says a")["denies it"].endswith("/s1")


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
