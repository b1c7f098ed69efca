import pytest

from wortlaut.web.dates import in_words


@pytest.mark.parametrize(
    ("value", "language", "words"),
    [
        ("2023-10-29", "de", "29. Oktober 2023"),
        ("2023-10-29", "en", "29 October 2023"),
        ("2023-10-29T18:00:00+01:00", "de", "29. Oktober 2023"),
        ("2023-10", "de", "Oktober 2023"),
        ("2023-10", "en", "October 2023"),
        ("2023", "de", "2023"),
        ("2023-13", "de", "2023-13"),
        ("2023-02-30", "de", "2023-02-30"),
        ("", "de", ""),
        (None, "de", ""),
    ],
)
def test_a_date_is_as_precise_in_words(value: str | None, language: str, words: str) -> None:
    assert in_words(value, language) == words
