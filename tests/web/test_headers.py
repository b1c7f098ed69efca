from fastapi import FastAPI
from fastapi.testclient import TestClient

EXPECTED = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


def test_every_answer_has_them(client: TestClient) -> None:
    for path in ("/", "/search?from=gestern", "/nothing", "/api/v1/nothing", "/static/nothing"):
        headers = client.get(path).headers
        assert {name: headers[name] for name in EXPECTED} == EXPECTED, path
        assert headers["cache-control"] == "private, no-cache"
    refused = client.get("/", headers={"Host": "evil.example"}).headers
    assert {name: refused[name] for name in EXPECTED} == EXPECTED


def test_so_have_defects_and_they_tell_nothing(client: TestClient) -> None:
    app = client.app
    assert isinstance(app, FastAPI)

    @app.get("/api/defect")
    def defect() -> None:
        raise RuntimeError("a secret")

    answer = client.get("/api/defect")
    assert answer.status_code == 500
    assert {name: answer.headers[name] for name in EXPECTED} == EXPECTED
    assert answer.json()["error"]["code"] == "defect"
    assert "secret" not in answer.text
