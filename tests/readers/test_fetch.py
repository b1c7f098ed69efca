"""Fetching, from a real server on this machine that behaves badly."""

import gzip
import ipaddress
import re
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from material import PAGE
from serving import promises, redirects, says, sends, serving, streams_for_ever

import wortlaut
from wortlaut.readers import connection
from wortlaut.readers.fetch import Fetched, FetchLimits, fetch
from wortlaut.readers.problem import Problem
from wortlaut.records import Reason

LIMITS = FetchLimits(seconds=2.0, max_bytes=1_000_000, redirects=3)


def get(url: str, *, limits: FetchLimits = LIMITS) -> Fetched | Problem:
    return fetch(url, allow_private=True, limits=limits)


def problem(result: Fetched | Problem) -> Problem:
    assert isinstance(result, Problem)
    assert "; " in result.detail or "--allow-private" in result.detail
    return result


def test_an_answer() -> None:
    with serving({"/a": sends(PAGE.encode(), kind="text/html; charset=utf-8")}) as (base, asked):
        answer = get(f"{base}/a?x=ä b#teil")
        assert isinstance(answer, Fetched)
        assert answer.body == PAGE.encode()
        assert answer.content_type == "text/html; charset=utf-8"
        assert asked == ["/a?x=%C3%A4%20b"]


def test_this_machine_is_not_asked_unless_told() -> None:
    with serving({"/a": sends(b"geheim")}) as (base, asked):
        port = base.rpartition(":")[2]
        for host in ("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "127.1", "0"):
            result = problem(fetch(f"http://{host}:{port}/a", limits=LIMITS))
            assert result.reason is Reason.UNREADABLE
            assert "--allow-private" in result.detail
        assert asked == []


def test_a_redirect_is_checked_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """A public host sends to a private address: only the first of the two is asked."""
    with serving({"/a": sends(b"geheim"), "/b": redirects("http://intern.example/a")}) as (
        base,
        asked,
    ):
        port = int(base.rpartition(":")[2])
        here = ipaddress.ip_address("127.0.0.1")

        def is_public(address: object) -> bool:
            return address == here  # this server plays the public one

        def resolve(host: str, _port: int) -> list[Any]:
            return [here if host == "offen.example" else ipaddress.ip_address("10.0.0.1")]

        monkeypatch.setattr(connection, "is_public", is_public)
        monkeypatch.setattr(connection, "resolve", resolve)
        result = problem(fetch(f"http://offen.example:{port}/b", limits=LIMITS))
        assert result.reason is Reason.UNREADABLE
        assert "10.0.0.1" in result.detail
        assert asked == ["/b"]


def test_the_address_that_was_checked_is_the_one_that_is_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A name that means another machine at every look-up: only the first answer counts."""
    lookups: list[str] = []
    original = socket.getaddrinfo

    def rebinding(host: Any, *arguments: Any, **options: Any) -> Any:
        if host != "wechselt.example":
            return original(host, *arguments, **options)
        lookups.append(host)
        target = "127.0.0.1" if len(lookups) == 1 else "10.0.0.1"
        return original(target, *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    with serving({"/a": sends(b"Hallo")}) as (base, asked):
        port = base.rpartition(":")[2]
        answer = get(f"http://wechselt.example:{port}/a")
        assert isinstance(answer, Fetched)
        assert answer.body == b"Hallo"
        assert lookups == ["wechselt.example"]
        assert asked == ["/a"]


def test_one_private_address_among_several_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    both = [ipaddress.ip_address("8.8.8.8"), ipaddress.ip_address("127.0.0.1")]
    monkeypatch.setattr(connection, "resolve", lambda _host, _port: both)
    result = problem(fetch("http://beides.example/", limits=LIMITS))
    assert "127.0.0.1" in result.detail


def test_redirects_are_counted() -> None:
    answers = {f"/{n}": redirects(f"/{n + 1}") for n in range(3)} | {"/3": sends(b"da")}
    with serving(answers) as (base, asked):
        answer = get(f"{base}/0")
        assert isinstance(answer, Fetched)
        assert (answer.url, answer.body) == (f"{base}/3", b"da")
        assert len(asked) == 4


def test_redirects_without_end() -> None:
    with serving({"/a": redirects("/b"), "/b": redirects("/a")}) as (base, asked):
        result = problem(get(f"{base}/a"))
        assert result.reason is Reason.UNREADABLE
        assert "more than 3 times" in result.detail
        assert len(asked) == 4


@pytest.mark.parametrize("to", ["file:///etc/passwd", "ftp://example.org/", "//[", "gopher://x"])
def test_redirects_to_what_is_not_fetched(to: str) -> None:
    with serving({"/a": redirects(to)}) as (base, _):
        assert problem(get(f"{base}/a")).reason is Reason.MISSING


def test_ten_gigabytes_that_are_announced() -> None:
    with serving({"/a": promises(10_000_000_000)}) as (base, _):
        result = problem(get(f"{base}/a"))
        assert result.reason is Reason.TOO_LARGE
        assert "1000000 bytes" in result.detail


def test_an_answer_without_end() -> None:
    with serving({"/a": streams_for_ever(b"<rss>", b"<item>" * 1000)}) as (base, _):
        assert problem(get(f"{base}/a")).reason is Reason.TOO_LARGE


def test_an_answer_that_drips_for_ever() -> None:
    limits = FetchLimits(seconds=0.5)
    with serving({"/a": streams_for_ever(b"<rss>", b"x", pause=0.05)}) as (base, _):
        result = problem(get(f"{base}/a", limits=limits))
        assert result.reason is Reason.UNREADABLE
        assert "longer than 0.5 seconds" in result.detail


@pytest.mark.parametrize("path", ["/still", "/kopf"])
def test_a_server_that_keeps_silent(path: str) -> None:
    limits = FetchLimits(seconds=0.5)
    answers = {
        "/still": promises(10),
        "/kopf": says(b""),
    }
    with serving(answers) as (base, _):
        assert problem(get(f"{base}{path}", limits=limits)).reason is Reason.UNREADABLE


@pytest.mark.parametrize(
    "data",
    [
        b"Unfug\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: a\r\n" * 100_000 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"a" * 1_000_000,
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabc",
        b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nabc",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 1\r\n\r\na",
        b"HTTP/1.1 302 Found\r\nLocation: http://[x/\r\nContent-Length: 0\r\n\r\n",
    ],
)
def test_a_server_that_talks_nonsense(data: bytes) -> None:
    with serving({"/a": says(data)}) as (base, _):
        assert problem(get(f"{base}/a")).reason in {Reason.UNREADABLE, Reason.MISSING}


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (404, Reason.MISSING),
        (410, Reason.MISSING),
        (403, Reason.UNREADABLE),
        (500, Reason.UNREADABLE),
    ],
)
def test_other_answers_name_their_status(status: int, reason: Reason) -> None:
    with serving({"/a": sends(b"", status=status)}) as (base, _):
        result = problem(get(f"{base}/a"))
        assert result.reason is reason
        assert str(status) in result.detail


def test_packed_for_the_way() -> None:
    body = gzip.compress(b"Hallo")
    with serving({"/a": sends(body, Content_Encoding="gzip")}) as (base, _):
        answer = get(f"{base}/a")
        assert isinstance(answer, Fetched)
        assert (answer.packing, answer.body) == (".gz", body)


@pytest.mark.parametrize(
    "url",
    [
        "http://",
        "http:///a",
        "http://[::1/",
        "http://a:99999/",
        "http://a:b/",
        "http://name:wort@127.0.0.1/",
        "ftp://127.0.0.1/",
        "file:///etc/passwd",
        "http://127.0.0.1/\r\nX: a",
        "http://" + "a" * 3000,
        "http://gibt.es.nicht.invalid/",
        "http://ä..example/",
        "http://" + "a" * 70 + ".example/",
    ],
)
def test_what_is_no_address(url: str) -> None:
    assert problem(get(url)).reason is Reason.MISSING


def test_nobody_answers() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    assert problem(get(f"http://127.0.0.1:{port}/")).reason is Reason.UNREADABLE


def test_names_with_umlauts_are_written_as_domains_are(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def resolve(host: str, _port: int) -> list[Any]:
        asked.append(host)
        raise OSError

    monkeypatch.setattr(connection, "resolve", resolve)
    problem(get("http://Straße.example/"))
    assert asked == ["xn--strae-oqa.example"]


def test_nothing_else_can_open_a_connection() -> None:
    """What the documents promise: one module fetches, and only where it is asked to."""
    package = Path(wortlaut.__file__).parent
    network = re.compile(
        r"^\s*(?:from|import)\s+(?:socket|ssl|httpcore|httpx|requests|urllib3|urllib\.request"
        r"|http\.client|ftplib|aiohttp)\b",
        re.MULTILINE,
    )
    found = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if network.search(path.read_text("utf-8"))
    }
    readers = {f"readers/{name}.py" for name in ("addresses", "connection", "fetch")}
    assert found == readers | {"web/serving.py"}  # which listens


def test_heavy_libraries_wait_for_their_first_source() -> None:
    program = (
        "import sys, wortlaut.cli.app, wortlaut.readers; "
        "print(sorted({'pyarrow', 'httpcore', 'feedparser', 'fastwarc', 'zstandard', 'lxml', "
        "'pypdfium2', 'idna'} & sys.modules.keys()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_no_encrypted_answer_where_encryption_was_asked_for() -> None:
    with serving({"/a": sends(b"Hallo")}) as (base, asked):
        result = problem(get(base.replace("http:", "https:") + "/a"))
        assert result.reason is Reason.UNREADABLE
        assert asked == []
