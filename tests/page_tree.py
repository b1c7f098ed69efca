"""Pages as trees, for the tests of pages."""

from collections.abc import Iterator

from fastapi.testclient import TestClient
from lxml import html

BERG, MUELLER = "person:berg-anna:DEU", "person:müller-kurt:DEU"


def page(client: TestClient, address: str, *, status: int = 200) -> html.HtmlElement:
    """Return a page in English."""
    answer = client.get(address, headers={"accept-language": "en"})
    assert answer.status_code == status, answer.text[-500:]
    return html.fromstring(answer.text)


def texts(found: html.HtmlElement, selector: str) -> list[str]:
    return [" ".join(each.text_content().split()) for each in found.cssselect(selector)]


def links(found: html.HtmlElement, selector: str = "main a") -> dict[str, str]:
    """Return where links lead, by their words or their label."""
    return dict(_links(found, selector))


def _links(found: html.HtmlElement, selector: str) -> Iterator[tuple[str, str]]:
    for each in found.cssselect(selector):
        words = " ".join(each.text_content().split())
        yield each.get("aria-label") or words, each.get("href")
