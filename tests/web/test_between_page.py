"""What is between two actors: both ways, by time."""

from fastapi.testclient import TestClient
from page_tree import BERG, MUELLER, links, page, texts


def test_statements_and_events_stand_by_time_and_direction(client: TestClient) -> None:
    found = page(client, f"/between?first={BERG}&second={MUELLER}")
    assert texts(found, "h1") == ["Anna Berg ⇄ and Kurt Müller"]
    assert texts(found, ".span h3") == ["November 2023", "October 2023"]
    newest, older = found.cssselect(".span")
    assert texts(newest, ".hit .words") == ["Anna Berg sagte : „Kurt Müller lügt“."]
    assert texts(newest, ".deed .voices li") == ["Anna Berg denies it"]
    assert texts(newest, ".way.silent") == [""]
    assert texts(older, ".way:not(.silent) .to") == ["Kurt Müller to or about Anna Berg"]
    assert texts(older, ".deed .voices li") == ["Kurt Müller asserts it"]
    for each in older.cssselect(".deed"):
        assert "claim" in each.get("class")


def test_names_do_as_well_as_keys(client: TestClient) -> None:
    found = page(client, "/between?first=Kurt+Müller&second=Anna+Berg")
    assert texts(found, "h1") == ["Kurt Müller ⇄ and Anna Berg"]
    assert found.cssselect("#b-first")[0].get("value") == "Kurt Müller"


def test_a_name_of_several_is_a_choice_that_keeps_the_other(client: TestClient) -> None:
    found = page(client, f"/between?first=Berg&second={MUELLER}")
    assert texts(found, ".people .speaker") == ["Anna Berg", "Jan Berg"]
    chosen = page(client, links(found, ".people a")["Anna Berg"])
    assert texts(chosen, "h1") == ["Anna Berg ⇄ and Kurt Müller"]


def test_nobody_of_a_name_is_not_found(client: TestClient) -> None:
    found = page(client, f"/between?first=Niemand&second={MUELLER}", status=404)
    assert "Nobody in the archive is “Niemand”." in texts(found, "p")


def test_two_who_have_nothing_to_do_with_each_other(client: TestClient) -> None:
    found = page(client, f"/between?first={MUELLER}&second=state:RUS")
    assert texts(found, ".none") == ["There is nothing between the two in this archive."]


def test_nobody_is_asked_for(client: TestClient) -> None:
    assert texts(page(client, "/between"), "h1") == ["Between two actors"]
