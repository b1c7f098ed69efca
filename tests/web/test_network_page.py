"""The network as a table, and whom it is around."""

from fastapi.testclient import TestClient
from page_tree import links, page, texts


def test_lines_stand_in_a_table_and_lead_on(client: TestClient) -> None:
    found = page(client, "/network")
    lines = [texts(row, "td")[:4] for row in found.cssselect("table.lines tbody tr")]
    assert lines == [
        ["Anna Berg", "Kurt Müller", "1", "1"],
        ["Kurt Müller", "Anna Berg", "1", "1"],
        ["Anna Berg", "Russland", "1", "–"],
    ]
    for target in links(found, "table.lines a").values():
        assert client.get(target).status_code == 200, target


def test_a_network_is_around_somebody_and_of_some_statements(client: TestClient) -> None:
    found = page(client, "/network?around=Russland")
    assert texts(found, "h1") == ["Who speaks about whom around Russland"]
    found = page(client, "/network?act=deny")
    assert [texts(row, "td")[2] for row in found.cssselect("table.lines tbody tr")] == ["1"]
    found = page(client, "/network?from=2024&act=&event=")
    assert texts(found, ".none") == ["Nobody speaks about anybody here; ask for less."]


def test_whom_it_is_around_must_be_clear(client: TestClient) -> None:
    found = page(client, "/network?around=Berg")
    assert texts(found, ".people .speaker") == ["Anna Berg", "Jan Berg"]
    page(client, "/network?around=Niemand", status=404)
    page(client, "/network?limit=1", status=422)
