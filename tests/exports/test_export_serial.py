import json
from collections.abc import Iterator

import pytest
from sample_documents import bridge

from wortlaut.exports.serial import json_array, jsonl
from wortlaut.records import Article, Document, from_json


def documents() -> list[Document]:
    return [bridge(), Document(article=Article.of("Zwei\nZeilen"))]


def test_jsonl_is_one_line_a_document_in_order() -> None:
    lines = b"".join(jsonl(documents())).splitlines()
    assert [from_json(line) for line in lines] == documents()


@pytest.mark.parametrize("count", [0, 1, 2])
def test_json_array_is_one_array(count: int) -> None:
    wanted = documents()[:count]
    parsed = json.loads(b"".join(json_array(wanted)))
    assert [item["article"]["text"] for item in parsed] == [item.article.text for item in wanted]


def test_both_stream() -> None:
    def endless() -> Iterator[Document]:
        while True:
            yield bridge()

    for export in (jsonl, json_array):
        pieces = export(endless())
        assert next(pieces)
        assert next(pieces)
