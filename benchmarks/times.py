"""Times against the German cases of Microsoft Recognizers-Text, and tokens a second.

    python -m benchmarks.times ../shared/data/times/recognizers-de [--failures]

Left out, by class:
- `DateTimeModelCalendarMode`, `MergedExtractorSkipFromTo`: options of that program, which change
  what a calendar or a chat takes for one expression;
- `DateTimeModelSplitDateAndTime`: holds no case;
- cases that are marked as not supported by the program's own reference version (`dotnet`), or by
  any version by design;
- repeated cases: the same input, date of reference and expected results.

A case is right where every expected expression is found and nothing else is. What the program
takes for a range ("von 5 bis 6 Uhr") is two times in TimeML: both ends are looked for, or its
length ("die nächsten drei Tage"). So are a day and its hour ("Montag um 9 Uhr"), which are put
together. Extents are compared without the prepositions and articles
at their start, which TimeML draws another way. Where a case has a value, it must be
ours too: the program leaves open which Friday is meant and lists the last and the next one, and
each of them is right.
"""

import json
import re
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from wortlaut.language.de import sentences, tokenize
from wortlaut.language.de.times.grammar import time_grammar
from wortlaut.records import TimeExpression
from wortlaut.times import times

LEFT_OUT = frozenset(
    {"DateTimeModelCalendarMode", "MergedExtractorSkipFromTo", "DateTimeModelSplitDateAndTime"}
)
_LEADING = re.compile(
    r"(?:(?:an?|am|ab|auf|bei|bis|de[nmrs]|d?ie|das|für|gegen|immer|i[mn]|nach|ein|se?it|um"
    r"|unter|und|vo[nmr]|während|zu[mr]?|zwischen)\s+)+",
    re.IGNORECASE,
)
_DURATION = re.compile(r"P(T?)([\d.]+)([YMWDHS])")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_IN_UNITS = {"Y": 12.0, "M": 1.0, "TH": 60.0, "TM": 1.0, "TS": 1 / 60, "W": 7.0, "D": 1.0}
_SAME = {"Y": "M", "M": "M", "TH": "TM", "TM": "TM", "TS": "TM", "W": "D", "D": "D"}


class Expected(NamedTuple):
    """One expected expression.

    Attributes:
        text: its words, in small letters.
        range: whether it is a range.
        timex: its value, or the two ends and the length of a range; empty where none is given.
        dates: the days that the program offers.
    """

    text: str
    range: bool
    timex: tuple[str, ...]
    dates: frozenset[str]


class Case(NamedTuple):
    """One case: what to read, on which day, and what to find."""

    input: str
    published: str | None
    expected: tuple[Expected, ...]


class Share(NamedTuple):
    """How many cases of a file are right, of how many."""

    right: int
    cases: int


def cases(path: Path) -> Iterator[Case]:
    """Yield the cases of a file that are not left out."""
    for raw in json.loads(path.read_text("utf-8-sig")):
        unsupported = f"{raw.get('NotSupported', '')}".lower()
        if "dotnet" in unsupported or "NotSupportedByDesign" in raw:
            continue
        reference = raw.get("Context", {}).get("ReferenceDateTime")
        yield Case(
            raw["Input"], reference and reference[:16], tuple(map(_expected, raw["Results"]))
        )


def _expected(raw: dict[str, Any]) -> Expected:
    kind = f"{raw.get('Type') or raw.get('TypeName')}".removeprefix("datetimeV2.")
    value = raw.get("Value") or {}
    values = (raw.get("Resolution") or {}).get("values") or []
    timex = value.get("Timex") or (values[0]["timex"] if values else "")
    days = frozenset(_DATE.findall(json.dumps([value, values])))
    parts = tuple(timex.strip("()").split(",")) if timex else ()
    return Expected(raw["Text"].lower(), kind.endswith("range"), parts, days)


def right(case: Case) -> bool:
    """Say whether a case is read as expected."""
    tokens = tokenize(case.input)
    found = times(
        case.input,
        tokens,
        sentences(case.input, tokens),
        published=case.published,
        grammar=time_grammar(),
    )
    left = _days_with_hours(found)
    place = 0
    for expected in case.expected:
        start = case.input.lower().find(expected.text, place)
        place = end = start + len(expected.text)
        inside = [each for each in left if each.start < end and each.end > start]
        left = [each for each in left if each not in inside]
        if not inside or (len(inside) > 1 and not expected.range):
            return False
        if not _same_extent(case.input, start, end, inside):
            return False
        if expected.timex and not _same_values(expected, inside, case.published):
            return False
    return not left


def _days_with_hours(found: Iterable[TimeExpression]) -> list[TimeExpression]:
    """Put a day and the hour that is counted from it together, where a short word parts them."""
    together: list[TimeExpression] = []
    for each in found:
        last = together[-1] if together else None
        near = last is not None and each.start - last.end <= len(", gegen ")
        if last is not None and near and _is_hour(each, last):
            together[-1] = replace(each, start=last.start)
        elif last is not None and near and _is_hour(last, each):
            together[-1] = replace(last, end=each.end)
        else:
            together.append(each)
    return together


def _is_hour(hour: TimeExpression, day: TimeExpression) -> bool:
    same = day.value is None or day.type == "set" or f"{hour.value}".startswith(day.value[:10])
    return hour.type == "time" and hour.anchor == day.id and same


def _same_extent(text: str, start: int, end: int, inside: list[TimeExpression]) -> bool:
    first = start + len(_leading(text[start:end]))
    ours = inside[0].start + len(_leading(inside[0].text))
    return ours == first and inside[-1].end == end


def _leading(text: str) -> str:
    match = _LEADING.match(text)
    return match.group() if match else ""


def _same_values(expected: Expected, inside: list[TimeExpression], published: str | None) -> bool:
    values = [each.value for each in inside]
    if len(expected.timex) == 1:
        return len(values) == 1 and _same(expected.timex[0], values[0], expected.dates, published)
    first, last, length = expected.timex
    if len(values) == 1:
        return _same(length, values[0], frozenset(), published)
    return all(
        any(_same(timex, value, expected.dates, published) for value in values)
        for timex in (first, last)
    )


def _same(timex: str, value: str | None, dates: frozenset[str], published: str | None) -> bool:
    if value is None:
        return False
    wanted, given = _normal(timex), _normal(value)
    day, clock = wanted.partition("T")[::2]
    days = {day} | (dates if "X" in day else set())
    if not day:
        days |= {"XXXX-XX-XX", (published or "")[:10]}
    if re.fullmatch(r"\d{4}-W\d\d", given) and _DATE.fullmatch(wanted):
        # "in drei Wochen" names the week in TimeML, the day in that program.
        return "{}-W{:02}".format(*date.fromisoformat(wanted).isocalendar()[:2]) == given
    return given in {f"{each}T{clock}" if clock else each for each in days}


def _normal(value: str) -> str:
    """Write a value in one way: durations in months, days or minutes, hours with their minutes."""
    if match := _DURATION.fullmatch(value):
        unit = match[1] + match[3]
        if unit in _IN_UNITS:
            return f"P{round(float(match[2]) * _IN_UNITS[unit], 4)}{_SAME[unit]}".replace("T", "")
    value = re.sub(r"T24:00$", "T00:00", value)
    value = re.sub(r"T(\d\d)$", r"T\1:00", value)
    return re.sub(r"(T\d\d:\d\d):00$", r"\1", value)


def measure(folder: Path, *, show: bool = False) -> dict[str, Share]:
    """Return the share of right cases for each file."""
    shares = {}
    seen = set()
    for path in sorted(folder.glob("*.json")):
        if path.stem in LEFT_OUT:
            continue
        outcomes = []
        for case in cases(path):
            if case in seen:
                continue
            seen.add(case)
            outcomes.append(right(case))
            if show and not outcomes[-1]:
                print(path.stem, case.input, case.published, case.expected, sep=" | ")
        shares[path.stem] = Share(sum(outcomes), len(outcomes))
    return shares


def speed(text: str) -> float:
    """Return how many tokens a second are searched for times."""
    tokens = tokenize(text)
    ranges = sentences(text, tokens)
    grammar = time_grammar()
    times(text, tokens, ranges, published="2023-10-30", grammar=grammar)
    start = time.process_time()
    times(text, tokens, ranges, published="2023-10-30", grammar=grammar)
    return len(tokens) / (time.process_time() - start)


def main() -> int:
    """Print the shares for the folder named on the command line."""
    show = "--failures" in sys.argv
    folders = [Path(argument) for argument in sys.argv[1:] if argument != "--failures"]
    if [path.is_dir() for path in folders] != [True]:
        print("usage: python -m benchmarks.times FOLDER [--failures]", file=sys.stderr)
        return 2
    shares = measure(folders[0], show=show)
    for name, share in shares.items():
        print(f"{name:26} {share.right:4} of {share.cases:4}")
    right_cases = sum(share.right for share in shares.values())
    all_cases = sum(share.cases for share in shares.values())
    print(f"{'all':26} {right_cases:4} of {all_cases:4}  {100 * right_cases / all_cases:.1f} %")
    examples = sorted((Path(__file__).parents[1] / "examples").glob("*.txt"))
    text = "\n\n".join(path.read_text("utf-8") for path in examples) * 20
    print(f"{speed(text):,.0f} tokens a second on the example articles")
    return 0


if __name__ == "__main__":
    sys.exit(main())
