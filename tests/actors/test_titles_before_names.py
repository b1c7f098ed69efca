"""Titles of somebody whom the article names later, by another title."""

import pytest
from acting import Said, speakers
from parsed import Q


@pytest.mark.parametrize(
    ("words", "after", "name"),
    [
        ("Der Politiker", ". Der Abgeordnete Jan Holm kam an.", "Politiker"),
        ("Der Sprecher", ". Polizeisprecher Jan Holm kam an.", "Sprecher"),
        ("Der Sprecher", ". Der Sprecher Jan Holm kam an.", "Jan Holm"),
        ("Der Minister", ". Verkehrsminister Jan Holm kam an.", "Jan Holm"),
        ("Der Kanzler", ". Bundeskanzler Jan Holm kam an.", "Jan Holm"),
        ("Der Politiker", ", Abgeordneter Jan Holm.", "Jan Holm"),
    ],
)
def test_a_title_that_many_have_is_not_that_of_who_is_named_later_by_another(
    words: str, after: str, name: str
) -> None:
    assert speakers(f"{words} sagte, {Q}{after}", Said(Q, words)) == [name]
