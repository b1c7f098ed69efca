from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from wortlaut.exports.xml_text import legal


@given(st.text(st.characters()))
def test_an_xml_parser_gives_back_text_of_the_same_length(text: str) -> None:
    element = etree.Element("a", b=legal(text))
    parsed = etree.fromstring(etree.tostring(element, encoding="UTF-8")).get("b")
    assert parsed == legal(text)
    assert len(parsed) == len(text)
    assert len(parsed.encode("utf-16-le")) == len(text.encode("utf-16-le", "surrogatepass"))


def test_controls_become_their_pictures() -> None:
    assert legal("a\0\x1bb\t\r\n\ufffe") == "a␀␛b\t\r\n\ufffd"


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cn"))))
def test_all_else_stays(text: str) -> None:
    assert legal(text) == text
