"""The page of an actor, who is found by a name, and what leads on from there."""

from pathlib import Path

from fastapi.testclient import TestClient
from page_tree import BERG, MUELLER, links, page, texts

from wortlaut import Archive
from wortlaut.archive.corrections import Identity, Merge


def test_an_actor_has_what_they_said_and_what_was_said_about_them(client: TestClient) -> None:
    found = page(client, f"/actor/{BERG}")
    assert texts(found, "h1") == ["Anna Berg"]
    assert texts(found, ".lead") == [f"person · {BERG}"]
    assert texts(found, ".figures dd") == ["3", "1", "3"]
    assert texts(found, "section[aria-labelledby=said] .hit .words")[:2] == [
        "Anna Berg sagte : „Kurt Müller lügt“.",
        "Anna Berg sagte : „Die Regierung verurteilt Russland scharf“.",
    ]
    assert texts(found, "section[aria-labelledby=of-them] .hit .speaker") == ["Kurt Müller"]


def test_lists_lead_to_actors_relations_and_searches(client: TestClient) -> None:
    found = page(client, f"/actor/{BERG}")
    about = links(found, "section[aria-labelledby=about] a")
    assert about["Kurt Müller"] == "/actor/person%3Am%C3%BCller-kurt%3ADEU"
    assert "between Anna Berg and Kurt Müller" in about
    for target in (*about.values(), *links(found, "section[aria-labelledby=acts] a").values()):
        assert client.get(target).status_code == 200, target
    denied = page(client, links(found, "section[aria-labelledby=acts] a")["denies"])
    assert texts(denied, ".hit .words") == ["Anna Berg sagte : „Kurt Müller lügt“."]


def test_a_name_is_shown_where_it_stands(client: TestClient) -> None:
    found = page(client, f"/actor/{BERG}")
    assert texts(found, ".aliases th[scope=row]") == ["Anna Berg"]
    assert texts(found, ".aliases mark") == ["Anna Berg"]
    (target,) = links(found, ".aliases .evidence").values()
    assert target.startswith("/article/")


def test_a_name_leads_to_the_one_actor(client: TestClient) -> None:
    answer = client.get("/actor", params={"name": "Kurt Müller"}, follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/actor/person%3Am%C3%BCller-kurt%3ADEU"


def test_a_name_of_several_is_a_choice(client: TestClient) -> None:
    found = page(client, "/actor?name=Berg")
    assert texts(found, ".people .speaker") == ["Anna Berg", "Jan Berg"]
    assert links(found, ".people a")["Jan Berg"] == "/actor/person%3Aberg-jan%3ADEU"


def test_a_name_of_somebody_without_a_key_leads_to_a_search(client: TestClient) -> None:
    found = page(client, "/actor?name=Stadtwerke")
    assert links(found, ".people a") == {"Stadtwerke": "/search?speaker=Stadtwerke"}


def test_a_key_that_nobody_has_offers_those_like_it(client: TestClient) -> None:
    for address in ("/actor/person:berg-anna:AUT", "/actor?name=Annalena+Berg"):
        found = page(client, address, status=404)
        assert texts(found, "h1") == ["Nobody of this name"]
        assert "Anna Berg" in texts(found, ".people .speaker")


def test_nobody_is_asked_for(client: TestClient) -> None:
    assert texts(page(client, "/actor"), "h1") == ["Who is meant?"]
    assert page(client, "/actor/%00%F0", status=404) is not None


def test_offices_have_the_days_of_their_articles(press: object, client: TestClient) -> None:
    with Archive(str(press)) as archive:
        assert archive.who(MUELLER).roles == []
    assert texts(page(client, f"/actor/{MUELLER}"), ".offices li") == []


def test_a_merged_key_leads_to_who_it_is_merged_into(client: TestClient, press: Path) -> None:
    with Archive(press, write=True) as archive:
        archive.correct(Merge(actor=MUELLER, into=Identity(key=BERG)), author="mk")
    answer = client.get(f"/actor/{MUELLER}", follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/actor/person%3Aberg-anna%3ADEU"
    assert client.get(f"/api/v1/actors/{MUELLER}").json()["actor"]["key"] == BERG
