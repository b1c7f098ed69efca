"""The search page: hits with their words marked, counts that narrow, filters to take away."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
import sample_press
from fastapi.testclient import TestClient
from lxml import html

from wortlaut.web import Settings, create_app


def page(client: TestClient, address: str) -> html.HtmlElement:
    answer = client.get(address, headers={"accept-language": "en"})
    assert answer.status_code == 200
    return html.fromstring(answer.text)


def texts(found: html.HtmlElement, selector: str) -> list[str]:
    return [" ".join(each.text_content().split()) for each in found.cssselect(selector)]


def test_hits_are_shown_in_their_sentence_with_the_words_marked(client: TestClient) -> None:
    found = page(client, "/search?q=verurteilt")
    assert texts(found, "h1") == ["2 statements"]
    assert texts(found, ".hit mark") == ["verurteilt", "verurteilte"]
    assert texts(found, ".hit .speaker") == ["Anna Berg", "Kurt Müller"]
    words = texts(found, ".hit .words")
    assert words[0] == "Anna Berg sagte : „Die Regierung verurteilt Russland scharf“."


def test_a_speaker_who_is_not_known_is_said_to_be_unknown(client: TestClient) -> None:
    found = page(client, "/search?kind=reported")
    assert texts(found, ".hit .by") == ["speaker unknown sagte"]


def test_a_facet_narrows_and_leads_back(client: TestClient) -> None:
    found = page(client, "/search?q=Brücke")
    links = {
        " ".join(each.text_content().split()): each.get("href")
        for each in found.cssselect(".facet a")
    }
    narrowed = page(client, links["Stadtwerke"])
    assert texts(narrowed, "h1") == ["1 statement"]
    assert texts(narrowed, ".chosen a") == ["words Brücke ×", "says it Stadtwerke ×"]
    back = next(a for a in narrowed.cssselect(".chosen a") if "Stadtwerke" in a.text_content())
    assert texts(page(client, back.get("href")), "h1") == texts(found, "h1")


@pytest.mark.parametrize("outlet", ["Nul\0Blatt", "B" * 1001, "***"])
def test_what_no_search_can_ask_for_is_shown_without_a_link(tmp_path: Path, outlet: str) -> None:
    odd = sample_press.document("T", outlet, "2023", sample_press.Said("Stadtwerke", "Ja"))
    odd = replace(odd, actors=tuple(replace(each, name="W" * 3000) for each in odd.actors))
    archive = sample_press.write(tmp_path / "odd.db", [*sample_press.press(), odd])
    with TestClient(create_app(Settings(archive=archive)), base_url="http://localhost") as client:
        found = page(client, "/search")
        linked = " ".join(texts(found, ".facet a"))
        shown = " ".join(texts(found, ".facet li"))
    assert "W" * 3000 in shown
    assert "W" * 3000 not in linked
    assert (outlet in linked) == (outlet == "***")
    assert "Anzeiger" in linked


def test_a_key_is_shown_as_a_name(client: TestClient) -> None:
    found = page(client, "/search?speaker=person:berg-anna:DEU")
    assert texts(found, ".chosen a") == ["says it Anna Berg ×"]
    assert texts(found, "h1") == ["3 statements"]


def test_several_values_of_a_filter_are_kept(client: TestClient) -> None:
    found = page(client, "/search?act=deny&act=accuse")
    assert texts(found, "h1") == ["2 statements"]
    hidden = [(i.get("name"), i.get("value")) for i in found.cssselect("form input[type=hidden]")]
    assert hidden == [("act", "deny"), ("act", "accuse")]


def test_empty_fields_of_the_form_ask_for_nothing(client: TestClient) -> None:
    found = page(client, "/search?q=&speaker=&about=&from=&to=&outlet=")
    assert texts(found, "h1") == ["8 statements"]
    assert not found.cssselect(".chosen")


def test_a_filter_that_cannot_be_is_explained(client: TestClient) -> None:
    answer = client.get("/search?from=gestern")
    assert answer.status_code == 400
    assert "gestern" in html.fromstring(answer.text).text_content()


@pytest.mark.parametrize("path", ["/search", "/events", "/api/v1/statements", "/api/v1/events"])
def test_a_mistyped_type_of_event_and_a_span_backwards_are_told(
    client: TestClient, path: str
) -> None:
    answer = client.get(f"{path}?event=ACUSE")
    assert answer.status_code == 422
    assert "ACCUSE" in answer.text
    answer = client.get(f"{path}?from=2025&to=2024")
    assert answer.status_code == 400
    assert "no day is from 2025 to 2024" in answer.text


def test_an_address_that_is_much_too_long_is_not_given_back(client: TestClient) -> None:
    answer = client.get(f"/search?q={'x' * 20_000}")
    assert answer.status_code == 422
    assert len(answer.text) < 10_000


def test_nothing_found_says_so(client: TestClient) -> None:
    assert re.search("Nothing found", client.get("/search?q=Xylophon").text)
