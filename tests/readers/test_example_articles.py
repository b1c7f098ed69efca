from pathlib import Path

from wortlaut.readers import read_sources
from wortlaut.records import Article

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def test_every_example_is_read() -> None:
    results = list(read_sources([EXAMPLES]))
    articles = [result for result in results if isinstance(result, Article)]
    assert articles == results
    assert len(articles) == 10
    assert all(200 <= len(article.text.split()) <= 400 for article in articles)


def test_the_page_gives_its_facts_and_its_quotation_marks() -> None:
    (article,) = read_sources([EXAMPLES / "07-unternehmen.html"])
    assert isinstance(article, Article)
    assert article.outlet == "Wirtschaftsbote"
    assert article.published == "2023-10-26"
    assert "„Wir verlieren in Altwerder mit jeder Maschine Geld“, sagte sie" in article.text
    assert "Impressum" not in article.text


def test_the_script_in_the_text_stays_as_it_is() -> None:
    (article,) = read_sources([EXAMPLES / "08-typografie.txt"])
    assert isinstance(article, Article)
    assert "<script>alert(1)</script>" in article.text
