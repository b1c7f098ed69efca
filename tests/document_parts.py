"""The documents of the project, and the parts of one."""

import re
from pathlib import Path

import pytest

from wortlaut.encoder.weights import STATEMENTS

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
REFERENCE = ROOT / "docs" / "commands.md"
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`([^`]+)`")

needs_weights = pytest.mark.skipif(
    not (STATEMENTS / "manifest.json").exists(), reason=f"no weights: {STATEMENTS}/manifest.json"
)


def prose(text: str) -> str:
    return FENCE.sub("", text)


def sections(text: str) -> dict[str, str]:
    """Return what stands below each heading, up to the next one; headings without backticks."""
    headings = list(_HEADING.finditer(prose(text)))
    ends = [heading.start() for heading in headings[1:]] + [len(text)]
    return {
        heading[1].replace("`", ""): prose(text)[heading.end() : end]
        for heading, end in zip(headings, ends, strict=True)
    }


def rows(section: str) -> dict[str, list[str]]:
    """Return the rows of a section's tables: all cells, by each name in the first cell."""
    found: dict[str, list[str]] = {}
    for line in section.splitlines():
        if line.startswith("| ") and not line.startswith("| ---"):
            cells = [cell.strip() for cell in line.strip("|").split(" | ")]
            found |= dict.fromkeys(CODE.findall(cells[0]), cells)
    return found


def anchors(path: Path) -> set[str]:
    """Return the anchors of a document's headings, as code hosts make them."""
    found = _HEADING.findall(prose(path.read_text("utf-8")))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in found}
