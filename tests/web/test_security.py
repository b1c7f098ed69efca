"""Attacks on every route, those of pages that are added later among them."""

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from urllib.parse import quote

import doors
import every_route
import hostile_press
import pytest
import served
from every_route import Way
from fastapi import FastAPI
from fastapi.testclient import TestClient
from harmless import check
from hostile_press import KEY, OTHER, SCRIPT
from playwright.sync_api import Browser, Dialog

from wortlaut import Archive
from wortlaut.web import Settings, create_app

BREAKS = "x\r\nX-Evil: 1\r\n\r\n<script>alert(1)</script>"
CLIMBS = (
    "../../../../../../etc/passwd",
    "..%2f..%2f..%2fetc%2fpasswd",
    "/etc/passwd",
    "....//....//etc/passwd",
    "..\\..\\etc\\passwd",
    "\x00/etc/passwd",
    "file:///etc/passwd",
    "%00",
    "x" * 3000,
    "\N{SNOWMAN}",
    "-1",
    "9" * 400,
    "' OR 1=1 --",
    '" NEAR("',
)
ODD = (
    "",
    "0",
    "-1",
    "1e400",
    "nan",
    "\x00",
    "\N{SNOWMAN}",
    "9" * 400,
    "x" * 20_000,
    "' OR 1=1 --",
    '"',
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_press.write(tmp_path_factory.mktemp("hostile") / "press.db")


@pytest.fixture(scope="module")
def app(archive: Path) -> FastAPI:
    return create_app(Settings(archive=archive, most_requests=10_000_000, allow_fetch=True))


@pytest.fixture(scope="module")
def client(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app, base_url="http://localhost", follow_redirects=False) as found:
        yield found


@pytest.fixture(scope="module")
def articles(archive: Path) -> list[str]:
    with Archive(archive) as opened:
        return [document.article.id for document in opened]


def fillings(way: Way, articles: list[str]) -> Iterator[dict[str, str]]:
    """Yield parts of a path that are there, as far as their names tell, and script."""
    yield dict.fromkeys(way.parts, SCRIPT)
    for article in articles if "article" in way.path or "sha" in way.path else articles[:1]:
        for key in (KEY, OTHER):
            yield {
                part: key
                if "key" in part or "actor" in part
                else "s1"
                if "statement" in part
                else "svg"
                if part in {"form", "format", "suffix", "ending"}
                else article
                for part in way.parts
            }


def addresses(way: Way, articles: list[str]) -> set[str]:
    """Return addresses of a way with script in every parameter, one at a time and all together."""
    found, all_parts = set(), list(fillings(way, articles))
    for parts in all_parts:
        found.add(way.address(parts))
        found.add(way.address(parts, **way.known(first=KEY, second=OTHER, key=KEY)))
    for parts in (all_parts[0], all_parts[-1]):
        found.add(way.address(parts, **dict.fromkeys(way.parameters, SCRIPT)))
        for parameter in way.parameters:
            others = way.known(first=KEY, second=OTHER)
            found.add(way.address(parts, **others | {parameter: SCRIPT}))
    return found


def test_there_are_routes(app: FastAPI) -> None:
    paths = {way.path for way in every_route.ways(app)}
    assert {"/", "/search", "/sign-in"} <= paths
    assert every_route.changing(app)


def test_script_in_articles_and_addresses_stays_text(
    app: FastAPI, client: TestClient, articles: list[str]
) -> None:
    shown = 0
    for way in every_route.reading(app):
        for address in addresses(way, articles):
            answer = client.get(address)
            check(address, answer)
            shown += "&lt;script&gt;alert(1)" in answer.text
    assert shown > 3


def test_script_in_addresses_that_are_not_there(client: TestClient) -> None:
    for path in (f"/{SCRIPT}", f"/api/{SCRIPT}", f"/static/{SCRIPT}", f"/article/{SCRIPT}"):
        answer = client.get(path)
        assert answer.status_code in {400, 404, 422}
        check(path, answer)


def test_script_in_headers(client: TestClient) -> None:
    text = SCRIPT.encode("ascii")
    for name in ("Accept-Language", "Cookie", "Referer", "User-Agent", "If-None-Match", "Accept"):
        value = b"language=" + text if name == "Cookie" else text
        answer = client.get("/search", headers={name.encode(): value})
        assert answer.status_code == 200
        check(name, answer)


def test_line_breaks_end_no_header(app: FastAPI, client: TestClient, articles: list[str]) -> None:
    for way in every_route.reading(app):
        check(way.path, client.get(way.address(dict.fromkeys(way.parts, BREAKS))))
        for parameter in way.parameters:
            parts = next(iter(fillings(way, articles)))
            address = way.address(parts, **{parameter: BREAKS})
            check(address, client.get(address))


def test_no_path_leads_out(app: FastAPI, client: TestClient) -> None:
    for way in every_route.reading(app):
        for part in way.parts:
            for climb in CLIMBS:
                address = way.address({part: climb})
                answer = client.get(address)
                check(address, answer)
                assert "root:" not in answer.text, address
    for climb in CLIMBS:
        kept = quote(climb, safe="/.%\\")
        for path in (f"/static/{kept}", f"/static/x/../../{kept}", f"/charts/{kept}"):
            answer = client.get(path)
            assert answer.status_code in {400, 404, 422}, path
            check(path, answer)
    for path in (
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/..%2fapp.py",
        "/static/%2e%2e%2f%2e%2e%2fweb%2fapp.py",
        "/static//etc/passwd",
        "/static/",
    ):
        answer = client.get(path)
        assert answer.status_code == 404, path
        assert "create_app" not in answer.text


def test_odd_values_are_no_defects(app: FastAPI, client: TestClient, articles: list[str]) -> None:
    """Every parameter gets two of the odd values; those of the filters, on many routes, get all."""
    values = cycle(ODD)
    for way in every_route.reading(app):
        parts = list(fillings(way, articles))[-1]
        for parameter in way.parameters:
            for value in islice(values, 2):
                others = way.known(first=KEY, second=OTHER)
                address = way.address(parts, **others | {parameter: value})
                check(address[:200], client.get(address))


def test_numbers_that_no_column_holds(
    app: FastAPI, client: TestClient, articles: list[str]
) -> None:
    for way in every_route.reading(app):
        for parameter in {"before", "limit", "cursor"} & set(way.parameters):
            for value in ("9" * 30, "-" + "9" * 30, "0"):
                address = way.address({}, **{parameter: value})
                check(address, client.get(address))


WITHOUT_TOKEN = {"/api/v1/analyse"}
"""Routes that change nothing though they are not read by GET."""


def with_token(app: FastAPI) -> list[Way]:
    found = every_route.changing(app)
    assert {way.path for way in found} >= WITHOUT_TOKEN
    return [way for way in found if way.path not in WITHOUT_TOKEN]


def token(client: TestClient) -> str:
    found = client.get("/api/v1/session").json()["csrf_token"]
    assert isinstance(found, str)
    return found


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"},
        {"Authorization": f"Bearer {doors.TOKEN}"},
        {"X-Requested-With": "XMLHttpRequest"},
    ],
)
@pytest.mark.parametrize("kind", ["", "application/json", "application/x-www-form-urlencoded"])
def test_nothing_changes_without_a_token(
    app: FastAPI, client: TestClient, articles: list[str], headers: dict[str, str], kind: str
) -> None:
    content = {"application/json": "{}"}.get(kind, "")
    for way in with_token(app):
        given = headers | ({"Content-Type": kind} if kind else {})
        address = way.address(dict.fromkeys(way.parts, articles[0]))
        answer = client.request(way.method, address, headers=given, content=content)
        assert answer.status_code == 403, (way, answer.status_code, answer.text[:300])


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:9000"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_nothing_changes_for_another_site(
    app: FastAPI, client: TestClient, articles: list[str], headers: dict[str, str]
) -> None:
    for way in every_route.changing(app):
        address = way.address(dict.fromkeys(way.parts, articles[0]))
        given = headers | {"X-CSRF-Token": token(client)}
        assert client.request(way.method, address, headers=given).status_code == 403, way
        fields = {"csrf_token": token(client)}
        answer = client.request(way.method, address, headers=headers, data=fields)
        assert answer.status_code == 403, way


@pytest.mark.parametrize(
    "kind", ["", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]
)
def test_a_page_elsewhere_has_no_text_analysed(client: TestClient, kind: str) -> None:
    """What takes no token takes JSON only, which browsers do not send elsewhere unasked."""
    headers = {"Content-Type": kind} if kind else {}
    answer = client.post("/api/v1/analyse", content='{"text": "Es regnet."}', headers=headers)
    assert answer.status_code in {415, 422}


def test_nothing_changes_with_the_token_of_another_session(
    app: FastAPI, client: TestClient, articles: list[str]
) -> None:
    other = TestClient(app, base_url="http://localhost")
    foreign = token(other)
    token(client)
    for way in with_token(app):
        address = way.address(dict.fromkeys(way.parts, articles[0]))
        for given in (foreign, foreign[::-1], "", "x" * 86):
            answer = client.request(way.method, address, headers={"X-CSRF-Token": given})
            assert answer.status_code == 403, way


def test_reading_changes_nothing(app: FastAPI, client: TestClient, archive: Path) -> None:
    """Every address was asked for by now; the archive is as it was."""
    before = archive.read_bytes()
    for way in every_route.reading(app):
        client.get(way.address({}, **dict.fromkeys(way.parameters, "1")))
    assert archive.read_bytes() == before


def test_nobody_reads_or_changes_without_signing_in(
    archive: Path, passwords: Path, articles: list[str]
) -> None:
    app = create_app(Settings(archive=archive, auth=passwords, most_requests=10_000_000))
    client = TestClient(app, base_url="http://localhost", follow_redirects=False)
    for way in every_route.ways(app):
        if way.path in {"/sign-in", "/preferences"} or way.path.startswith("/static/"):
            continue
        address = way.address(dict.fromkeys(way.parts, articles[0]))
        answer = client.request(way.method, address)
        if answer.status_code == 303:
            assert answer.headers["location"].startswith("/sign-in?next="), way
        else:
            assert answer.status_code == 401, way
        assert articles[0] not in answer.text


def test_bodies_are_bounded_everywhere(archive: Path, articles: list[str]) -> None:
    settings = Settings(archive=archive, most_body=1000, most_requests=10_000_000)
    app = create_app(settings)
    client = TestClient(app, base_url="http://localhost", follow_redirects=False)

    def pieces() -> Iterator[bytes]:
        for _ in range(30):
            yield b"x" * 100

    for way in every_route.ways(app):
        if way.method in every_route.READING:
            continue
        address = way.address(dict.fromkeys(way.parts, articles[0]))
        assert client.request(way.method, address, content=b"x" * 1001).status_code == 413, way
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        answer = client.request(way.method, address, content=pieces(), headers=headers)
        assert answer.status_code in {413, 403}, way


def test_other_methods_are_refused(app: FastAPI, client: TestClient) -> None:
    for method in ("TRACE", "CONNECT", "PROPFIND", "TRACK", "XYZ"):
        for path in ("/", "/search", "/static/style.css", "/api/v1/session"):
            answer = client.request(method, path)
            assert answer.status_code == 405, (method, path)


def test_no_other_site_may_read(app: FastAPI, client: TestClient) -> None:
    for way in every_route.reading(app):
        answer = client.get(way.address({}), headers={"Origin": "http://evil.example"})
        assert not [name for name in answer.headers if name.startswith("access-control-")], way


def test_a_browser_finds_nothing_to_run(
    archive: Path, articles: list[str], chromium: Browser
) -> None:
    """Chromium shows every page of the hostile archive: no dialog, nothing against the policy."""
    settings = Settings(archive=archive, most_requests=10_000_000)
    app = create_app(settings)
    complaints: list[str] = []
    with served.serving(settings) as base:
        context = chromium.new_context(base_url=base)
        context.set_default_timeout(30_000)
        tab = context.new_page()

        def shown(dialog: Dialog) -> None:
            complaints.append(dialog.message)
            dialog.dismiss()

        tab.on("dialog", shown)
        tab.on("pageerror", lambda error: complaints.append(str(error)))

        def said(text: str) -> None:
            if "Content Security Policy" in text or "Refused" in text:
                complaints.append(text)

        tab.on("console", lambda message: said(message.text))
        visited = 0
        for way in every_route.reading(app):
            if way.path.startswith(("/api", "/charts", "/static")):
                continue
            parts = list(fillings(way, articles))[-1]
            known = way.known(q=SCRIPT, first=KEY, second=OTHER)
            answer = tab.goto(way.address(parts, **known))
            assert answer
            visited += answer.status == 200
        assert visited >= 3
        context.close()
    assert not complaints
