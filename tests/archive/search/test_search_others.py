"""Facets, timelines, who, between, network, articles, events and counts of the small press."""

import random
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sample_press import Said, document, press, write

from wortlaut import Archive
from wortlaut.archive.check import problems
from wortlaut.archive.schema import schema
from wortlaut.archive.search import articles, facets, filters_of, matched, moments, spoken
from wortlaut.errors import UsageError
from wortlaut.records import Act, ActorKind, Status


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with Archive(write(tmp_path_factory.mktemp("archive") / "presse.db")) as opened:
        yield opened


def counts(archive: Archive, facet: str, **filters: Any) -> dict[str, int]:
    return {
        str(row["value"]): int(str(row["count"]))
        for row in archive.facets(**filters)
        if row["facet"] == facet
    }


EXPECTED = {
    "speaker": {"Anna Berg": 3, "Jan Berg": 1, "Kurt Müller": 1, "Russland": 1, "Stadtwerke": 1},
    "about": {"Anna Berg": 1, "Kurt Müller": 1, "Russland": 1},
    "kind": {"direct": 6, "indirect": 1, "reported": 1},
    "act": {"state": 6, "accuse": 1, "deny": 1},
    "outlet": {"Bote": 5, "Anzeiger": 2},
    "year": {"2022": 1, "2023": 6},
    "month": {"2023-10": 4, "2023-11": 2},
    "event": {"ACCUSE": 2},
    "source": {"Anna Berg": 1, "Kurt Müller": 1},
    "status": {"asserted": 1, "denied": 1},
}


@pytest.mark.parametrize("filters", [{}, {"kind": ["direct", "indirect", "reported"]}])
@pytest.mark.parametrize("facet", EXPECTED)
def test_facets_kept_and_counted_are_the_same(
    archive: Archive, facet: str, filters: dict[str, Any]
) -> None:
    assert counts(archive, facet, **filters) == EXPECTED[facet]


def test_facets_of_some(archive: Archive) -> None:
    assert counts(archive, "speaker", words="Brücke") == {"Russland": 1, "Stadtwerke": 1}
    found = facets(archive.connection, filters_of(words="Brücke"))
    assert (found.total, found.exact) == (3, True)


def test_counts_stay_right_when_articles_are_read_anew(tmp_path: Path) -> None:
    path = write(tmp_path / "presse.db")
    first = press()[0]
    said = Said("Jan Berg", "Russland ist anders", ("Russland",), to="Kurt Müller", act=Act.WARN)
    with Archive(path, write=True) as archive:
        archive.add(press(), again=True)
        assert list(problems(archive.connection)) == []
        assert counts(archive, "speaker") == EXPECTED["speaker"]
        assert counts(archive, "event") == EXPECTED["event"]
        text = document("Neu", "Bote", "2024-01-01", said)
        archive.add(text)
        archive.add(text, again=True)
        assert archive.who("Jan Berg").to == [
            {"name": "Kurt Müller", "key": "person:müller-kurt:DEU", "count": 1}
        ]
        assert list(problems(archive.connection)) == []
        assert first.article.id in archive


def test_a_sample_is_near_what_it_stands_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matched, "EXACT", 10_000)
    monkeypatch.setattr(matched, "_ENOUGH", 5_000)
    connection = sqlite3.connect(":memory:")
    connection.executescript(schema())
    connection.execute("INSERT INTO article (id, sha256, language) VALUES (1, '', 'de')")
    size = 60_000
    draw = random.Random(1)
    kinds = [1 if draw.random() < 0.3 else 2 for _ in range(size)]
    connection.executemany(
        "INSERT INTO statement (id, article, kind, day, confidence) VALUES (?, 1, ?, ?, 1)",
        ((n, kind, 20230101 + n % 2 * 10000) for n, kind in enumerate(kinds, 1)),
    )
    names = {1: "kind:direct", 2: "kind:indirect"}
    connection.executemany(
        "INSERT INTO statement_words (rowid, words, tags) VALUES (?, 'haus', ?)",
        ((n, names[kind]) for n, kind in enumerate(kinds, 1)),
    )
    found = facets(connection, filters_of(words="Haus"))
    assert not found.exact
    assert found.total == pytest.approx(size, rel=0.05)
    by_kind = {row["value"]: row["count"] for row in found.counts["kind"]}
    assert by_kind["direct"] == pytest.approx(0.3 * size, rel=0.05)
    exact = facets(connection, filters_of(words="Haus", min_confidence=1, since="2025"))
    assert (exact.exact, exact.total) == (True, 0)


def test_timelines(archive: Archive) -> None:
    month = [("2023-10", 4), ("2023-11", 2)]
    assert [(row["time"], row["count"]) for row in archive.timeline()] == month
    kinds = archive.timeline(kind=["direct", "indirect", "reported"])
    assert [(row["time"], row["count"]) for row in kinds] == month
    years = archive.timeline(step="year", by="speaker", speaker="Berg")
    assert [(row["time"], row["series"], row["count"]) for row in years] == [
        ("2022", "Anna Berg", 1),
        ("2023", "Anna Berg", 2),
        ("2023", "Jan Berg", 1),
    ]


def test_who(archive: Archive) -> None:
    found = archive.who("Anna Berg")
    assert found.actor == {
        "name": "Anna Berg",
        "key": "person:berg-anna:DEU",
        "kind": "person",
        "country": None,
        "wikidata": None,
        "articles": 3,
        "said": 3,
        "about": 1,
    }
    names = {"about": ["Kurt Müller", "Russland"], "by": ["Kurt Müller"], "to": []}
    for part, expected in names.items():
        assert [row["name"] for row in getattr(found, part)] == expected
    assert [row["value"] for row in found.acts] == ["state", "deny"]
    assert found.over_time == [{"time": "2023-10", "count": 1}, {"time": "2023-11", "count": 1}]
    assert [hit["day"] for hit in found.said] == ["2023-11-02", "2023-10-30", "2022"]
    assert [hit["actor"] for hit in found.of_them] == ["Kurt Müller"]


def test_what_somebody_says_with_others_counts_as_theirs(tmp_path: Path) -> None:
    """The number is that of the statements that are found, here and where actors are listed."""
    said = Said("Stadtwerke", "Anna Berg und Jan Berg bauen", ("Anna Berg", "Jan Berg"))
    draft = document("Zwei", "Bote", "2024-01-01", said, Said("Anna Berg", "Ich zahle"))
    actors = tuple(
        replace(each, kind=ActorKind.GROUP, members=("a-Anna Berg", "a-Jan Berg"))
        if each.id == "a-Stadtwerke"
        else each
        for each in draft.actors
    )
    with Archive(tmp_path / "a.db", write=True) as archive:
        archive.add(replace(draft, actors=actors))
        for name, count in (("Anna Berg", 2), ("Jan Berg", 1), ("Stadtwerke", 1)):
            assert len(archive.search(speaker=name)) == count
            assert archive.who(name).actor["said"] == count
        assert [row["said"] for row in archive.actors("Berg")] == [2, 1]


def test_an_alias_has_its_evidence(archive: Archive) -> None:
    (alias,) = archive.who("Russland").aliases
    evidence: Any = alias["evidence"]
    text = archive.document(evidence["article_id"]).article.text
    assert (alias["text"], alias["mentions"]) == ("Russland", 2)
    assert text[evidence["start"] : evidence["end"]] == "Russland"
    assert evidence["context"] in text


def test_an_ambiguous_name_lists_who_it_may_be(archive: Archive) -> None:
    with pytest.raises(UsageError) as error:
        archive.who("Berg")
    for part in ("Anna Berg (person:berg-anna:DEU, 3 articles)", "Jan Berg", "give the key"):
        assert part in str(error.value)
    assert [row["name"] for row in archive.actors("Berg")] == ["Anna Berg", "Jan Berg"]
    with pytest.raises(UsageError, match="nobody in the archive is called 'Niemand'"):
        archive.who("Niemand")


def test_an_actor_of_one_article_is_found_where_no_other_has_the_name(archive: Archive) -> None:
    assert archive.who("Stadtwerke").actor["key"] is None


def test_between(archive: Archive) -> None:
    found = archive.between("Anna Berg", "Kurt Müller")
    assert [(hit["direction"], hit["act"]) for hit in found.statements] == [
        ("forth", "deny"),
        ("back", "accuse"),
    ]
    assert [(hit["direction"], hit["type"]) for hit in found.events] == [
        ("forth", "ACCUSE"),
        ("back", "ACCUSE"),
    ]
    nothing = archive.between("Jan Berg", "Russland")
    assert (nothing.statements, nothing.events) == ([], [])


ANNA, MUELLER, RUS = "person:berg-anna:DEU", "person:müller-kurt:DEU", "state:RUS"


def test_network(archive: Archive) -> None:
    found = archive.network()
    lines = {(e["source"], e["target"]): (e["statements"], e["events"]) for e in found.edges}
    assert lines == {(ANNA, RUS): (1, 0), (ANNA, MUELLER): (1, 1), (MUELLER, ANNA): (1, 1)}
    assert {node["key"] for node in found.nodes} == {ANNA, MUELLER, RUS}
    filtered = archive.network(act="deny")
    assert [(e["source"], e["target"]) for e in filtered.edges] == [(ANNA, MUELLER)]
    around = archive.network(around="Russland")
    assert {node["key"] for node in around.nodes} == {ANNA, RUS}
    with pytest.raises(UsageError, match="from 2 to"):
        archive.network(limit=1)


def test_the_most_connected_come_first(tmp_path: Path) -> None:
    documents = [
        document(
            "Streit",
            "Bote",
            "2023-10-30",
            Said("Jan Berg", "Russland schweigt", ("Russland",)),
            Said("Kurt Müller", "Jan Berg irrt", ("Jan Berg",)),
            Said("Kurt Müller", "Jan Berg schweigt", ("Jan Berg",)),
            Said(
                "Anna Berg",
                "Kurt Müller lügt",
                ("Kurt Müller",),
                event=("ACCUSE", Status.ASSERTED),
            ),
        )
    ]
    jan = "person:berg-jan:DEU"
    with Archive(write(tmp_path / "a.db", documents)) as opened:
        whole, two = opened.network(), opened.network(limit=2)
        around = opened.network(around="Anna Berg", limit=2)
        assert opened.network(limit=200) == whole
        with pytest.raises(UsageError, match="to 200"):
            opened.network(limit=201)
    assert [node["key"] for node in whole.nodes] == [MUELLER, jan, ANNA, RUS]
    assert [(e["source"], e["target"], e["statements"], e["events"]) for e in whole.edges] == [
        (ANNA, MUELLER, 1, 1),
        (MUELLER, jan, 2, 0),
        (jan, RUS, 1, 0),
    ]
    assert [node["key"] for node in two.nodes] == [MUELLER, jan]
    assert [(e["source"], e["target"]) for e in two.edges] == [(MUELLER, jan)]
    assert [node["key"] for node in around.nodes] == [ANNA, MUELLER]


def titles(hits: list[dict[str, object]]) -> list[object]:
    return [hit["title"] for hit in hits]


@pytest.mark.parametrize("few", [0, 20_000])
def test_articles(archive: Archive, few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(articles, "FEW", few)
    everything = ["Antwort", "Streit um die Brücke", "Namen", "Rückblick", "Ohne Tag"]
    assert titles(archive.articles()) == everything
    # The title first; then the form; then other forms.
    assert titles(archive.articles("Brücke")) == ["Streit um die Brücke", "Ohne Tag", "Antwort"]
    assert titles(archive.articles("Rückblick")) == ["Rückblick"]
    assert titles(archive.articles(speaker="Kurt Müller")) == ["Streit um die Brücke"]
    assert titles(archive.articles(speaker="Anna Berg", act="deny")) == ["Antwort"]
    assert titles(archive.articles(since="2023-11")) == ["Antwort"]
    assert titles(archive.articles(outlet="Anzeiger", words="sagte")) == ["Antwort"]
    assert titles(archive.articles(min_confidence=0.1, limit=1)) == ["Antwort"]
    assert titles(archive.articles(limit=1, words="Brücke")) == ["Streit um die Brücke"]


@pytest.mark.parametrize("few", [0, 20_000])
@pytest.mark.parametrize("words", [None, "sagte", "Brücke"])
def test_pages_of_articles(
    archive: Archive, few: int, words: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(articles, "FEW", few)
    whole = archive.articles(words, limit=None)
    found: list[dict[str, object]] = []
    cursor = None
    for _ in range(10):
        page = articles.search_articles(
            archive.connection, filters_of(words=words), limit=2, cursor=cursor
        )
        found += page.hits
        cursor = page.next
        if cursor is None:
            break
    assert found == whole


def test_an_article_shows_where_the_words_are(archive: Archive) -> None:
    hit = archive.articles("zerstört")[0]
    text = archive.document(str(hit["article_id"])).article.text
    places: Any = hit["matches"]
    assert [text[start:end] for start, end in places] == ["zerstört"]
    assert "zerstört" in str(hit["context"])


def test_events(archive: Archive) -> None:
    newest, older = archive.events()
    assert (newest["actors"], newest["recipients"]) == (["Anna Berg"], ["Kurt Müller"])
    assert newest["attestations"] == [
        {
            "source": "Anna Berg",
            "key": "person:berg-anna:DEU",
            "status": "denied",
            "statement": "s1",
        }
    ]
    assert newest["actor_keys"] == ["person:berg-anna:DEU"]
    assert newest["recipient_keys"] == ["person:müller-kurt:DEU"]
    assert older["day"] == "2023-10-30"
    for filters in (
        {"status": "asserted"},
        {"source": "Kurt Müller"},
        {"speaker": "Kurt Müller"},
        {"until": "2023-10"},
        {"words": "Brücke", "outlet": "Bote"},
        {"act": "accuse"},
        {"kind": "direct"},
        {"until": "2023-10", "dated": "publication"},
    ):
        assert archive.events(**filters) == [older], filters  # type: ignore[arg-type]
    assert len(archive.events(about="Berg")) == 2
    assert archive.events(event="CONSULT") == []
    assert archive.events(language="en") == []
    assert archive.events(min_confidence=0.9) == []


def test_stats(archive: Archive) -> None:
    found = archive.stats()
    assert {name: found[name] for name in ("articles", "statements", "attributed", "events")} == {
        "articles": 5,
        "statements": 8,
        "attributed": 7,
        "events": 2,
    }
    assert (found["actors"], found["outlets"]) == (4, 2)
    assert (found["first"], found["last"]) == ("2022", "2023-11-02")
    assert found["event_types"] == {"ACCUSE": 2}


def test_what_is_between_two_as_moments(archive: Archive) -> None:
    pair = ("person:berg-anna:DEU", "person:müller-kurt:DEU")
    whole = archive.between(*pair)
    found = moments(archive.connection, *pair)
    names = ("direction", "article_id", "statement", "act", "quote", "outlet", "day")
    assert found.statements == [{name: hit[name] for name in names} for hit in whole.statements]
    assert found.events == whole.events
    assert found.first == whole.first


def test_what_somebody_said_over_time_by_act(archive: Archive) -> None:
    found = spoken(archive.connection, "person:berg-anna:DEU")
    assert found.name == "Anna Berg"
    assert found.points == [
        {"time": "2023-10", "series": "state", "count": 1},
        {"time": "2023-11", "series": "deny", "count": 1},
    ]
    assert found.undated == 1  # in 2022


def test_offices_have_the_days_of_the_articles_that_give_them(tmp_path: Path) -> None:
    documents = [
        document(title, "Bote", day, Said("Anna Berg", f"Wir sind hier, {title}"))
        for title, day in (("eins", "2021-03-04"), ("zwei", "2023"), ("drei", None))
    ]
    in_office = [
        replace(each, actors=tuple(replace(actor, roles=("Ministerin",)) for actor in each.actors))
        for each in documents
    ]
    with Archive(write(tmp_path / "offices.db", in_office)) as opened:
        assert opened.who("Anna Berg").roles == [
            {"role": "Ministerin", "articles": 3, "first": "2021-03-04", "last": "2023"}
        ]
