from pathlib import Path

import pytest

from wortlaut.errors import GoldError
from wortlaut.evaluation.saved import saved_documents
from wortlaut.records import Article, Document, to_json

FIRST, SECOND = Article.of("Eins."), Article.of("Zwei.")


def write(folder: Path, *lines: bytes) -> Path:
    path = folder / "saved.jsonl"
    path.write_bytes(b"\n".join(lines))
    return path


def test_documents_come_in_the_order_of_the_articles(tmp_path: Path) -> None:
    path = write(tmp_path, *(to_json(Document(article=each)) for each in (SECOND, FIRST)))
    articles = [FIRST, Article.of("Zwei.", title="another title, the same text")]
    assert [each.article.text for each in saved_documents(path, articles)] == ["Eins.", "Zwei."]


def test_what_is_missing_or_broken_is_named(tmp_path: Path) -> None:
    path = write(tmp_path, to_json(Document(article=FIRST)))
    with pytest.raises(GoldError, match="no document of the article that begins 'Zwei"):
        list(saved_documents(path, [FIRST, SECOND]))
    path = write(tmp_path, b'{"article": 1}')
    with pytest.raises(GoldError, match=r"saved\.jsonl:1: not a Wortlaut document"):
        list(saved_documents(path, [FIRST]))
