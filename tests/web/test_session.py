import time
from pathlib import Path

import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient

from wortlaut.web import Settings, create_app
from wortlaut.web.safety.csrf import csrf_token
from wortlaut.web.safety.session import MOST_SECONDS, Session, Sessions, remembered
from wortlaut.web.safety.user import user_of


def test_a_session_comes_back_as_it_was_written() -> None:
    sessions = Sessions()
    session = sessions.begin(signed_in=True, user="Änne; Path=/")
    value = sessions.write(session)
    assert sessions.read(value) == session
    assert not set(value) & set('; ,"\\\r\n')


def test_what_is_not_ours_is_nothing() -> None:
    sessions = Sessions()
    value = sessions.write(Session("a" * 22, signed_in=True, user="anna"))
    assert Sessions().read(value) is None
    signed, _, signature = value.rpartition(".")
    other = "A" if signature[0] != "A" else "B"  # the last sign holds bits that mean nothing
    assert sessions.read(f"{signed}.{other}{signature[1:]}") is None
    assert sessions.read("x" + value) is None
    assert sessions.read("") is None
    assert sessions.read("." * 100_000) is None


def test_a_session_is_over_some_time_later(monkeypatch: pytest.MonkeyPatch) -> None:
    sessions = Sessions()
    value = sessions.write(sessions.begin())
    later = time.time() + MOST_SECONDS + 2
    monkeypatch.setattr(time, "time", lambda: later)
    assert sessions.read(value) is None


def test_a_session_that_was_ended_stays_ended() -> None:
    sessions = Sessions()
    session = sessions.begin(signed_in=True)
    value = sessions.write(session)
    sessions.end(session)
    assert sessions.read(value) is None


@pytest.fixture
def app(press: Path) -> FastAPI:
    app = create_app(Settings(archive=press))

    @app.get("/api/token")
    def token(request: Request) -> str:
        return str(csrf_token(request))

    @app.get("/api/in")
    def sign_in(request: Request) -> None:
        remembered(request).sign_in("anna")

    @app.get("/api/user")
    def user(request: Request) -> str | None:
        return user_of(request)

    return app


def test_the_cookie_is_kept_from_scripts_and_other_sites(app: FastAPI) -> None:
    client = TestClient(app, base_url="http://localhost")
    cookie = client.get("/api/token").headers["set-cookie"].split("; ")
    assert cookie[1:] == ["Path=/", "HttpOnly", "SameSite=Strict"]
    client = TestClient(app, base_url="https://localhost")
    assert "Secure" in client.get("/api/token").headers["set-cookie"].split("; ")


def test_no_cookie_where_none_is_needed(app: FastAPI) -> None:
    client = TestClient(app, base_url="http://localhost")
    assert "set-cookie" not in client.get("/").headers
    client.get("/api/token")
    assert "set-cookie" not in client.get("/api/token").headers


def test_signing_in_changes_the_id(app: FastAPI) -> None:
    client = TestClient(app, base_url="http://localhost")
    client.get("/api/token")
    before = client.cookies["wortlaut-8000"]
    assert client.get("/api/user").json() is None
    client.get("/api/in")
    assert client.get("/api/user").json() == "anna"
    client.cookies.clear()
    assert client.get("/api/user", headers={"Cookie": f"wortlaut-8000={before}"}).json() is None
