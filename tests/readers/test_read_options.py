import json
import subprocess
import sys
from pathlib import Path

import pytest

from wortlaut.errors import UsageError
from wortlaut.readers import MAX_BYTES, ReadOptions, read_sources
from wortlaut.records import Article


def test_defaults() -> None:
    options = ReadOptions()
    assert options.max_bytes == MAX_BYTES == 2_000_000
    assert options.languages == ("de",)
    assert options.published is None


def test_published_is_checked_and_kept() -> None:
    assert ReadOptions(published="2023-10").published == "2023-10"
    with pytest.raises(UsageError, match=r"2023-13-45.*2023-10-29"):
        ReadOptions(published="2023-13-45")


@pytest.mark.parametrize("languages", [(), ("deutsch",), ("DE",), ("",)])
def test_languages_are_iso_codes(languages: tuple[str, ...]) -> None:
    with pytest.raises(UsageError, match="ISO 639-1"):
        ReadOptions(languages=languages)


@pytest.mark.parametrize("limit", [0, -1])
def test_limit_is_positive(limit: int) -> None:
    with pytest.raises(UsageError, match="max_bytes"):
        ReadOptions(max_bytes=limit)


@pytest.mark.parametrize("limit", [2**41, 2**63 - 1, 10**30])
def test_no_limit_is_too_large_to_read_with(tmp_path: Path, limit: int) -> None:
    text = "Die Schleuse bleibt nach Angaben des Amtes am Montag geschlossen."
    contents = {
        "a.txt": text,
        "a.html": f"<html><body><article><p>{text}</p></article></body></html>",
        "a.jsonl": json.dumps({"text": text}),
        "a.csv": f'text\n"{text}"\n',
        "a.rss": "<rss version='2.0'><channel><item><title>Schleuse</title>"
        f"<description>{text}</description></item></channel></rss>",
    }
    for name, content in contents.items():
        (tmp_path / name).write_text(content, "utf-8")
    options = ReadOptions(max_bytes=limit)
    found = list(read_sources([str(tmp_path / name) for name in contents], options=options))
    assert [text in each.text for each in found if isinstance(each, Article)] == [True] * 5


def test_the_options_load_nothing_heavy() -> None:
    """The command line takes its defaults from here, and its help has to come at once."""
    code = (
        "import sys, wortlaut.readers;"
        "heavy = {'lxml', 'trafilatura', 'py3langid', 'numpy', 'onnxruntime', 'scipy'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=True)
    assert done.stdout.decode().strip() == "[]"
