import pytest
from fastapi.testclient import TestClient

from wortlaut.web.preferences import local_path


def test_a_choice_is_kept_and_leads_back(client: TestClient) -> None:
    answer = client.get(
        "/preferences?language=de&theme=dark&back=/search%3Fq%3DHaus", follow_redirects=False
    )
    assert (answer.status_code, answer.headers["location"]) == (303, "/search?q=Haus")
    page = client.get("/").text
    assert '<html lang="de" data-theme="dark">' in page
    assert "Am meisten zitiert" in page


def test_no_choice_changes_nothing(client: TestClient) -> None:
    answer = client.get("/preferences?language=xx&theme=pink", follow_redirects=False)
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(
    "elsewhere",
    ["https://example.org/", "//example.org", "/\\example.org", "javascript:alert(1)", "", "/a\nb"],
)
def test_no_choice_leads_to_another_server(elsewhere: str) -> None:
    assert local_path(elsewhere) == "/"
