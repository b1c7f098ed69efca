"""The examples in the README are what the program writes, and run.

`python tests/test_readme.py` writes the example output in the README anew.
"""

import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from document_parts import FENCE, README, needs_weights

import wortlaut
from wortlaut.cli.screen import Screen
from wortlaut.cli.sheet import render
from wortlaut.records import Act


def test_the_readme_opens_with_the_two_commands() -> None:
    fence = FENCE.search(README.read_text("utf-8"))
    assert fence
    assert fence[2] == "make demo\nmake test\n"


def example(readme: str) -> dict[str, str]:
    """Return the program's output for the README's example, by the name of its block."""
    text = blocks(readme)["input"]
    document = wortlaut.analyse(text, published="2024-04-16")
    table = render(document, Screen(width=100, colour=False, lines=True))
    statements = json.loads(wortlaut.to_json(document))["statements"]
    shown = next((item for item in statements if item["act"] == Act.ACCUSE), statements[0])
    written = json.dumps(shown, indent=2, ensure_ascii=False)
    pair = re.compile(r"\[\s+(\d+),\s+(\d+)\s+\]")
    return {"table": table.rstrip() + "\n", "statement": pair.sub(r"[\1, \2]", written) + "\n"}


def blocks(readme: str) -> dict[str, str]:
    parts = re.split(r"<!-- example: (\w+) -->\n", readme)
    return {
        name: found[2]
        for name, part in pairwise(parts)
        if name.isalpha() and (found := FENCE.match(part))
    }


@needs_weights
def test_the_example_is_what_the_program_writes() -> None:
    readme = README.read_text("utf-8")

    def comparable(text: str) -> str:
        return re.sub(r'"confidence": [\d.]+', "", text)  # its last digit may differ by machine

    for name, expected in example(readme).items():
        hint = f"{name}: run `python tests/test_readme.py`, then read what it wrote"
        assert comparable(blocks(readme)[name]) == comparable(expected), hint


@needs_weights
def test_the_python_examples_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readme = README.read_text("utf-8")
    (tmp_path / "artikel.txt").write_text(blocks(readme)["input"], "utf-8")
    (tmp_path / "archiv").mkdir()
    (tmp_path / "archiv" / "eins.txt").write_text(blocks(readme)["input"], "utf-8")
    monkeypatch.chdir(tmp_path)
    programs = [text for language, text in FENCE.findall(readme) if language == "python"]
    names: dict[str, Any] = {}
    for program in programs:
        exec(program, names)  # noqa: S102 - the README's own examples
    assert names["doc"].statements
    assert len(names["frame"]) == len(names["rows"]) > 0


def refresh() -> None:
    """Write the example output in the README anew."""
    readme = README.read_text("utf-8")
    for name, output in example(readme).items():
        start = readme.index(f"<!-- example: {name} -->\n")
        start = readme.index("\n", readme.index("```", start)) + 1
        readme = readme[:start] + output + readme[readme.index("```\n", start) :]
    README.write_text(readme, "utf-8")


if __name__ == "__main__":
    refresh()
