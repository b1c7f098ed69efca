"""Floors for tokens and sentences on the corpus's dev articles; they may only rise."""

import hashlib
import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DEV = ROOT / "../shared/data/statements/wikinews-dev.jsonl.xz"
CHECKSUM = "c5ed47085711938f9c3116d49073a24791664371e0b0059bc8ba215d969e7134"
TOKENS = 99.9
SENTENCES = 94.5
SENTENCE_ENDS = 97.4


def test_tokens_and_sentences_of_the_dev_articles() -> None:
    if not DEV.is_file():
        pytest.skip(f"{DEV} is absent")
    assert hashlib.sha256(DEV.read_bytes()).hexdigest() == CHECKSUM, "other data, other floors"
    measured = runpy.run_path(str(ROOT / "benchmarks/tokens.py"))["measure"](DEV)
    assert measured.tokens.f1 >= TOKENS
    assert measured.sentences.f1 >= SENTENCES
    assert measured.sentence_ends.f1 >= SENTENCE_ENDS
