import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request
from starlette.responses import Response

from wortlaut.web.author import (
    AUTHOR_COOKIE,
    LONGEST_NAME,
    Notice,
    account,
    author_of,
    cleaned,
    keep_name,
    notice_of,
)


def asked(cookie: str = "", query: str = "") -> Request:
    headers = [(b"cookie", f"{AUTHOR_COOKIE}={cookie}".encode())]
    scope = {
        "type": "http",
        "scheme": "http",
        "path": "/",
        "server": ("localhost", 80),
        "query_string": query.encode(),
        "headers": headers,
    }
    return Request(scope)


def test_who_is_not_known_has_the_name_of_the_account() -> None:
    assert author_of(asked()) == account()
    assert author_of(asked("keinhex")) == account()


@given(st.text())
def test_a_name_is_kept_as_it_is_cleaned(name: str) -> None:
    clean = cleaned(name)
    assert cleaned(clean) == clean
    assert len(clean) <= LONGEST_NAME
    assert clean.isprintable()
    answer = Response()
    keep_name(asked(), answer, clean)
    cookie = answer.headers["set-cookie"].partition(";")[0].partition("=")[2].strip('"')
    assert author_of(asked(cookie)) == (clean or account())


@pytest.mark.parametrize(
    ("query", "notice"),
    [
        ("corrected=17", Notice(17, undone=False)),
        ("undone=3", Notice(3, undone=True)),
        ("corrected=0", Notice(0, undone=False)),
        ("corrected=x", None),
        ("corrected=²", None),
        ("corrected=", None),
        ("q=corrected", None),
    ],
)
def test_an_address_tells_what_was_done(query: str, notice: Notice | None) -> None:
    assert notice_of(asked(query=query)) == notice


def test_every_page_says_what_was_done(client: TestClient) -> None:
    assert "Correction 17 is made." in client.get("/?corrected=17").text
