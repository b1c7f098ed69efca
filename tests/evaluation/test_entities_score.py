from pathlib import Path

import pytest

from wortlaut.errors import GoldError
from wortlaut.evaluation.entities_score import load_entities, score_entities, spaced
from wortlaut.records import EntityKind

FILE = """#\thttp://example.org\t[2020-01-01]
1\tAnna\tB-PER\tO
2\tBerg\tI-PER\tO
3\tlobt\tO\tO
4\tdeutsche\tB-LOCderiv\tO
5\tFirmen\tO\tO

1\tBonn\tB-LOC\tO
2\tBerlin\tB-LOC\tO
3\tSPD\tI-ORG\tO
"""


def test_chunks_are_read_and_derived_forms_are_none(tmp_path: Path) -> None:
    path = tmp_path / "gold.tsv"
    path.write_text(FILE, "utf-8")
    first, second = load_entities(path)
    assert first.chunks == {(0, 2, EntityKind.PERSON)}
    assert second.chunks == {
        (0, 1, EntityKind.PLACE),
        (1, 2, EntityKind.PLACE),
        (2, 3, EntityKind.ORGANISATION),
    }


def test_an_entity_needs_both_ends_and_the_class(tmp_path: Path) -> None:
    path = tmp_path / "gold.tsv"
    path.write_text(FILE, "utf-8")
    found = [
        [(0, 1, EntityKind.PERSON)],
        [(0, 1, EntityKind.PLACE), (2, 3, EntityKind.PERSON)],
    ]
    scores = score_entities(load_entities(path), found)
    assert scores["entities"].precision == pytest.approx(1 / 3)
    assert scores["entities"].recall == pytest.approx(1 / 4)
    assert scores["person"].f1 == 0
    assert scores["place"].recall == pytest.approx(1 / 2)


@pytest.mark.parametrize(
    ("content", "message"), [("", "no sentence"), ("1\tAnna\n", "gold.tsv:1: has 2 columns")]
)
def test_a_broken_file_is_refused(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "gold.tsv"
    path.write_text(content, "utf-8")
    with pytest.raises(GoldError, match=message):
        load_entities(path)


def test_forms_are_joined_by_single_spaces() -> None:
    tokens = spaced(("Anna", "Berg", "."))
    assert [(token.start, token.end) for token in tokens] == [(0, 4), (5, 9), (10, 11)]
