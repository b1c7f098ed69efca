"""`wortlaut spark` from end to end, with a session of its own."""

import json
import shutil
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from command import run

pytest.importorskip("pyspark")
pytestmark = pytest.mark.skipif(shutil.which("java") is None, reason="there is no Java")

TEXT = "„Die Brücke bleibt gesperrt“, sagte Jana Lenz."


def test_files_become_folders_of_parquet(tmp_path: Path) -> None:
    source, output = tmp_path / "artikel.jsonl", tmp_path / "aus"
    source.write_text(f"{json.dumps({'text': TEXT})}\n{{\n{json.dumps({'text': ''})}\n")
    done = run(
        "spark", source, "-o", output, "--master", "local[1]", "--partitions", "1",
        "--published", "2024-04",
    )  # fmt: skip
    assert done.returncode == 1, done.stderr.decode()
    assert done.stdout.decode() == (
        f"{output}: 1 article, 1 statement, 0 events, 2 rejected (1 empty, 1 format)\n"
    )
    assert sorted(each.name for each in output.iterdir()) == [
        "articles", "events", "rejected", "statements",
    ]  # fmt: skip
    assert len(list((output / "articles").glob("*.parquet"))) == 1
    (statement,) = pq.read_table(output / "statements").to_pylist()
    assert (statement["actor"], statement["published"]) == ("Jana Lenz", "2024-04")
