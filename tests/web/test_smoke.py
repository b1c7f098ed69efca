from fastapi.testclient import TestClient


def test_pages_answer(client: TestClient) -> None:
    for path in ("/", "/search?q=Brücke&speaker="):
        assert client.get(path).status_code == 200, path


def test_a_filter_that_cannot_be_is_a_usage_error(client: TestClient) -> None:
    answer = client.get("/search?from=gestern")
    assert answer.status_code == 400
