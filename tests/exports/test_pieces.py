import zipfile
from io import BytesIO

from wortlaut.exports.pieces import Pieces


def test_what_is_taken_is_gone_and_joined_is_all() -> None:
    sink = Pieces()
    assert sink.write(b"ab") == 2
    assert sink.take() == b"ab"
    assert sink.take() == b""
    sink.write(memoryview(b"cde"))
    assert (sink.take(), sink.tell()) == (b"cde", 5)


def test_a_zip_file_written_to_it_can_be_read() -> None:
    sink, taken = Pieces(), b""
    with zipfile.ZipFile(sink, "w") as archive:
        for name in "ab":
            archive.writestr(name, name * 1000)
            taken += sink.take()
    archive = zipfile.ZipFile(BytesIO(taken + sink.take()))
    assert archive.testzip() is None
    assert archive.read("b") == b"b" * 1000
