"""Quotations in single sentences become articles of the quotation corpus."""

import hashlib
import json
from pathlib import Path

import pytest

from training import annotated_lines
from training.quotation_annotations import quoted_sentences

TEXT = "Anna Berg sagte, er nenne das „Unsinn“."


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(annotated_lines, "raw_lines", lambda _: iter(["Es regnet.", TEXT]))

    def places(words: str) -> list[list[int]]:
        start = TEXT.index(words)
        return [[start, start + len(words)]] if words else []

    def quotation(kind: str, quote: str, cue: str, speaker: str) -> dict[str, object]:
        return {
            "kind": kind,
            "medium": "Speech",
            "quote": places(quote),
            "cue": places(cue),
            "speaker": places(speaker),
            "frame": [],
            "addressee": [],
        }

    row = {
        "line": 1,
        "sha256": hashlib.sha256(TEXT.encode()).hexdigest()[:16],
        "quotations": [
            quotation("Indirect", "er nenne das „Unsinn“", "sagte", "Anna Berg"),
            quotation("Direct", "„Unsinn“", "nenne", "er"),
        ],
    }
    path = tmp_path / "train.jsonl"
    path.write_text(json.dumps(row) + "\n", "utf-8")
    return path


def test_places_become_tokens_and_inner_quotations_are_nested(file: Path) -> None:
    (article,) = quoted_sentences(file)
    words = [token["text"] for token in article["tokens"]]
    assert article["originalText"] == TEXT
    outer, inner = article["annotations"]
    assert [words[n] for n in outer["quote"]["tokenIds"]] == [
        "er",
        "nenne",
        "das",
        "„",
        "Unsinn",
        "“",
    ]
    assert [words[n] for n in outer["speaker"]["tokenIds"]] == ["Anna", "Berg"]
    assert [words[n] for n in inner["quote"]["tokenIds"]] == ["„", "Unsinn", "“"]
    assert [outer["isNested"], inner["isNested"]] == [False, True]
    assert outer["frame"]["tokenIds"] == []


def test_another_raw_text_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(annotated_lines, "raw_lines", lambda _: iter(["a", "b"]))
    with pytest.raises(ValueError, match="line 1"):
        list(quoted_sentences(file))
