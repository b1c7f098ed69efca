import gzip
import json
import lzma
from pathlib import Path
from typing import Any

import pytest

from wortlaut.errors import GoldError
from wortlaut.evaluation import load_gold, load_predictions
from wortlaut.records import Kind, Medium, Span

TEXT = "Es regne, sagte Ida."
WORDS = [(0, 2), (3, 8), (8, 9), (10, 15), (16, 19), (19, 20)]


def annotation(**changes: Any) -> dict[str, Any]:
    parts: dict[str, Any] = {
        "type": "Indirect",
        "medium": "Speech",
        "quote": {"tokenIds": [0, 1]},
        "speaker": {"tokenIds": [4]},
        "cue": {"tokenIds": [3]},
        "frame": {"tokenIds": [4, 3, 3]},
        "addressee": {"tokenIds": []},
    }
    return parts | changes


def article(**changes: Any) -> dict[str, Any]:
    tokens = [{"id": i, "charBegin": b, "charEnd": e} for i, (b, e) in enumerate(WORDS)]
    parts = {
        "documentName": "1 - Regen",
        "originalText": TEXT,
        "tokens": tokens,
        "sentences": [],
        "annotations": [annotation()],
    }
    return parts | changes


def write(path: Path, *articles: dict[str, Any]) -> Path:
    path.write_text("\n".join(json.dumps(one) for one in articles), encoding="utf-8")
    return path


def test_an_article_is_read_with_tokens_and_roles(tmp_path: Path) -> None:
    (read,) = load_gold(write(tmp_path / "gold.jsonl", article()))
    assert read.name == "1 - Regen"
    assert read.tokens == tuple(Span(*word) for word in WORDS)
    (group,) = read.groups
    assert (group.kind, group.medium) == (Kind.INDIRECT, Medium.SPEECH)
    assert sorted(group.quote) == [0, 1]
    assert sorted(group.speaker) == [4]
    assert sorted(group.cue) == [3]
    assert sorted(group.frame) == [3, 4]
    assert group.addressee == frozenset()
    assert read.article().text == TEXT


def test_every_form_of_file_reads_the_same(tmp_path: Path) -> None:
    second = article(documentName="2", annotations=[])
    line = json.dumps(article()) + "\n\n" + json.dumps(second) + "\r\n"
    array = json.dumps([article(), second])
    (tmp_path / "a.jsonl").write_text(line)
    (tmp_path / "b.jsonl").write_bytes(b"\xef\xbb\xbf" + line.encode())
    (tmp_path / "c.json").write_text(array)
    (tmp_path / "d.jsonl.xz").write_bytes(lzma.compress(line.encode()))
    (tmp_path / "e.jsonl.gz").write_bytes(gzip.compress(line.encode()))
    (tmp_path / "f.json.xz").write_bytes(lzma.compress(array.encode()))
    results = [load_gold(path) for path in sorted(tmp_path.iterdir())]
    assert len(results) == 6
    assert [one.name for one in results[0]] == ["1 - Regen", "2"]
    assert all(result == results[0] for result in results)


def test_a_json_file_may_hold_one_article(tmp_path: Path) -> None:
    assert len(load_gold(write(tmp_path / "one.json", article()))) == 1


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Direct", Kind.DIRECT),
        ("Indirect", Kind.INDIRECT),
        ("Reported", Kind.REPORTED),
        ("FreeIndirect", Kind.FREE_INDIRECT),
        ("IndirectFreeIndirect", Kind.INDIRECT_FREE_INDIRECT),
    ],
)
def test_the_corpus_names_of_kinds(tmp_path: Path, name: str, kind: Kind) -> None:
    path = write(tmp_path / "g.jsonl", article(annotations=[annotation(type=name)]))
    assert load_gold(path)[0].groups[0].kind is kind


@pytest.mark.parametrize(
    ("name", "medium"),
    [
        ("Speech", Medium.SPEECH),
        ("Writing", Medium.WRITING),
        ("Thought", Medium.THOUGHT),
        ("SW", Medium.SPEECH_OR_WRITING),
        ("ST", Medium.SPEECH_OR_THOUGHT),
        ("TW", Medium.THOUGHT_OR_WRITING),
        ("none", None),
    ],
)
def test_the_corpus_names_of_media(tmp_path: Path, name: str, medium: Medium | None) -> None:
    path = write(tmp_path / "g.jsonl", article(annotations=[annotation(medium=name)]))
    assert load_gold(path)[0].groups[0].medium is medium


def test_predictions_may_lack_roles_and_offsets(tmp_path: Path) -> None:
    bare: dict[str, Any] = {
        "type": "Direct",
        "quote": {"tokenIds": []},
        "speaker": [],
        "cue": None,
        "frame": {},
    }
    path = write(
        tmp_path / "p.jsonl",
        {"documentName": "a", "annotations": [bare, {}]},
        {"documentName": "b"},
    )
    predicted = load_predictions(path)
    assert list(predicted) == ["a", "b"]
    first, second = predicted["a"]
    assert (first.kind, first.medium) == (Kind.DIRECT, None)
    assert not first.quote | first.speaker | first.cue | first.frame | first.addressee
    assert second.kind is None
    assert predicted["b"] == ()


def test_an_empty_file_predicts_nothing_but_is_no_gold(tmp_path: Path) -> None:
    path = write(tmp_path / "empty.jsonl")
    assert load_predictions(path) == {}
    with pytest.raises(GoldError, match="holds no article"):
        load_gold(path)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"documentName": 5}, r"Expected `str`, got `int` - at `\$.documentName`"),
        ({"annotations": [annotation(type="Quoted")]}, "unknown type 'Quoted'; known are Direct"),
        ({"annotations": [annotation(medium="Sung")]}, "unknown medium 'Sung'; known are Speech"),
        ({"annotations": [annotation(type=None)]}, "annotation 0 has no `type`"),
        ({"annotations": [annotation(cue={"tokenIds": [6]})]}, "names token 6, but .* 6 tokens"),
        ({"annotations": [annotation(cue={"tokenIds": [-1]})]}, "Expected `int` >= 0"),
        ({"annotations": [annotation(cue={"tokenIds": ["1"]})]}, "Expected `int`, got `str`"),
        ({"annotations": [annotation(cue=[3])]}, "annotation 0: cue: must be an object"),
        ({"annotations": [annotation(cue={"text": "sagte"})]}, "has a text, but no `tokenIds`"),
        ({"annotations": [{}] * 2001}, "2001 quotations in one article, at most 2000"),
        ({"tokens": [{"id": 1, "charBegin": 0, "charEnd": 2}]}, "token 0 has the id 1"),
        ({"tokens": [{"id": 0, "charBegin": 2, "charEnd": 2}]}, r"token 0 covers \[2, 2\)"),
        ({"tokens": [{"id": 0, "charBegin": 0, "charEnd": 21}]}, "inside the text of 20"),
        ({"tokens": [{"id": 0, "charBegin": 0}]}, "missing required field `charEnd`"),
        ({"originalText": "\ud800"}, "not in the corpus's format"),
    ],
)
def test_bad_gold_is_named_with_file_and_line(
    tmp_path: Path, changes: dict[str, Any], message: str
) -> None:
    bad = article(**({"documentName": "2"} | changes))
    path = write(tmp_path / "gold.jsonl", article(), bad)
    with pytest.raises(GoldError, match=message) as caught:
        load_gold(path)
    assert str(caught.value).startswith(f"{path}:2:")
    assert "\n" not in str(caught.value)


def test_a_name_that_comes_twice_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "twice.jsonl", article(), article())
    with pytest.raises(GoldError, match=r"twice.jsonl:2: the article '1 - Regen' comes twice"):
        load_gold(path)
    with pytest.raises(GoldError, match=r"twice.jsonl:2: the article '1 - Regen' comes twice"):
        load_predictions(path)
