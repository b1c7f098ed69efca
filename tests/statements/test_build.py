from dataclasses import replace

from wortlaut.language import load
from wortlaut.pipeline import prepare
from wortlaut.records import Act, Analysis, Article, Kind, Medium, Quotation, Span
from wortlaut.statements import statements

PACK = load("de")


def analysis(text: str, *quotations: Quotation) -> Analysis:
    return replace(prepare(Article.of(text), pack=PACK), quotations=quotations)


def test_tokens_become_places_and_words() -> None:
    text = "„Wir gehen“, warf Anna Berg der Stadt vor, „heute“."
    # „ Wir gehen “ , warf Anna Berg der Stadt vor , „ heute “ .
    # 0  1   2    3 4  5    6    7    8    9    10 11 12 13  14 15
    quotation = Quotation(
        kind=Kind.DIRECT,
        medium=Medium.SPEECH,
        tokens=(0, 1, 2, 3, 12, 13, 14),
        speaker=(6, 7),
        addressee=(8, 9),
        cue=(5, 10),
        frame=(5, 6, 7, 8, 9, 10),
        confidence=0.9,
    )
    (statement,) = statements(analysis(text, quotation), pack=PACK)
    assert statement.id == "s1"
    assert statement.quote.text == "„Wir gehen“ „heute“"
    assert statement.quote.spans == (Span(0, 11), Span(43, 50))
    assert statement.speaker is not None
    assert statement.speaker.text == "Anna Berg"
    assert statement.addressee is not None
    assert statement.addressee.text == "der Stadt"
    assert statement.cue is not None
    assert statement.cue.text == "warf vor"
    assert statement.frame is not None
    assert statement.frame.text == "warf Anna Berg der Stadt vor"
    assert statement.act is Act.ACCUSE
    for span in statement.quote.spans:
        assert text[span.start : span.end] in statement.quote.text


def test_what_is_not_there_is_null() -> None:
    quotation = Quotation(kind=Kind.INDIRECT, medium=None, tokens=(0, 1), confidence=0.5)
    (statement,) = statements(analysis("Das sei so.", quotation), pack=PACK)
    assert statement.speaker is None
    assert statement.addressee is None
    assert statement.cue is None
    assert statement.frame is None
    assert statement.act is None
    assert statement.parent is None


def test_a_parent_is_named_by_its_id() -> None:
    outer = Quotation(kind=Kind.INDIRECT, medium=None, tokens=(0, 1, 2), confidence=0.5)
    inner = Quotation(kind=Kind.DIRECT, medium=None, tokens=(1,), parent=0, confidence=0.5)
    first, second = statements(analysis("Das sei so.", outer, inner), pack=PACK)
    assert first.parent is None
    assert second.parent == first.id
