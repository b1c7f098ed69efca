from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sample_press import Said, document, press, write

from wortlaut import Archive
from wortlaut.archive.search import Sort, filters_of, ordered, search_statements
from wortlaut.errors import UsageError


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with Archive(write(tmp_path_factory.mktemp("archive") / "presse.db")) as opened:
        yield opened


def quotes(hits: list[dict[str, Any]]) -> list[str]:
    return [hit["quote"].strip("„“") for hit in hits]


ALTE = "Anna Berg verurteilte die alte Regierung"
SCHARF = "Die Regierung verurteilt Russland scharf"
ZU = "Die Brücke bleibt zu"
LUEGT = "Kurt Müller lügt"
PRUEFEN = "Wir prüfen die Brücken"
RUHE = "Nach dem Urteil herrscht Ruhe"
ZERSTOERT = "Wir haben die Brücke nicht zerstört"
HAEUSER = "Neue Häuser braucht die Stadt"
ALL = {ALTE, SCHARF, ZU, LUEGT, PRUEFEN, RUHE, ZERSTOERT, HAEUSER}


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ALL),
        ({"words": "verurteilen"}, {ALTE, SCHARF}),
        ({"words": "Bruecke"}, {ZU, PRUEFEN, ZERSTOERT}),
        ({"words": '"die Brücke"'}, {ZU, ZERSTOERT}),
        ({"words": "Brück*"}, {ZU, PRUEFEN, ZERSTOERT}),
        ({"words": "verurteilte Regierung"}, {ALTE, SCHARF}),
        ({"words": '"alte Regierung" verurteilen'}, {ALTE}),
        ({"words": "Haus"}, {HAEUSER}),
        ({"words": "Urteil Brücke"}, set()),
        ({"speaker": "Berg"}, {SCHARF, LUEGT, RUHE, HAEUSER}),
        ({"speaker": "Anna Berg"}, {SCHARF, LUEGT, RUHE}),
        ({"speaker": "person:berg-jan:DEU"}, {HAEUSER}),
        ({"speaker": "Stadtwerke"}, {PRUEFEN}),
        ({"speaker": "Niemand"}, set()),
        ({"about": "Muller"}, {LUEGT}),
        ({"about": "Russland", "speaker": "Berg"}, {SCHARF}),
        ({"kind": "indirect"}, {LUEGT}),
        ({"kind": ["indirect", "reported"]}, {LUEGT, ZU}),
        ({"act": "accuse"}, {ALTE}),
        ({"outlet": "Bote"}, {SCHARF, ALTE, ZU, RUHE, HAEUSER}),
        ({"outlet": ["Anzeiger", "Unbekannt"]}, {LUEGT, PRUEFEN}),
        ({"outlet": "Unbekannt"}, set()),
        ({"since": "2023-10", "until": "2023-10"}, {SCHARF, ALTE, ZU, HAEUSER}),
        ({"since": "2023-10-30"}, {SCHARF, ALTE, ZU, LUEGT, PRUEFEN}),
        ({"until": "2022"}, {RUHE}),
        ({"since": "2023-11", "dated": "publication"}, {LUEGT, PRUEFEN}),
        ({"event": "ACCUSE"}, {ALTE, LUEGT}),
        ({"outlet": 'x" OR "kind:direct'}, set()),
        ({"status": "denied"}, {LUEGT}),
        ({"source": "Kurt Müller"}, {ALTE}),
        ({"min_confidence": 0.5, "speaker": "Anna Berg"}, {SCHARF, RUHE}),
        ({"language": "de", "words": "lügt"}, {LUEGT}),
        ({"language": "en"}, set()),
    ],
)
@pytest.mark.parametrize("few", [0, 20_000])
def test_filters(
    archive: Archive,
    filters: dict[str, Any],
    expected: set[str],
    few: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ordered, "FEW", few)  # 0: as if there were too many to sort
    for sort in Sort:
        found = quotes(archive.search(limit=None, sort=sort, **filters))
        assert len(found) == len(set(found))
        assert set(found) == expected


def test_the_newest_come_first_and_what_has_no_day_last(archive: Archive) -> None:
    days = [hit["day"] for hit in archive.search(sort="date")]
    dated = ["2023-11-02"] * 2 + ["2023-10-30"] * 3 + ["2023-10", "2022"]
    assert days == [*dated, None]


def test_outlets_come_in_the_order_of_their_names(archive: Archive) -> None:
    outlets = [hit["outlet"] for hit in archive.search(sort="outlet")]
    assert outlets == ["Anzeiger"] * 2 + ["Bote"] * 5 + [None]


def test_the_closest_wording_comes_first(tmp_path: Path) -> None:
    wordings = ("Die alten Häuser", "Das Haus ist alt", "Das Haus alt", "Alt ist das Haus")
    said = [Said("Anna Berg", words) for words in wordings]
    documents = [document(f"{n}", "Bote", "2023-10-30", each) for n, each in enumerate(said)]
    with Archive(write(tmp_path / "presse.db", documents)) as opened:
        found = quotes(opened.search("Haus alt"))
    # Next to each other; then both in this form, the last that came in first; then other forms.
    assert found == ["Das Haus alt", "Alt ist das Haus", "Das Haus ist alt", "Die alten Häuser"]


@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize("few", [0, 20_000])
@pytest.mark.parametrize("limit", [1, 2, 3, 5])
@pytest.mark.parametrize("words", [None, "Brücke", "die"])
def test_pages_hold_every_hit_once(
    archive: Archive,
    sort: Sort,
    few: int,
    limit: int,
    words: str | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ordered, "FEW", few)
    filters = filters_of(words=words)
    whole = search_statements(archive.connection, filters, sort=sort)
    assert whole.next is None
    found: list[dict[str, object]] = []
    cursor = None
    while True:
        page = search_statements(archive.connection, filters, sort=sort, limit=limit, cursor=cursor)
        found += page.hits
        cursor = page.next
        if cursor is None:
            break
        assert len(page.hits) == limit
    assert found == whole.hits


def test_pages_by_outlet_hold_articles_without_one_whatever_their_day(tmp_path: Path) -> None:
    days = ((None, "2024-01-01"), ("Bote", "2023-01-01"), ("Anzeiger", None), (None, None))
    documents = [
        document(f"{number}", outlet, day, Said("Anna Berg", f"Satz {number}"))
        for number, (outlet, day) in enumerate(days)
    ]
    with Archive(write(tmp_path / "presse.db", documents)) as opened:
        found: list[tuple[object, object]] = []
        cursor = None
        while len(found) < len(days):
            page = search_statements(
                opened.connection, filters_of(), sort=Sort.OUTLET, limit=1, cursor=cursor
            )
            found += [(hit["outlet"], hit["day"]) for hit in page.hits]
            cursor = page.next
            if cursor is None:
                break
    assert found == [("Anzeiger", None), ("Bote", "2023-01-01"), (None, "2024-01-01"), (None, None)]


def test_of_very_many_only_as_many_months_are_looked_at_as_fill_the_page() -> None:
    windows = ordered._windows(list(range(9)))
    assert list(windows) == [[0], [1, 2], [3, 4, 5, 6], [7, 8]]


@pytest.mark.parametrize("sort", Sort)
def test_pages_stay_the_same_while_others_write(tmp_path: Path, sort: Sort) -> None:
    path = write(tmp_path / "presse.db")
    with Archive(path) as reading, Archive(path, write=True) as writing:
        before = quotes(reading.search(limit=None, sort=sort))
        first = search_statements(reading.connection, filters_of(), sort=sort, limit=3)
        for words, day in (("Ein neuer Satz", "2024-01-01"), ("Noch einer", "2023")):
            writing.add(document("Neu", "Abendblatt", day, Said("Anna Berg", words)))
        second = search_statements(
            reading.connection, filters_of(), sort=sort, limit=50, cursor=first.next
        )
        assert quotes(first.hits) + quotes(second.hits) == before
        assert len(reading.search()) == len(before) + 2


def test_a_hit_says_where_it_stands(archive: Archive) -> None:
    (hit,) = archive.search("alte Regierung", speaker="Müller")
    text = archive.document(str(hit["article_id"])).article.text
    assert hit["title"] == "Streit um die Brücke"
    assert (hit["actor"], hit["actor_key"]) == ("Kurt Müller", "person:müller-kurt:DEU")
    assert (hit["addressee"], hit["about"]) == ("Anna Berg", ["Anna Berg"])
    assert (hit["kind"], hit["act"], hit["day"]) == ("direct", "accuse", "2023-10-30")
    start, end = int(str(hit["start"])), int(str(hit["end"]))
    assert text[start:end] == hit["quote"]
    context, at = str(hit["context"]), int(str(hit["context_start"]))
    assert text[at : at + len(context)] == context
    assert context.startswith("Kurt Müller sagte Anna Berg: „")
    marked = hit["matches"]
    assert isinstance(marked, list)
    assert [text[slice(*place)] for place in marked] == ["alte", "Regierung"]


def test_speakers_and_kinds_that_cannot_be_are_refused(archive: Archive) -> None:
    wrong: list[dict[str, Any]] = [{"kind": "laut"}, {"event": "ACUSE"}, {"since": "gestern"}]
    for filters in [*wrong, {"min_confidence": 2}, {"wer": "x"}]:
        with pytest.raises(UsageError):
            archive.search(**filters)
    with pytest.raises(UsageError, match="from 1 to"):
        archive.search(limit=0)


def test_more_than_a_page_is_given_at_once(archive: Archive) -> None:
    assert len(archive.search(limit=2000)) == len(ALL)
    assert len(press()) == 5
