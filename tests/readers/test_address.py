"""Addresses as sources: what they answer is read in its format."""

import gzip
from functools import partial
from pathlib import Path

import pytest
from material import MORE, PAGE, TEXT, articles, pdf, read, record, rejections
from serving import redirects, sends, serving, streams_for_ever

from wortlaut.readers import address
from wortlaut.readers.fetch import FetchLimits, fetch
from wortlaut.records import Reason

FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Anzeiger</title>'
    f"<item><title>Eins</title><description>{TEXT}</description></item></channel></rss>"
)
OPEN = {"allow_fetch": True, "allow_private": True}


def test_formats_are_told_by_content_type_and_name() -> None:
    answers = {
        "/seite": sends(PAGE.encode(), kind="text/html; charset=utf-8"),
        "/feed": sends(FEED.encode(), kind="text/xml"),
        "/a.csv": sends(f'text\n"{TEXT}"\n'.encode(), kind="application/octet-stream"),
        "/tabelle": sends(f'text\n"{TEXT}"\n'.encode(), kind="text/csv"),
        "/a.jsonl.gz": sends(gzip.compress(f'{{"text": "{TEXT}"}}\n'.encode()), kind="x/y"),
        "/text": sends(TEXT.encode(), kind="text/plain"),
        "/pdf": sends(pdf([MORE]), kind="application/pdf"),
        "/a.warc": sends(record(), kind="application/warc"),
        "/gepackt": sends(gzip.compress(PAGE.encode()), Content_Encoding="gzip"),
    }
    with serving(answers) as (base, _):
        results = read(*(f"{base}{path}" for path in answers), **OPEN)
        assert rejections(results) == []
        assert all(TEXT in each.text or MORE in each.text for each in articles(results))
        assert articles(results)[0].url == f"{base}/seite"
        assert articles(results)[1].outlet == "Anzeiger"
        assert articles(results)[7].url == "https://example.org/a.html"


def test_the_address_that_answered_is_the_source() -> None:
    with serving({"/a": redirects("/b"), "/b": sends(PAGE.encode())}) as (base, _):
        (article,) = articles(read(f"{base}/a", **OPEN))
        assert article.url == f"{base}/b"


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("utf-8", "cp1252"), ("iso-8859-1", "utf-8"), ("iso-8859-15", "iso-8859-15")],
)
def test_a_wrong_charset_spoils_no_letter(declared: str, encoding: str) -> None:
    page = PAGE.replace("„", '"').replace("“", '"').encode(encoding)
    with serving({"/a": sends(page, kind=f"text/html; charset={declared}")}) as (base, _):
        (article,) = articles(read(f"{base}/a", **OPEN))
        assert "Vorwürfe" in article.text


def test_an_address_is_not_fetched_unless_told() -> None:
    with serving({"/a": sends(PAGE.encode())}) as (base, asked):
        (rejected,) = rejections(read(f"{base}/a"))
        assert rejected.source == f"{base}/a"
        assert "--allow-fetch" in rejected.detail
        (rejected,) = rejections(read(f"{base}/a", allow_fetch=True))
        assert "--allow-private" in rejected.detail
        assert asked == []


@pytest.mark.parametrize(
    ("body", "kind", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n", "image/png", Reason.BINARY),
        (b"abc", "application/octet-stream", Reason.FORMAT),
        (b"", "text/html", Reason.EMPTY),
        (b"{}", "application/json", Reason.FORMAT),
    ],
)
def test_answers_that_are_no_articles(body: bytes, kind: str, reason: Reason) -> None:
    with serving({"/a": sends(body, kind=kind)}) as (base, _):
        (rejected,) = rejections(read(f"{base}/a", **OPEN))
        assert rejected.reason is reason


def test_a_bomb_that_is_packed_for_the_way() -> None:
    bomb = gzip.compress(b" " * 100_000_000)
    with serving({"/a": sends(bomb, Content_Encoding="gzip")}) as (base, _):
        (rejected,) = rejections(read(f"{base}/a", **OPEN))
        assert rejected.reason is Reason.TOO_LARGE


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a fetch cost less, so that the tests do."""
    limits = FetchLimits(seconds=1.0, max_bytes=2_000_000)
    monkeypatch.setattr(address, "fetch", partial(fetch, limits=limits))


@pytest.mark.usefixtures("short")
@pytest.mark.parametrize("pause", [0.0, 0.02])
def test_a_feed_that_never_ends_and_redirects_without_end(tmp_path: Path, pause: float) -> None:
    item = f"<item><title>Eins</title><description>{TEXT}</description></item>".encode()
    (tmp_path / "a.txt").write_text(MORE)
    answers = {
        "/endlos": streams_for_ever(b"<rss><channel>", item, pause=pause),
        "/kreis": redirects("/kreis"),
        "/feed": sends(FEED.encode()),
    }
    with serving(answers) as (base, _):
        results = read(f"{base}/endlos", f"{base}/kreis", f"{base}/feed", tmp_path, **OPEN)
    assert [each.text for each in articles(results)] == [TEXT, MORE]
    endless, circle = rejections(results)
    assert endless.reason is (Reason.UNREADABLE if pause else Reason.TOO_LARGE)
    assert circle.reason is Reason.UNREADABLE
    assert "sends elsewhere" in circle.detail
