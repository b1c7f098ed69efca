"""Documents go in and come out exactly; what is searched is made from them."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hostile import documents
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_dispute import TEXT, dispute

from wortlaut import Archive, Article, Document
from wortlaut.archive.check import problems
from wortlaut.archive.digest import digest
from wortlaut.archive.runs import Outcome
from wortlaut.errors import ArchiveWriteError, ArticleError, RecordError, UsageError


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "presse.db", write=True) as opened:
        yield opened


@settings(max_examples=40)
@given(st.lists(documents(), min_size=1, max_size=3, unique_by=lambda each: each.article.id))
def test_any_document_comes_back_exactly(given: list[Document]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "presse.db"
        with Archive(path, write=True) as archive:
            assert archive.add(given) == {Outcome.NEW: len(given)}
            before = digest(archive.connection)
            assert archive.add(given) == {Outcome.KNOWN: len(given)}
            assert archive.add(given, again=True) == {Outcome.RENEWED: len(given)}
            assert list(problems(archive.connection)) == []
            assert digest(archive.connection) == before
        with Archive(path) as archive:
            assert list(archive) == given
            for document in given:
                assert archive.document(document.article.id) == document


def test_one_text_under_two_addresses_is_one_article_with_two_sources(archive: Archive) -> None:
    archive.add(dispute(url="https://bote.example/1"))
    archive.add(dispute(url="https://kurier.example/7", published="2023-11-02"))
    archive.add(dispute(url="https://kurier.example/7", published="2023-11-02"))
    assert len(archive) == 1
    assert archive.document(dispute().article.id) == dispute()
    urls = archive.connection.execute("SELECT url FROM source ORDER BY id").fetchall()
    assert urls == [("https://bote.example/1",), ("https://kurier.example/7",)]


def test_a_newer_reading_replaces_the_record(archive: Archive) -> None:
    archive.add(dispute())
    newer = replace(dispute(), statements=dispute().statements[:1], events=())
    archive.connection.execute("UPDATE program SET weights = 'older'")
    assert archive.add(newer) == {Outcome.RENEWED: 1}
    assert list(archive) == [newer]
    assert list(problems(archive.connection)) == []
    count = archive.connection.execute("SELECT count(*) FROM statement").fetchone()
    assert count == (1,)


@pytest.mark.parametrize("title", ["Neue Hilfe", None])
def test_a_newer_reading_is_found_by_its_title_and_no_more_by_the_old_one(
    archive: Archive, title: str | None
) -> None:
    archive.add([dispute(), Document(article=Article.of("Anderes.", title="Streit"))])
    newer = replace(dispute(), article=replace(dispute().article, title=title))
    archive.add(newer, again=True)
    query = "SELECT rowid FROM article_words WHERE article_words MATCH ?"

    def found(words: str) -> list[int]:
        return [row for (row,) in archive.connection.execute(query, (words,))]

    assert found("title : streit") == [2]
    assert found("title : neue") == ([1] if title else [])
    assert found("words : verurteilten") == [1]
    assert found("lemmas : verurteilen") == [1]
    assert [each["title"] for each in archive.articles("hilfe")] == ([title] if title else [])
    assert list(problems(archive.connection)) == []


def test_a_newer_reading_in_another_language_is_found_by_its_lemmas(archive: Archive) -> None:
    foreign = replace(dispute(), article=replace(dispute().article, language="xx"))
    archive.add(foreign)
    assert archive.articles("verurteilen") == []
    archive.add(dispute(), again=True)
    assert len(archive.articles("verurteilen")) == 1
    archive.add(foreign, again=True)
    assert archive.articles("verurteilen") == []


def test_contains_and_length(archive: Archive) -> None:
    assert len(archive) == 0
    assert dispute().article.id not in archive
    archive.add(dispute())
    assert dispute().article.id in archive
    assert len(archive) == 1


def test_an_unknown_article_is_said_to_be_unknown(archive: Archive) -> None:
    with pytest.raises(UsageError, match="article abc is not in"):
        archive.document("abc")


def test_nothing_is_added_where_one_document_is_broken(archive: Archive) -> None:
    other = Document(article=Article.of("Ein anderer Text."))
    wrong = replace(other, article=replace(other.article, id="0" * 64))
    with pytest.raises(ArticleError, match="is not the SHA-256 of its text"):
        archive.add([dispute(), wrong])
    assert len(archive) == 0


def test_a_lone_surrogate_is_refused(archive: Archive) -> None:
    article = Article(id="0" * 64, text="Ein \ud800 Text")
    with pytest.raises(ArticleError, match="lone surrogate"):
        archive.add(Document(article=article))


def test_ids_that_are_there_twice_are_refused(archive: Archive) -> None:
    twice = replace(dispute(), actors=dispute().actors + dispute().actors[:1])
    with pytest.raises(RecordError, match="have one id"):
        archive.add(twice)
    assert len(archive) == 0


def test_reading_only_is_reading_only(tmp_path: Path) -> None:
    path = tmp_path / "presse.db"
    Archive(path, write=True).close()
    with Archive(path) as archive, pytest.raises(ArchiveWriteError, match="write=True"):
        archive.add(dispute())


def test_the_text_is_given_back_with_all_its_characters(archive: Archive) -> None:
    text = "Zeile\r\nmit \0 Null, \U0001f4f0 und e\u0301.\ufeff"
    archive.add(Document(article=Article.of(text)))
    assert [document.article.text for document in archive] == [text]
    assert text != TEXT
