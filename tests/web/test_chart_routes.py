"""Charts over HTTP: specifications with links, pictures without, in language and theme."""

import gzip
import json
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from page_tree import BERG, MUELLER
from sample_press import Said, document, write

from wortlaut.charts import Picture, Theme
from wortlaut.charts.theme import PALETTES
from wortlaut.errors import UsageError
from wortlaut.web import Settings, create_app, pictures
from wortlaut.web.pictures import Pictures

CHARTS = {
    "timeline": "?by=act",
    "speakers": "?limit=3",
    "network": "?around=Anna+Berg",
    "actor": f"?key={BERG}",
    "between": f"?first={BERG}&second={MUELLER}",
}


@pytest.mark.parametrize("name", CHARTS)
@pytest.mark.parametrize("theme", Theme)
def test_every_chart_comes_as_data_and_as_pictures(
    client: TestClient, name: str, theme: Theme
) -> None:
    address = f"{CHARTS[name]}&theme={theme.value}"
    spec = client.get(f"/charts/{name}.json{address}").json()
    assert spec["config"]["background"] == PALETTES[theme].ground
    svg = client.get(f"/charts/{name}.svg{address}")
    assert svg.headers["content-type"] == "image/svg+xml"
    assert svg.content.startswith(b"<svg")
    assert b"href" not in svg.content.replace(b"http://www.w3.org/1999/xlink", b"")
    png = client.get(f"/charts/{name}.png{address}")
    assert png.content.startswith(b"\x89PNG")


def test_titles_are_in_the_language_of_the_reader(client: TestClient) -> None:
    for language, title in (("en", "Statements over time"), ("de", "Aussagen im Lauf der Zeit")):
        spec = client.get("/charts/timeline.json", headers={"accept-language": language}).json()
        assert spec["title"]["text"] == title


def test_what_a_timeline_cannot_show_is_counted_below_it(tmp_path: Path) -> None:
    """A statement of October, one of that year, and one of no day."""
    documents = [
        document(title, "Bote", day, Said("Anna Berg", f"Wir sind hier, {title}"))
        for title, day in (("eins", "2023-10-04"), ("zwei", "2023"), ("drei", None))
    ]
    app = create_app(Settings(archive=write(tmp_path / "days.db", documents)))
    actor = f"actor.json?key={BERG}"
    with TestClient(app, base_url="http://127.0.0.1:8000") as served:
        for address, notes in (
            ("timeline.json?", {"en": "not shown: 2 without a month"}),
            ("timeline.json?speaker=Berg", {"de": "nicht zu sehen: 2 ohne Monat"}),
            ("timeline.json?step=year", {"en": "not shown: 1 without a year"}),
            (actor, {"en": "not shown: 2 without a month"}),
            ("timeline.json?from=2023-10", {"en": None}),
        ):
            for language, note in notes.items():
                headers = {"accept-language": language}
                spec = served.get(f"/charts/{address}", headers=headers).json()
                assert spec["title"].get("subtitle") == note, address


def test_dots_lead_to_statements_and_events(client: TestClient) -> None:
    written = client.get(f"/charts/between.json{CHARTS['between']}").text
    dots = json.loads(written)["layer"][1]["data"]["values"]
    statements = [dot for dot in dots if "#" not in dot["href"]]
    assert len(dots) == 4
    assert len(statements) == 2
    assert {dot["y"] for dot in statements} == {1, -1}
    assert {dot["certain"] for dot in dots if "#" in dot["href"]} == {False}


def test_marks_of_a_network_lead_to_actors_and_relations(client: TestClient) -> None:
    spec = client.get("/charts/network.json").json()
    targets = {row["href"] for layer in spec["layer"][:2] for row in layer["data"]["values"]}
    assert f"/between?first={BERG}&second={MUELLER}" not in targets  # they are quoted
    for target in targets:
        assert client.get(target).status_code == 200, target


def test_what_cannot_be_drawn_is_said(client: TestClient) -> None:
    for address, status in (
        ("actor.json?key=niemand", 404),
        ("actor.svg", 422),
        ("between.svg?first=Berg&second=Russland", 409),
        ("between.json?first=Russland", 422),
        ("timeline.pdf", 422),
        ("other.svg", 404),
    ):
        answer = client.get(f"/charts/{address}")
        assert answer.status_code == status, address
        assert answer.json()["error"]["status"] == status, address


def test_a_picture_is_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = []

    def render(spec: object, picture: object) -> bytes:
        drawn.append(spec)
        return b"x" * 60

    monkeypatch.setattr(pictures, "render", render)
    kept = Pictures(kept=100)
    one, other = {"one": 1}, {"other": 2}
    for spec in (one, one, other, other, one):
        kept.draw(spec, Picture.SVG)
    assert drawn == [one, other, one]


def test_a_chart_that_is_too_large_is_refused() -> None:
    with pytest.raises(UsageError, match="too much"):
        Pictures().draw({"much": "x" * pictures.LARGEST}, Picture.SVG)


def test_the_script_is_packed_and_asked_for_once(client: TestClient) -> None:
    answer = client.get("/static/vega.js", headers={"accept-encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert b"window.vegaEmbed" in answer.content
    plain = client.get("/static/vega.js", headers={"accept-encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.content == answer.content
    assert len(gzip.compress(plain.content)) < 400_000
    tag = {"if-none-match": answer.headers["etag"]}
    again = client.get("/static/vega.js", headers=tag)
    assert (again.status_code, again.content) == (304, b"")
