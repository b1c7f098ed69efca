"""Rows of a search as CSV and JSON Lines."""

import csv
import io
import json

from hypothesis import given
from hypothesis import strategies as st

from wortlaut.exports.cells import unguarded
from wortlaut.exports.rows import comma_separated, jsonl

CELL = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@given(st.lists(st.fixed_dictionaries({"a": CELL, "b": CELL | st.none()})))
def test_a_table_gives_back_what_it_was_given(rows: list[dict[str, str | None]]) -> None:
    written = b"".join(comma_separated(rows, ("a", "b"))).decode()
    read = list(csv.DictReader(io.StringIO(written, newline="")))
    assert [{name: unguarded(value) for name, value in row.items()} for row in read] == [
        {name: value or "" for name, value in row.items()} for row in rows
    ]


def test_lists_are_json_and_formulas_are_guarded() -> None:
    rows = [{"a": ["=x", 1], "b": "=1+1", "c": 0.5}]
    written = b"".join(comma_separated(rows, ("a", "b", "c", "d"))).decode()
    assert written == 'a,b,c,d\r\n"[""=x"",1]",\'=1+1,0.5,\r\n'


def test_a_row_is_a_line_of_json() -> None:
    assert [json.loads(line) for line in jsonl([{"a": [1]}, {"a": None}])] == [
        {"a": [1]},
        {"a": None},
    ]
