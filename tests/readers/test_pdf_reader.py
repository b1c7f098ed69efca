import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from material import MORE, articles, pdf, read, read_file, rejections

from wortlaut.readers import ReadOptions
from wortlaut.readers.pdf import read_pdf
from wortlaut.readers.problem import Problem
from wortlaut.records import Article, Reason

LINES = [
    "Die Ministerin sagte am Montag, sie habe davon nichts ge-",
    "wusst. „Gar nichts“, betonte sie in Baden-",
    "Württemberg. Der Rat sprach mit Haus-",
    "und Grundbesitzern.",
]
JOINED = (
    "Die Ministerin sagte am Montag, sie habe davon nichts gewusst. „Gar nichts“, betonte sie in "
    "Baden-Württemberg. Der Rat sprach mit Haus- und Grundbesitzern."
)


def test_the_text_layer_is_read(tmp_path: Path) -> None:
    (article,) = articles(read_file(tmp_path / "a.pdf", pdf(LINES, [MORE])))
    first, second = article.text.split("\n\n")
    assert " ".join(first.split()) == JOINED
    assert second == MORE
    assert article.title == "Vom Montag"
    assert article.published is None


def test_a_sentence_goes_on_over_the_page(tmp_path: Path) -> None:
    (article,) = articles(read_file(tmp_path / "a.pdf", pdf([MORE[:42]], [MORE[42:]])))
    assert "\n\n" not in article.text
    assert " ".join(article.text.split()) == MORE


@pytest.mark.parametrize("pages", [1, 3])
def test_without_a_text_layer(tmp_path: Path, pages: int) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf(*([] for _ in range(pages))))
    (tmp_path / "b.txt").write_text(MORE)
    results = read(tmp_path)
    assert [each.text for each in articles(results)] == [MORE]
    (rejected,) = rejections(results)
    assert rejected.reason is Reason.EMPTY
    assert f"its {pages} page" in rejected.detail
    assert "OCR" in rejected.detail


def test_a_password(tmp_path: Path) -> None:
    lock = (
        "/Encrypt << /Filter /Standard /V 1 /R 2 /O <" + "ab" * 32 + "> /U <" + "cd" * 32 + "> "
        "/P -4 >> /ID [<00> <00>] "
    )
    (rejected,) = rejections(read_file(tmp_path / "a.pdf", pdf(LINES, encrypt=lock)))
    assert rejected.reason is Reason.UNREADABLE
    assert "password" in rejected.detail


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"Hallo", pdf(LINES)[:200]])
def test_broken(tmp_path: Path, data: bytes) -> None:
    (rejected,) = rejections(read_file(tmp_path / "a.pdf", data))
    assert rejected.reason is Reason.FORMAT


def test_more_text_than_an_article_may_have(tmp_path: Path) -> None:
    (rejected,) = rejections(read_file(tmp_path / "a.pdf", pdf(LINES, LINES), max_bytes=100))
    assert rejected.reason is Reason.TOO_LARGE


def test_a_document_that_is_larger_than_its_text(tmp_path: Path) -> None:
    data = pdf([MORE]) + b"%" + b"x" * 10_000
    assert len(articles(read_file(tmp_path / "a.pdf", data, max_bytes=1000))) == 1


def test_a_stream_that_unpacks_to_more_than_memory_allows(tmp_path: Path) -> None:
    packer = zlib.compressobj(1)
    bomb = b"".join(packer.compress(b" " * 1_000_000) for _ in range(1500)) + packer.flush()
    packed = zlib.compress(bomb, 9)
    old = pdf([MORE])
    start = old.index(b"<< /Length")
    end = old.index(b"endstream")
    stream = b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%s\n" % (
        len(packed),
        packed,
    )
    del bomb
    (rejected,) = rejections(read_file(tmp_path / "a.pdf", old[:start] + stream + old[end:]))
    assert rejected.reason in {Reason.EMPTY, Reason.TOO_LARGE, Reason.FORMAT}


@settings(max_examples=25)
@given(st.binary(max_size=60), st.integers(min_value=0, max_value=1500))
def test_no_bytes_crash_it(noise: bytes, place: int) -> None:
    data = pdf(LINES)
    changed = data[:place] + noise + data[place + len(noise) :]
    result = read_pdf(changed, ReadOptions(check_language=False))
    assert isinstance(result, Article | Problem)


def test_a_file_without_bytes_is_empty_and_not_broken() -> None:
    problem = read_pdf(b"", ReadOptions())
    assert isinstance(problem, Problem)
    assert problem.reason is Reason.EMPTY
