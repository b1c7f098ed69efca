from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from sample_documents import TEXT, bridge

from wortlaut.exports.page.segment_views import SegmentView, Shown
from wortlaut.records import Article, Document, Excerpt, Kind, Span, Statement, cut
from wortlaut.web.passage import passage


def words(views: list[SegmentView]) -> str:
    return "".join(view.text.unescape() for view in views)


def test_a_statement_stands_in_its_sentence_and_that_in_its_paragraph() -> None:
    found = passage(Shown.of(bridge()), 0)
    assert words(found.before).startswith("Die Stadt Altenrode will ihre Brücke")
    assert words(found.sentence) == (
        "„Vor dem Schützenfest wird hier nichts gebaut“, sagte Bürgermeisterin Karla Wendisch am "
        "Dienstag den Stadträten."
    )
    assert words(found.after).strip().endswith("Für Panik gebe es keinen Anlass.")
    assert found.starts
    assert found.ends


def test_a_paragraph_goes_over_lines_that_were_wrapped() -> None:
    said = "„Die Schleuse bleibt bis in den Herbst hinein zu“"
    text = (
        f"{said}, sagte Landrat Ole Thomsen am\n"
        "Freitag. Die Schiffer sagten dem Kreis nach, er habe sie nicht unterrichtet.\n"
        "Das wies Thomsen zurück.\n"
    )
    quote = Excerpt(spans=(Span(0, len(said)),), text=said)
    statement = Statement(id="s1", kind=Kind.DIRECT, quote=quote, confidence=1.0)
    found = passage(Shown.of(Document(article=Article.of(text), statements=(statement,))), 0)
    assert words(found.sentence).endswith("sagte Landrat Ole Thomsen am\nFreitag.")
    assert words(found.after).strip().endswith("nicht unterrichtet.")
    assert found.starts
    assert found.ends


def test_the_statements_around_and_inside_are_marked_and_no_others() -> None:
    shown = Shown.of(bridge())
    inner = " ".join(view.classes for view in passage(shown, 4).sentence).split()
    assert {"q4", "q5"} <= set(inner)
    outer = passage(shown, 3)
    classes = " ".join(view.classes for view in (*outer.sentence, *outer.after)).split()
    assert {"q4", "q5"} <= set(classes)
    assert not {"q6", "q7"} & set(classes)


def test_a_paragraph_that_goes_on_for_long_is_cut_between_words() -> None:
    text = "Wort " * 2000 + "„Ja“, sagte sie. " + "Wort " * 2000
    start = text.index("„Ja“")
    quote = (Span(start, start + 4),)
    statement = Statement(
        id="s1", kind=Kind.DIRECT, quote=Excerpt(spans=quote, text="„Ja“"), confidence=1.0
    )
    document = Document(article=Article.of(text), statements=(statement,))
    found = passage(Shown.of(document), 0)
    assert not found.starts
    assert not found.ends
    assert len(words(found.before)) < 1200
    assert set(words(found.before).split()) == {"Wort"}
    assert "„Ja“" in words(found.sentence)


@settings(max_examples=60)
@given(
    st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\n.„“ a"), min_size=1),
    st.data(),
)
def test_any_statement_has_a_passage_that_holds_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    quote = (Span(start, end),)
    statement = Statement(
        id="s1", kind=Kind.DIRECT, quote=Excerpt(spans=quote, text=cut(text, quote)), confidence=1.0
    )
    document = Document(article=Article.of(text), statements=(statement,))
    found = passage(Shown.of(document), 0)
    views = [*found.before, *found.sentence, *found.after]
    assert [view.start for view in views] == sorted({view.start for view in views})
    assert words(views).replace("␀", "\0") in text


def test_a_parent_that_is_its_own_child_does_no_harm() -> None:
    document = bridge()
    statements = list(document.statements)
    statements[3] = replace(statements[3], parent="s5")
    shown = Shown.of(replace(document, statements=tuple(statements)))
    assert words(passage(shown, 4).sentence) in TEXT
