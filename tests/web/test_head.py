"""HEAD on pages and calls: the header of GET, and nothing behind it."""

import pytest
from fastapi.testclient import TestClient

SAME = ("content-type", "etag", "content-security-policy", "vary")


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/search?q=Br%C3%BCcke", 200),
        ("/static/style.css", 200),
        ("/api/v1/stats", 200),
        ("/nowhere", 404),
        ("/search?sicne=2024", 422),
        ("/sign-out", 405),
    ],
)
def test_it_answers_as_get_without_content(client: TestClient, path: str, status: int) -> None:
    head, get = client.head(path), client.get(path)
    assert head.status_code == get.status_code == status
    assert head.content == b""
    assert [head.headers.get(name) for name in SAME] == [get.headers.get(name) for name in SAME]
