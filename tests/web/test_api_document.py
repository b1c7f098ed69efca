"""The document on the API names every call."""

import re
from pathlib import Path

from fastapi.testclient import TestClient

DOCUMENT = Path(__file__).parents[2] / "docs" / "http-api.md"


def test_every_call_is_described(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    calls = {f"{method.upper()} {path}" for path, of in paths.items() for method in of}
    described = set(re.findall(r"^\| `([A-Z]+ \S+)`", DOCUMENT.read_text("utf-8"), re.MULTILINE))
    assert described == calls
