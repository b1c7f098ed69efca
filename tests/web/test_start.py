from pathlib import Path

import sample_press
from fastapi.testclient import TestClient
from lxml import html

from wortlaut.web import Settings, create_app


def test_the_start_counts_what_is_there(client: TestClient) -> None:
    found = html.fromstring(client.get("/", headers={"accept-language": "en"}).text)
    lead = found.cssselect(".lead")[0].text_content()
    assert lead == "8 statements in 5 articles, 2022 to 2 November 2023."
    quoted = [each.text_content() for each in found.cssselect("#quoted ~ .bars a")]
    assert quoted[0] == "Anna Berg"
    assert found.cssselect("#quoted ~ .bars a")[0].get("href") == "/actor/person%3Aberg-anna%3ADEU"


def test_one_of_each_is_counted_as_one(tmp_path: Path) -> None:
    one = sample_press.document("T", "Bote", "2023", sample_press.Said("Stadtwerke", "Ja"))
    archive = sample_press.write(tmp_path / "one.db", [one])
    with TestClient(create_app(Settings(archive=archive)), base_url="http://localhost") as client:
        for language, lead in (
            ("en", "1 statement in 1 article, 2023."),
            ("de", "1 Aussage in 1 Artikel, 2023."),
        ):
            found = html.fromstring(client.get("/", headers={"accept-language": language}).text)
            assert found.cssselect(".lead")[0].text_content() == lead


def test_an_empty_archive_says_how_to_fill_it(tmp_path: Path) -> None:
    archive = sample_press.write(tmp_path / "empty.db", [])
    with TestClient(create_app(Settings(archive=archive)), base_url="http://localhost") as client:
        assert "wortlaut ingest" in client.get("/").text
