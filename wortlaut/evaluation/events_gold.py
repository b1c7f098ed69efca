"""Gold events: what happened in each article, and who says so, by a careful reader.

One JSON object a line and article: `document` (the corpus's name of it), `published` (may be
missing where the name ends in the date) and `events`, each with

- `type`: an `EventType`; `phase`: a `Phase`;
- `trigger`: the words that name it, a list of `[start, end)` in code points of the article's text;
- `actors`, `recipients`: lists of `{"name": …, "country": …}`, canonical names and ISO 3166-1
  alpha-3 codes or null;
- `date`: ISO 8601, as exact as the text allows, or null; `place`: words of the text, or null;
- `attestations`: a list, at least one, of `{"source": …, "status": …}`, where the source is
  `narrator` or a canonical name or the article's words, and the status a `Status`.

Other keys, such as `note`, are passed over.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec

from wortlaut.errors import GoldError
from wortlaut.evaluation.annotated import annotated, date_of
from wortlaut.evaluation.gold_files import GoldLine
from wortlaut.records import Article, EventType, Phase, Span, Status

_Name = Annotated[str, msgspec.Meta(min_length=1)]
_Date = Annotated[str, msgspec.Meta(pattern=r"^\d{4}(-\d\d(-\d\d)?)?$")]


class GoldParty(msgspec.Struct, frozen=True):
    """Who acts or is acted upon: canonical name, and ISO 3166-1 alpha-3 code or None."""

    name: _Name
    country: Annotated[str, msgspec.Meta(pattern="^[A-Z]{3}$")] | None = None


class GoldAttestation(msgspec.Struct, frozen=True):
    """Who says so, and how they put it."""

    source: _Name
    status: Status


class GoldEvent(msgspec.Struct, frozen=True):
    """One event as a reader wrote it down, see the module."""

    type: EventType
    trigger: Annotated[tuple[Span, ...], msgspec.Meta(min_length=1)]
    actors: tuple[GoldParty, ...]
    recipients: tuple[GoldParty, ...]
    phase: Phase
    attestations: Annotated[tuple[GoldAttestation, ...], msgspec.Meta(min_length=1)]
    date: _Date | None = None
    place: str | None = None


class _Line(GoldLine):
    events: tuple[GoldEvent, ...]
    published: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldEvents:
    """An article with its events: the corpus's name of it, its text, when it was published."""

    name: str
    text: str
    published: str | None
    events: tuple[GoldEvent, ...]

    def article(self) -> Article:
        """Return the raw text as an article to analyse."""
        return Article.of(self.text, published=self.published)


def load_gold_events(corpus_file: str | Path, gold_file: str | Path) -> tuple[GoldEvents, ...]:
    """Read gold events with their articles.

    Args:
        corpus_file: articles in the corpus's format, see `wortlaut.evaluation.gold`.
        gold_file: the events, `.jsonl`, plain or packed.

    Raises:
        GoldError: a file cannot be read, or a line is broken, names an article that the corpus
            lacks or that came before, a trigger that is no words of the text, or a place that is
            not in it; names file and line.
    """
    found = annotated(corpus_file, gold_file, _Line, wrong="not a line of gold events")
    return tuple(_article(line, text, place) for place, line, text in found)


def _article(line: _Line, text: str, place: str) -> GoldEvents:
    for number, event in enumerate(line.events):
        _check(event, text, f"{place}: event {number}")
    return GoldEvents(
        name=line.document,
        text=text,
        published=line.published or date_of(line.document),
        events=line.events,
    )


def _check(event: GoldEvent, text: str, where: str) -> None:
    position = 0
    for start, end in event.trigger:
        if not position <= start < end <= len(text):
            raise GoldError(
                f"{where} has a trigger at [{start}, {end}); the parts of a trigger must be"
                f" non-empty, ascending, apart and inside the text of {len(text)} characters"
            )
        if not any(map(str.isalnum, text[start:end])):
            raise GoldError(f"{where} has {text[start:end]!r} as its trigger; mend the offsets")
        position = end
    if event.place is not None and event.place not in text:
        raise GoldError(f"{where} has the place {event.place!r}, which is not in the text")
