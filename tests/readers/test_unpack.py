import contextlib
import gzip
import io
import json
import lzma
from collections import deque
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st
from material import MORE, PAGE, TEXT, articles, read, read_file, rejections, texts

from wortlaut.readers.unpack import UnpackError, unpacked
from wortlaut.records import Reason

PACKERS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress,
    ".xz": lzma.compress,
    ".zst": zstandard.ZstdCompressor(write_checksum=True).compress,
}
each_packing = pytest.mark.parametrize("packing", PACKERS)


def lines(count: int) -> bytes:
    return b"".join(json.dumps({"text": f"{n}: {TEXT}"}).encode() + b"\n" for n in range(count))


@each_packing
@given(parts=st.lists(st.binary(max_size=300), max_size=4))
def test_members_follow_on_each_other(packing: str, parts: list[bytes]) -> None:
    packed = b"".join(map(PACKERS[packing], parts))
    assert unpacked(io.BytesIO(packed), packing).read() == b"".join(parts)


@each_packing
@given(data=st.binary(max_size=200))
def test_no_bytes_crash_it(packing: str, data: bytes) -> None:
    with contextlib.suppress(UnpackError):
        unpacked(io.BytesIO(data), packing).read()


@each_packing
def test_what_is_packed_is_read_by_the_name_inside(tmp_path: Path, packing: str) -> None:
    pack = PACKERS[packing]
    assert texts(read_file(tmp_path / f"a.txt{packing}", pack(TEXT.encode()))) == [TEXT]
    assert texts(read_file(tmp_path / f"a.html{packing}", pack(PAGE.encode())))[0].endswith(MORE)
    assert texts(read_file(tmp_path / f"a.JSONL{packing.upper()}", pack(lines(2)))) == [
        f"0: {TEXT}",
        f"1: {TEXT}",
    ]


@each_packing
def test_packed_data_are_told_by_their_content(tmp_path: Path, packing: str) -> None:
    pack = PACKERS[packing]
    assert texts(read_file(tmp_path / "artikel", pack(lines(1)))) == [f"0: {TEXT}"]
    assert texts(read_file(tmp_path / f"artikel{packing}", pack(lines(1)))) == [f"0: {TEXT}"]


@each_packing
def test_what_comes_before_the_end_of_a_truncated_file_is_read(
    tmp_path: Path, packing: str
) -> None:
    # Two members: the first is whole.
    packed = PACKERS[packing](lines(3)) + PACKERS[packing](lines(3))[:-6]
    (tmp_path / "b.txt").write_text(MORE)
    (tmp_path / f"a.jsonl{packing}").write_bytes(packed)
    results = read(tmp_path)
    assert texts(results)[:3] == [f"{n}: {TEXT}" for n in range(3)]
    assert texts(results)[-1] == MORE
    (rejected,) = rejections(results)
    assert rejected.reason is Reason.FORMAT
    assert rejected.source.endswith(f"a.jsonl{packing}")
    assert "end too early" in rejected.detail


@each_packing
def test_a_truncated_article_is_none(tmp_path: Path, packing: str) -> None:
    packed = PACKERS[packing](TEXT.encode())[:-6]
    assert texts(read_file(tmp_path / f"a.txt{packing}", packed)) == [Reason.FORMAT]


@each_packing
def test_data_that_were_changed_are_noticed(tmp_path: Path, packing: str) -> None:
    packed = bytearray(PACKERS[packing](lines(20)))
    packed[len(packed) // 2] ^= 0xFF
    (rejected,) = rejections(read_file(tmp_path / f"a.txt{packing}", bytes(packed)))
    assert rejected.reason is Reason.FORMAT
    assert "broken" in rejected.detail or "too early" in rejected.detail


@each_packing
def test_another_packing_than_the_name_says(tmp_path: Path, packing: str) -> None:
    (rejected,) = rejections(read_file(tmp_path / f"a.txt{packing}", TEXT.encode()))
    assert rejected.reason is Reason.FORMAT
    assert "broken" in rejected.detail


@each_packing
def test_a_bomb_ends_early(tmp_path: Path, packing: str) -> None:
    bomb = PACKERS[packing](b"\0" * 200_000_000)
    (tmp_path / "b.txt").write_text(TEXT)
    for name in (f"a.jsonl{packing}", f"a.csv{packing}", f"a.warc{packing}", f"a.txt{packing}"):
        (tmp_path / name).write_bytes(bomb)
    results = read(tmp_path)
    assert [each.text for each in articles(results)] == [TEXT]
    assert len(rejections(results)) == 4
    reasons = {each.reason for each in rejections(results)}
    assert reasons <= {Reason.TOO_LARGE, Reason.BINARY, Reason.FORMAT}


def test_an_endless_line_ends_where_it_grows_beyond_measure() -> None:
    stream = unpacked(io.BytesIO(zstandard.compress(b" " * 200_000_000)), ".zst")
    with pytest.raises(UnpackError) as caught:
        deque(iter(lambda: stream.read(1 << 16), b""), maxlen=0)
    assert caught.value.problem.reason is Reason.TOO_LARGE


def test_padding_after_a_member_is_none_of_it() -> None:
    packed = gzip.compress(b"a") + b"\0" * 5000 + gzip.compress(b"b") + b"\0" * 10
    assert unpacked(io.BytesIO(packed), ".gz").read() == b"ab"


def test_empty_file() -> None:
    assert unpacked(io.BytesIO(b""), ".gz").read() == b""
