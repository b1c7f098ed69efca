import subprocess
import sys

import pytest

from wortlaut.errors import UsageError
from wortlaut.readers import MAX_BYTES, ReadOptions


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


def test_the_options_load_nothing_heavy() -> None:
    """The command line takes its defaults from here, and its help has to come at once."""
    code = (
        "import sys, wortlaut.readers;"
        "heavy = {'lxml', 'trafilatura', 'py3langid', 'numpy', 'onnxruntime', 'scipy'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=True)
    assert done.stdout.decode().strip() == "[]"
