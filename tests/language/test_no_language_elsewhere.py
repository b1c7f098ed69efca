"""Words and letters of a language stand in its pack, in data and in weights, not in the stages."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import wortlaut

_PACKAGE = Path(wortlaut.__file__).parent
_STAGES = ("actors", "knowledge", "events", "statements", "times", "encoder", "readers")
_WORDS = frozenset(
    (
        *("der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer"),
        *("und", "oder", "sowie", "von", "vom", "durch", "für", "nach", "laut", "mit", "bei"),
        *("aus", "auf", "zum", "zur", "im", "am", "zu", "sich", "nicht", "kein", "ist", "sind"),
        *("war", "wird", "wurde", "werden", "sein", "haben", "hat", "soll", "dass"),
    )
)
_LETTERS = frozenset("äöüßÄÖÜ")
_TAG = re.compile(r"V[VAM](?:FIN|IMP|INF|IZU|PP)|PREL(?:S|AT)|PRF|PPER|PTK[A-Z]+")
_ALLOWED = {
    "knowledge/index.py": re.compile("ß"),  # "ss" in every language, as by case folding
    "readers/encoding.py": re.compile("[äöüßÄÖÜ]"),  # which bytes are letters, before all else
}


def strings(source: str) -> Iterator[str]:
    """Yield the string literals of a module, without its docstrings."""
    tree = ast.parse(source)
    documentation = {
        id(statement.value)
        for node in ast.walk(tree)
        if isinstance(body := getattr(node, "body", None), list)
        for statement in body
        if isinstance(statement, ast.Expr)
    }
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in documentation
        ):
            yield node.value


def german(text: str) -> list[str]:
    """Return what of a string is German: function words, letters, tags of German word classes."""
    words = _WORDS.intersection(re.findall(r"[^\W\d_]+", text.casefold()))
    return [*sorted(words), *sorted(_LETTERS.intersection(text)), *_TAG.findall(text)]


def found_in(module: str) -> list[str]:
    """Return what is German in the strings of a module of the package."""
    source = (_PACKAGE / module).read_text(encoding="utf-8")
    return [what for text in strings(source) for what in german(text)]


@pytest.mark.parametrize("stage", _STAGES)
def test_the_stages_hold_no_words_of_a_language(stage: str) -> None:
    paths = sorted((_PACKAGE / stage).rglob("*.py"))
    modules = [path.relative_to(_PACKAGE).as_posix() for path in paths]
    assert modules
    for module in modules:
        allowed = _ALLOWED.get(module)
        assert [w for w in found_in(module) if not (allowed and allowed.fullmatch(w))] == [], module


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ('name = f"{first} und {last}"', ["und"]),
        ('if form.endswith("-Jährige"): pass', ["ä"]),
        ('slot = "durch"', ["durch"]),
        ('infinitive = tag == "VVIZU"', ["VVIZU"]),
        ('"""Tell of "von" and "für"."""', []),
        ('relation = "obl:agent"', []),
    ],
)
def test_words_of_a_language_are_noticed(line: str, found: list[str]) -> None:
    assert [what for text in strings(line) for what in german(text)] == found


def test_every_exception_is_still_needed() -> None:
    for module, allowed in _ALLOWED.items():
        assert any(map(allowed.fullmatch, found_in(module))), module
