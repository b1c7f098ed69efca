"""Searching for articles, and for statements among articles of several days and languages."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sample_press import Said, document, write

from wortlaut import Archive, Article, Document
from wortlaut.archive.search import articles, filters_of, ordered, search_articles
from wortlaut.errors import UsageError
from wortlaut.records import TimeExpression, TimeType

WORDS = "Die Brücke bleibt zu"


def article(title: str, day: str | None, language: str = "de", said: str = WORDS) -> Document:
    return document(title, "Bote", day, Said("Anna Berg", f"{said} {title}"), language=language)


ARTICLES = [
    article("Brücke gesperrt", "2022-05-01"),
    article("Ufer eins", None),
    article("Ufer zwei", "2024-01-02"),
    article("Brücken", "2024-01-02", "en"),
    article("Ufer drei", None),
    article("Ufer vier", "2023-06-07", said="Das Haus bleibt zu"),
]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with Archive(write(tmp_path_factory.mktemp("archive") / "a.db", ARTICLES)) as opened:
        yield opened


def titles(hits: list[dict[str, Any]]) -> list[str]:
    return [hit["title"] for hit in hits]


ALL = ["Brücken", "Ufer zwei", "Ufer vier", "Brücke gesperrt", "Ufer drei", "Ufer eins"]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ALL),
        ({"sort": "date", "words": "Brücke"}, [each for each in ALL if each != "Ufer vier"]),
        # The word in the title, then in the text, then another form of it.
        (
            {"words": "Brücke"},
            ["Brücke gesperrt", "Brücken", "Ufer zwei", "Ufer drei", "Ufer eins"],
        ),
        ({"language": "en"}, ["Brücken"]),
        ({"language": "de", "since": "2024"}, ["Ufer zwei"]),
        ({"since": "2023-06-07", "until": "2023-06-07"}, ["Ufer vier"]),
        ({"until": "2023"}, ["Ufer vier", "Brücke gesperrt"]),
        ({"until": "2022-04"}, []),
        ({"min_confidence": 0.9, "until": "2023"}, ["Ufer vier", "Brücke gesperrt"]),
        ({"min_confidence": 0.91}, []),
        ({"min_confidence": 0.9, "speaker": "Anna Berg", "language": "en"}, ["Brücken"]),
        ({"kind": "indirect"}, []),
        ({"words": "Nichts"}, []),
    ],
)
@pytest.mark.parametrize("few", [0, 20_000])
def test_articles_by_filters_in_order(
    archive: Archive,
    filters: dict[str, Any],
    expected: list[str],
    few: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(articles, "FEW", few)
    assert titles(archive.articles(**filters)) == expected


@pytest.mark.parametrize("few", [0, 20_000])
@pytest.mark.parametrize("limit", [1, 2, 4, 5])
@pytest.mark.parametrize("words", [None, "Brücke"])
def test_pages_of_articles_hold_each_once(
    archive: Archive, few: int, limit: int, words: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(articles, "FEW", few)
    filters = filters_of(words=words)
    found, cursor = [], None
    for _ in range(len(ARTICLES)):
        page = search_articles(archive.connection, filters, limit=limit, cursor=cursor)
        found += titles(page.hits)
        assert len(page.hits) <= limit
        if (cursor := page.next) is None:
            break
        assert len(page.hits) == limit
    assert cursor is None
    assert found == titles(archive.articles(words))


def test_pages_of_articles_stay_the_same_while_others_write(tmp_path: Path) -> None:
    path = write(tmp_path / "a.db", ARTICLES)
    with Archive(path) as reading, Archive(path, write=True) as writing:
        first = search_articles(reading.connection, filters_of(), limit=2)
        writing.add([article("dazwischen", "2023-01-01"), article("am Ende", None)])
        rest = search_articles(reading.connection, filters_of(), limit=50, cursor=first.next)
        assert titles([*first.hits, *rest.hits]) == ALL


@pytest.mark.parametrize("limit", [0, 1001])
def test_a_page_of_articles_has_its_size(archive: Archive, limit: int) -> None:
    with pytest.raises(UsageError, match="from 1 to"):
        search_articles(archive.connection, filters_of(), limit=limit)


def test_an_article_shows_its_own_statements_and_twenty_places(tmp_path: Path) -> None:
    long = document("viel", "Bote", "2024", *(Said(None, f"Das Tor {n}") for n in range(25)))
    untitled = replace(long, article=replace(long.article, title=None))
    with Archive(write(tmp_path / "a.db", [untitled, article("wenig", "2023")])) as archive:
        many, few = archive.articles()
        assert (many["statements"], few["statements"]) == (25, 1)
        assert str(many["headline"]).startswith("sagte : „Das Tor 0“. sagte : „Das Tor 1“.")
        assert (many["title"], few["headline"]) == (None, "wenig")
        (hit,) = archive.articles("Tor")
        places: Any = hit["matches"]
        assert len(places) == 20
        text = long.article.text
        assert {text[start:end] for start, end in places} == {"Tor"}
        assert places[0] == [text.index("Tor"), text.index("Tor") + 3]


def test_without_words_an_article_shows_its_first_sentence(tmp_path: Path) -> None:
    text = "\n\nDas Tor ist zu. Es bleibt zu."
    with Archive(tmp_path / "a.db", write=True) as archive:
        archive.add(Document(article=Article.of(text)))
        (hit,) = archive.articles()
        assert (hit["context"], hit["context_start"]) == ("Das Tor ist zu.", 2)
        assert hit["matches"] == []


@pytest.mark.parametrize("few", [0, 20_000])
def test_statements_are_those_of_articles_in_the_language(
    archive: Archive, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ordered, "FEW", few)
    assert titles(archive.search(language="en")) == ["Brücken"]
    assert "Brücken" not in titles(archive.search("Brücke", language="de"))
    assert len(archive.search("Brücke", language="de")) == 4


@pytest.mark.parametrize("few", [0, 20_000])
@pytest.mark.parametrize("words", [None, "Brücke"])
def test_statements_by_the_day_of_publication_or_that_on_which_they_were_made(
    tmp_path: Path, few: int, words: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ordered, "FEW", few)
    draft = article("Rückblick", "2024-01-02")
    at = draft.article.text.index("zu")
    day = TimeExpression(
        id="t1", start=at, end=at + 2, text="zu", type=TimeType.DATE, value="2021-03-04"
    )
    (said,) = draft.statements
    dated = replace(draft, times=(day,), statements=(replace(said, time="t1"),))
    with Archive(write(tmp_path / "a.db", [dated, ARTICLES[0]])) as opened:

        def found(**filters: Any) -> list[str]:
            return titles(opened.search(words, **filters))

        assert found(since="2024", dated="publication") == ["Rückblick"]
        assert found(until="2022", dated="publication") == ["Brücke gesperrt"]
        assert found(since="2022") == ["Brücke gesperrt"]
        assert found(until="2021") == ["Rückblick"]
        assert titles(opened.articles(since="2024")) == ["Rückblick"]
