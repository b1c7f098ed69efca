import json
from pathlib import Path

import pytest

from wortlaut.errors import GoldError
from wortlaut.evaluation.actors_gold import load_gold_speakers
from wortlaut.evaluation.gold import GoldArticle
from wortlaut.evaluation.group import Group
from wortlaut.records import ActorKind, Kind, Span

GROUP = Group(kind=Kind.DIRECT, medium=None, quote=frozenset({0}))
ARTICLES = {"A": GoldArticle(name="A", text="Ja.", tokens=(Span(0, 2),), groups=(GROUP,))}


def speaker(**changes: object) -> dict[str, object]:
    return {"statement": 0, "who": ["Anna Berg"], "kind": "person", "country": "DEU"} | changes


def write(folder: Path, *lines: object) -> Path:
    path = folder / "gold.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines), "utf-8")
    return path


def test_speakers_are_read_by_article(tmp_path: Path) -> None:
    path = write(tmp_path, {"document": "A", "published": "2020", "speakers": [speaker(note="x")]})
    (found,) = load_gold_speakers(path, ARTICLES)["A"]
    assert found.who == ("Anna Berg",)
    assert found.kind is ActorKind.PERSON
    assert found.country_of(0) == "DEU"


def test_several_may_have_a_country_each(tmp_path: Path) -> None:
    several = speaker(who=["Anna Berg", "NATO"], country=["DEU", None])
    path = write(tmp_path, {"document": "A", "speakers": [several]})
    (found,) = load_gold_speakers(path, ARTICLES)["A"]
    assert [found.country_of(0), found.country_of(1)] == ["DEU", None]


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ([{"document": "A"}], "speakers"),
        ([{"document": "B", "speakers": []}], "no article 'B'"),
        ([{"document": "A", "speakers": []}] * 2, "comes twice"),
        ([{"document": "A", "speakers": [speaker(statement=1)]}], "statement 1"),
        ([{"document": "A", "speakers": [speaker(statement=-1)]}], "statement"),
        ([{"document": "A", "speakers": [speaker(), speaker()]}], "comes twice"),
        ([{"document": "A", "speakers": [speaker(kind=None)]}], "no `kind`"),
        ([{"document": "A", "speakers": [speaker(kind="dog")]}], "kind"),
        ([{"document": "A", "speakers": [speaker(country="de")]}], "country"),
        ([{"document": "A", "speakers": [speaker(country=["DEU", None])]}], "2 countries for 1"),
        ([], "holds no article"),
    ],
)
def test_broken_gold_is_named(tmp_path: Path, lines: list[object], reason: str) -> None:
    path = write(tmp_path, *lines)
    with pytest.raises(GoldError, match=reason) as caught:
        load_gold_speakers(path, ARTICLES)
    assert str(path) in str(caught.value)
