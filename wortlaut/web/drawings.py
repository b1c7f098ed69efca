"""The charts of the pages: what is asked of the archive, with its links, as a specification."""

import sqlite3
from collections import Counter
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import quote

from wortlaut.archive.search import (
    Between,
    By,
    Filters,
    Network,
    Step,
    facets,
    moments,
    spoken,
    timeline,
)
from wortlaut.charts import (
    Theme,
    between_chart,
    network_chart,
    speakers_chart,
    timeline_chart,
)
from wortlaut.charts.theme import Spec
from wortlaut.exports.standing import Standing, standing_of
from wortlaut.records import Act
from wortlaut.web.asked import actor_address, address
from wortlaut.web.chart_words import chart_names
from wortlaut.web.language import translations

DOTS = 400
"""Newest statements, and events, of a direction."""
_MANY_YEARS = 8
_DISTANT = (Act.CLAIM, Act.DENY)
"""Acts with which somebody stands off from what they say."""

Row = Mapping[str, Any]


class Look(NamedTuple):
    """How a chart is drawn: its ground, its language, and whether its marks are links."""

    theme: Theme
    language: str
    linked: bool


def draw_timeline(
    connection: sqlite3.Connection, filters: Filters, step: Step, by: By, look: Look
) -> Spec:
    """Return how many statements there are over time."""
    found = timeline(connection, filters, step=step, by=by)
    fields = (by.value,) if by in {By.ACT, By.KIND} else ()
    return timeline_chart(
        found.points,
        title=translations(look.language).gettext("Statements over time"),
        note=_joined(_note(found.exact, look), _undated(found.undated, step, look)),
        theme=look.theme,
        names=chart_names(look.language, *fields),
    )


def draw_speakers(connection: sqlite3.Connection, filters: Filters, limit: int, look: Look) -> Spec:
    """Return who says most."""
    found = facets(connection, filters)
    rows = [
        {**row, **_link(look, actor_address(row["value"], row["key"]))}
        for row in found.counts["speaker"][:limit]
    ]
    return speakers_chart(
        rows,
        title=translations(look.language).gettext("Who speaks"),
        note=_note(found.exact, look),
        theme=look.theme,
        names=chart_names(look.language),
    )


def draw_network(found: Network, look: Look) -> Spec:
    """Return who speaks about whom, and the events between them."""
    nodes = [{**row, **_link(look, actor_address(row["name"], row["key"]))} for row in found.nodes]
    edges = [
        {**row, **_link(look, between_address(row["source"], row["target"]))} for row in found.edges
    ]
    return network_chart(
        nodes,
        edges,
        title=translations(look.language).gettext("Who speaks about whom"),
        note=_note(found.exact, look),
        theme=look.theme,
        names=chart_names(look.language, "actor_kind"),
    )


def draw_actor(connection: sqlite3.Connection, name: str, look: Look) -> Spec:
    """Return what somebody said over time, by what they do with it."""
    found = spoken(connection, name)
    points = found.points
    if len({str(point["time"])[:4] for point in points}) > _MANY_YEARS:
        points = _by_year(points)
    title = translations(look.language).gettext("What %(name)s said over time")
    return timeline_chart(
        points,
        title=title % {"name": found.name},
        note=_undated(found.undated, Step.MONTH, look),
        theme=look.theme,
        names=chart_names(look.language, "act"),
    )


def draw_between(connection: sqlite3.Connection, first: str, second: str, look: Look) -> Spec:
    """Return statements and events between two actors over time."""
    found = moments(connection, first, second, limit=DOTS)
    gettext = translations(look.language).gettext
    one, other = str(found.first["name"]), str(found.second["name"])
    rows = _dots(found, look)
    undated = sum(1 for row in rows if not row["day"])
    notes = [gettext("hollow: claimed or denied")]
    if undated:
        notes.append(gettext("not shown: %(count)s without a day") % {"count": undated})
    to = gettext("%(one)s to or about %(other)s")
    return between_chart(
        rows,
        forth=to % {"one": one, "other": other},
        back=to % {"one": other, "other": one},
        title=f"{one} – {other}",
        note=_joined(*notes),
        theme=look.theme,
        names=chart_names(look.language),
    )


def _by_year(points: list[dict[str, Any]]) -> list[dict[str, Any]]:
    counts: Counter[tuple[str, str]] = Counter()
    for point in points:
        counts[point["time"][:4], point["series"]] += point["count"]
    return [
        {"time": year, "series": series, "count": count}
        for (year, series), count in sorted(counts.items())
    ]


def between_address(first: object, second: object) -> str:
    """Return the page of what is between two actors."""
    return address("/between", first=first, second=second)


def event_address(event: Row) -> str:
    """Return the place of an event in its article."""
    return f"/article/{event['article_id']}#t-{quote(str(event['event']), safe='')}"


def statement_address(hit: Row) -> str:
    """Return the permalink of a statement."""
    return f"/article/{hit['article_id']}/{quote(str(hit['statement']), safe='')}"


def standing(event: Row) -> Standing:
    """Return what an article makes of an event that a search found."""
    return standing_of([(each["source"], each["status"]) for each in event["attestations"]])


def _dots(found: Between, look: Look) -> list[dict[str, Any]]:
    pgettext = translations(look.language).pgettext
    rows: list[dict[str, Any]] = []
    for hit in found.statements:
        act = str(hit["act"] or Act.STATE.value)
        rows.append(
            {
                "direction": hit["direction"],
                "what": "statement",
                "day": hit["day"],
                "label": pgettext("act", act),
                "words": hit["quote"],
                "certain": act not in _DISTANT,
                **_link(look, statement_address(hit)),
            }
        )
    for event in found.events:
        rows.append(
            {
                "direction": event["direction"],
                "what": "event",
                "day": event["day"],
                "label": pgettext("event", str(event["type"])),
                "words": event["trigger"],
                "certain": standing(event) is Standing.FACT,
                **_link(look, event_address(event)),
            }
        )
    return rows


def _link(look: Look, target: str) -> dict[str, str]:
    return {"href": target} if look.linked else {}


def _undated(count: int, step: Step, look: Look) -> str:
    """Return how many statements a timeline cannot show, in words; nothing where it shows all."""
    gettext = translations(look.language).gettext
    if not count:
        return ""
    if step is Step.YEAR:
        return gettext("not shown: %(count)s without a year") % {"count": count}
    return gettext("not shown: %(count)s without a month") % {"count": count}


def _joined(*notes: str) -> str:
    return " · ".join(note for note in notes if note)


def _note(exact: bool, look: Look) -> str:
    return "" if exact else translations(look.language).gettext("estimated from a sample")
