import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from random_documents import documents
from sample_documents import bridge

from wortlaut.exports.page import spool
from wortlaut.records import Document


@settings(deadline=None, max_examples=40)
@given(st.lists(documents(), max_size=2))
def test_documents_come_as_often_as_wanted(given_documents: list[Document]) -> None:
    with spool.spooled(iter(given_documents)) as held:
        assert list(held) == given_documents
        assert list(held) == given_documents


def test_many_go_to_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool, "IN_MEMORY", 10)
    with spool.spooled([bridge()]) as held:
        assert list(held) == [bridge()]
