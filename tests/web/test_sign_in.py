import re
from collections.abc import Iterator
from pathlib import Path

import doors
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx2 import Response

from wortlaut.errors import UsageError
from wortlaut.web import Settings, create_app
from wortlaut.web.safety.attempts import AT_ONCE, Attempts
from wortlaut.web.safety.csrf import Change

BEARER = {"Authorization": f"Bearer {doors.TOKEN}"}


@pytest.fixture
def app(press: Path, passwords: Path) -> FastAPI:
    app = create_app(Settings(archive=press, auth=passwords))

    @app.post("/api/change")
    def change(who: Change) -> dict[str, str | None]:
        return {"who": who}

    return app


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app, base_url="http://localhost", follow_redirects=False) as found:
        yield found


def token_of(page: Response) -> str:
    found = re.search(r'name="csrf_token" value="([^"]+)"', page.text)
    assert found
    return found[1]


def sign_in(client: TestClient, **fields: str) -> Response:
    fields = {"name": "anna", "password": doors.PASSWORD} | fields
    given = {"csrf_token": token_of(client.get("/sign-in"))} | fields
    return client.post("/sign-in", data=given)


@pytest.mark.parametrize(
    "path", ["/", "/search?q=Brücke&speaker=a", "/help", "/article/x", "/charts/x.svg", "/x"]
)
def test_pages_send_to_the_sign_in(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/sign-in?next=%2F")
    signed_in = sign_in(client, next=path)
    assert signed_in.status_code == 303
    assert signed_in.headers["location"].split("?")[0] == path.split("?", maxsplit=1)[0]


@pytest.mark.parametrize("path", ["/api/v1/search", "/api/v1/session", "/api/", "/api/v1/x"])
def test_programs_are_told(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 401
    assert answer.json()["error"]["code"] == "sign_in"
    assert answer.headers["www-authenticate"].startswith("Bearer")


def test_every_route_needs_it(app: FastAPI, client: TestClient) -> None:
    for method in ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"):
        for path in ("/", "/search", "/openapi.json", "/api/change", "/sign-out", "//", "/static"):
            answer = client.request(method, path)
            refused = answer.status_code in {401, 405}
            sent = answer.headers.get("location", "").startswith("/sign-in")
            assert refused or sent, (method, path, answer.status_code)


def test_the_way_in_is_open(client: TestClient) -> None:
    assert client.get("/sign-in").status_code == 200
    assert client.get("/static/style.css").status_code == 200
    assert client.get("/preferences?language=de").status_code == 303


@pytest.mark.parametrize(
    "path",
    [
        "/static/../search",
        "/static/%2e%2e/search",
        "/static/..%2fsearch",
        "/static/../../settings.py",
        "/static/%2e%2e/app.py",
        "/sign-in/../search",
        "/sign-in/",
        "/sign-in%2f..%2fsearch",
        "//sign-in",
        "/SIGN-IN",
        "/static/%5c..%5capp.py",
        "/static//etc/passwd",
    ],
)
def test_no_way_around(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code in {303, 404}
    if answer.status_code == 303:
        assert answer.headers["location"].startswith("/sign-in")
    assert "def " not in answer.text


def test_who_has_signed_in_may_read_and_change(client: TestClient) -> None:
    assert sign_in(client).status_code == 303
    assert client.get("/").status_code == 200
    session = client.get("/api/v1/session")
    assert session.json()["user"] == "anna"
    assert session.headers["cache-control"] == "no-store"
    headers = {"X-CSRF-Token": session.json()["csrf_token"]}
    assert client.post("/api/change", headers=headers).json() == {"who": "anna"}
    assert client.post("/api/change").status_code == 403
    assert client.get("/sign-in?next=/help").headers["location"] == "/help"


def test_a_token_signs_in_too(client: TestClient) -> None:
    assert sign_in(client, name="", password=doors.TOKEN).status_code == 303
    assert client.get("/api/v1/session").json()["user"] is None


def test_a_program_sends_its_token(client: TestClient) -> None:
    assert client.get("/help", headers=BEARER).status_code == 200
    assert client.post("/api/change", headers=BEARER).json() == {"who": None}
    lower = {"Authorization": f"bearer  {doors.TOKEN}"}
    assert client.get("/help", headers=lower).status_code == 200
    # Nothing is kept: the next request is asked again.
    assert client.get("/api/v1/session").status_code == 401


@pytest.mark.parametrize(
    "value", ["Bearer x", "Bearer ", "Bearer", f"Basic {doors.TOKEN}", doors.TOKEN, "Bearer anna"]
)
def test_a_token_that_is_none(client: TestClient, value: str) -> None:
    answer = client.get("/api/v1/session", headers={"Authorization": value})
    assert answer.status_code == 401


def test_a_token_in_the_address_counts_for_nothing(client: TestClient) -> None:
    params = {"token": doors.TOKEN, "access_token": doors.TOKEN}
    assert client.get("/api/v1/session", params=params).status_code == 401


def test_a_wrong_token_stays_wrong_with_a_session(client: TestClient) -> None:
    sign_in(client)
    answer = client.get("/api/v1/session", headers={"Authorization": "Bearer wrong"})
    assert answer.status_code == 401


def test_without_a_file_a_bearer_token_changes_nothing(press: Path) -> None:
    app = create_app(Settings(archive=press))

    @app.post("/api/change")
    def change(who: Change) -> None:
        return None

    client = TestClient(app, base_url="http://localhost")
    assert client.post("/api/change", headers=BEARER).status_code == 403


def test_wrong_passwords_have_to_wait(client: TestClient) -> None:
    token = token_of(client.get("/sign-in"))
    given = {"csrf_token": token, "name": "anna", "password": "falsch"}
    answers = [client.post("/sign-in", data=given) for _ in range(AT_ONCE + 1)]
    assert [each.status_code for each in answers] == [401] * AT_ONCE + [429]
    assert 1 <= int(answers[-1].headers["retry-after"]) <= 30
    right = given | {"password": doors.PASSWORD}
    assert client.post("/sign-in", data=right).status_code == 429
    assert client.get("/api/v1/session", headers=BEARER).status_code == 429


def test_who_knows_one_password_cannot_try_others_for_ever(client: TestClient) -> None:
    token = token_of(client.get("/sign-in"))
    wrong = {"csrf_token": token, "name": "berta", "password": "falsch"}
    statuses = []
    for _ in range(AT_ONCE + 1):
        statuses.append(client.post("/sign-in", data=wrong).status_code)
        client.cookies.clear()
        token = token_of(client.get("/sign-in"))
        right = {"csrf_token": token, "name": "anna", "password": doors.PASSWORD}
        client.post("/sign-in", data=right)
        client.cookies.clear()
        wrong["csrf_token"] = token_of(client.get("/sign-in"))
    assert statuses == [401] * AT_ONCE + [429]


def test_attempts_come_back_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    attempts = Attempts()
    assert [attempts.begin("a") for _ in range(AT_ONCE + 1)] == [0] * AT_ONCE + [30]
    assert attempts.begin("b") == 0
    now = 30.0
    assert [attempts.begin("a") for _ in range(2)] == [0, 30]


def test_signing_in_needs_a_page_of_ours(client: TestClient) -> None:
    """Else another site could sign its reader in under its own name (login CSRF)."""
    fields = {"name": "anna", "password": doors.PASSWORD}
    assert client.post("/sign-in", data=fields).status_code == 403
    fields["csrf_token"] = token_of(client.get("/sign-in"))
    headers = {"Origin": "http://evil.example"}
    assert client.post("/sign-in", data=fields, headers=headers).status_code == 403


def test_who_signs_out_is_out_wherever_the_cookie_is(client: TestClient) -> None:
    sign_in(client)
    cookie = client.cookies["wortlaut-8000"]
    token = client.get("/api/v1/session").json()["csrf_token"]
    answer = client.post("/sign-out", data={"csrf_token": token})
    assert answer.status_code == 303
    assert answer.headers["clear-site-data"] == '"cache"'
    assert client.get("/api/v1/session").status_code == 401
    client.cookies.clear()
    kept = {"Cookie": f"wortlaut-8000={cookie}"}
    assert client.get("/api/v1/session", headers=kept).status_code == 401


def test_nobody_is_signed_out_by_another_site(client: TestClient) -> None:
    sign_in(client)
    assert client.post("/sign-out").status_code == 403
    assert client.get("/sign-out").status_code == 405
    assert client.get("/").status_code == 200


@pytest.mark.parametrize(
    "to",
    [
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "javascript:alert(1)",
        "evil.example",
        "",
    ],
)
def test_nobody_is_sent_elsewhere(client: TestClient, to: str) -> None:
    assert sign_in(client, next=to).headers["location"] == "/"
    assert client.get("/sign-in", params={"next": to}).headers["location"] == "/"


def test_who_comes_from_another_site_steps_on_from_ours(client: TestClient) -> None:
    """A strict cookie is not sent with a link from elsewhere: a step from our page shows it."""
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    page = client.get("/sign-in?next=/search%3Fq%3Da", headers=headers)
    assert page.status_code == 200
    step = page.headers["refresh"].partition("url=")[2]
    assert step == "/sign-in?next=%2Fsearch%3Fq%3Da&again=1"
    assert "set-cookie" not in page.headers  # which would overwrite the session that is there
    form = client.get(step, headers=headers)
    assert "refresh" not in form.headers
    assert token_of(form)
    sign_in(client)
    assert client.get(step).headers["location"] == "/search?q=a"


def test_where_nobody_needs_to(press: Path) -> None:
    client = TestClient(
        create_app(Settings(archive=press)), base_url="http://localhost", follow_redirects=False
    )
    assert client.get("/sign-in?next=/help").headers["location"] == "/help"
    token = client.get("/api/v1/session").json()["csrf_token"]
    fields = {"csrf_token": token, "name": "", "password": "x"}
    assert client.post("/sign-in", data=fields).status_code == 404


@pytest.mark.parametrize(
    "settings",
    [{"host": "192.168.1.5"}, {"host": "0.0.0.0", "names": ("a.example",)},
     {"names": ("a.example",)}, {"host": "a.example"}],
)  # fmt: skip
def test_beyond_this_machine_only_with_a_file(press: Path, settings: dict[str, object]) -> None:
    with pytest.raises(UsageError, match="--auth"):
        create_app(Settings(archive=press, **settings))  # type: ignore[arg-type]


def test_who_cannot_sign_in_gets_a_page(client: TestClient) -> None:
    answer = sign_in(client, **{"password": "x", "name": "<b>anna"})
    assert answer.status_code == 401
    assert 'value="&lt;b&gt;anna"' in answer.text
    assert answer.headers["cache-control"] == "no-store"
    german = client.get("/sign-in", headers={"Accept-Language": "de"})
    assert "Anmelden" in german.text
