"""Who is meant by a name, a key or a Wikidata item; what is said of those who are several."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sample_press import Said, document, write

from wortlaut import Archive, Document
from wortlaut.archive.corrections.kinds import Identity, Merge
from wortlaut.errors import UsageError
from wortlaut.records import ActorKind


def speaking(title: str, name: str, key: str | None, wikidata: str | None = None) -> Document:
    """Return an article in which the one who speaks has this name, key and item."""
    draft = document(title, "Bote", "2024-01-02", Said("Stadtwerke", f"Wir reden, {title}"))
    (actor,) = draft.actors
    kind = ActorKind.ORGANISATION if key is None else ActorKind.PERSON
    return replace(
        draft, actors=(replace(actor, name=name, key=key, wikidata=wikidata, kind=kind),)
    )


KEYED = [
    speaking("eins", "Horst Kern", "person:kern-horst", "Q11"),
    speaking("zwei", "Horst Kern", "person:kern-horst", "Q11"),
    speaking("drei", "Horst Kern senior", "person:kern-horst:DEU", "Q12"),
    speaking("vier", "Kernwerk", None),
    speaking("fünf", "Kern", None),
]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with Archive(write(tmp_path_factory.mktemp("archive") / "kern.db", KEYED)) as opened:
        yield opened


def names(archive: Archive, name: str) -> list[object]:
    return [row["key"] or row["name"] for row in archive.actors(name)]


@pytest.mark.parametrize("name", ["Q11", " Q11 ", "person:kern-horst", " person:kern-horst\n"])
def test_an_item_and_a_key_stand_for_one(archive: Archive, name: str) -> None:
    assert names(archive, name) == ["person:kern-horst"]


@pytest.mark.parametrize("name", ["Q13", "Q1", "person:kern", "Horst Q11"])
def test_other_items_and_keys_stand_for_nobody(archive: Archive, name: str) -> None:
    assert names(archive, name) == []


def test_who_has_a_key_is_meant_before_those_of_one_article(archive: Archive) -> None:
    assert names(archive, "Kern") == ["person:kern-horst", "person:kern-horst:DEU"]
    assert names(archive, "Kernwerk") == ["Kernwerk"]


@pytest.mark.parametrize("name", ["Horst Kern", " horst KERN "])
def test_who_is_called_just_so_is_meant(archive: Archive, name: str) -> None:
    assert archive.who(name).actor["key"] == "person:kern-horst"


@pytest.mark.parametrize("name", ["Kern", "Horst"])
def test_a_part_of_several_names_means_nobody(archive: Archive, name: str) -> None:
    with pytest.raises(UsageError, match=r"may be several: Horst Kern .*; Horst Kern senior"):
        archive.who(name)


def test_two_who_are_called_just_so_may_be_either(tmp_path: Path) -> None:
    both = [speaking("eins", "Jo Ast", "person:ast-jo:DEU"), speaking("zwei", "Jo Ast", None)]
    others = [speaking("drei", "Jo Ast", "person:ast-jo:AUT"), *both]
    with Archive(write(tmp_path / "both.db", others)) as opened:
        with pytest.raises(UsageError, match="may be several"):
            opened.who("Jo Ast")
        assert opened.who("person:ast-jo:AUT").actor["articles"] == 1


def test_two_of_one_article_each_who_are_called_just_so_are_not_one(tmp_path: Path) -> None:
    alone = [speaking("eins", "Bürgerrat", None), speaking("zwei", "Bürgerrat Nord", None)]
    several = pytest.raises(UsageError, match=r"Bürgerrat \(organisation, 1 article\)")
    with Archive(write(tmp_path / "alone.db", alone)) as opened, several:
        opened.who("Bürgerrat")


def test_the_words_of_an_item_or_a_key_are_no_name(tmp_path: Path) -> None:
    called = [speaking("sechs", "Q11 Gruppe", None), speaking("sieben", "Horst Kern person", None)]
    with Archive(write(tmp_path / "called.db", [*KEYED, *called])) as opened:
        for name in ("Q11", " Q11 ", "person:kern-horst"):
            found = opened.search(speaker=name)
            assert sorted(str(hit["title"]) for hit in found) == ["eins", "zwei"]


def test_of_many_the_first_five_are_named_and_the_rest_counted(tmp_path: Path) -> None:
    many = [speaking(f"Nr. {n}", f"Kai Ulm {n}", f"person:ulm-kai:{n}") for n in range(7)]
    for shown, more in ((5, ""), (6, "; and 1 more"), (7, "; and 2 more")):
        with Archive(write(tmp_path / f"{shown}.db", many[:shown])) as opened:
            with pytest.raises(UsageError) as error:
                opened.who("Kai Ulm")
            assert str(error.value).count("1 article)") == 5
            assert f"article){more}; give the key" in str(error.value)


def test_a_long_name_that_nobody_has_is_cut(archive: Archive) -> None:
    with pytest.raises(UsageError) as error:
        archive.who("Ypsilon" * 30)
    assert len(str(error.value)) < 200


def test_who_is_in_no_article_any_more_is_found_no_more(tmp_path: Path) -> None:
    with Archive(write(tmp_path / "merged.db", KEYED), write=True) as opened:
        into = Identity(
            key="person:kern-horst:DEU", name="Horst Kern senior", kind=ActorKind.PERSON
        )
        opened.correct(Merge(actor="person:kern-horst", into=into), author="A")
        for name in ("Horst Kern", "person:kern-horst", "person:kern-horst:DEU", "Q12"):
            assert names(opened, name) == ["person:kern-horst:DEU"]
            assert opened.who(name).actor["articles"] == 3
        assert names(opened, "Q11") == []
