"""Pages of a client as trees, and their forms as a browser sends them."""

from fastapi.testclient import TestClient
from lxml import html


def page(client: TestClient, address: str, language: str = "en") -> html.HtmlElement:
    """Return a page that must be there."""
    answer = client.get(address, headers={"accept-language": language})
    assert answer.status_code == 200, answer.text
    return html.fromstring(answer.text)


def texts(found: html.HtmlElement, selector: str) -> list[str]:
    """Return the words of all elements, with single spaces."""
    return [" ".join(each.text_content().split()) for each in found.cssselect(selector)]


def fields(form: html.HtmlElement) -> dict[str, str]:
    """Return what a form sends, without its buttons."""
    return {name: str(value or "") for name, value in form.form_values()}
