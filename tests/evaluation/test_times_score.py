"""The measures by hand-made counts, and what a bad gold file is told."""

import json
from pathlib import Path

import pytest

from wortlaut.errors import GoldError
from wortlaut.evaluation.times_gold import GoldTime, GoldTimes, load_gold_times
from wortlaut.evaluation.times_score import (
    evaluate_times,
    matched,
    normal_value,
    score_times,
    time_figures,
    time_rows,
)
from wortlaut.records import TimeExpression, TimeType

TEXT = "Am Sonntag sagte sie das. Vor zwei Tagen fiel der Turm."


def gold(start: int, end: int, value: str | None, kind: TimeType = TimeType.DATE) -> GoldTime:
    return GoldTime(start=start, end=end, type=kind, value=value)


def time(start: int, end: int, value: str | None) -> TimeExpression:
    words = TEXT[start:end]
    return TimeExpression(
        id="t1", start=start, end=end, text=words, type=TimeType.DATE, value=value
    )


def test_measures() -> None:
    article = GoldTimes(
        name="a",
        text=TEXT,
        published=None,
        times=(
            gold(3, 10, "2023-10-29"),
            gold(26, 40, "2023-10-28"),
            gold(41, 45, "P1D", TimeType.DURATION),
        ),
    )
    found = (time(3, 10, "2023-10-29"), time(30, 40, "2023-10-28"), time(41, 45, "P1D"))
    figures = time_figures(score_times([(article, (*found, time(46, 49, None)))]))
    assert figures["strict.precision"] == pytest.approx(2 / 4)
    assert figures["strict.recall"] == pytest.approx(2 / 3)
    assert figures["relaxed.recall"] == pytest.approx(1)
    assert figures["value_strict.recall"] == pytest.approx(2 / 3)
    assert figures["value_relaxed.precision"] == pytest.approx(3 / 4)
    assert figures["type.recall"] == pytest.approx(2 / 3)


def test_each_time_counts_once() -> None:
    pairs = matched([gold(0, 10, None)], [time(0, 2, None), time(3, 10, None)])
    assert [(pair[1].start, pair[1].end) for pair in pairs] == [(0, 2)]
    pairs = matched([gold(0, 5, None), gold(6, 10, None)], [time(2, 8, None)])
    assert [(pair[0].start, pair[1].start) for pair in pairs] == [(0, 2)]


def test_what_lies_before_is_passed_over_one_by_one() -> None:
    marked = [gold(10, 14, None), gold(20, 24, None)]
    own = [time(0, 2, None), time(3, 5, None), time(11, 13, None), time(21, 23, None)]
    pairs = matched(marked[::-1], own[::-1])
    assert [(pair[0].start, pair[1].start) for pair in pairs] == [(10, 11), (20, 21)]
    pairs = matched([gold(0, 9, None), gold(10, 14, None)], [time(1, 3, None), time(8, 12, None)])
    assert [(pair[0].start, pair[1].start) for pair in pairs] == [(0, 1), (10, 8)]


def test_times_that_share_no_character_are_no_pair() -> None:
    assert matched([gold(3, 10, None)], [time(0, 3, None), time(10, 12, None)]) == []
    assert matched([gold(3, 10, None)], []) == []
    (pair,) = matched([gold(3, 10, None)], [time(0, 3, None), time(9, 12, None)])
    assert pair[1].start == 9


def test_pairs_stand_in_the_order_of_the_text() -> None:
    pairs = matched([gold(0, 5, None), gold(20, 25, None)], [time(20, 25, None), time(1, 5, None)])
    assert [pair[0].start for pair in pairs] == [0, 20]


@pytest.mark.parametrize(
    ("value", "normal"),
    [("199X", "199"), ("19XX", "19"), ("2023-10-29T14:00", "2023-10-29T14"), (None, None)],
)
def test_spellings_of_one_value(value: str | None, normal: str | None) -> None:
    assert normal_value(value) == normal


def corpus(folder: Path) -> Path:
    article = {"documentName": "a (2023-10-30)", "originalText": TEXT, "tokens": []}
    path = folder / "corpus.jsonl"
    path.write_text(json.dumps({**article, "annotations": []}), "utf-8")
    return path


def gold_file(folder: Path, *lines: object) -> Path:
    path = folder / "gold.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    return path


def entry(start: int, end: int, **more: object) -> dict[str, object]:
    return {"start": start, "end": end, "type": "date", "value": "2023-10-29", **more}


def test_articles_are_read_and_scored(tmp_path: Path) -> None:
    line = {
        "document": "a (2023-10-30)",
        "times": [entry(3, 10), entry(26, 40, value="2023-10-28")],
    }
    scores = evaluate_times(corpus(tmp_path), gold_file(tmp_path, line))
    assert scores.articles == 1
    assert scores.value_strict.f1 == pytest.approx(1)
    assert next(row["measure"] for row in time_rows(scores)) == "strict"


def test_the_name_tells_the_date_unless_the_line_does(tmp_path: Path) -> None:
    lines = [{"document": "a (2023-10-30)", "published": "2020-01-01", "times": []}]
    assert (
        load_gold_times(corpus(tmp_path), gold_file(tmp_path, *lines))[0].published == "2020-01-01"
    )
    del lines[0]["published"]
    assert (
        load_gold_times(corpus(tmp_path), gold_file(tmp_path, *lines))[0].published == "2023-10-30"
    )


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ({"document": "b", "times": []}, "no article 'b'"),
        ({"document": "a (2023-10-30)", "times": [entry(3, 3)]}, r"covers \[3, 3\)"),
        ({"document": "a (2023-10-30)", "times": [entry(3, 999)]}, "inside the text"),
        ({"document": "a (2023-10-30)", "times": [entry(3, 10), entry(5, 12)]}, "apart"),
        ({"document": "a (2023-10-30)", "times": [entry(3, 10, text="Montag")]}, "says 'Montag'"),
        ({"document": "a (2023-10-30)", "times": [entry(3, 10, type="day")]}, "not a line"),
        ({"times": []}, "document"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: object, reason: str) -> None:
    path = gold_file(tmp_path, line)
    with pytest.raises(GoldError, match=reason) as caught:
        load_gold_times(corpus(tmp_path), path)
    assert f"{path}:1" in str(caught.value)


def test_an_article_that_comes_twice(tmp_path: Path) -> None:
    line = {"document": "a (2023-10-30)", "times": []}
    with pytest.raises(GoldError, match=r"gold\.jsonl:2: .* comes twice"):
        load_gold_times(corpus(tmp_path), gold_file(tmp_path, line, line))
