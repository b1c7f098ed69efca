"""No bytes under any name crash a reader, and each source gives at least one result."""

import gzip
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from material import PAGE, TEXT, articles, pdf, read, record, rejections

from wortlaut.readers import ReadOptions, read_sources
from wortlaut.readers.sniff import PACKED, SUFFIXES
from wortlaut.records import Article

STARTS = [
    b"",
    b"text,title\n",
    b'{"text": "',
    b"<html>",
    b"<rss><channel><item><title>",
    b"WARC/1.0\r\nContent-Length: 3\r\n\r\n",
    b"%PDF-1.7\n",
    b"PAR1",
    b"\x1f\x8b\x08\x00",
    b"\xfd7zXZ\x00",
    b"\x28\xb5\x2f\xfd",
    "text\n".encode("utf-16"),
]
CHEAP = [suffix for suffix in SUFFIXES if suffix != ".pdf"]  # a process for each is tested there


@pytest.mark.parametrize("suffix", [*CHEAP, *PACKED, ".csv.gz", ".jsonl.zst", ".warc.xz", ""])
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(start=st.sampled_from(STARTS), data=st.binary(max_size=200))
@example(start=b"", data=gzip.compress(gzip.compress(b"text")))
def test_no_bytes_crash_a_reader(tmp_path: Path, suffix: str, start: bytes, data: bytes) -> None:
    if suffix == "" and start == b"%PDF-1.7\n":
        start = b""
    path = tmp_path / f"a{suffix}"
    path.write_bytes(start + data)
    results = read(path, check_language=False)
    assert results
    rejections(results)


@given(data=st.binary(max_size=200), start=st.sampled_from(STARTS[:6] + STARTS[7:]))
def test_no_bytes_crash_standard_input(start: bytes, data: bytes) -> None:
    stream = io.BytesIO(start + data)
    assert list(read_sources(["-"], stdin=stream, options=ReadOptions(check_language=False)))


def test_the_rest_is_read_whatever_is_broken(tmp_path: Path) -> None:
    """One folder with one broken source of each kind, and a good one after each."""
    broken = {
        "a.csv": b'text\n"offen',
        "b.jsonl.gz": gzip.compress(b'{"text": "a"}\n' * 9)[:-9],
        "c.parquet": b"PAR1",
        "d.pdf": pdf([]),
        "e.rss": b"<rss/>",
        "f.warc": record()[:-40],
        "g.warc.gz": gzip.compress(record())[:30],
        "h.html": b"\xff\xfe\x00",
        "i.zst": b"(\xb5/\xfdxxx",
    }
    for name, data in broken.items():
        (tmp_path / name).write_bytes(data)
        (tmp_path / f"{name[0]}z.html").write_text(PAGE.replace("Vom Montag", name))
    results = read(tmp_path)
    assert [each.title for each in articles(results) if TEXT in each.text] == list(broken)
    named = {
        Path(each.source.partition(",")[0].partition(":")[0]).name for each in rejections(results)
    }
    assert named == broken.keys()
    assert all(isinstance(each, Article) or each.detail for each in results)
