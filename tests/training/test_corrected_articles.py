"""What users put right becomes an article of the quotation corpus."""

from functools import partial
from pathlib import Path
from typing import Any

import found_words
import msgspec

from training.corrections import corrected_articles
from wortlaut.records import (
    Article,
    Document,
    Kind,
    Medium,
    Statement,
)

TEXT = "Anna Berg kam. „Wir warten“, sagte sie. Er sei müde, sagte Karl Brandt."


excerpt = partial(found_words.excerpt, TEXT)


def line(*statements: Statement) -> bytes:
    document = Document(article=Article.of(TEXT, title="Warten"), statements=statements)
    return msgspec.json.encode({"author": "mk", "read": None, "corrected": document}) + b"\n"


DIRECT = Statement(
    id="s1",
    kind=Kind.DIRECT,
    medium=Medium.SPEECH,
    quote=excerpt("„Wir warten“"),
    cue=excerpt("sagte"),
    confidence=0.9,
)
INDIRECT = Statement(
    id="s2",
    kind=Kind.INDIRECT,
    quote=excerpt("Er sei müde"),
    speaker=found_words.participant(TEXT, "Karl Brandt"),
    parent="s1",
    confidence=0.9,
)


def words(article: dict[str, Any], number: int, part: str) -> list[str]:
    ids = article["annotations"][number][part]["tokenIds"]
    return [article["tokens"][token]["text"] for token in ids]


def test_a_corrected_document_is_an_article_of_the_corpus(tmp_path: Path) -> None:
    file = tmp_path / "korrekturen.jsonl"
    file.write_bytes(line(DIRECT, INDIRECT))
    (article,) = corrected_articles(file)
    assert (article["documentName"], article["originalText"]) == ("Warten", TEXT)
    assert words(article, 0, "quote") == ["„", "Wir", "warten", "“"]
    assert words(article, 0, "cue") == ["sagte"]
    assert words(article, 0, "speaker") == []
    assert words(article, 1, "quote") == ["Er", "sei", "müde"]
    assert words(article, 1, "speaker") == ["Karl", "Brandt"]
    described = [(a["type"], a["medium"], a["isNested"]) for a in article["annotations"]]
    assert described == [("Direct", "Speech", False), ("Indirect", "none", True)]


def test_an_article_with_several_corrections_is_taken_once(tmp_path: Path) -> None:
    file = tmp_path / "korrekturen.jsonl"
    file.write_bytes(line(DIRECT) * 2)
    assert len(list(corrected_articles(file))) == 1
