import pytest
from hostile import documents
from hypothesis import given
from hypothesis import strategies as st
from sample_dispute import dispute

from wortlaut import Document, to_json
from wortlaut.archive.packing import pack_document, pack_text, unpack_document, unpack_text
from wortlaut.errors import ArchiveDamagedError


@given(documents())
def test_documents_come_back(document: Document) -> None:
    assert unpack_document(pack_document(document), document.article.text) == document


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_texts_come_back(text: str) -> None:
    assert unpack_text(pack_text(text)) == text


def test_a_document_takes_a_fraction_of_its_json() -> None:
    packed = pack_document(dispute())
    assert len(packed) < len(to_json(dispute())) / 2
    assert b"Russland" not in packed


def test_damaged_bytes_are_said_to_be_damaged() -> None:
    packed = pack_document(dispute())
    text = dispute().article.text
    for broken in (b"", packed[:-8], packed[:40] + b"\0\0\0" + packed[43:], pack_text("{}")):
        with pytest.raises(ArchiveDamagedError, match="a record in the archive is damaged"):
            unpack_document(broken, text)
    with pytest.raises(ArchiveDamagedError, match="a record in the archive is damaged"):
        unpack_document(packed, text + " Mehr.")
    with pytest.raises(ArchiveDamagedError, match="a text in the archive is damaged"):
        unpack_text(packed)
