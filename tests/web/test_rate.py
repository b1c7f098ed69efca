from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from wortlaut.web import Settings, create_app
from wortlaut.web.safety.client import client_of


def client_at(app: FastAPI, address: str) -> TestClient:
    return TestClient(app, base_url="http://localhost", client=(address, 1))


def test_who_asks_too_often_is_told_when_to_come_again(press: Path) -> None:
    app = create_app(Settings(archive=press, most_requests=3))
    client = client_at(app, "198.51.100.1")
    assert [client.get("/help").status_code for _ in range(4)] == [200, 200, 200, 429]
    refused = client.get("/api/v1/anything")
    assert refused.status_code == 429
    assert refused.json()["error"]["code"] == "too_many"
    assert 1 <= int(refused.headers["retry-after"]) <= 20
    assert client_at(app, "198.51.100.2").get("/help").status_code == 200


def test_a_change_weighs_tenfold(press: Path) -> None:
    app = create_app(Settings(archive=press, most_requests=25))
    client = client_at(app, "198.51.100.1")
    answers = [client.post("/sign-out").status_code for _ in range(3)]
    assert answers == [403, 403, 429]
    assert [client.get("/help").status_code for _ in range(6)] == [200] * 5 + [429]


def test_a_changed_header_makes_no_other_client(press: Path) -> None:
    app = create_app(Settings(archive=press, most_requests=1))
    client = client_at(app, "198.51.100.1")
    client.get("/help")
    for header in ("X-Forwarded-For", "X-Real-IP", "Forwarded", "Cookie", "User-Agent"):
        assert client.get("/help", headers={header: "203.0.113.9"}).status_code == 429


@pytest.mark.parametrize(
    ("address", "client"),
    [
        ("198.51.100.1", "198.51.100.1"),
        ("::ffff:198.51.100.1", "198.51.100.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::1", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("testclient", "testclient"),
    ],
)
def test_which_client_it_is(address: str, client: str) -> None:
    assert client_of({"client": (address, 1234)}) == client


def test_a_client_without_an_address() -> None:
    assert not client_of({"client": None})
