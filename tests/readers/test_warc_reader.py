import gzip
import io
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st
from material import PAGE, TEXT, articles, read, read_file, record, rejections

from wortlaut.readers import ReadOptions, read_sources
from wortlaut.readers.warc import read_warc
from wortlaut.records import Article, Reason

DATED = PAGE.replace("<head>", '<head><meta property="article:published_time" content="{}">')
WARCINFO = (
    b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Type: application/warc-fields\r\n"
    b"Content-Length: 12\r\n\r\nsoftware: x\n\r\n\r\n"
)


def page(number: int) -> bytes:
    return record(
        PAGE.replace("Vom Montag", f"Seite {number}"), url=f"https://example.org/{number}"
    )


PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "": bytes,
    ".gz": gzip.compress,
    ".zst": zstandard.compress,
}


@pytest.mark.parametrize("packing", PACKERS)
def test_pages_become_articles_with_address_and_date(tmp_path: Path, packing: str) -> None:
    dated = PAGE.replace(
        "<head>", '<head><meta property="article:published_time" content="2023-10-28">'
    )
    parts = [WARCINFO, record(dated), page(2)]
    name = tmp_path / f"a.warc{packing}"
    # One member a record, as crawlers write it, and all in one.
    for data in (
        b"".join(map(PACKERS[packing], parts)),
        PACKERS[packing](b"".join(parts)),
    ):
        first, second = articles(read_file(name, data))
        assert (first.url, first.published) == ("https://example.org/a.html", "2023-10-28")
        assert TEXT in first.text
        assert (second.url, second.title) == ("https://example.org/2", "Seite 2")


def test_a_page_cannot_be_younger_than_its_capture(tmp_path: Path) -> None:
    for day, expected in (("2023-10-30", "2023-10-30"), ("2023-11-02", None)):
        (article,) = articles(
            read_file(tmp_path / "a.warc", record(DATED.format(day), date="2023-10-29T23:30:00Z"))
        )
        assert article.published == expected


def test_the_day_of_capture_is_not_the_day_of_publication(tmp_path: Path) -> None:
    (article,) = articles(read_file(tmp_path / "a.warc", record()))
    assert article.published is None


def test_what_is_no_page_is_passed_over_and_counted(tmp_path: Path) -> None:
    said: list[str] = []
    parts = [
        WARCINFO,
        record(b"\x89PNG", content_type="image/png"),
        record(status="404 Not Found"),
        record(status="301 Moved"),
        record(kind="request"),
        record(kind="revisit"),
        record(content_type="application/json"),
        record(),
    ]
    results = read_file(tmp_path / "a.warc", b"".join(parts), notify=said.append)
    assert len(articles(results)) == len(results) == 1
    assert len(said) == 1
    assert "7 of 8 records" in said[0]


@pytest.mark.parametrize(
    ("headers", "pack"),
    [
        ("Content-Encoding: gzip\r\n", gzip.compress),
        ("Content-Encoding: br\r\n", brotli.compress),
        ("Content-Encoding: zstd\r\n", zstandard.compress),
        (
            "Transfer-Encoding: chunked\r\n",
            lambda body: b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body),
        ),
    ],
)
def test_what_the_server_packed(
    tmp_path: Path, headers: str, pack: Callable[[bytes], bytes]
) -> None:
    data = record(pack(PAGE.encode()), headers=headers)
    (article,) = articles(read_file(tmp_path / "a.warc", data))
    assert TEXT in article.text


@pytest.mark.parametrize(
    ("content_type", "encoding"),
    [
        ("text/html; charset=utf-8", "cp1252"),
        ("text/html; charset=iso-8859-1", "utf-8"),
        ("text/html; charset=x-unbekannt", "utf-8"),
        ("text/html; charset=iso-8859-15", "iso-8859-15"),
        ("text/html", "cp1252"),
    ],
)
def test_a_wrong_charset_spoils_no_letter(tmp_path: Path, content_type: str, encoding: str) -> None:
    body = PAGE.replace("„", '"').replace("“", '"').encode(encoding)
    (article,) = articles(read_file(tmp_path / "a.warc", record(body, content_type=content_type)))
    assert "Vorwürfe" in article.text


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd"])
def test_a_bomb_in_a_record(tmp_path: Path, encoding: str) -> None:
    zeros = b" " * 60_000_000
    pack = {"gzip": gzip.compress, "br": brotli.compress, "zstd": zstandard.compress}[encoding]
    bomb = pack(zeros)
    data = page(1) + record(bomb, headers=f"Content-Encoding: {encoding}\r\n") + page(3)
    results = read_file(tmp_path / "a.warc.gz", gzip.compress(data))
    assert [each.title for each in articles(results)] == ["Seite 1", "Seite 3"]
    (rejected,) = rejections(results)
    assert rejected.reason is Reason.TOO_LARGE
    assert rejected.source.endswith("a.warc.gz, record 2 (https://example.org/a.html)")


def test_a_record_that_is_a_bomb_itself(tmp_path: Path) -> None:
    data = gzip.compress(page(1)) + gzip.compress(record(b" " * 200_000_000))
    (tmp_path / "b.html").write_text(PAGE)
    (tmp_path / "a.warc.gz").write_bytes(data)
    results = read(tmp_path)
    assert [each.title for each in articles(results)] == ["Seite 1", "Vom Montag"]
    (rejected,) = rejections(results)
    assert rejected.reason is Reason.TOO_LARGE


@pytest.mark.parametrize("cut", [1, 100, 300])
def test_a_truncated_archive(tmp_path: Path, cut: int) -> None:
    data = page(1) + page(2) + page(3)[: -4 - cut]
    results = read_file(tmp_path / "a.warc", data)
    assert [each.title for each in articles(results)] == ["Seite 1", "Seite 2"]
    (rejected,) = rejections(results)
    assert rejected.reason is Reason.FORMAT
    assert "record 3" in rejected.source
    assert f"{cut} of" in rejected.detail


def test_an_archive_cut_within_a_header(tmp_path: Path) -> None:
    results = read_file(tmp_path / "a.warc", page(1) + page(2)[:100])
    assert len(articles(results)) == 1
    (rejected,) = rejections(results)
    assert "cut off" in rejected.detail


@pytest.mark.parametrize("packing", [".gz", ".zst"])
def test_a_truncated_packed_archive(tmp_path: Path, packing: str) -> None:
    pack = PACKERS[packing]
    results = read_file(tmp_path / f"a.warc{packing}", pack(page(1)) + pack(page(2))[:-20])
    assert [each.title for each in articles(results)] == ["Seite 1"]
    (rejected,) = rejections(results)
    assert "end too early" in rejected.detail


@pytest.mark.parametrize(
    "broken",
    [
        record(length=300),
        record(length=-5),
        record(length="viele"),
        record().replace(b"Content-Length", b"Content-Laenge"),
        b"Unfug\r\n" + b"x" * 200_000 + b"\r\n\r\n",
        b"WARC/1.0\r\n" + b"X: a\r\n" * 50_000,
        record(b"5000\r\nHallo", headers="Transfer-Encoding: chunked\r\n"),
        record(b"kein gzip", headers="Content-Encoding: gzip\r\n"),
    ],
)
def test_a_broken_record_costs_itself(tmp_path: Path, broken: bytes) -> None:
    results = read_file(tmp_path / "a.warc", page(1) + broken + page(3) + page(4))
    assert articles(results)[0].title == "Seite 1"
    assert articles(results)[-1].title == "Seite 4"
    assert all(each.reason is Reason.FORMAT for each in rejections(results))
    assert 1 <= len(rejections(results)) <= 2


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"", Reason.EMPTY), (WARCINFO, Reason.EMPTY), (b"Text", Reason.FORMAT)],
)
def test_no_page_at_all(tmp_path: Path, data: bytes, reason: Reason) -> None:
    (rejected,) = rejections(read_file(tmp_path / "a.warc", data))
    assert rejected.reason is reason


def test_a_page_over_the_limit(tmp_path: Path) -> None:
    results = read_file(tmp_path / "a.warc", record(b"x" * 300_000) + page(2), max_bytes=100_000)
    assert [each.reason for each in rejections(results)] == [Reason.TOO_LARGE]
    assert len(articles(results)) == 1


def test_a_page_without_a_type_is_told_by_its_content(tmp_path: Path) -> None:
    for body, count in ((PAGE, 1), ("{}", 0)):
        data = record(body).replace(b"Content-Type: text/html; charset=utf-8\r\n", b"", 1)
        length = int(data.split(b"Content-Length: ")[1].split(b"\r\n")[0])
        shorter = length - len(b"Content-Type: text/html; charset=utf-8\r\n")
        data = data.replace(b"Content-Length: %d" % length, b"Content-Length: %d" % shorter)
        assert len(articles(read_file(tmp_path / "a.warc", data))) == count


def test_from_standard_input() -> None:
    for data in (page(1) + page(2), gzip.compress(page(1)) + gzip.compress(page(2))):
        results = list(read_sources(["-"], stdin=io.BytesIO(data)))
        assert len(articles(results)) == len(results) == 2


@given(
    st.lists(st.sampled_from([page(1), b"\r\n", b"WARC/1.0\r\n", b"Content-Length: 5\r\n", b"\0"])),
    st.binary(max_size=50),
    st.integers(min_value=0, max_value=2000),
)
def test_no_bytes_crash_it(parts: list[bytes], noise: bytes, place: int) -> None:
    data = b"".join(parts)
    data = data[:place] + noise + data[place:]
    stream: io.BufferedReader = io.BufferedReader(io.BytesIO(data))
    results = list(read_warc(stream, "a.warc", ReadOptions(check_language=False)))
    assert results or not data.strip()
    assert all(isinstance(each, Article) or each.detail for each in results)
