"""What is exported is what the search finds: real archives, both asked the same."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sample_documents import told
from sample_events import happened

from wortlaut.archive import Archive
from wortlaut.archive.corrections.kinds import Drop
from wortlaut.archive.search.events import search_events
from wortlaut.archive.search.filters import Dated, Filters
from wortlaut.archive.search.statements import search_statements
from wortlaut.errors import UsageError
from wortlaut.exports.chosen import chosen
from wortlaut.records import Act, Article, Document, EventType, Kind, Status

FILTERS = [
    Filters(words="Schützenfest"),
    Filters(words='"verbergen"', kind=(Kind.DIRECT,)),
    Filters(speaker="Wendisch"),
    Filters(speaker="Thoma", min_confidence=0.5),
    Filters(about="Altenrode"),
    Filters(kind=(Kind.REPORTED, Kind.FREE_INDIRECT)),
    Filters(act=(Act.DENY,)),
    Filters(outlet=("Selke-Bote",)),
    Filters(event=(EventType.COERCE,)),
    Filters(status=(Status.DENIED,)),
    Filters(source="narrator"),
    Filters(since="2024-05-14", until="2024-05-14"),
    Filters(since="2024-06", dated=Dated.PUBLICATION),
    Filters(language="de", speaker="Wendisch"),
    Filters(words="Nichtsdergleichen"),
]


def later() -> Document:
    """The same statements in another text of another day."""
    document = happened()
    text = document.article.text + "Nachtrag."
    article = Article.of(text, outlet="Anzeiger", published="2024-06-01")
    return replace(document, article=article)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    path = tmp_path_factory.mktemp("chosen") / "presse.db"
    quiet = Document(article=Article.of("Es hat geregnet."))
    with Archive(path, write=True) as opened:
        opened.add([happened(), quiet, later()])
    with Archive(path) as opened:
        yield opened


@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_it_holds_what_the_search_finds(archive: Archive, filters: Filters) -> None:
    found = list(chosen(archive, filters))
    statements = search_statements(archive.connection, filters, limit=1000).hits
    events = search_events(archive.connection, filters, limit=1000).hits
    assert {(d.article.id, item.id) for d in found for item in d.statements} == {
        (hit["article_id"], hit["statement"]) for hit in statements
    }
    assert {(d.article.id, item.id) for d in found for item in d.events} == {
        (hit["article_id"], hit["event"]) for hit in events
    }
    assert all(document.statements or document.events for document in found)


def test_some_filters_find_something_and_some_leave_something_out(archive: Archive) -> None:
    sizes = [len(list(chosen(archive, filters))) for filters in FILTERS]
    assert {0, 1, 2} == set(sizes)


def test_without_filters_all_come_as_they_are_in_order(archive: Archive) -> None:
    found = list(chosen(archive, Filters()))
    assert found[0] == happened()
    assert [document.article.text[:2] for document in found] == ["St", "Es", "St"]


def test_an_article_read_anew_keeps_its_place_and_comes_once(tmp_path: Path) -> None:
    with Archive(tmp_path / "presse.db", write=True) as opened:
        opened.add([happened(), later()])
        opened.add(happened(), again=True)
        for filters in (Filters(words="Schützenfest"), Filters(speaker="Thoma"), Filters()):
            found = list(chosen(opened, filters))
            assert [document.article.id for document in found] == [
                happened().article.id,
                later().article.id,
            ]


def test_two_may_be_read_at_once(archive: Archive) -> None:
    first, second = chosen(archive, Filters()), chosen(archive, Filters(about="Altenrode"))
    began = next(first)
    assert len(list(second)) == 2
    assert [began, *first] == list(chosen(archive, Filters()))


def test_corrections_are_in_force(tmp_path: Path) -> None:
    with Archive(tmp_path / "presse.db", write=True) as opened:
        opened.add(told())
        quote = told().statements[0].quote.spans
        opened.correct(Drop(article=told().article.id, quote=quote), author="A")
        for filters in (Filters(), Filters(speaker="Wendisch")):
            (document,) = chosen(opened, filters)
            assert "s1" not in {statement.id for statement in document.statements}


def test_it_is_of_one_moment(tmp_path: Path) -> None:
    path = tmp_path / "presse.db"
    with Archive(path, write=True) as writer, Archive(path) as reader:
        writer.add([happened(), later()])
        documents = chosen(reader, Filters())
        next(documents)
        writer.add(Document(article=Article.of("Es hat geregnet.")))
        assert len(list(documents)) == 1
        assert len(list(chosen(reader, Filters()))) == 3


def test_words_that_are_none_are_refused(archive: Archive) -> None:
    with pytest.raises(UsageError):
        next(chosen(archive, Filters(words="!?")))
    assert len(list(chosen(archive, Filters()))) == 3
