"""Articles over HTTP."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sample_press
from fastapi.testclient import TestClient
from sample_documents import happened

from wortlaut import Archive
from wortlaut.archive.corrections import Drop
from wortlaut.records.serial import from_json
from wortlaut.web import Settings, create_app

BRIDGE = happened()
ARTICLE = f"/api/v1/articles/{BRIDGE.article.id}"


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    path = sample_press.write(tmp_path / "bridge.db", [BRIDGE])
    with Archive(path, write=True) as archive:
        quote = BRIDGE.statements[7].quote.spans
        archive.correct(Drop(article=BRIDGE.article.id, quote=quote), author="Eva")
    app = create_app(Settings(archive=path))
    with TestClient(app, base_url="http://localhost", raise_server_exceptions=False) as found:
        yield found


def test_the_record_is_that_of_the_archive(client: TestClient) -> None:
    as_read = client.get(f"{ARTICLE}?corrected=false")
    assert as_read.headers["content-type"] == "application/json"
    assert from_json(as_read.content) == BRIDGE
    corrected = from_json(client.get(ARTICLE).content)
    ids = [each.id for each in corrected.statements]
    assert ids == [each.id for each in BRIDGE.statements if each.id != "s8"]


def test_a_statement_with_all_that_it_refers_to(client: TestClient) -> None:
    found = client.get(f"{ARTICLE}/statements/s4").json()
    assert found["article"] == {
        "id": BRIDGE.article.id,
        "title": "Streit um die Brücke",
        "url": None,
        "outlet": "Selke-Bote",
        "published": "2024-05",
        "language": "de",
    }
    assert found["statement"]["quote"]["spans"] == [
        list(span) for span in BRIDGE.statements[3].quote.spans
    ]
    assert [each["name"] for each in found["actors"]] == ["Emil Thoma"]
    assert [each["id"] for each in found["events"]] == ["e1"]
    assert (found["above"], found["under"]) == ([], ["s5"])
    assert found["permalink"] == f"http://localhost/article/{BRIDGE.article.id}/s4"
    assert found["citation"]["csl"]["container-title"] == "Selke-Bote"
    assert client.get(f"{ARTICLE}/statements/s1").json()["time"]["value"] == "2024-05-14"


@pytest.mark.parametrize("path", [f"/api/v1/articles/{'0' * 64}", f"{ARTICLE}/statements/s8"])
def test_what_is_not_there(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.json()["error"]["code"] == "not_found"


def test_what_cannot_be_read(client: TestClient) -> None:
    for asked, status in (({}, 400), ({"url": "https://x.example"}, 400), ({"words": "x"}, 422)):
        answer = client.post("/api/v1/analyse", json=asked)
        assert answer.status_code == status, asked
        assert answer.json()["error"]["message"]


def test_the_calls_are_described(client: TestClient) -> None:
    found = client.get("/openapi.json").json()
    schema = found["paths"]["/api/v1/articles/{sha256}"]["get"]["responses"]["200"]["content"]
    assert schema["application/json"]["schema"]["$ref"] == "#/components/schemas/Document"
    assert "Statement" in found["components"]["schemas"]
    body = found["paths"]["/api/v1/corrections"]["post"]["requestBody"]["content"]
    kinds = body["application/json"]["schema"]["anyOf"]
    actions = {kind["properties"]["action"]["enum"][0] for kind in kinds}
    assert actions == {"merge", "split", "identify", "speaker", "drop"}


def test_what_is_wrong_with_an_address_is_said_once(client: TestClient) -> None:
    message = client.get("/api/v1/articles/zz/statements/s1").json()["error"]["message"]
    assert message == "sha256: String should match pattern '^[0-9a-f]{64}$'"
