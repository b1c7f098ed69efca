from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient

from wortlaut.web import Settings, create_app
from wortlaut.web.safety.csrf import Change, csrf_token


@pytest.fixture
def app(press: Path) -> FastAPI:
    app = create_app(Settings(archive=press))

    @app.get("/api/token")
    def token(request: Request) -> str:
        return str(csrf_token(request))

    @app.post("/api/change")
    def change(who: Change) -> dict[str, str | None]:
        return {"who": who}

    return app


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app, base_url="http://localhost") as found:
        yield found


def token(client: TestClient) -> str:
    found = client.get("/api/token").json()
    assert isinstance(found, str)
    return found


def test_a_form_of_ours_changes(client: TestClient) -> None:
    fields = {"csrf_token": token(client)}
    headers = {"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"}
    assert client.post("/api/change", data=fields, headers=headers).status_code == 200
    assert client.post("/api/change", data=fields).status_code == 200
    as_parts = client.post("/api/change", data=fields, files={"x": (None, b"y")})
    assert as_parts.status_code == 200


def test_a_program_changes_with_a_header(client: TestClient) -> None:
    headers = {"X-CSRF-Token": token(client)}
    assert client.post("/api/change", json={}, headers=headers).status_code == 200


def test_two_pages_have_two_tokens_that_both_hold(client: TestClient) -> None:
    first, second = token(client), token(client)
    assert first != second
    for each in (first, second):
        assert client.post("/api/change", data={"csrf_token": each}).status_code == 200


@pytest.mark.parametrize(
    "given", ["", "x", "ä", "A" * 86, "A" * 85, "A" * 10_000, "\N{SNOWMAN}", "=" * 86]
)
def test_a_token_that_is_none(client: TestClient, given: str) -> None:
    token(client)
    answer = client.post("/api/change", data={"csrf_token": given})
    assert answer.status_code == 403
    assert answer.json()["error"]["code"] == "forbidden"


def test_a_change_without_a_token(client: TestClient) -> None:
    token(client)
    assert client.post("/api/change").status_code == 403
    assert client.post("/api/change", json={"csrf_token": token(client)}).status_code == 403
    # A token in the address would stand in logs and histories; no parameter is called so.
    answer = client.post("/api/change", params={"csrf_token": token(client)})
    assert answer.status_code == 422
    as_file = client.post("/api/change", files={"csrf_token": token(client)})
    assert as_file.status_code == 400


def test_the_token_of_another_session(app: FastAPI, client: TestClient) -> None:
    with TestClient(app, base_url="http://localhost") as other:
        foreign = token(other)
        assert other.post("/api/change", data={"csrf_token": foreign}).status_code == 200
    token(client)
    assert client.post("/api/change", data={"csrf_token": foreign}).status_code == 403


def test_a_token_without_its_session(client: TestClient) -> None:
    given = token(client)
    client.cookies.clear()
    assert client.post("/api/change", data={"csrf_token": given}).status_code == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": "http://localhost.evil.example"},
        {"Origin": "http://localhost:81"},
        {"Origin": "http://localhost@evil.example"},
        {"Origin": "http://["},
        {"Origin": "file://localhost"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "http://localhost", "Sec-Fetch-Site": "cross-site"},
    ],
)
def test_another_site_changes_nothing_even_with_a_token(
    client: TestClient, headers: dict[str, str]
) -> None:
    fields = {"csrf_token": token(client)}
    assert client.post("/api/change", data=fields, headers=headers).status_code == 403


def test_a_proxy_may_speak_https(client: TestClient) -> None:
    headers = {"Origin": "https://localhost"}
    fields = {"csrf_token": token(client)}
    assert client.post("/api/change", data=fields, headers=headers).status_code == 200
