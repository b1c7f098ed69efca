from pathlib import Path

import pytest

from wortlaut.readers.sniff import SourceFormat, format_of_content, format_of_name, wide_encoding


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (b'{"text": "Hallo"}\n', SourceFormat.JSON_LINES),
        (b'\xef\xbb\xbf \n{"text"', SourceFormat.JSON_LINES),
        ('{"text": "a"}'.encode("utf-16"), SourceFormat.JSON_LINES),
        ('{"text": "a"}'.encode("utf-16-be"), SourceFormat.JSON_LINES),
        (b'{"text": "a"}\r\n{"text": "b"}\r\n', SourceFormat.JSON_LINES),
        (b'{"text": "{ [ \\" {"}\n', SourceFormat.JSON_LINES),
        (b'{"text": "a"}\n"title": "b"}\n', SourceFormat.JSON_LINES),
        (b'{"text": "abgeschnitten\n{"text": "a"}\n', SourceFormat.JSON_LINES),
        (b'{"text": "' + b"a" * 5000, SourceFormat.JSON_LINES),
        (b'{\n  "text": "a"\n}\n', SourceFormat.JSON),
        (b'\n\n{"text": "a",\r\n "title": "b"}', SourceFormat.JSON),
        (b'{"text": "' + b"a" * 5000 + b'",\n "title": "b"}', SourceFormat.JSON),
        (b'{"tags": ["a", "b"], "more": [\n', SourceFormat.JSON),
        ('{\n "text": "a"\n}'.encode("utf-16"), SourceFormat.JSON),
        (b'[{"text": "a"}]', SourceFormat.JSON),
        (b'\xef\xbb\xbf\n[\n  {\n    "text": "a"', SourceFormat.JSON),
        ('[ {"text": "a"}]'.encode("utf-16"), SourceFormat.JSON),
        (b"[]", SourceFormat.JSON),
        (b" [ \n ]\n", SourceFormat.JSON),
        (b"[", SourceFormat.JSON),
        (b"[Update 14 Uhr] Der Rat", SourceFormat.TEXT),
        (b"[ ] offen, [x] erledigt", SourceFormat.TEXT),
        (b'["Der Rat", sagte er', SourceFormat.TEXT),
        (b"[\nDer Rat", SourceFormat.TEXT),
        (b"[1] Quelle", SourceFormat.TEXT),
        (b"{\nHinweis} Der Rat", SourceFormat.TEXT),
        (b"<!DOCTYPE html><html>", SourceFormat.HTML),
        (b'<?xml version="1.0"?>\n<html xmlns="x">', SourceFormat.HTML),
        (b"<!-- Kommentar -->\n<HTML>", SourceFormat.HTML),
        (b"<p>Ein Absatz.</p>", SourceFormat.HTML),
        (b"<script>alert(1)</script> stand im Text.", SourceFormat.TEXT),
        (b"<praktisch> ist kein Element.", SourceFormat.TEXT),
        (b"{Hinweis der Redaktion} Der Text", SourceFormat.TEXT),
        (b"Berlin (ag)", SourceFormat.TEXT),
        (b"", SourceFormat.TEXT),
        (b"<" * 5000, SourceFormat.TEXT),
        (b" " * 5000, SourceFormat.TEXT),
        (b'{"' + b"[" * 1_000_000 + b"\n", SourceFormat.JSON_LINES),
        (b'{"":' + b"[" * 100_000 + b"\n", SourceFormat.JSON),
        (b'{"' + b'\\"' * 500_000 + b"\n", SourceFormat.JSON_LINES),
    ],
)
def test_content(head: bytes, form: SourceFormat) -> None:
    assert format_of_content(head) is form


def test_names() -> None:
    assert format_of_name(Path("a/b.TXT")) is SourceFormat.TEXT
    assert format_of_name(Path("b.htm")) is SourceFormat.HTML
    assert format_of_name(Path("b.ndjson")) is SourceFormat.JSON_LINES
    assert format_of_name(Path("b.json")) is SourceFormat.JSON
    assert format_of_name(Path("b.jsonl.gz")) is None
    assert format_of_name(Path("b")) is None


def test_wide_encodings_need_certainty() -> None:
    assert wide_encoding("Der Text".encode("utf-16-le")) == "utf-16-le"
    assert wide_encoding("Der Text".encode("utf-16-be")) == "utf-16-be"
    assert wide_encoding("Der Text".encode("utf-16")) == "utf-16"
    assert wide_encoding("Der Text".encode("utf-32")) == "utf-32"
    assert wide_encoding(("Texte ab" + "“" * 3).encode("utf-16-le")) == "utf-16-le"
    assert wide_encoding(("Texte a" + "“" * 3).encode("utf-16-le")) == "utf-16-le"
    assert wide_encoding(("Texte a" + "“" * 4).encode("utf-16-le")) is None
    assert wide_encoding(("Texte a" + "“" * 3).encode("utf-16-be")) == "utf-16-be"
    assert wide_encoding(("Texte a" + "“" * 4).encode("utf-16-be")) is None
    assert wide_encoding(("Ein Text mit A und " + "Ā").encode("utf-16-le")) == "utf-16-le"
    assert wide_encoding(("Ein Text mit A und " + "Ā").encode("utf-16-be")) == "utf-16-be"
    assert wide_encoding(("Ein Text mit A und" + "ĀĀ").encode("utf-16-be")) is None
    assert wide_encoding(b"Der Text") is None
    assert wide_encoding(b"Der\x00Text") is None
    assert wide_encoding(b"") is None
