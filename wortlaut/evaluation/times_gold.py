"""Gold times: stand-off annotations of the articles of the quotation corpus.

One JSON object a line: `{"document": NAME, "published": "2023-10-30", "times": [{"start": 0, "end":
5, "type": "date", "value": "2023-10-29"}]}`. Offsets are code points of the article's text,
half-open; `value` is null where the text does not tell; `text`, where given, has to be the words
there; `published` may be missing where the article's name ends in its date; other keys are ignored.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec

from wortlaut.errors import GoldError
from wortlaut.evaluation.annotated import annotated, date_of
from wortlaut.evaluation.gold_files import GoldLine
from wortlaut.records import TimeType

_Index = Annotated[int, msgspec.Meta(ge=0)]


class _Time(msgspec.Struct):
    start: _Index
    end: _Index
    type: TimeType
    value: str | None = None
    text: str | None = None


class _Line(GoldLine):
    times: list[_Time]
    published: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldTime:
    """A time as people marked it; `value` is None where the text does not tell."""

    start: int
    end: int
    type: TimeType
    value: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldTimes:
    """An article with its times: the corpus's name of it, its text, when it was published."""

    name: str
    text: str
    published: str | None
    times: tuple[GoldTime, ...]


def load_gold_times(corpus_file: str | Path, gold_file: str | Path) -> tuple[GoldTimes, ...]:
    """Read gold times with their articles.

    Args:
        corpus_file: articles in the corpus's format, see `wortlaut.evaluation.gold`.
        gold_file: the times, `.jsonl`, plain or packed.

    Raises:
        GoldError: a file cannot be read or holds something else; names the file and the line.
    """
    found = annotated(corpus_file, gold_file, _Line, wrong="not a line of gold times")
    return tuple(_article(line, text, place) for place, line, text in found)


def _article(line: _Line, text: str, place: str) -> GoldTimes:
    position = 0
    for number, time in enumerate(sorted(line.times, key=lambda each: each.start)):
        if not position <= time.start < time.end <= len(text):
            raise GoldError(
                f"{place}: time {number} covers [{time.start}, {time.end}); times must be"
                f" non-empty, apart and inside the text of {len(text)} characters"
            )
        if time.text is not None and time.text != text[time.start : time.end]:
            raise GoldError(
                f"{place}: time {number} says {time.text!r}, but the article has"
                f" {text[time.start : time.end]!r} there; mend the offsets"
            )
        position = time.end
    return GoldTimes(
        name=line.document,
        text=text,
        published=line.published or date_of(line.document),
        times=tuple(
            GoldTime(start=time.start, end=time.end, type=time.type, value=time.value)
            for time in line.times
        ),
    )
