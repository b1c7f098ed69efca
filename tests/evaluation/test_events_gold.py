import json
from pathlib import Path
from typing import Any

import pytest

from wortlaut.errors import GoldError
from wortlaut.evaluation.events_gold import load_gold_events
from wortlaut.records import EventType, Span, Status

TEXT = "Kenia warf Uganda gestern vor, Lager zu beschießen."


def corpus(folder: Path) -> Path:
    path = folder / "corpus.jsonl"
    article = {"documentName": "A (2011-05-04)", "originalText": TEXT}
    path.write_text(json.dumps({**article, "tokens": [], "annotations": []}), "utf-8")
    return path


def event(**changes: object) -> dict[str, object]:
    return {
        "type": "ACCUSE",
        "trigger": [[6, 10], [26, 29]],
        "actors": [{"name": "Kenia", "country": "KEN"}],
        "recipients": [{"name": "Uganda", "country": None}],
        "date": "2011-05-03",
        "place": "Lager",
        "phase": "happened",
        "attestations": [{"source": "narrator", "status": "asserted"}],
        "note": "passed over",
    } | changes


def write(folder: Path, *lines: object) -> Path:
    path = folder / "gold.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    return path


def test_events_are_read_with_their_article(tmp_path: Path) -> None:
    path = write(tmp_path, {"document": "A (2011-05-04)", "events": [event()]})
    (article,) = load_gold_events(corpus(tmp_path), path)
    assert article.published == "2011-05-04"
    assert (article.article().text, article.article().published) == (TEXT, "2011-05-04")
    (found,) = article.events
    assert found.type is EventType.ACCUSE
    assert found.trigger == (Span(6, 10), Span(26, 29))
    assert found.actors[0].country == "KEN"
    assert found.recipients[0].country is None
    assert found.attestations[0].status is Status.ASSERTED


def test_the_date_given_counts(tmp_path: Path) -> None:
    line = {"document": "A (2011-05-04)", "published": "2011-05-06", "events": []}
    (article,) = load_gold_events(corpus(tmp_path), write(tmp_path, line))
    assert article.published == "2011-05-06"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"type": "FIGHT"}, "FIGHT"),
        ({"phase": "later"}, "later"),
        ({"date": "May 2011"}, "regex"),
        ({"attestations": []}, "length"),
        ({"attestations": [{"source": "narrator", "status": "sure"}]}, "sure"),
        ({"actors": [{"name": ""}]}, "length"),
        ({"actors": [{"name": "Kenia", "country": "Kenya"}]}, "regex"),
        ({"trigger": []}, "length"),
        ({"trigger": [[6, 6]]}, "[6, 6)"),
        ({"trigger": [[6, 99]]}, "[6, 99)"),
        ({"trigger": [[26, 29], [6, 10]]}, "[6, 10)"),
        ({"trigger": [[29, 31]]}, "', '"),
        ({"place": "Nairobi"}, "Nairobi"),
    ],
)
def test_what_does_not_fit_is_named(tmp_path: Path, changes: dict[str, Any], reason: str) -> None:
    path = write(tmp_path, {"document": "A (2011-05-04)", "events": [event(**changes)]})
    with pytest.raises(GoldError) as caught:
        load_gold_events(corpus(tmp_path), path)
    assert f"{path}:1" in str(caught.value)
    assert reason in str(caught.value)


def test_articles_must_be_known_and_come_once(tmp_path: Path) -> None:
    line = {"document": "A (2011-05-04)", "events": []}
    with pytest.raises(GoldError, match="comes twice"):
        load_gold_events(corpus(tmp_path), write(tmp_path, line, line))
    with pytest.raises(GoldError, match="no article 'B'"):
        load_gold_events(corpus(tmp_path), write(tmp_path, {"document": "B", "events": []}))
    with pytest.raises(GoldError, match="holds no article"):
        load_gold_events(corpus(tmp_path), write(tmp_path))
