import io
import json
import tracemalloc
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.readers import ReadOptions
from wortlaut.readers.jsonl import read_json, read_json_lines
from wortlaut.records import Article, Reason, Rejected

TEXT = "„Das stimmt nicht“, sagte die Ministerin am Montag. Sie habe davon nichts gewusst."
OPTIONS = ReadOptions()


def lines(data: bytes, options: ReadOptions = OPTIONS) -> list[Article | Rejected]:
    stream: io.BufferedReader = io.BufferedReader(io.BytesIO(data))
    return list(read_json_lines(stream, "a.jsonl", options))


def one(data: bytes, options: ReadOptions = OPTIONS) -> Article | Rejected:
    (result,) = lines(data, options)
    return result


def article(**fields: Any) -> bytes:
    return json.dumps({"text": TEXT, **fields}).encode()


def rejected(result: Article | Rejected) -> Rejected:
    assert isinstance(result, Rejected)
    assert result.detail.isprintable()
    return result


def test_all_fields() -> None:
    result = one(
        article(
            title="Streit",
            url="https://example.org/1",
            outlet="Der Bote",
            published="2023-10-29T10:00:00Z",
            language="de-AT",
            further={"a": [1]},
        )
    )
    assert result == Article.of(
        TEXT,
        title="Streit",
        url="https://example.org/1",
        outlet="Der Bote",
        published="2023-10-29T10:00:00Z",
        language="de",
    )


def test_unknown_fields_may_be_null_or_blank() -> None:
    result = one(article(title="", url=None, outlet=" ", published="", language=None))
    assert result == Article.of(TEXT)


def test_a_date_of_its_own_goes_before_the_default() -> None:
    options = ReadOptions(published="2020")
    first, second = lines(article(published="2023-10-29") + b"\n" + article(), options)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.published, second.published) == ("2023-10-29", "2020")


@pytest.mark.parametrize(
    ("line", "reason", "told"),
    [
        (b'{"text": 1}', Reason.FORMAT, "Expected `str`, got `int` - at `$.text`"),
        (b'{"text": null}', Reason.FORMAT, "$.text"),
        (b'{"title": "a"}', Reason.FORMAT, "`text`"),
        (b"[1]", Reason.FORMAT, "object"),
        (b'"Text"', Reason.FORMAT, "object"),
        (b'{"text": "Hal', Reason.FORMAT, "not JSON"),
        (b"Kein JSON, sondern Text.", Reason.FORMAT, "not JSON"),
        (b'{"text": NaN}', Reason.FORMAT, "not JSON"),
        (article(title=["a"]), Reason.FORMAT, "$.title"),
        (article(published=2023), Reason.FORMAT, "$.published"),
        (article(published="2023-13-45"), Reason.FORMAT, "2023-13-45"),
        (article(language="en"), Reason.LANGUAGE, "'en'"),
        (b'{"text": ""}', Reason.EMPTY, "no text"),
        (b'{"text": " \\u00a0\\u200b\\ufeff\\u00ad"}', Reason.EMPTY, "no text"),
        (b'{"text": "*** \\u2013 ?!"}', Reason.EMPTY, "no text"),
        (b'{"text": " \\n"}', Reason.EMPTY, "no text"),
        (b'{"text": "Ein \\ud800 halbes"}', Reason.ENCODING, "surrogate"),
        (b'{"text": "Ein \\udfff halbes"}', Reason.ENCODING, "surrogate"),
        (b'{"text": "a", "title": "\\udc00"}', Reason.ENCODING, "surrogate"),
        (b'{"text": "\xed\xa0\x80"}', Reason.ENCODING, "surrogate"),
        (b'{"text": "a\x00b"}', Reason.BINARY, "zero byte"),
        (b'{"x":' + b"[" * 100_000 + b"]" * 100_000 + b"}", Reason.FORMAT, "deep"),
        (b'{"x":' + b"[" * 100_000, Reason.FORMAT, ""),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(line: bytes, reason: Reason, told: str) -> None:
    first, second, third = lines(article() + b"\n" + line + b"\n" + article(title="Ende"))
    assert isinstance(first, Article)
    assert isinstance(third, Article)
    assert third.title == "Ende"
    problem = rejected(second)
    assert problem.source == "a.jsonl:2"
    assert problem.reason is reason
    assert told in problem.detail


def test_escaped_pairs_and_controls_are_text() -> None:
    result = one(b'{"text": "Er lachte \\ud83d\\ude00 und sagte\\u0001 nichts.\\r\\n"}')
    assert isinstance(result, Article)
    assert result.text == "Er lachte \U0001f600 und sagte\x01 nichts.\r\n"


def test_blank_lines_count_but_are_no_articles() -> None:
    first, second = lines(b"\n" + article() + b"\r\n\n \n{}\n\n")
    assert isinstance(first, Article)
    assert rejected(second).source == "a.jsonl:5"


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_nothing_in_it(data: bytes) -> None:
    assert rejected(one(data)).reason is Reason.EMPTY


def test_a_line_over_the_limit_is_passed_over() -> None:
    options = ReadOptions(max_bytes=400)
    long = json.dumps({"text": "a" * 300_000}).encode()
    first, second, third = lines(article() + b"\n" + long + b"\n" + article(), options)
    assert isinstance(first, Article)
    assert isinstance(third, Article)
    assert rejected(second).reason is Reason.TOO_LARGE
    assert "400" in rejected(second).detail
    assert rejected(second).source == "a.jsonl:2"


def test_a_line_of_just_the_limit_is_read() -> None:
    line = article()
    assert isinstance(one(line + b"\n", ReadOptions(max_bytes=len(line))), Article)
    assert isinstance(one(line, ReadOptions(max_bytes=len(line))), Article)
    assert isinstance(one(line, ReadOptions(max_bytes=len(line) - 1)), Rejected)


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings(codec: str) -> None:
    text = "\n".join(json.dumps({"text": TEXT, "title": t}, ensure_ascii=False) for t in "ab")
    first, second = lines(text.encode(codec))
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert first.text == TEXT
    assert (first.title, second.title) == ("a", "b")


def test_broken_utf16_ends_with_a_rejection() -> None:
    text = json.dumps({"text": TEXT}) + "\n"
    *_, last = lines(text.encode("utf-16") + b"\x00\xd8a\x00")
    assert rejected(last).reason is Reason.ENCODING


def test_utf16_line_over_the_limit() -> None:
    text = "\n".join(json.dumps({"text": t}) for t in ("a" * 9000, TEXT))
    first, second = lines(text.encode("utf-16"), ReadOptions(max_bytes=2000))
    assert rejected(first).reason is Reason.TOO_LARGE
    assert isinstance(second, Article)


def test_binary_data_is_one_rejection() -> None:
    assert rejected(one(b"\x1f\x8b\x08\n\n\n\xff\n")).reason is Reason.BINARY


def test_only_one_line_is_held() -> None:
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: Any) -> int:
            buffer[:] = b"a" * len(buffer)
            self.given = getattr(self, "given", 0) + len(buffer)
            return 0 if self.given > 30_000_000 else len(buffer)

    tracemalloc.start()
    try:
        stream: io.BufferedReader = io.BufferedReader(Endless())
        (result,) = read_json_lines(stream, "x", ReadOptions(max_bytes=100_000))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert rejected(result).reason is Reason.TOO_LARGE
    assert peak < 3_000_000


def test_json_file_with_one_article_over_several_lines() -> None:
    (result,) = read_json(json.dumps({"text": TEXT}, indent=2).encode(), "a.json", OPTIONS)
    assert result == Article.of(TEXT)


def test_json_file_with_a_list() -> None:
    data = json.dumps([{"text": TEXT}, {"title": "leer"}, {"text": TEXT, "title": "c"}]).encode()
    first, second, third = read_json(data, "a.json", OPTIONS)
    assert first == Article.of(TEXT)
    assert rejected(second).source == "a.json, item 2"
    assert third == Article.of(TEXT, title="c")


def test_json_file_with_lines() -> None:
    data = article() + b"\n\n{}\n" + article(title="c")
    first, second, third = read_json(data, "a.json", OPTIONS)
    assert first == Article.of(TEXT)
    assert rejected(second).source == "a.json:3"
    assert third == Article.of(TEXT, title="c")


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{", b"[1,", b"[" * 100_000, b'["\\ud800"]', b"\xff"]
)
def test_bad_json_files(data: bytes) -> None:
    (result,) = read_json(data, "a.json", OPTIONS)
    assert rejected(result).source.startswith("a.json")


@given(st.lists(st.binary(max_size=60), max_size=5))
def test_any_lines_get_an_answer(parts: list[bytes]) -> None:
    for result in lines(b'{"text":"' + b'"}\n{"text":"'.join(parts) + b'"}'):
        assert isinstance(result, Article | Rejected)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_text_is_exactly_the_given_one(text: str) -> None:
    result = one(json.dumps({"text": text}).encode(), ReadOptions(check_language=False))
    if isinstance(result, Article):
        assert result.text == text
    else:
        assert result.reason is Reason.EMPTY
        assert not any(map(str.isalnum, text))
