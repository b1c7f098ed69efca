import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from wortlaut.cli.app import run

pytest.importorskip("scipy")

PREDICTIONS = {
    "documentName": "eins",
    "annotations": [
        {
            "type": "Direct",
            "medium": "Speech",
            "quote": {"tokenIds": [0, 1], "text": ""},
            "speaker": {"tokenIds": [3], "text": ""},
        }
    ],
}


def gold() -> dict[str, object]:
    text = "Es eilt sagt Berg"
    tokens, start = [], 0
    for index, word in enumerate(text.split()):
        tokens.append({"id": index, "text": word, "charBegin": start, "charEnd": start + len(word)})
        start += len(word) + 1
    return {
        "documentName": "eins",
        "originalText": text,
        "tokens": tokens,
        "annotations": PREDICTIONS["annotations"],
    }


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    errors: list[str]


Evaluate = Callable[..., Done]


@pytest.fixture
def evaluate(capfd: pytest.CaptureFixture[str]) -> Evaluate:
    """Run the command in this process, which spares each test the loading of SciPy."""

    def evaluate(gold: Path, predictions: Path, *options: str | Path) -> Done:
        command = ["evaluate", "statements", gold, "--predictions", predictions, *options]
        code = run([str(argument) for argument in command])
        out, err = capfd.readouterr()
        return Done(code, out, err.splitlines())

    return evaluate


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    gold_file, predictions = tmp_path / "gold.jsonl", tmp_path / "found.jsonl"
    gold_file.write_text(json.dumps(gold()) + "\n")
    predictions.write_text(json.dumps(PREDICTIONS) + "\n")
    return gold_file, predictions


def floors(path: Path, data: Path, floor: float, digest: str | None = None) -> Path:
    digest = digest or hashlib.sha256(data.read_bytes()).hexdigest()
    path.write_text(
        json.dumps({"data": data.name, "sha256": digest, "floors": {"speaker.recall": floor}})
    )
    return path


def test_json_holds_every_measure(evaluate: Evaluate, files: tuple[Path, Path]) -> None:
    done = evaluate(*files, "-f", "json")
    assert done.errors == []
    assert done.code == 0
    parsed = json.loads(done.out)
    assert parsed["articles"] == 1
    measures = {row["measure"]: row["f1"] for row in parsed["measures"]}
    assert measures["messages"] == 1
    assert measures["speaker"] == 1
    assert measures["addressee"] == 0


def test_table_shows_per_cent(evaluate: Evaluate, files: tuple[Path, Path]) -> None:
    done = evaluate(*files)
    rows = {line.split()[0]: line.split()[1:4] for line in done.out.splitlines()}
    assert rows["messages"] == ["100.0", "100.0", "100.0"]


def test_floors_that_hold(evaluate: Evaluate, files: tuple[Path, Path], tmp_path: Path) -> None:
    path = floors(tmp_path / "floors.json", files[0], 1.0)
    done = evaluate(*files, "--floors", path)
    assert done.code == 0


def test_a_figure_below_its_floor(
    evaluate: Evaluate, files: tuple[Path, Path], tmp_path: Path
) -> None:
    files[1].write_text(json.dumps({"documentName": "eins", "annotations": []}))
    path = floors(tmp_path / "floors.json", files[0], 0.5)
    done = evaluate(*files, "--floors", path)
    assert done.code == 1
    assert any("speaker.recall" in line for line in done.errors)
    assert "messages" in done.out


def test_floors_for_other_data(
    evaluate: Evaluate, files: tuple[Path, Path], tmp_path: Path
) -> None:
    path = floors(tmp_path / "floors.json", files[0], 0.5, "0" * 64)
    done = evaluate(*files, "--floors", path)
    assert done.code == 1
    assert any("checksum" in line for line in done.errors)


def test_predictions_for_unknown_articles_are_named(
    evaluate: Evaluate, files: tuple[Path, Path]
) -> None:
    with files[1].open("a") as stream:
        stream.write(json.dumps({"documentName": "zwei", "annotations": []}) + "\n")
    done = evaluate(*files)
    assert done.code == 0
    assert "'zwei'" in done.errors[0]


def test_a_broken_gold_file_is_named_with_its_line(
    evaluate: Evaluate, files: tuple[Path, Path]
) -> None:
    with files[0].open("a") as stream:
        stream.write("{\n")
    done = evaluate(*files)
    (line,) = done.errors
    assert done.code == 2
    assert "gold.jsonl" in line
    assert "2" in line
