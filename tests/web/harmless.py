"""What no answer of the server may hold, whatever was asked and whatever stands in the archive."""

import json
import re
from urllib.parse import urlsplit

from httpx2 import Response
from lxml import etree, html

HARMLESS = {"http", "https", "mailto", ""}
LINKS = ("href", "src", "action", "formaction", "data", "poster", "srcset", "ping", "background")


def check_page(address: str, text: str) -> None:
    """Fail where a page holds markup that no template of ours has."""
    page = html.document_fromstring(text)
    for element in page.iter():
        if not isinstance(element.tag, str):
            continue
        where = f"{address}: {html.tostring(element)[:300]!r}"
        assert element.tag not in {"style", "iframe", "object", "embed", "base"}, where
        if element.tag == "script":
            assert not (element.text or "").strip(), where
            assert (element.get("src") or "").startswith("/static/"), where
        for name, value in element.attrib.items():
            assert not name.startswith("on"), where
            assert name not in {"style", "srcdoc"}, where
            if name in LINKS:
                scheme = urlsplit(re.sub(r"[\x00-\x20]", "", str(value))).scheme.lower()
                assert scheme in HARMLESS or str(value).startswith("data:image/svg+xml"), where
                assert not re.match(r"\s*[/\\]{2}", str(value)), where
    assert "{{" not in re.sub(re.escape("{{7*7}}"), "", text), address
    assert "<script>alert" not in text, address
    assert "<img src=x" not in text, address


def check(address: str, answer: Response) -> None:
    """Fail where an answer can do harm, or is a defect."""
    assert answer.status_code < 500 or answer.status_code == 503, (address, answer.text[:500])
    assert "x-evil" not in answer.headers, address
    assert answer.headers["content-security-policy"].startswith("default-src 'none'; "), address
    assert answer.headers["x-content-type-options"] == "nosniff"
    for name, value in answer.headers.items():
        assert "\r" not in value, (address, name)
        assert "\n" not in value, (address, name)
    kind = answer.headers.get("content-type", "").partition(";")[0]
    if kind == "text/html":
        check_page(address, answer.text)
    elif kind == "image/svg+xml":
        for element in etree.fromstring(answer.content).iter():
            name = etree.QName(element).localname.lower()
            assert name not in {"script", "foreignobject", "a", "animate", "set"}, address
            assert not [key for key in element.attrib if str(key).lower().startswith("on")]
    elif kind == "application/json" or kind.endswith("+json"):
        json.loads(answer.text)
    location = answer.headers.get("location", "/")
    assert re.match(r"/(?![/\\])", location), (address, location)
