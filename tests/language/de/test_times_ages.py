"""Ages and lengths in years."""

import pytest

from wortlaut.language.de import tokenize
from wortlaut.language.de.times.ages import ages


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("die 17-jährige Schülerin", ["17-jährige"]),
        ("der zweijährige Sohn", ["zweijährige"]),
        ("er starb 70-jährig in Wien", ["70-jährig"]),
        ("die 24-jährige Barbara", ["24-jährige"]),
        ("der langjährige Trainer", ["langjährige"]),
        ("Der Dreißigjährige Krieg", ["Dreißigjährige"]),
        ("die zehnjährige blieb zurück", ["zehnjährige"]),
        ("ein zweijähriger Vertrag", []),
        ("nach zweijähriger harter Bauzeit", []),
        ("das 25-jährige Jubiläum", []),
        ("nach langjährigem Streit", []),
        ("Siebenjährige Haft", []),
        ("die diesjährige Königin", []),
        ("der minderjährige Sohn", []),
    ],
)
def test_what_is_so_many_years_old(text: str, expected: list[str]) -> None:
    forms = [token.text for token in tokenize(text)]
    assert [forms[place] for place in ages(forms)] == expected
