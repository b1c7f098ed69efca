import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.readers.markup import plain_text
from wortlaut.readers.problem import Problem


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("", ""),
        ("Nur Text", "Nur Text"),
        ("<p>Eins</p><p>Zwei</p>", "Eins\n\nZwei"),
        ("<b>Eins</b> <i>Zwei</i>", "Eins Zwei"),
        ("Ei<b>n</b>s", "Eins"),
        ("Eins<br>Zwei", "Eins Zwei"),
        ("Eins<br/><br/>Zwei", "Eins\n\nZwei"),
        ("Eins<br/>\n<br/>Zwei", "Eins\n\nZwei"),
        ("<p>Eins\n  zwei</p>", "Eins zwei"),
        ("<script>a()</script><p>Eins</p><style>b</style>danach", "Eins\n\ndanach"),
        ("<p>Er sagte: <q>Nein</q></p>", "Er sagte: „Nein“"),
        ("<ul><li>Eins<li>Zwei</ul>", "Eins\n\nZwei"),
        ("<table><tr><td>Eins</td><td>Zwei</td></tr></table>", "Eins\n\nZwei"),
        ("5 &lt; 6 &amp; ä &#8222;", "5 < 6 & ä „"),
        ("<!-- fort -->da", "da"),
        ("Bundes&shy;re&#8203;gie<wbr>rung", "Bundesregierung"),
    ],
)
def test_paragraphs(markup: str, expected: str) -> None:
    assert plain_text(markup) == expected


def test_deep_nesting_is_a_problem_or_text() -> None:
    found = plain_text("<div>" * 5000 + "Eins")
    assert isinstance(found, Problem) or found == "Eins"


@given(st.text(st.sampled_from("<>/abp q&;\"'= \n!-"), max_size=60))
def test_no_markup_crashes_it(markup: str) -> None:
    assert isinstance(plain_text(markup), str | Problem)
