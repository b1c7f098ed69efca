"""Corrections that cannot be made are refused, and nothing is changed."""

import pytest
from sample_dispute import BERG, MUELLER, dispute, spans

from wortlaut import Archive
from wortlaut.archive.corrections import (
    Correction,
    Drop,
    Identify,
    Identity,
    Merge,
    SetSpeaker,
    Split,
)
from wortlaut.archive.digest import digest
from wortlaut.errors import UsageError
from wortlaut.records import ActorKind

HERE = dispute().article.id
DENIAL = spans("„Müller lügt.“")
ERNST = Identity(key="person:ernst-max", name="Max Ernst", kind=ActorKind.PERSON)


@pytest.mark.parametrize(
    ("correction", "message"),
    [
        (Drop(article="0" * 64, quote=DENIAL), "is not in the archive"),
        (Drop(article=HERE, quote=spans("Minister")), "holds no statement at"),
        (Split(article=HERE, actor="person:x"), "holds no actor with the key 'person:x'"),
        (Identify(article=HERE, mention=spans("den Streit")[0], actor=ERNST), "no actor named at"),
        (SetSpeaker(article=HERE, quote=DENIAL, actor=ERNST), "give the words that name them"),
        (Merge(actor="person:x", into=ERNST), "no actor with the key 'person:x' is known"),
        (Merge(actor=BERG, into=Identity(key="person:x")), "give a name too"),
    ],
)
def test_what_finds_nothing_is_refused(
    archive: Archive, correction: Correction, message: str
) -> None:
    before = digest(archive.connection)
    with pytest.raises(UsageError, match=message):
        archive.correct(correction, author="mk")
    assert digest(archive.connection) == before
    assert list(archive.corrections()) == []


def test_a_circle_of_merges_is_refused(archive: Archive) -> None:
    archive.correct(Merge(actor=BERG, into=Identity(key=MUELLER)), author="mk")
    with pytest.raises(UsageError, match="undo that first"):
        archive.correct(Merge(actor=MUELLER, into=Identity(key=BERG)), author="mk")


def test_undoing_what_is_not_in_force_is_refused(archive: Archive) -> None:
    archive.correct(Drop(article=HERE, quote=DENIAL), author="mk")
    archive.undo(1, author="mk")
    with pytest.raises(UsageError, match="undone already, by mk"):
        archive.undo(1, author="mk")
    with pytest.raises(UsageError, match="there is no correction 2"):
        archive.undo(2, author="mk")
