"""Answers are kept for a moment, and for the corrections in force."""

from pathlib import Path

from wortlaut import Archive
from wortlaut.archive.corrections.kinds import Identity, Merge
from wortlaut.web.answer_cache import Kept


def test_an_answer_is_made_once_until_something_is_corrected(press: Path) -> None:
    made: list[int] = []
    kept = Kept()

    def make() -> int:
        made.append(1)
        return len(made)

    with Archive(press, write=True) as archive:
        assert [kept.answer(archive.connection, "q", make) for _ in range(3)] == [1, 1, 1]
        assert kept.answer(archive.connection, "other", make) == 2
        archive.correct(
            Merge(actor="person:berg-jan:DEU", into=Identity(key="person:berg-anna:DEU")),
            author="test",
        )
        assert kept.answer(archive.connection, "q", make) == 3


def test_what_is_old_is_made_anew_and_few_are_kept(press: Path) -> None:
    with Archive(press) as archive:
        old = Kept(seconds=0)
        first = old.answer(archive.connection, "q", object)
        assert old.answer(archive.connection, "q", object) is not first
        few = Kept(most=1)
        first = few.answer(archive.connection, "a", object)
        few.answer(archive.connection, "b", object)
        assert few.answer(archive.connection, "a", object) is not first
