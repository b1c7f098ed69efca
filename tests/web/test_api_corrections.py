"""Corrections over HTTP."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sample_press
from fastapi.testclient import TestClient
from sample_documents import happened

from wortlaut import Archive
from wortlaut.web import Settings, create_app

BRIDGE = happened()
LOG = "/api/v1/corrections"
DROP = {
    "action": "drop",
    "article": BRIDGE.article.id,
    "quote": [list(span) for span in BRIDGE.statements[7].quote.spans],
}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return sample_press.write(tmp_path / "bridge.db", [BRIDGE])


@pytest.fixture
def client(archive: Path) -> Iterator[TestClient]:
    app = create_app(Settings(archive=archive))
    with TestClient(app, base_url="http://localhost", raise_server_exceptions=False) as found:
        found.headers["x-csrf-token"] = found.get("/api/v1/session").json()["csrf_token"]
        yield found


def test_a_correction_is_made_listed_and_undone(client: TestClient, archive: Path) -> None:
    assert client.post(f"{LOG}?author=Eva", json=DROP).json() == {"number": 1}
    assert client.post(LOG, json=DROP).json() == {"number": None}
    (entry,) = client.get(LOG).json()["items"]
    assert (entry["number"], entry["author"], entry["undone"]) == (1, "Eva", None)
    assert entry["correction"] == DROP
    undone = client.delete(f"{LOG}/1?author=Ole").json()
    assert undone["undone_by"] == "Ole"
    assert client.delete(f"{LOG}/1").status_code == 400
    assert client.delete(f"{LOG}/2").status_code == 404
    with Archive(archive) as opened:
        assert opened.document(BRIDGE.article.id) == BRIDGE


def test_the_log_goes_on_with_a_cursor(client: TestClient) -> None:
    for number in range(1, 6):
        client.post(LOG, json=DROP)
        client.delete(f"{LOG}/{number}")
    first = client.get(f"{LOG}?limit=3").json()
    assert [each["number"] for each in first["items"]] == [5, 4, 3]
    second = client.get(f"{LOG}?limit=3&cursor={first['next']}").json()
    assert [each["number"] for each in second["items"]] == [2, 1]
    assert second["next"] is None
    assert client.get(f"{LOG}?cursor=x").status_code == 400


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"action": "shred"},
        DROP | {"quote": "x"},
        DROP | {"quote": []},
        DROP | {"action": "speaker", "spans": [[300, 2]]},
    ],
)
def test_what_is_no_correction(client: TestClient, body: dict[str, object]) -> None:
    answer = client.post(LOG, json=body)
    assert answer.status_code == 422
    assert answer.json()["error"]["code"] == "usage"
    assert "not a correction" in answer.json()["error"]["message"]


def test_a_correction_of_an_article_that_is_not_there(client: TestClient) -> None:
    answer = client.post(LOG, json=DROP | {"article": "0" * 64})
    assert answer.status_code == 400
    assert "not in the archive" in answer.json()["error"]["message"]


def test_nothing_changes_without_the_token(client: TestClient) -> None:
    del client.headers["x-csrf-token"]
    assert client.post(LOG, json=DROP).status_code == 403
    assert client.delete(f"{LOG}/1").status_code == 403
    assert client.get(LOG).json() == {"items": [], "next": None}


def test_nothing_changes_where_nothing_may_be_corrected(archive: Path) -> None:
    app = create_app(Settings(archive=archive, corrections=False))
    with TestClient(app, base_url="http://localhost") as client:
        token = client.get("/api/v1/session").json()["csrf_token"]
        client.headers["x-csrf-token"] = token
        assert client.post(LOG, json=DROP).status_code == 403
