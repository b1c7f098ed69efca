"""The rows that are searched, for a document whose rows are written down by hand."""

import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sample_dispute import BERG, MUELLER, dispute

from wortlaut import Archive, Article, Document
from wortlaut.archive.codes import ACTS, FORMS, KINDS, MEDIA
from wortlaut.archive.projection import erase
from wortlaut.records import Act, Actor, ActorKind, Kind, Medium, MentionForm

PROJECTED = (
    *("statement", "wording", "about", "statement_words", "event", "event_actor", "attestation"),
    *("time", "appearance", "mention", "member"),
)


@pytest.fixture
def rows(archive: Archive) -> sqlite3.Connection:
    return archive.connection


def key(rows: sqlite3.Connection, name: str) -> int:
    row: int = rows.execute("SELECT id FROM actor WHERE key = ?", (name,)).fetchone()[0]
    return row


def all_of(rows: sqlite3.Connection, query: str) -> list[tuple[Any, ...]]:
    return rows.execute(query).fetchall()


@pytest.mark.parametrize(
    ("table", "numbers"), [("kind", KINDS), ("medium", MEDIA), ("act", ACTS), ("form", FORMS)]
)
def test_the_schema_lists_the_values_of_the_record(
    rows: sqlite3.Connection, table: str, numbers: dict[str, int]
) -> None:
    listed = dict(all_of(rows, f"SELECT name, id FROM {table}"))
    assert listed == {str(value): number for value, number in numbers.items()}


def test_statements(rows: sqlite3.Connection) -> None:
    query = (
        "SELECT local, kind.name, medium.name, act.name, said.key, told.key, statement.said, day, "
        "statement.confidence FROM statement JOIN wording ON wording.statement = statement.id "
        "JOIN kind ON kind.id = statement.kind LEFT JOIN medium ON medium.id = medium "
        "LEFT JOIN act ON act.id = act LEFT JOIN actor AS said ON said.id = statement.speaker "
        "LEFT JOIN actor AS told ON told.id = statement.addressee ORDER BY statement.id"
    )
    assert all_of(rows, query) == [
        ("s1", "indirect", "speech", "accuse", MUELLER, BERG, 20231029, 20231029, 0.9),
        ("s2", "direct", "speech", "state", BERG, None, None, 20231030, 0.8),
        ("s3", "direct", None, None, None, None, None, 20231030, 0.5),
    ]


def test_wording(rows: sqlite3.Connection) -> None:
    query = "SELECT quote, spans, speaker, addressee, cue FROM wording ORDER BY statement"
    assert all_of(rows, query) == [
        ("sie habe Russland geholfen", "[[52,78]]", "Minister Kurt Müller", "Anna Berg", "warf"),
        ("„Müller lügt.“", "[[91,105]]", "Sie", None, "sagte"),
        ("lügt", "[[99,103]]", None, None, None),
    ]


def test_a_quotation_in_another_has_a_parent(rows: sqlite3.Connection) -> None:
    query = (
        "SELECT below.local, above.local FROM statement "
        "JOIN wording AS below ON below.statement = statement.id "
        "JOIN wording AS above ON above.statement = parent"
    )
    assert all_of(rows, query) == [("s3", "s2")]


def test_a_statement_is_about_whom_its_quotation_names(rows: sqlite3.Connection) -> None:
    query = (
        "SELECT local, key FROM about JOIN actor ON actor.id = about.actor "
        "JOIN wording ON wording.statement = about.statement ORDER BY local, key"
    )
    assert all_of(rows, query) == [("s1", BERG), ("s1", "state:RUS"), ("s2", MUELLER)]


def test_actors_and_their_counts(rows: sqlite3.Connection) -> None:
    query = "SELECT key, article, name, kind, country, articles, said, about FROM actor ORDER BY id"
    assert all_of(rows, query) == [
        (MUELLER, None, "Kurt Müller", "person", "DEU", 1, 1, 1),
        (BERG, None, "Anna Berg", "person", None, 1, 1, 1),
        ("state:RUS", None, "Russland", "state", "RUS", 1, 0, 1),
        (None, 1, "Stadtwerke", "organisation", None, 1, 0, 0),
    ]


def test_aliases_leave_pronouns_out(rows: sqlite3.Connection) -> None:
    query = "SELECT text, mentions FROM alias ORDER BY id"
    assert all_of(rows, query) == [
        ("Kurt Müller", 1),
        ("Müller", 1),
        ("Anna Berg", 1),
        ("Russland", 1),
        ("Stadtwerke", 0),
        ("Die Stadtwerke", 1),
    ]


def test_events_and_who_says_so(rows: sqlite3.Connection) -> None:
    assert all_of(rows, 'SELECT type, "trigger", day, phase FROM event') == [
        ("ACCUSE", "warf", 20231029, "happened")
    ]
    query = "SELECT key, role FROM event_actor JOIN actor ON actor.id = event_actor.actor"
    assert sorted(all_of(rows, query)) == [(BERG, "recipient"), (MUELLER, "actor")]
    query = (
        "SELECT attestation.source, key, local, status FROM attestation "
        "LEFT JOIN actor ON actor.id = attestation.actor "
        "LEFT JOIN wording ON wording.statement = attestation.statement ORDER BY attestation.id"
    )
    assert all_of(rows, query) == [
        ("narrator", None, None, "asserted"),
        ("Anna Berg", BERG, "s2", "denied"),
        ("Beobachter", None, None, "uncertain"),
    ]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("geholfen", ["s1"]),
        ("helfen", ["s1"]),
        ("lügen", ["s2", "s3"]),
        ('words : "sie habe russland"', ["s1"]),
        ('words : "russland habe"', []),
        ("russ*", ["s1"]),
        ("{words lemmas} : mueller", ["s2"]),
        ("{words lemmas} : muller", ["s2"]),
        ("speaker : mueller", ["s1"]),
        ('"kind:direct"', ["s2", "s3"]),
        ('"act:accuse"', ["s1"]),
        ('"event:ACCUSE" AND "status:denied"', ["s2"]),
        ('"speaker:0"', ["s3"]),
    ],
)
def test_statements_are_found(rows: sqlite3.Connection, question: str, found: list[str]) -> None:
    query = (
        "SELECT local FROM statement_words JOIN wording ON statement = statement_words.rowid "
        "WHERE statement_words MATCH ? ORDER BY statement"
    )
    assert [local for (local,) in rows.execute(query, (question.replace("lügen", "luegen"),))] == (
        found
    )


def test_statements_are_found_by_actor_and_outlet(rows: sqlite3.Connection) -> None:
    def found(tag: str) -> int:
        query = "SELECT count(*) FROM statement_words WHERE statement_words MATCH ?"
        count: int = rows.execute(query, (f'tags : "{tag}"',)).fetchone()[0]
        return count

    assert found(f"speaker:{key(rows, BERG)}") == 1
    assert found(f"addressee:{key(rows, BERG)}") == 1
    assert found(f"about:{key(rows, MUELLER)}") == 1
    assert found("outlet:1") == 3


def test_articles_and_names_are_found(rows: sqlite3.Connection) -> None:
    for question, table in [
        ("verurteilen", "article_words"),
        ("title : streit", "article_words"),
        ("muller", "alias_words"),
    ]:
        query = f"SELECT count(*) FROM {table} WHERE {table} MATCH ?"
        assert rows.execute(query, (question,)).fetchone()[0] >= 1, question


def test_the_place_of_an_event_is_its_words(tmp_path: Path) -> None:
    document = dispute()
    there = replace(document.events[0], place=document.events[0].trigger)
    with Archive(tmp_path / "presse.db", write=True) as opened:
        opened.add(replace(document, events=(there,)))
        assert all_of(opened.connection, "SELECT place FROM event") == [("warf",)]


def test_the_fullest_name_stays(archive: Archive, rows: sqlite3.Connection) -> None:
    def other(name: str, text: str) -> Document:
        actor = replace(dispute().actors[1], name=name, mentions=())
        return Document(article=Article.of(text), actors=(actor,))

    archive.add([other("Berg", "Eins."), other("Anna Maria Berg", "Zwei."), other("B", "Drei.")])
    query = "SELECT name, articles FROM actor WHERE key = ?"
    assert rows.execute(query, (BERG,)).fetchone() == ("Anna Maria Berg", 4)


def test_who_speak_together_are_each_found(tmp_path: Path) -> None:
    document = dispute()
    both = Actor(
        id="a9", name="Müller und Berg", kind=ActorKind.GROUP, members=("a1", "a2"), mentions=()
    )
    speaker = document.statements[0].speaker
    assert speaker is not None
    said = replace(document.statements[0], speaker=replace(speaker, actor="a9"))
    with Archive(tmp_path / "zusammen.db", write=True) as archive:
        archive.add(
            replace(document, actors=(*document.actors, both), statements=(said,), events=())
        )
        rows = archive.connection
        (tags,) = rows.execute("SELECT tags FROM statement_words").fetchone()
        assert {f"speaker:{key(rows, MUELLER)}", f"speaker:{key(rows, BERG)}"} <= set(tags.split())
        assert f"about:{key(rows, BERG)}" not in tags.split()


def test_erasing_leaves_nothing(rows: sqlite3.Connection) -> None:
    erase(rows, 1, dispute().article.text)
    for table in PROJECTED:
        assert all_of(rows, f"SELECT count(*) FROM {table}") == [(0,)], table
    assert all_of(rows, "SELECT sum(articles), sum(said), sum(about) FROM actor") == [(0, 0, 0)]
    assert all_of(rows, "SELECT count(*) FROM actor WHERE key IS NULL") == [(0,)]
    assert all_of(rows, "SELECT sum(mentions) FROM alias") == [(0,)]


def test_every_value_has_a_number() -> None:
    assert set(KINDS) == set(Kind)
    assert set(MEDIA) == set(Medium)
    assert set(ACTS) == set(Act)
    assert set(FORMS) == set(MentionForm)
