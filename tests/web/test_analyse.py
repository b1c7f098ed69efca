"""Pasting a text."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from lxml import html
from pages import fields, page, texts

from wortlaut import Archive
from wortlaut.web import Settings, create_app

TEXT = (
    "Streit um die Brücke\n\n„Die Brücke bleibt gesperrt“, sagte die Bürgermeisterin Anna Berg am "
    "Montag.\n"
)


def form_of(client: TestClient) -> dict[str, str]:
    return fields(page(client, "/analyse").cssselect("form[action='/analyse']")[0])


def test_a_text_is_read_and_not_stored(client: TestClient, press: Path) -> None:
    with Archive(press) as archive:
        before = len(archive)
    asked = form_of(client) | {"text": TEXT.replace("\n", "\r\n"), "published": "2023-10-31"}
    answer = client.post("/analyse", data=asked, headers={"accept-language": "en"})
    assert answer.status_code == 200, answer.text
    found = html.fromstring(answer.text)
    assert "".join(each.text_content() for each in found.cssselect(".text")) == TEXT
    assert "„Die Brücke bleibt gesperrt“" in texts(found, ".note .words")
    assert "not stored" in texts(found, ".kicker")[0]
    assert not found.cssselect(".correct, a[href^='/article/']")
    assert found.cssselect("textarea")[0].text_content().split() == TEXT.split()
    with Archive(press) as archive:
        assert len(archive) == before


@pytest.mark.parametrize("asked", [{}, {"text": " \n"}, {"url": "https://x.example/"}])
def test_nothing_to_read(client: TestClient, asked: dict[str, str]) -> None:
    answer = client.post("/analyse", data=form_of(client) | asked)
    assert answer.status_code == 422
    assert "paste the text" in html.fromstring(answer.text).cssselect("[role=alert]")[0].text


def test_an_address_is_asked_for_only_where_it_is_fetched(client: TestClient, press: Path) -> None:
    assert "url" not in form_of(client)
    fetching = TestClient(
        create_app(Settings(archive=press, allow_fetch=True)), base_url="http://localhost"
    )
    asked = form_of(fetching)
    assert asked["url"] == ""
    private = fetching.post("/analyse", data=asked | {"url": "http://127.0.0.1/"})
    assert private.status_code == 422
    assert html.fromstring(private.text).cssselect("[role=alert]")


def test_what_is_wrong_stands_above_the_text(client: TestClient) -> None:
    asked = form_of(client) | {"text": TEXT, "published": "gestern"}
    answer = client.post("/analyse", data=asked)
    assert answer.status_code == 422
    found = html.fromstring(answer.text)
    assert "gestern" in found.cssselect("[role=alert]")[0].text
    assert found.cssselect("textarea")[0].text_content().split() == TEXT.split()


def test_nothing_is_read_without_the_token(client: TestClient) -> None:
    assert client.post("/analyse", data={"text": TEXT}).status_code == 403


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("+-*/+-*/+-*/ x " * 500, "Das Feld enthält kaum Wörter."),
        ("Der BÃ¼rger hÃ¶rt, dass MÃ¤nner fÃ¼r Ãœbung zahlen. " * 4, "Buchstaben in diesem Text"),
        ("\u200b \u200b", "Das Feld enthält keinen Text."),
        ("The mayor said on Monday that the bridge would stay shut. " * 9, "anderen Sprache"),
    ],
)
def test_german_pages_say_in_german_why_a_text_is_not_read(
    client: TestClient, text: str, said: str
) -> None:
    asked = form_of(client) | {"text": text}
    answer = client.post("/analyse", data=asked, headers={"accept-language": "de"})
    assert answer.status_code == 422
    (alert,) = html.fromstring(answer.text).cssselect("[role=alert]")
    assert said in alert.text_content()
    assert alert.get("lang") != "en"
    assert not alert.cssselect("[lang=en]")
