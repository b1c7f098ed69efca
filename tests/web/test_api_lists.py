"""The API's lists: the same as the searches, page by page, as JSON and as CSV."""

import csv
import io
from typing import Any

import pytest
import sample_press
from fastapi.testclient import TestClient
from page_tree import BERG, MUELLER
from sample_press import Said

from wortlaut import Archive

API = "/api/v1"


def rows(client: TestClient, address: str) -> list[dict[str, str]]:
    answer = client.get(f"{API}{address}")
    assert answer.headers["content-type"].startswith("text/csv")
    return list(csv.DictReader(io.StringIO(answer.text, newline="")))


@pytest.mark.parametrize("what", ["statements", "articles", "events"])
def test_pages_hold_everything_once(client: TestClient, what: str, press: Any) -> None:
    found: list[dict[str, Any]] = []
    cursor: str | None = ""
    while cursor is not None:
        asked = {"limit": "1"} | ({"cursor": cursor} if cursor else {})
        answer = client.get(f"{API}/{what}", params=asked).json()
        assert len(answer["items"]) <= 1
        found += answer["items"]
        cursor = answer["next"]
    with Archive(press) as archive:
        searches = {
            "statements": archive.search,
            "articles": archive.articles,
            "events": archive.events,
        }
        assert found == searches[what]()


def test_rows_of_csv_name_the_next_page(client: TestClient) -> None:
    answer = client.get(f"{API}/statements?format=csv&limit=3&q=Brücke&sort=date")
    assert answer.text.count("\r\n") == 1 + len(
        client.get(f"{API}/statements?limit=3&q=Brücke&sort=date").json()["items"]
    )
    first = client.get(f"{API}/statements?format=csv&limit=3")
    link = first.links["next"]["url"]
    assert "cursor=" in link
    assert client.get(link).status_code == 200


def test_text_that_a_spreadsheet_would_run_is_guarded(client: TestClient, press: Any) -> None:
    said = Said("Anna Berg", "Geld", ())
    sample_press.write(press, [sample_press.document("=1+1", "Bote", "2020", said)])
    (row,) = rows(client, "/articles?format=csv&to=2020")
    assert row["title"] == "'=1+1"


def test_counts_are_those_of_the_statements(client: TestClient) -> None:
    counted = client.get(f"{API}/facets", params={"speaker": BERG}).json()
    assert counted["total"] == 3
    assert counted["exact"]
    acts = {row["value"]: row["count"] for row in counted["items"] if row["facet"] == "act"}
    assert acts == {"state": 2, "deny": 1}
    over_time = client.get(f"{API}/timeline?step=year").json()
    assert {row["time"]: row["count"] for row in over_time["items"]} == {"2022": 1, "2023": 6}
    assert rows(client, "/timeline?format=csv&step=year")[0] == {
        "time": "2022",
        "series": "",
        "count": "1",
    }
    assert {row["facet"] for row in rows(client, "/facets?format=csv")} >= {"speaker", "month"}
    assert client.get(f"{API}/stats").json()["statements"] == 8


def test_actors_are_found_and_shown(client: TestClient) -> None:
    found = client.get(f"{API}/actors?name=Berg").json()["items"]
    assert [each["name"] for each in found] == ["Anna Berg", "Jan Berg"]
    shown = client.get(f"{API}/actors/{BERG}").json()
    assert shown["actor"]["said"] == 3
    assert [each["name"] for each in shown["by"]] == ["Kurt Müller"]
    missing = client.get(f"{API}/actors/person:nobody")
    assert missing.status_code == 404
    assert missing.json()["error"]["code"] == "not_found"
    assert rows(client, "/actors?name=Berg&format=csv")[1]["name"] == "Jan Berg"


def test_what_is_between_two_goes_both_ways(client: TestClient) -> None:
    asked = {"first": BERG, "second": MUELLER}
    found = client.get(f"{API}/between", params=asked).json()
    ways = [(each["direction"], each["quote"]) for each in found["statements"]]
    assert ways == [
        ("forth", "„Kurt Müller lügt“"),
        ("back", "„Anna Berg verurteilte die alte Regierung“"),
    ]
    assert [each["direction"] for each in found["events"]] == ["forth", "back"]
    table = rows(client, f"/between?first={BERG}&second={MUELLER}&format=csv")
    assert [row["list"] for row in table] == ["statement", "statement", "event", "event"]
    unclear = client.get(f"{API}/between", params=asked | {"first": "Berg"})
    assert unclear.status_code == 409
    assert "person:berg-jan:DEU" in unclear.json()["error"]["message"]
    assert client.get(f"{API}/between", params=asked | {"first": "X"}).status_code == 404


def test_a_network_is_nodes_and_edges(client: TestClient) -> None:
    found = client.get(f"{API}/network").json()
    assert {node["name"] for node in found["nodes"]} == {"Anna Berg", "Kurt Müller", "Russland"}
    assert len(rows(client, "/network?format=csv")) == len(found["edges"]) == 3
    assert client.get(f"{API}/network?around=Berg").status_code == 409


def test_the_document_describes_every_parameter(client: TestClient) -> None:
    document = client.get("/openapi.json").json()
    for path, operations in document["paths"].items():
        for operation in operations.values():
            assert operation["tags"], path
            for parameter in operation.get("parameters", ()):
                assert parameter.get("description"), (path, parameter["name"])
