import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.readers import ReadOptions
from wortlaut.readers.problem import Problem
from wortlaut.readers.text import read_text
from wortlaut.records import Article, Reason

OPTIONS = ReadOptions(published="2023-10-30")


def test_text_is_kept_to_the_letter() -> None:
    text = "\n  Erste Zeile.\r\n\r\n\tZweite\u00a0Zeile mit Ta\u0308tern. \r\n"
    article = read_text(b"\xef\xbb\xbf" + text.encode(), OPTIONS)
    assert isinstance(article, Article)
    assert article.text == text
    assert article.title is None
    assert article.published == "2023-10-30"
    assert article.language == "de"


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", "\u00a0\u2003".encode()])
def test_nothing_in_it(data: bytes) -> None:
    problem = read_text(data, OPTIONS)
    assert isinstance(problem, Problem)
    assert problem.reason is Reason.EMPTY


def test_language_can_be_left_unchecked() -> None:
    text = b"The spokesman said that nobody had known about it and that was all."
    problem = read_text(text, OPTIONS)
    assert isinstance(problem, Problem)
    assert problem.reason is Reason.LANGUAGE
    article = read_text(text, ReadOptions(check_language=False))
    assert isinstance(article, Article)
    assert article.language == "de"


@pytest.mark.parametrize("sign", ["„", "a", "\u202e", "\x01", "\u0301", "ا"])
def test_a_megabyte_of_one_sign_is_answered(sign: str) -> None:
    result = read_text((sign * 1_000_000).encode(), OPTIONS)
    if isinstance(result, Article):
        assert result.text == sign * 1_000_000
    else:
        assert result.reason in {Reason.EMPTY, Reason.LANGUAGE, Reason.FORMAT}


@given(st.binary(max_size=200))
def test_any_bytes_get_an_answer(data: bytes) -> None:
    assert isinstance(read_text(data, OPTIONS), Article | Problem)
