"""What the process that analyses does with a task; the network is that of this machine."""

import ipaddress
import socket
from collections.abc import Callable
from typing import Any

import pytest
from material import PAGE
from serving import redirects, sends, serving

from wortlaut.errors import ArticleError, UsageError
from wortlaut.readers import connection
from wortlaut.web.worker import FETCHING, Address, Text, answer, article_of, document_of

TEXT = "„Die Brücke bleibt gesperrt“, sagte die Bürgermeisterin Anna Berg am Montag in der Stadt."
REFUSED = "this address gives no page"


def test_a_text_becomes_a_document() -> None:
    task = Text(text=TEXT, title="Brücke", outlet="Bote", published="2024-04")
    document = document_of(answer(task, None))
    assert document.article.text == TEXT
    assert document.article.title == "Brücke"
    assert document.article.outlet == "Bote"
    assert document.article.published == "2024-04"
    assert document.statements[0].quote.text == "„Die Brücke bleibt gesperrt“"


def test_lines_end_as_in_other_texts() -> None:
    """Browsers send CR LF for every line end of a field."""
    assert article_of(Text(text=f"{TEXT}\r\n\r\n{TEXT}")).text == f"{TEXT}\n\n{TEXT}"


@pytest.mark.parametrize(
    ("task", "problem", "says"),
    [
        (Text(text=""), ArticleError, "no text"),
        (Text(text=" \r\n "), ArticleError, "no text"),
        (Text(text=f"{TEXT}\ud800"), ArticleError, "damaged"),
        (Text(text=TEXT, published="gestern"), UsageError, "published"),
        (
            Text(text="The bridge stays closed, the mayor said on Monday." * 5),
            ArticleError,
            "another lang",
        ),
    ],
)
def test_what_cannot_be_analysed(task: Text, problem: type[Exception], says: str) -> None:
    with pytest.raises(problem, match=says):
        document_of(answer(task, None))


PRIVATE = [
    "127.0.0.1",
    "localhost",
    "localhost.",
    "LOCALHOST",
    "127.1",
    "127.0.1",
    "2130706433",
    "0x7f000001",
    "0x7f.1",
    "0177.0.0.1",
    "017700000001",
    "0",
    "0.0.0.0",
    "[::]",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[0:0:0:0:0:ffff:7f00:0001]",
    "[64:ff9b::7f00:1]",
    "[2002:7f00:1::]",
    "[::1%25lo]",
    "[fe80::1]",
    "[fd00::1]",
    "127.0.0.1.",
    "１２７.0.0.1",
    "ⓛocalhost",
    "127。0。0。1",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.0.1",
    "169.254.169.254",
    "100.64.0.1",
    "224.0.0.1",
    "255.255.255.255",
]


@pytest.mark.parametrize("host", PRIVATE)
def test_this_machine_and_its_network_are_not_asked(host: str) -> None:
    with serving({"/a": sends(PAGE.encode())}) as (base, asked):
        port = base.rpartition(":")[2]
        with pytest.raises(ArticleError, match=REFUSED) as caught:
            article_of(Address(f"http://{host}:{port}/a"))
        assert asked == []
        # Nobody learns what a name stands for in the server's own network.
        assert "127.0.0.1" not in str(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "/etc/passwd",
        "etc/passwd",
        "-",
        "",
        "ftp://example.org/",
        "gopher://127.0.0.1:25/x",
        "javascript:alert(1)",
        "data:text/html,<p>x",
        "http://",
        "http:///etc/passwd",
        "http://user:password@example.org/",
        "http://example.org\r\nHost: x/",
        "http://example.org/\x00",
        "http://[::1",
        "http://127.0.0.1:99999/",
        "http://" + "a" * 3000,
    ],
)
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(ArticleError, match=REFUSED):
        article_of(Address(url))


def public(monkeypatch: pytest.MonkeyPatch, names: Callable[[str], str]) -> None:
    """Let 127.0.0.1 play a public address, and give every name the address that `names` says."""
    here = ipaddress.ip_address("127.0.0.1")
    monkeypatch.setattr(connection, "is_public", lambda address: address == here)
    original = socket.getaddrinfo

    def resolver(host: Any, *arguments: Any, **options: Any) -> Any:
        return original(names(str(host)), *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", resolver)


def names(host: str) -> str:
    return {"offen.example": "127.0.0.1", "intern.example": "127.0.0.2"}.get(host, host)


def test_a_page_on_the_public_internet(monkeypatch: pytest.MonkeyPatch) -> None:
    public(monkeypatch, names)
    with serving({"/a": sends(PAGE.encode(), kind="text/html; charset=utf-8")}) as (base, asked):
        port = base.rpartition(":")[2]
        article = article_of(Address(f"http://offen.example:{port}/a"))
        assert article.url == f"http://offen.example:{port}/a"
        assert asked == ["/a"]


@pytest.mark.parametrize(
    "to",
    [
        "http://intern.example:{port}/a",
        "//intern.example:{port}/a",
        "http://127.0.0.2:{port}/a",
        "http://[::1]:{port}/a",
        "http://10.0.0.1:{port}/a",
        "file:///etc/passwd",
    ],
)
def test_a_redirect_into_the_private_network(monkeypatch: pytest.MonkeyPatch, to: str) -> None:
    public(monkeypatch, names)
    answers = {"/a": sends(PAGE.encode())}
    with serving(answers) as (base, asked):
        port = base.rpartition(":")[2]
        answers["/b"] = redirects(to.format(port=port))
        answers["/c"] = redirects("/b")
        with pytest.raises(ArticleError, match=REFUSED):
            article_of(Address(f"http://offen.example:{port}/c"))
        assert asked == ["/c", "/b"]


def test_a_name_that_means_another_machine_at_every_look(monkeypatch: pytest.MonkeyPatch) -> None:
    """DNS rebinding: public when it is checked, private afterwards; only the first look counts."""
    looks: list[str] = []

    def rebinding(host: str) -> str:
        if host != "wechselt.example":
            return host
        looks.append(host)
        return "127.0.0.1" if len(looks) == 1 else "127.0.0.2"

    public(monkeypatch, rebinding)
    with serving({"/a": sends(PAGE.encode(), kind="text/html; charset=utf-8")}) as (base, asked):
        port = base.rpartition(":")[2]
        article_of(Address(f"http://wechselt.example:{port}/a"))
        assert looks == ["wechselt.example"]
        with pytest.raises(ArticleError, match=REFUSED):
            article_of(Address(f"http://wechselt.example:{port}/a"))
        assert asked == ["/a"]


def test_an_address_that_answers_with_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    public(monkeypatch, names)
    page = sends(b"<p>" + b"x" * FETCHING.max_bytes)
    with serving({"/a": page}) as (base, _), pytest.raises(ArticleError, match=REFUSED):
        article_of(Address(f"http://offen.example:{base.rpartition(':')[2]}/a"))


@pytest.mark.parametrize(
    ("body", "kind", "says"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "image/png", "the address: "),
        (b"", "text/plain", "the address: "),
        (b'{"text": "' + TEXT.encode() + b'"}\n' * 1, "application/jsonl", ""),
    ],
)
def test_an_address_that_gives_no_article(
    monkeypatch: pytest.MonkeyPatch, body: bytes, kind: str, says: str
) -> None:
    public(monkeypatch, names)
    with serving({"/a": sends(body, kind=kind)}) as (base, _):
        task = Address(f"http://offen.example:{base.rpartition(':')[2]}/a")
        if says:
            with pytest.raises(ArticleError, match=says):
                article_of(task)
        else:
            assert article_of(task).text == TEXT


def test_an_address_that_gives_many(monkeypatch: pytest.MonkeyPatch) -> None:
    public(monkeypatch, names)
    body = b'{"text": "' + TEXT.encode() + b'"}\n{"text": "Und ' + TEXT.encode() + b'"}\n'
    with serving({"/a": sends(body, kind="application/jsonl")}) as (base, _):
        task = Address(f"http://offen.example:{base.rpartition(':')[2]}/a")
        with pytest.raises(ArticleError, match="more than one"):
            article_of(task)
