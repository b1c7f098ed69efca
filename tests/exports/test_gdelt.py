"""GDELT's tables, against the number and the names of the columns in its codebooks."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from random_documents import documents
from sample_events import happened, hostile

from wortlaut.exports.event_data.gdelt import (
    ATTRIBUTION_COLUMNS,
    EVENT_COLUMNS,
    FURTHER_COLUMNS,
    MENTION_COLUMNS,
    gdelt_events,
    gdelt_mentions,
)
from wortlaut.records import Document

ADDED = (*ATTRIBUTION_COLUMNS, *FURTHER_COLUMNS)
Export = Callable[[Iterable[Document]], Iterator[bytes]]


def rows(
    export: Export, columns: tuple[str, ...], *given_documents: Document
) -> list[dict[str, str]]:
    lines = b"".join(export(given_documents)).decode().removesuffix("\n").split("\n")
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in lines if line]


def events(*given_documents: Document) -> list[dict[str, str]]:
    return rows(gdelt_events, (*EVENT_COLUMNS, *ADDED), *given_documents)


def mentions(*given_documents: Document) -> list[dict[str, str]]:
    return rows(gdelt_mentions, (*MENTION_COLUMNS, *ADDED), *given_documents)


def test_columns_are_those_of_the_codebook() -> None:
    assert len(EVENT_COLUMNS) == len(set(EVENT_COLUMNS)) == 61
    assert len(MENTION_COLUMNS) == len(set(MENTION_COLUMNS)) == 16
    places = {0: "GLOBALEVENTID", 5: "Actor1Code", 15: "Actor2Code", 25: "IsRootEvent",
              29: "QuadClass", 34: "AvgTone", 35: "Actor1Geo_Type", 51: "ActionGeo_Type",
              59: "DATEADDED", 60: "SOURCEURL"}  # fmt: skip
    assert {number: EVENT_COLUMNS[number] for number in places} == places


def test_an_accusation_in_its_columns() -> None:
    accusation = events(happened())[0]
    known = {name: value for name, value in accusation.items() if value}
    assert known.pop("GLOBALEVENTID").isdigit()
    assert known.pop("ArticleID") == happened().article.id
    assert known == {
        "MonthYear": "202405", "Year": "2024", "DateFrom": "publication",
        "Actor1Name": "Emil Thoma",
        "Actor2Code": "DEU", "Actor2Name": "Verwaltung", "Actor2CountryCode": "DEU",
        "IsRootEvent": "0", "EventCode": "110", "EventBaseCode": "110", "EventRootCode": "11",
        "QuadClass": "3", "GoldsteinScale": "-2.0",
        "NumMentions": "1", "NumSources": "1", "NumArticles": "1",
        "AttributionName": "narrator", "AttributionStatus": "asserted",
        "EventType": "ACCUSE", "Phase": "happened", "EventID": "e1",
    }  # fmt: skip


def test_a_day_in_the_text_dates_an_event() -> None:
    closure = events(happened())[1]
    assert (closure["SQLDATE"], closure["DateFrom"]) == ("20240514", "text")
    assert closure["FractionDate"] == f"{2024 + (5 * 30 + 14) / 365:.4f}"


def test_no_row_is_without_who_says_so() -> None:
    closure = events(happened())[1]
    names = [name.strip() for name in closure["AttributionName"].split(";")]
    assert names == ["Karla Wendisch", "Emil Thoma", "Gerüchte, Gerede", "unknown"]
    statuses = [status.strip() for status in closure["AttributionStatus"].split(";")]
    assert statuses == ["denied", "denied", "uncertain", "asserted"]
    assert closure["Phase"] == "planned"


def test_each_mention_is_one_row_with_its_own_source() -> None:
    found = [row for row in mentions(happened()) if row["EventID"] == "e2"]
    text = happened().article.text
    assert [row["AttributionName"] for row in found] == [
        "Karla Wendisch; Emil Thoma", "Gerüchte, Gerede", "unknown",
    ]  # fmt: skip
    assert text[int(found[0]["ActionCharOffset"]) :].startswith("gebaut")
    assert text[int(found[1]["ActionCharOffset"]) :].startswith("sperren")
    assert text[int(found[0]["Actor1CharOffset"]) :].startswith("Altenrode")
    assert found[0]["Actor2CharOffset"] == "-1"
    assert {row["Confidence"] for row in found} == {"50"}
    assert found[0]["MentionDocLen"] == str(len(text))


def test_each_pair_has_a_number_that_both_tables_share() -> None:
    document = happened()
    both = replace(document.events[0], recipients=("a1", "a4"))
    pairs = events(replace(document, events=(both,)))
    assert [row["Actor2Name"] for row in pairs] == ["Karla Wendisch", "Verwaltung"]
    assert len({row["GLOBALEVENTID"] for row in pairs}) == 2
    assert {row["GLOBALEVENTID"] for row in mentions(document)} == {
        row["GLOBALEVENTID"] for row in events(document)
    }


@pytest.mark.parametrize("read", [events, mentions])
@settings(deadline=None, max_examples=40)
@given(document=documents())
def test_nothing_breaks_out_of_its_column(
    read: Callable[[Document], list[dict[str, str]]], document: Document
) -> None:
    found = read(document)
    assert {row["EventID"] for row in found} == {event.id for event in document.events}
    for row in found:
        statuses = {status.strip() for status in row["AttributionStatus"].split(";")}
        assert statuses <= {"asserted", "denied", "uncertain"}
        assert 0 <= int(row["GLOBALEVENTID"]) < 2**63


def test_formulas_are_guarded() -> None:
    (row,) = events(hostile())
    assert row["Actor1Name"].startswith("'=cmd")


FORMULAS = [
    "=1+2",
    " =1+2",
    "\n =1+2",
    "\u00a0=1+2",
    "\u3000\t=1+2",
    "+1",
    "-1",
    "@x",
    "＝1",
    " ＋1",
]


@pytest.mark.parametrize("words", FORMULAS)
def test_what_is_a_formula_without_the_space_before_it_is_guarded(words: str) -> None:
    document = hostile()
    (actor,) = document.actors
    shown = f"'{words.split(maxsplit=1)[0]}"
    article = replace(document.article, outlet=words, url=words)
    event = replace(
        document.events[0],
        place=replace(document.events[0].trigger, text=words),
        attestations=(replace(document.events[0].attestations[0], source=words),),
    )
    document = replace(
        document, article=article, actors=(replace(actor, name=words),), events=(event,)
    )
    (row,) = events(document)
    texts = ("Actor1Name", "ActionGeo_Fullname", "SOURCEURL", "AttributionName")
    assert [row[name] for name in texts] == [shown] * 4
    (row,) = mentions(document)
    fields = ("MentionSourceName", "MentionIdentifier", "AttributionName")
    assert [row[name] for name in fields] == [shown] * 3


def test_space_inside_a_text_is_one_and_numbers_are_not_guarded() -> None:
    document = hostile()
    (actor,) = document.actors
    (row,) = events(replace(document, actors=(replace(actor, name=" Rat \t der\n Stadt "),)))
    assert row["Actor1Name"] == "Rat der Stadt"
    assert events(happened())[0]["GoldsteinScale"] == "-2.0"
    assert mentions(happened())[0]["Actor2CharOffset"].isdigit()


def dated(published: str | None, value: str | None, **facts: str | None) -> Document:
    """Return the report with only its closure, at a time and a place of publication."""
    document = happened()
    (time,) = document.times
    return replace(
        document,
        article=replace(document.article, published=published, **facts),  # type: ignore[arg-type]
        times=(replace(time, value=value),),
        events=(replace(document.events[1], confidence=0.73),),
    )


@pytest.mark.parametrize(
    ("published", "value", "date", "told"),
    [
        ("2024-05-20", "2024-05-14", ("20240514", "202405", "2024"), "text"),
        ("2024-05-20", "2024-04", ("", "202404", "2024"), "text"),
        ("2024-05-20", "2023", ("", "", "2023"), "text"),
        ("2024-05-20", "P2D", ("20240520", "202405", "2024"), "publication"),
        ("2024-05-20", None, ("20240520", "202405", "2024"), "publication"),
        ("2024", None, ("", "", "2024"), "publication"),
        (None, None, ("", "", ""), ""),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(
    published: str | None, value: str | None, date: tuple[str, ...], told: str
) -> None:
    (row,) = events(dated(published, value))
    assert tuple(row[name] for name in ("SQLDATE", "MonthYear", "Year")) == date
    assert bool(row["FractionDate"]) is bool(date[0])
    assert (row["DateFrom"], row["EventTime"]) == (told, value or "")
    assert row["DATEADDED"] == ("20240520000000" if published == "2024-05-20" else "")
    mention, *_ = mentions(dated(published, value))
    assert mention["EventTimeDate"] == (f"{date[0]}000000" if date[0] else "")
    assert mention["MentionTimeDate"] == row["DATEADDED"]


def test_where_an_event_stands_and_how_sure_it_is() -> None:
    url = "https://bote.example/1"
    for address, kind in ((url, "1"), (None, "2")):
        document = dated("2024-05-20", None, url=address, outlet="Bote")
        (row,) = events(document)
        assert row["SOURCEURL"] == (address or "")
        assert (row["ActionGeo_Fullname"], row["NumMentions"]) == ("über die Selke", "3")
        mention, *_ = mentions(document)
        assert (mention["MentionType"], mention["MentionSourceName"]) == (kind, "Bote")
        assert mention["MentionIdentifier"] == (address or document.article.id)
        assert mention["Confidence"] == "73"


def test_a_root_event_stands_in_the_first_paragraph() -> None:
    document = dated(None, None)
    first = document.article.text.index("Streit")
    begin = replace(
        document.events[0].trigger,
        spans=(document.events[0].trigger.spans[0]._replace(start=first, end=first + 6),),
        text="Streit",
    )
    (row,) = events(replace(document, events=(replace(document.events[0], trigger=begin),)))
    assert row["IsRootEvent"] == "1"
    assert events(document)[0]["IsRootEvent"] == "0"


def test_sources_that_are_known_have_kind_country_and_key() -> None:
    document = happened()
    actors = tuple(
        replace(actor, country="DEU", key="person:x:DEU") if actor.id == "a2" else actor
        for actor in document.actors
    )
    row = events(replace(document, actors=actors))[1]
    assert row["AttributionName"] == "Karla Wendisch; Emil Thoma; Gerüchte, Gerede; unknown"
    assert row["AttributionKind"] == "person; person; ;"
    assert row["AttributionCountry"] == "DEU; DEU; ;"
    assert row["AttributionKey"] == "person:wendisch-karla:DEU; person:x:DEU; ;"
    assert row["AttributionStatement"] == "s1; s1; ;"


def test_an_actor_stands_where_it_is_named_nearest_to_the_words() -> None:
    document = happened()
    wendisch = document.actors[0]
    assert len(wendisch.mentions) > 1
    place = document.events[1].trigger.spans[0].start
    both = replace(
        document.events[1],
        actors=("a1",),
        attestations=(replace(document.events[1].attestations[1], evidence=()),),
    )
    (row,) = mentions(replace(document, events=(both,)))
    starts = [each.start for each in wendisch.mentions]
    far = {abs(start - place): start for start in starts}
    assert row["Actor1CharOffset"] == str(far[min(far)])
    assert row["ActionCharOffset"] == str(place)
