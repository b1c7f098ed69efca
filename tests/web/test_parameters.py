"""What stands behind the question mark and is read by nobody is refused, on every route."""

from itertools import product
from urllib.parse import urljoin

import every_route
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from lxml import html

UNKNOWN = "sicne"


@pytest.mark.parametrize("path", ["/", "/search", "/events", "/network", "/api/v1/statements"])
@pytest.mark.parametrize("name", [UNKNOWN, "since", "utm_source", "From"])
def test_an_unknown_parameter_is_named(client: TestClient, path: str, name: str) -> None:
    answer = client.get(f"{path}?{name}=2024", headers={"accept-language": "en"})
    assert answer.status_code == 422
    assert "there is no parameter" in answer.text
    assert name in answer.text
    assert "lang" in answer.text


def test_the_known_ones_are_named(client: TestClient) -> None:
    message = client.get("/api/v1/events?since=2024&until=2025").json()["error"]["message"]
    said, _, known = message.partition("; known: ")
    assert said == "there is no parameter 'since', 'until' here"
    assert {"q", "from", "to", "event", "limit", "cursor", "format"} < set(known.split(", "))
    assert "since" not in known


def test_no_route_passes_over_what_it_does_not_read(client: TestClient) -> None:
    app = client.app
    assert isinstance(app, FastAPI)
    for way in every_route.ways(app):
        answer = client.request(way.method, way.address({}, **{UNKNOWN: "x"}))
        assert answer.status_code == 422, way
        assert UNKNOWN in answer.text, way


def test_an_empty_value_asks_for_nothing_on_any_route(client: TestClient) -> None:
    app = client.app
    assert isinstance(app, FastAPI)
    parts = {"key": "person:berg-anna:DEU"}
    tried = 0
    for way in every_route.reading(app):
        without = client.get(way.address(parts))
        for name, blank in product(way.parameters, ("", " ")):
            answer = client.get(way.address(parts, **{name: blank}))
            assert answer.status_code == without.status_code, (way.path, name)
            assert answer.headers.get("etag") == without.headers.get("etag"), (way.path, name)
            tried += 1
    assert tried > 100


def test_much_that_is_unknown_is_not_all_given_back(client: TestClient) -> None:
    many = "&".join(f"{number}{'x' * 900}=1" for number in range(30))
    assert len(client.get(f"/api/v1/stats?{many}").text) < 1000


@pytest.mark.parametrize("path", ["/", "/search", "/help", "/corrections"])
def test_language_and_what_was_done_may_stand_on_every_page(client: TestClient, path: str) -> None:
    assert client.get(f"{path}?lang=de&corrected=1&undone=1").status_code == 200


LINKS = ("href", "src", "data-spec", "data-form")


def asked(text: str, here: str) -> set[str]:
    """Return the addresses of this server with a question mark that a page holds."""
    found = html.fromstring(text).xpath(
        "//*/@*[" + " or ".join(f"name()='{n}'" for n in LINKS) + "]"
    )
    whole = (urljoin(here, link).partition("#")[0] for link in found)
    return {link for link in whole if link.startswith("/") and "?" in link}


def test_what_pages_link_to_is_known(client: TestClient) -> None:
    kept = client.get("/api/v1/articles").json()["items"][0]["article_id"]
    between = "/between?first=Anna+Berg&second=Kurt+M%C3%BCller"
    pages = ["/", "/search?q=Br%C3%BCcke", "/network", "/events", between, f"/article/{kept}"]
    pages += ["/actor/person:berg-anna:DEU", "/corrections", "/analyse", f"/article/{kept}/s1"]
    links: set[str] = set()
    for path in pages:
        links |= asked(client.get(path).text, path)
    assert len(links) > 60
    for link in sorted(links):
        answer = client.get(link, follow_redirects=False)
        assert answer.status_code < 400, link
