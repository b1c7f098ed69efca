from pathlib import Path

import pytest

from wortlaut.errors import GoldError
from wortlaut.evaluation.annotated import annotated
from wortlaut.evaluation.gold_files import GoldLine

ARTICLE = '{"documentName": "A", "originalText": "Es regnet.", "tokens": [], "annotations": []}'


def read(tmp_path: Path, corpus: str, gold: str) -> list[tuple[str, str, str]]:
    (tmp_path / "corpus.jsonl").write_text(corpus)
    (tmp_path / "gold.jsonl").write_text(gold)
    files = (tmp_path / "corpus.jsonl", tmp_path / "gold.jsonl")
    found = annotated(*files, GoldLine, wrong="no annotations")
    return [(place, line.document, text) for place, line, text in found]


def test_a_line_comes_with_its_place_and_its_text(tmp_path: Path) -> None:
    (found,) = read(tmp_path, ARTICLE, '\n{"document": "A"}')
    assert found == (f"{tmp_path / 'gold.jsonl'}:2", "A", "Es regnet.")


def test_an_article_that_the_corpus_lacks_is_named(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"gold\.jsonl:1: the corpus has no article 'B'"):
        read(tmp_path, ARTICLE, '{"document": "B"}')


def test_a_broken_line_is_told_before_a_broken_corpus(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"gold\.jsonl:1: no annotations"):
        read(tmp_path, "broken", "broken")
