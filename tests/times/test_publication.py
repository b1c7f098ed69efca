from datetime import date

import pytest

from wortlaut.language.time_grammar import Unit
from wortlaut.times.publication import Publication, publication


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2023", Publication(date(2023, 1, 1), Unit.YEAR, None)),
        ("2023-10", Publication(date(2023, 10, 1), Unit.MONTH, None)),
        ("2023-10-29", Publication(date(2023, 10, 29), Unit.DAY, None)),
        ("2023-10-29T14:30:00+01:00", Publication(date(2023, 10, 29), Unit.DAY, 870)),
        (None, None),
        ("", None),
        ("2023-13", None),
        ("2023-02-30", None),
        ("29.10.2023", None),
        ("0000", None),
        ("２０２３", None),
    ],
)
def test_publication(published: str | None, expected: Publication | None) -> None:
    assert publication(published) == expected
