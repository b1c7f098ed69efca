from pathlib import Path

import pytest

from wortlaut.readers.sniff import Format, format_of_content, format_of_name, wide_encoding


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (b'{"text": "Hallo"}\n', Format.JSON_LINES),
        (b'\xef\xbb\xbf \n{"text"', Format.JSON_LINES),
        ('{"text": "a"}'.encode("utf-16"), Format.JSON_LINES),
        ('{"text": "a"}'.encode("utf-16-be"), Format.JSON_LINES),
        (b'{"text": "a"}\r\n{"text": "b"}\r\n', Format.JSON_LINES),
        (b'{"text": "{ [ \\" {"}\n', Format.JSON_LINES),
        (b'{"text": "a"}\n"title": "b"}\n', Format.JSON_LINES),
        (b'{"text": "abgeschnitten\n{"text": "a"}\n', Format.JSON_LINES),
        (b'{"text": "' + b"a" * 5000, Format.JSON_LINES),
        (b'{\n  "text": "a"\n}\n', Format.JSON),
        (b'\n\n{"text": "a",\r\n "title": "b"}', Format.JSON),
        (b'{"text": "' + b"a" * 5000 + b'",\n "title": "b"}', Format.JSON),
        (b'{"tags": ["a", "b"], "more": [\n', Format.JSON),
        ('{\n "text": "a"\n}'.encode("utf-16"), Format.JSON),
        (b'[{"text": "a"}]', Format.JSON),
        (b'\xef\xbb\xbf\n[\n  {\n    "text": "a"', Format.JSON),
        ('[ {"text": "a"}]'.encode("utf-16"), Format.JSON),
        (b"[]", Format.JSON),
        (b" [ \n ]\n", Format.JSON),
        (b"[", Format.JSON),
        (b"[Update 14 Uhr] Der Rat", Format.TEXT),
        (b"[ ] offen, [x] erledigt", Format.TEXT),
        (b'["Der Rat", sagte er', Format.TEXT),
        (b"[\nDer Rat", Format.TEXT),
        (b"[1] Quelle", Format.TEXT),
        (b"{\nHinweis} Der Rat", Format.TEXT),
        (b"<!DOCTYPE html><html>", Format.HTML),
        (b'<?xml version="1.0"?>\n<html xmlns="x">', Format.HTML),
        (b"<!-- Kommentar -->\n<HTML>", Format.HTML),
        (b"<p>Ein Absatz.</p>", Format.HTML),
        (b"<script>alert(1)</script> stand im Text.", Format.TEXT),
        (b"<praktisch> ist kein Element.", Format.TEXT),
        (b"{Hinweis der Redaktion} Der Text", Format.TEXT),
        (b"Berlin (ag)", Format.TEXT),
        (b"", Format.TEXT),
        (b"<" * 5000, Format.TEXT),
        (b" " * 5000, Format.TEXT),
        (b'{"' + b"[" * 1_000_000 + b"\n", Format.JSON_LINES),
        (b'{"":' + b"[" * 100_000 + b"\n", Format.JSON),
        (b'{"' + b'\\"' * 500_000 + b"\n", Format.JSON_LINES),
    ],
)
def test_content(head: bytes, form: Format) -> None:
    assert format_of_content(head) is form


def test_names() -> None:
    assert format_of_name(Path("a/b.TXT")) is Format.TEXT
    assert format_of_name(Path("b.htm")) is Format.HTML
    assert format_of_name(Path("b.ndjson")) is Format.JSON_LINES
    assert format_of_name(Path("b.json")) is Format.JSON
    assert format_of_name(Path("b.jsonl.gz")) is None
    assert format_of_name(Path("b")) is None


def test_wide_encodings_need_certainty() -> None:
    assert wide_encoding("Der Text".encode("utf-16-le")) == "utf-16-le"
    assert wide_encoding("Der Text".encode("utf-16-be")) == "utf-16-be"
    assert wide_encoding("Der Text".encode("utf-16")) == "utf-16"
    assert wide_encoding("Der Text".encode("utf-32")) == "utf-32"
    assert wide_encoding(b"Der Text") is None
    assert wide_encoding(b"Der\x00Text") is None
    assert wide_encoding(b"") is None
