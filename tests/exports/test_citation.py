from dataclasses import replace

import pytest
from sample_documents import TEXT, bridge, happened, told

from wortlaut.exports.page.citation import citation
from wortlaut.records import Document

LINK = "http://localhost/article/x/s1"


def of(document: Document, statement: str) -> str:
    found = next(each for each in document.statements if each.id == statement)
    return citation(document, found, LINK).text


def test_words_speaker_office_source_day_and_place() -> None:
    start, end = TEXT.index("„Vor dem"), TEXT.index(", sagte B")
    assert of(told(), "s1") == (
        "Karla Wendisch (Bürgermeisterin, DEU): „Vor dem Schützenfest wird hier nichts gebaut“. "
        f"In: Streit um die Brücke. Selke-Bote, 2024-05. (characters {start}–{end}; {LINK})."
    )


def test_words_that_are_not_the_speakers_own_are_marked_so() -> None:
    assert "Der Landkreis: [reported] die späte Meldung. In:" in of(bridge(), "s7")


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("„Es bleibt.“", "„Es bleibt.“ In:"),
        ("Bleibt es?", "Bleibt es? In:"),
        ("bleibt es", "bleibt es. In:"),
        ("„Lüge“", "„Lüge“. In:"),
        ("(es bleibe so …)", "(es bleibe so …) In:"),
    ],
)
def test_one_stop_ends_the_words_and_the_title(words: str, end: str) -> None:
    document = told()
    statement = document.statements[0]
    said = replace(statement, quote=replace(statement.quote, text=words))
    article = replace(document.article, title="Bleibt die Brücke?", outlet="Bote e. V.")
    article = replace(article, published=None)
    found = citation(replace(document, article=article), said, LINK).text
    assert f"{end} Bleibt die Brücke? Bote e. V. (" in found


def test_an_office_that_the_name_holds_is_given_once() -> None:
    document = told()
    named = tuple(replace(each, name=each.roles[0]) for each in document.actors if each.roles)
    assert of(replace(document, actors=named), "s1").startswith("Bürgermeisterin (DEU): ")


def test_a_speaker_who_is_not_known() -> None:
    assert of(happened(), "s8").startswith("speaker unknown: [free indirect] Wer würde")


def test_an_address_is_given_if_it_is_one() -> None:
    document = told()
    for url, shown in (("https://bote.example/1", True), ("javascript:alert(1)", False)):
        article = replace(document.article, url=url)
        assert (url in of(replace(document, article=article), "s1")) is shown


def test_bibtex_holds_nothing_that_ends_a_field() -> None:
    document = told()
    article = replace(
        document.article, title=r"50 % \textbf{mehr} & $1_000 #1", url="https://x.example/{a}"
    )
    found = citation(replace(document, article=article), document.statements[0], LINK).bibtex
    assert r"title = {50 \% \textbackslash{}textbf\{mehr\} \& \$1\_000 \#1}," in found
    assert "url = {https://x.example/%7Ba%7D}," in found
    assert f"addendum = {{\\url{{{LINK}}}}}," in found
    assert "date = {2024-05}," in found
    assert found.count("{") == found.count("}")


def test_csl_has_the_day_in_parts_and_leaves_out_what_is_not_known() -> None:
    found = citation(told(), told().statements[0], LINK).csl
    assert found["issued"] == {"date-parts": [[2024, 5]]}
    assert found["URL"] == LINK
    article = replace(told().article, published=None, outlet=None)
    undated = citation(replace(told(), article=article), told().statements[0], LINK).csl
    assert "issued" not in undated
    assert "container-title" not in undated


def test_csl_says_whose_words_they_are_and_where() -> None:
    article = replace(told().article, published="2024-05-14T08:30:00+02:00")
    found = citation(replace(told(), article=article), told().statements[0], LINK).csl
    assert found["issued"] == {"date-parts": [[2024, 5, 14]]}
    assert found["id"] == f"wortlaut-{article.id[:12]}-s1"
    assert (found["title"], found["container-title"]) == ("Streit um die Brücke", "Selke-Bote")
    assert found["archive_location"] == LINK
    assert found["note"] == (
        "Karla Wendisch (Bürgermeisterin, DEU): „Vor dem Schützenfest wird hier nichts gebaut“"
    )


def test_a_speaker_who_is_nobody_known_is_named_in_the_articles_words() -> None:
    assert of(told(), "s7").startswith("Der Landkreis: ")


def test_a_country_that_no_words_tell_is_not_cited() -> None:
    document = told()
    inferred = tuple(replace(each, country_inferred=True) for each in document.actors)
    said = of(replace(document, actors=inferred), "s1")
    assert said.startswith("Karla Wendisch (Bürgermeisterin): ")


def test_bibtex_of_an_article_of_which_little_is_known() -> None:
    article = replace(told().article, title=None, outlet=None, published=None, url=None)
    found = citation(replace(told(), article=article), told().statements[0], LINK).bibtex
    assert found.startswith(f"@article{{wortlaut-{article.id[:12]}-s1,\n")
    for field in ("title =", "journaltitle", "date", "addendum"):
        assert field not in found
    assert "langid = {ngerman}," in found
    assert f"url = {{{LINK}}}," in found


def test_words_of_several_lines_are_one_in_bibtex() -> None:
    document = told()
    statement = document.statements[0]
    said = replace(statement, quote=replace(statement.quote, text="„Eins\n\nzwei ~ drei^“"))
    found = citation(document, said, LINK).bibtex
    assert r"„Eins zwei \textasciitilde{} drei\textasciicircum{}“}," in found
