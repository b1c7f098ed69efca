"""`wortlaut evaluate` of grammar, entities, actors and times, on tiny gold files."""

import hashlib
import json
from pathlib import Path

import pytest

from wortlaut.cli.app import run

pytest.importorskip("scipy")
pytest.importorskip("conllu")

CONLLU = """# text = Er sagte nichts.
1\tEr\ter\tPRON\tPPER\t_\t2\tnsubj\t_\t_
2\tsagte\tsagen\tVERB\tVVFIN\tMood=Ind|Tense=Past|VerbForm=Fin\t0\troot\t_\t_
3\tnichts\tnichts\tPRON\tPIS\t_\t2\tobj\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t$.\t_\t2\tpunct\t_\t_

"""
ENTITIES = "1\tAngela\tB-PER\tO\n2\tMerkel\tI-PER\tO\n3\tlacht\tO\tO\n4\t.\tO\tO\n"
TEXT = "„Das ist gut“, sagte Angela Merkel am 3. Mai 2011."


def measures(out: str) -> dict[str, dict[str, float]]:
    return {row["measure"]: row for row in json.loads(out)["measures"]}


def test_grammar(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "tiny.conllu"
    path.write_text(CONLLU, "utf-8")
    assert run(["evaluate", "grammar", str(path), "--format", "json"]) == 0
    found = measures(capfd.readouterr().out)
    assert found["words"]["gold"] == 4
    assert found["words"]["f1"] == found["upos"]["f1"] == found["las"]["f1"] == 1
    assert run(["evaluate", "grammar", str(path), "--gold-tokens"]) == 0
    assert "1 sentences; figures in per cent" in capfd.readouterr().out


def test_entities(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "tiny.tsv"
    path.write_text(ENTITIES, "utf-8")
    assert run(["evaluate", "entities", str(path), "--format", "json"]) == 0
    assert measures(capfd.readouterr().out)["person"]["f1"] == 1


def test_a_figure_below_its_floor_fails(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "tiny.tsv"
    path.write_text(ENTITIES.replace("PER", "ORG"), "utf-8")
    floors = {
        "data": "tiny.tsv",
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "floors": {"entities.f1": 0.9},
    }
    (tmp_path / "floors.json").write_text(json.dumps(floors))
    command = ["evaluate", "entities", str(path), "--floors", str(tmp_path / "floors.json")]
    assert run(command) == 1
    assert "entities.f1: 0.0 is below the floor of 0.9" in capfd.readouterr().err


def corpus(folder: Path) -> Path:
    tokens: list[dict[str, int]] = []
    start = 0
    for word in TEXT.replace("“,", " “ ,").replace("„", "„ ").rstrip(".").split():
        start = TEXT.index(word, start)
        tokens.append({"id": len(tokens), "charBegin": start, "charEnd": start + len(word)})
        start += len(word)
    quote = {"type": "Direct", "medium": "Speech", "quote": {"tokenIds": [0, 1, 2, 3, 4]}}
    roles: dict[str, dict[str, list[int]]] = {
        role: {"tokenIds": []} for role in ("speaker", "cue", "frame", "addressee")
    }
    article = {
        "documentName": "eins (2011-05-04)",
        "originalText": TEXT,
        "tokens": tokens,
        "annotations": [{**quote, **roles}],
    }
    path = folder / "corpus.jsonl"
    path.write_text(json.dumps(article), "utf-8")
    return path


def test_actors_and_times(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    articles = str(corpus(tmp_path))
    speaker = {"statement": 0, "start": 0, "end": TEXT.index("“") + 1, "who": ["Angela Merkel"]}
    line: dict[str, object] = {"document": "eins (2011-05-04)", "published": "2011-05-04"}
    gold = tmp_path / "actors.jsonl"
    speakers = [{**speaker, "kind": "person", "country": "DEU"}]
    gold.write_text(json.dumps({**line, "speakers": speakers}), "utf-8")
    options = ["--corpus", articles, "--format", "json"]
    assert run(["evaluate", "actors", str(gold), *options]) == 0
    assert measures(capfd.readouterr().out)["right"]["share"] == 1
    start = TEXT.index("3.")
    time = {"start": start, "end": len(TEXT) - 1, "type": "date", "value": "2011-05-03"}
    gold.write_text(json.dumps({**line, "times": [{**time, "text": "3. Mai 2011"}]}), "utf-8")
    assert run(["evaluate", "times", str(gold), *options]) == 0
    assert measures(capfd.readouterr().out)["value_strict"]["f1"] == 1


def events(folder: Path, name: str, *sources: str) -> str:
    start = TEXT.index("sagte")
    event = {
        "type": "SUPPORT",
        "trigger": [[start, start + len("sagte")]],
        "actors": [{"name": "Angela Merkel", "country": "DEU"}],
        "recipients": [],
        "date": "2011-05-03",
        "place": None,
        "phase": "happened",
    }
    made = [
        {**event, "attestations": [{"source": source, "status": "asserted"}]} for source in sources
    ]
    path = folder / name
    path.write_text(json.dumps({"document": "eins (2011-05-04)", "events": made}), "utf-8")
    return str(path)


def test_events_of_two_readers(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    gold = events(tmp_path, "one.jsonl", "narrator")
    other = events(tmp_path, "two.jsonl", "Angela Merkel", "narrator")
    command = ["evaluate", "events", gold, "--corpus", str(corpus(tmp_path))]
    assert run([*command, "--agreement", other, "--format", "json"]) == 0
    found = measures(capfd.readouterr().out)
    assert (found["type_actors"]["gold"], found["type_actors"]["predicted"]) == (1, 2)
    assert found["type_actors"]["recall"] == found["phase"]["share"] == 1
    assert run([*command, "--agreement", other]) == 0
    table = capfd.readouterr().out.splitlines()
    assert table[0].split() == ["measure", "P", "R", "F1", "low", "high", "gold", "found"]
    assert ["measure", "share", "low", "high", "right", "of"] in [line.split() for line in table]


def test_both_readers_have_every_article(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    gold = events(tmp_path, "one.jsonl", "narrator")
    articles = corpus(tmp_path)
    first = json.loads(articles.read_text("utf-8"))
    lines = (first, {**first, "documentName": "zwei"})
    articles.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    other = tmp_path / "two.jsonl"
    other.write_text('{"document": "zwei", "events": []}')
    command = ["evaluate", "events", gold, "--corpus", str(articles), "--agreement", str(other)]
    assert run(command) == 2
    assert "two.jsonl: lacks the article 'eins (2011-05-04)'" in capfd.readouterr().err


def test_events_of_saved_documents(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    gold = events(tmp_path, "one.jsonl", "narrator")
    (tmp_path / "article.txt").write_text(TEXT, "utf-8")
    command = ["evaluate", "events", gold, "--corpus", str(corpus(tmp_path)), "--format", "json"]
    article = str(tmp_path / "article.txt")
    assert run(["read", article, "--published", "2011-05-04", "--format", "jsonl"]) == 0
    saved = tmp_path / "saved.jsonl"
    saved.write_text(capfd.readouterr().out, "utf-8")
    assert run([*command, "--predictions", str(saved)]) == 0
    from_saved = capfd.readouterr().out
    assert run(command) == 0
    assert capfd.readouterr().out == from_saved


def test_events_by_rules_only(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    gold = events(tmp_path, "one.jsonl", "narrator")
    command = ["evaluate", "events", gold, "--corpus", str(corpus(tmp_path)), "--format", "json"]
    assert run([*command, "--rules-only"]) == 0
    assert measures(capfd.readouterr().out)["type_actors"]["gold"] == 1


def test_events_are_read_in_one_way_only(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    gold = events(tmp_path, "one.jsonl", "narrator")
    for options in (
        ["--predictions", gold, "--agreement", gold],
        ["--agreement", gold, "--rules-only"],
    ):
        assert run(["evaluate", "events", gold, *options]) == 2
        assert "give one of them" in capfd.readouterr().err


@pytest.mark.parametrize("command", ["actors", "events", "times"])
def test_the_file_is_checked_before_the_corpus(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], command: str
) -> None:
    broken, good = tmp_path / "broken.jsonl", tmp_path / "good.jsonl"
    broken.write_text('{"document": ')
    good.write_text('{"document": "a"}')
    options = ["--corpus", str(tmp_path / "none.jsonl")]
    for file, said in (
        (tmp_path / "missing.jsonl", "missing.jsonl"),
        (broken, "broken.jsonl:1"),
        (good, f"--corpus: there is no file {tmp_path / 'none.jsonl'}; name the dataset's file"),
    ):
        assert run(["evaluate", command, str(file), *options]) == 2
        (line,) = capfd.readouterr().err.splitlines()
        assert said in line


@pytest.mark.parametrize("command", ["actors", "events", "times", "grammar", "entities"])
def test_a_missing_file_is_named(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], command: str
) -> None:
    options = (
        ["--corpus", str(corpus(tmp_path))] if command in {"actors", "events", "times"} else []
    )
    assert run(["evaluate", command, str(tmp_path / "none.jsonl"), *options]) == 2
    assert "none.jsonl" in capfd.readouterr().err
