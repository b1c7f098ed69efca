"""A document as a table for the terminal, or for a pipe."""

from collections.abc import Mapping
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from wortlaut.cli.console import visible
from wortlaut.cli.screen import Screen
from wortlaut.exports.place import Lines
from wortlaut.exports.standing import Standing, standing
from wortlaut.exports.wording.events import event_wordings
from wortlaut.exports.wording.times import time_wording
from wortlaut.exports.wording.wording import (
    SPEAKER_UNKNOWN,
    actor_facts,
    depths,
    kind_name,
    other_name,
)
from wortlaut.records import Actor, Document, Statement, TimeExpression
from wortlaut.records.headline import headline

_NARROW = 76
_LONGEST_WORDS = 2000
_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class _Row:
    speaker: Text
    cue: Text
    time: Text
    words: Text
    kind: Text
    place: Text


def render(document: Document, screen: Screen) -> str:
    """Return the article's heading, a row a statement, and a row an event.

    A statement's row holds speaker, did, words, kind, place.

    Under the speaker's words stands who that is, under the cue the time of the statement with the
    words that name it. The place is line and column in the article's text,
    from 1, columns in code points. Nothing in the text can steer the terminal. On a narrow screen
    each statement takes lines of its own.
    """
    rows = _rows(document, screen)
    body: RenderableType
    events = _event_rows(document, screen)
    if not rows:
        body = Text("  no statements found\n", style="dim")
    elif screen.width < _NARROW:
        body = _stacked(rows)
    else:
        body = _table(rows, screen)
    below = ("", _events(events, screen)) if events else ()
    return screen.text(_heading(document), body, *below)


def _heading(document: Document) -> Text:
    article = document.article
    about = [visible(part) for part in (article.outlet, article.published, article.url) if part]
    heading = visible(headline(article.title, article.text))
    return Text.assemble((heading, "bold"), *((f" · {part}", "dim") for part in about))


def _rows(document: Document, screen: Screen) -> list[_Row]:
    lines = Lines(document.article.text)
    actors = {actor.id: actor for actor in document.actors}
    times = {time.id: time for time in document.times}
    return [
        _Row(
            speaker=_speaker(statement, actors, depth, screen),
            cue=Text(_short(statement.cue.text) if statement.cue else "", style="italic"),
            time=_time(times.get(statement.time or "")),
            words=Text(_short(statement.quote.text)),
            kind=Text(kind_name(statement.kind), style="dim"),
            place=Text(str(lines.place(statement.quote.spans[0].start)), style="dim"),
        )
        for statement, depth in zip(document.statements, depths(document), strict=True)
    ]


def _speaker(statement: Statement, actors: Mapping[str, Actor], depth: int, screen: Screen) -> Text:
    """Return the words that name the speaker, who that is, and what is known of them."""
    if statement.speaker is None:
        speaker = Text(SPEAKER_UNKNOWN, style="dim")
    else:
        words = statement.speaker.text
        actor = actors.get(statement.speaker.actor or "")
        name = other_name(words, actor)
        speaker = Text(_short(words), style="" if name else "bold")
        if name:
            arrow = " → " if screen.lines else " -> "
            speaker = Text.assemble(speaker, (arrow, "dim"), (_short(name), "bold"))
        if actor is not None:
            speaker.append("\n" + _short(", ".join(actor_facts(actor, words))), "dim not bold")
    if depth:
        branch = "└ " if screen.lines else "> "
        indent = "  " * (min(depth, _DEEPEST) - 1) + branch
        speaker = Text.assemble((indent, "dim"), speaker)
    return speaker


def _time(time: TimeExpression | None) -> Text:
    if time is None:
        return Text()
    return Text(f"{visible(time_wording(time))} ({_short(time.text)})", style="dim")


def _table(rows: list[_Row], screen: Screen) -> Table:
    table = screen.table(screen.width)
    table.add_column("speaker", ratio=4, overflow="fold")
    table.add_column("did", width=13, overflow="fold")
    table.add_column("words", ratio=9, overflow="fold")
    table.add_column("kind", width=8, overflow="fold")
    place_width = max(len(row.place) for row in rows)
    table.add_column("place", width=max(place_width, 5), no_wrap=True, justify="right")
    for row in rows:
        did = Text("\n").join(part for part in (row.cue, row.time) if part)
        table.add_row(row.speaker, did, row.words, row.kind, row.place)
    return table


def _event_rows(document: Document, screen: Screen) -> list[tuple[Text, ...]]:
    """Return a row an event: what, who and to whom, when and where, who says so, words, place."""
    lines = Lines(document.article.text)
    arrow = "→" if screen.lines else "->"
    return [
        (
            Text(event.type.value, style="bold" if standing(event) is Standing.FACT else "italic"),
            Text(_short(f"{wording.who} {arrow} {wording.to}" if wording.to else wording.who)),
            Text(_short(wording.when), style="dim"),
            Text(_short(wording.says), style="" if standing(event) is Standing.FACT else "italic"),
            Text(_short(event.trigger.text)),
            Text(str(lines.place(event.trigger.spans[0].start)), style="dim"),
        )
        for event, wording in zip(document.events, event_wordings(document), strict=True)
    ]


def _events(rows: list[tuple[Text, ...]], screen: Screen) -> RenderableType:
    """Return the events as a table, or on a narrow screen as lines."""
    if screen.width < _NARROW:
        return Group(*(Padding(Text("  ").join(part for part in row if part)) for row in rows))
    table = screen.table(screen.width)
    table.add_column("event", width=9, overflow="fold")
    for name, ratio in (("who, to whom", 6), ("when, where", 3), ("who says so", 4), ("words", 3)):
        table.add_column(name, ratio=ratio, overflow="fold")
    width = max(len(row[-1]) for row in rows)
    table.add_column("place", width=max(width, 5), no_wrap=True, justify="right")
    for row in rows:
        table.add_row(*row)
    return table


def _stacked(rows: list[_Row]) -> Group:
    blocks: list[RenderableType] = []
    for row in rows:
        about = Text("  ").join(part for part in (row.cue, row.time) if part)
        facts = Text.assemble(row.kind, "  ", row.place)
        for text in (row.speaker, about, row.words, facts):
            text.overflow = "fold"
        blocks += [
            row.speaker,
            *([about] if about else []),
            Padding(row.words, (0, 0, 0, 2)),
            Padding(facts, (0, 0, 1, 2)),
        ]
    return Group(*blocks)


def _short(text: str) -> str:
    more = len(text) - _LONGEST_WORDS
    if more <= 0:
        return visible(text)
    return f"{visible(text[:_LONGEST_WORDS])} … ({more} more characters)"
