import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from random_documents import documents

from wortlaut.errors import RecordError
from wortlaut.records import (
    Article,
    Document,
    Excerpt,
    Span,
    Statement,
    from_json,
    json_schema,
    to_json,
)


@settings(max_examples=60)
@given(documents())
def test_a_document_survives_json(document: Document) -> None:
    assert from_json(to_json(document)) == document


@settings(max_examples=40)
@given(documents())
def test_json_follows_the_published_schema(document: Document) -> None:
    jsonschema.Draft202012Validator(json_schema()).validate(json.loads(to_json(document)))


def test_the_published_schema_is_the_present_one() -> None:
    published = Path(__file__).resolve().parents[2] / "docs/wortlaut.schema.json"
    assert json.loads(published.read_text("utf-8")) == json.loads(json.dumps(json_schema()))


def test_spans_are_pairs_and_names_are_those_of_the_design() -> None:
    statement = Statement(
        id="s1",
        kind="indirect",  # type: ignore[arg-type]
        quote=Excerpt(spans=(Span(0, 3),), text="Das"),
        confidence=0.5,
    )
    document = Document(article=Article.of("Das ist so."), statements=(statement,))
    line = json.loads(to_json(document))
    assert line["statements"][0]["quote"] == {"spans": [[0, 3]], "text": "Das"}
    assert line["statements"][0]["kind"] == "indirect"
    assert line["statements"][0]["speaker"] is None
    assert sorted(line) == ["actors", "article", "events", "statements", "times"]


@pytest.mark.parametrize(
    "line",
    [
        "",
        "{",
        "[]",
        "null",
        '{"article": {}}',
        '{"article": {"id": "x", "text": 3}}',
        '{"article": {"id": "x", "text": "a"}, "statements": [{"id": "s1", "kind": "loud",'
        ' "quote": {"spans": [[0, 1]], "text": "a"}, "confidence": 1}]}',
        '{"article": {"id": "x", "text": "a"}, "statements": [{"id": "s1", "kind": "direct",'
        ' "quote": {"spans": [[1, 0]], "text": "a"}, "confidence": 1}]}',
        b"\xff\xfe",
        '{"article": {"id": "x", "text": "abc"}, "statements": [{"id": "s1", "kind": "direct",'
        ' "quote": {"spans": [[0, 1]], "text": "a"}, "confidence": 7}]}',
        '{"article": {"id": "x", "text": "abc"}, "statements": [{"id": "s1", "kind": "direct",'
        ' "quote": {"spans": [[0, 9]], "text": "abc"}, "confidence": 1}]}',
        '{"article": {"id": "x", "text": "abc"}, "statements": [{"id": "s1", "kind": "direct",'
        ' "quote": {"spans": [[0, 1]], "text": "b"}, "confidence": 1}]}',
        '{"article": {"id": "x", "text": "abc"}, "statements": [{"id": "s1", "kind": "direct",'
        ' "quote": {"spans": [[0, 1]], "text": "a"}, "confidence": 1,'
        ' "speaker": {"spans": [], "text": ""}}]}',
        '{"article": {"id": "x", "text": "abc"}, "events": [{"id": "e1", "type": "ACCUSE",'
        ' "trigger": {"spans": [[0, 1]], "text": "b"}, "phase": "happened", "attestations": [],'
        ' "confidence": 1}]}',
        '{"article": {"id": "x", "text": "abc"}, "events": [{"id": "e1", "type": "KISS",'
        ' "trigger": {"spans": [[0, 1]], "text": "a"}, "phase": "happened", "attestations": [],'
        ' "confidence": 1}]}',
    ],
)
def test_what_is_no_document_is_refused(line: str | bytes) -> None:
    with pytest.raises(RecordError):
        from_json(line)
