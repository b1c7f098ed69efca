"""What nearly happened is nobody's words."""

import pytest

import wortlaut


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Beinahe hätte die Polizei den Falschen festgenommen.", 0),
        ("Beinahe hätte Minister Roth den Vertrag mit Polen gekündigt.", 0),
        ("Die Polizei hätte den Mann beinahe erschossen.", 0),
        ("„Das ist falsch“, sagte Roth. Fast hätte die Opposition das Gesetz blockiert.", 1),
        # somebody's words
        ("Der Minister sagte, beinahe hätte die Polizei den Falschen festgenommen.", 1),
        ("Roth kritisierte die Bahn. Sie habe den Vertrag beinahe gekündigt.", 2),
    ],
)
def test_only_what_somebody_says_is_a_statement(text: str, said: int) -> None:
    assert len(wortlaut.analyse(text).statements) == said
