import gzip
from pathlib import Path

import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient
from starlette.responses import PlainTextResponse, Response, StreamingResponse

from wortlaut.web import Settings, create_app
from wortlaut.web.safety.csrf import csrf_token

LONG = "Wer hat was gesagt? " * 200


@pytest.fixture
def app(press: Path) -> FastAPI:
    app = create_app(Settings(archive=press))

    @app.get("/api/long")
    def long(x: str = "") -> Response:
        return PlainTextResponse(LONG + x)

    @app.get("/api/form")
    def form(request: Request) -> Response:
        return PlainTextResponse(f"{LONG}{csrf_token(request)}")

    @app.get("/api/stream")
    def stream() -> Response:
        return StreamingResponse(iter([LONG, LONG]), media_type="text/plain")

    @app.post("/api/post")
    def post() -> Response:
        return PlainTextResponse(LONG)

    return app


@pytest.fixture
def client(app: FastAPI) -> TestClient:
    return TestClient(app, base_url="http://localhost")


def test_what_the_browser_has_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/api/long")
    tag = first.headers["etag"]
    again = client.get("/api/long", headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == tag
    assert "content-length" not in again.headers
    assert "content-encoding" not in again.headers
    assert "accept-encoding" in again.headers["vary"].lower()
    assert "content-security-policy" in again.headers


@pytest.mark.parametrize("given", ['"x", {tag}', "{strong}", "*", '"a",{tag},"b"'])
def test_other_ways_to_say_it(client: TestClient, given: str) -> None:
    tag = client.get("/api/long").headers["etag"]
    value = given.format(tag=tag, strong=tag.removeprefix("W/"))
    assert client.get("/api/long", headers={"If-None-Match": value}).status_code == 304


def test_another_answer_has_another_tag(client: TestClient) -> None:
    tag = client.get("/api/long").headers["etag"]
    other = client.get("/api/long?x=y", headers={"If-None-Match": tag})
    assert other.status_code == 200
    assert other.headers["etag"] != tag


def test_compressed_and_plain_answers_share_a_weak_tag(client: TestClient) -> None:
    packed = client.get("/api/long", headers={"Accept-Encoding": "gzip"})
    plain = client.get("/api/long", headers={"Accept-Encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert packed.text == plain.text == LONG
    assert packed.headers["etag"] == plain.headers["etag"]
    assert packed.headers["etag"].startswith('W/"')
    assert int(packed.headers["content-length"]) < len(gzip.compress(LONG.encode())) + 100


def test_a_masked_token_does_not_change_the_tag(client: TestClient) -> None:
    first = client.get("/api/form")
    second = client.get("/api/form")
    assert first.text != second.text
    assert first.headers["etag"] == second.headers["etag"]
    tag = {"If-None-Match": first.headers["etag"]}
    assert client.get("/api/form", headers=tag).status_code == 304
    # With another session the token on the page that the browser keeps would not hold.
    client.cookies.clear()
    renewed = client.get("/api/form", headers=tag)
    assert renewed.status_code == 200
    assert "set-cookie" in renewed.headers


def test_streams_and_changes_have_none(client: TestClient) -> None:
    assert client.get("/api/stream").text == LONG + LONG
    assert "etag" not in client.get("/api/stream").headers
    assert "etag" not in client.post("/api/post").headers
    assert "etag" not in client.get("/api/v1/nothing").headers


def test_files_keep_theirs(client: TestClient) -> None:
    first = client.get("/static/style.css")
    assert first.headers["etag"]
    again = client.get("/static/style.css", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_pages_have_tags(client: TestClient) -> None:
    for path in ("/", "/search?q=Brücke", "/help"):
        tag = client.get(path).headers["etag"]
        assert client.get(path, headers={"If-None-Match": tag}).status_code == 304, path
