"""The digest of an archive: equal for equal content, another one for anything else."""

import tempfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hostile import documents
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_dispute import BERG, MUELLER, dispute, spans

from wortlaut import Archive, Document
from wortlaut.archive.connection import transaction
from wortlaut.archive.corrections import Drop, Identity, Merge
from wortlaut.archive.digest import digest, lines
from wortlaut.archive.packing import pack_document, unpack_text
from wortlaut.archive.runs import write_rejected
from wortlaut.errors import ArchiveDamagedError
from wortlaut.records import Article, Reason, Rejected

OTHER = Document(
    article=Article.of("Anna Berg schweigt.", language="xx"),
    actors=(replace(dispute().actors[1], country="AUT", mentions=()),),
)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "presse.db", write=True) as opened:
        opened.add([dispute(), OTHER])
        yield opened


def digest_of(added: Sequence[Document]) -> str:
    with (
        tempfile.TemporaryDirectory() as folder,
        Archive(Path(folder) / "presse.db", write=True) as archive,
    ):
        archive.add(added)
        return digest(archive.connection)


def test_the_order_of_the_articles_does_not_count() -> None:
    assert digest_of([dispute(), OTHER]) == digest_of([OTHER, dispute()])


@settings(max_examples=20)
@given(st.lists(documents(), min_size=2, max_size=3, unique_by=lambda each: each.article.id))
def test_the_order_of_any_documents_does_not_count(added: list[Document]) -> None:
    assert digest_of(added) == digest_of(added[::-1])


def test_how_texts_and_records_are_compressed_does_not_count(archive: Archive) -> None:
    connection, before = archive.connection, digest(archive.connection)
    rows = connection.execute(
        "SELECT article, text, document FROM record JOIN article_text USING (article)"
    )
    for article, text, _ in rows.fetchall():
        packed = zlib.compress(unpack_text(text).encode(), 0)
        assert packed != text
        connection.execute("UPDATE article_text SET text = ? WHERE article = ?", (packed, article))
    assert digest(connection) == before


def test_who_read_it_when_and_what_was_rejected_do_not_count(archive: Archive) -> None:
    before = digest(archive.connection)
    archive.connection.execute("UPDATE program SET version = '0.0.1', weights = 'older'")
    archive.connection.execute("UPDATE run SET started = '2020-01-01T00:00:00+00:00'")
    rejected = Rejected(source="/tmp/a.txt", reason=Reason.EMPTY, detail="there is no text in it")
    with transaction(archive.connection):
        write_rejected(archive.connection, rejected, 1)
    assert digest(archive.connection) == before


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE article SET title = 'Streit' WHERE id = 1",
        "UPDATE source SET url = 'https://bote.example/2' WHERE article = 1",
        "UPDATE statement SET speaker = NULL WHERE id = 1",
        "UPDATE statement_words SET tags = 'speaker:2' WHERE rowid = 1",
        "UPDATE attestation SET source = 'unknown' WHERE id = 3",
        "DELETE FROM about",
        'DELETE FROM mention WHERE "start" = 9',
        "UPDATE actor SET said = said + 1 WHERE id = 2",
        "UPDATE alias SET mentions = mentions + 1 WHERE text = 'Anna Berg'",
    ],
)
def test_everything_else_counts(archive: Archive, change: str) -> None:
    before = digest(archive.connection)
    assert archive.connection.execute(change).rowcount > 0
    assert digest(archive.connection) != before


def test_the_record_counts(archive: Archive) -> None:
    before = digest(archive.connection)
    surer = replace(dispute(), statements=(replace(dispute().statements[0], confidence=0.91),))
    change = "UPDATE record SET document = ? WHERE article = 1"
    archive.connection.execute(change, (pack_document(surer),))
    assert digest(archive.connection) != before


def test_corrections_in_force_count(archive: Archive) -> None:
    before = digest(archive.connection)
    archive.correct(Merge(actor=BERG, into=Identity(key=MUELLER)), author="mk")
    merged = digest(archive.connection)
    archive.correct(Drop(article=dispute().article.id, quote=spans("„Müller lügt.“")), author="mk")
    assert len({before, merged, digest(archive.connection)}) == 3
    archive.undo(2, author="mk")
    assert digest(archive.connection) == merged
    archive.undo(1, author="mk")
    assert digest(archive.connection) == before


def test_articles_come_by_their_ids(archive: Archive) -> None:
    found = [line for table, line in lines(archive.connection) if table == "article"]
    assert [line[2:66] for line in found] == sorted(each.article.id for each in (dispute(), OTHER))


def test_what_cannot_be_unpacked_has_no_digest(archive: Archive) -> None:
    archive.connection.execute("UPDATE record SET document = x'00' WHERE article = 2")
    with pytest.raises(ArchiveDamagedError, match=f"article {OTHER.article.id}: a record"):
        digest(archive.connection)
