"""Events in the columns of GDELT 2.0: the event table and the mentions table, tab-separated.

The columns are those of the GDELT Event Codebook 2.0 in their order, 61 of events and 16 of
mentions, without a line of names, as GDELT publishes them. GDELT has no place for who says so:
columns for that follow behind, and no row is without them. What Wortlaut does not find is empty.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence

from wortlaut.archive.days import day_of
from wortlaut.events.types import event_types
from wortlaut.exports.attributed import AttributedEvent, ResolvedAttestation, attributed
from wortlaut.exports.cells import guarded
from wortlaut.records import Actor, Document, Excerpt

_ACTOR = (
    "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code",
    "Type1Code", "Type2Code", "Type3Code",
)  # fmt: skip
_GEO = ("Type", "Fullname", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
EVENT_COLUMNS = (
    "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
    *(f"Actor1{name}" for name in _ACTOR),
    *(f"Actor2{name}" for name in _ACTOR),
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale",
    "NumMentions", "NumSources", "NumArticles", "AvgTone",
    *(f"{place}Geo_{name}" for place in ("Actor1", "Actor2", "Action") for name in _GEO),
    "DATEADDED", "SOURCEURL",
)  # fmt: skip
MENTION_COLUMNS = (
    "GLOBALEVENTID", "EventTimeDate", "MentionTimeDate", "MentionType", "MentionSourceName",
    "MentionIdentifier", "SentenceID", "Actor1CharOffset", "Actor2CharOffset", "ActionCharOffset",
    "InRawText", "Confidence", "MentionDocLen", "MentionDocTone", "MentionDocTranslationInfo",
    "Extras",
)  # fmt: skip
ATTRIBUTION_COLUMNS = (
    "AttributionName", "AttributionKind", "AttributionCountry", "AttributionKey",
    "AttributionStatus", "AttributionStatement",
)  # fmt: skip
FURTHER_COLUMNS = ("EventType", "Phase", "EventTime", "DateFrom", "ArticleID", "EventID")
SEPARATOR = "; "

_WEB, _CITATION = "1", "2"

Row = dict[str, str]
Pair = tuple[Actor | None, Actor | None]


def gdelt_events(documents: Iterable[Document], /) -> Iterator[bytes]:
    """Yield one line for each event and each pair of actor and recipient."""
    columns = (*EVENT_COLUMNS, *ATTRIBUTION_COLUMNS, *FURTHER_COLUMNS)
    for item in attributed(documents):
        for pair in _pairs(item):
            yield _line(columns, _event(item, pair) | _attribution(item.attributions))


def gdelt_mentions(documents: Iterable[Document], /) -> Iterator[bytes]:
    """Yield one line for each place where a source tells of an event; ids as in `gdelt_events`."""
    columns = (*MENTION_COLUMNS, *ATTRIBUTION_COLUMNS, *FURTHER_COLUMNS)
    for item in attributed(documents):
        for pair in _pairs(item):
            for attestation in item.event.attestations:
                told = [each for each in item.attributions if each.attestation is attestation]
                for words in attestation.evidence or (item.event.trigger,):
                    yield _line(columns, _mention(item, pair, words) | _attribution(told))


def global_event_id(item: AttributedEvent, pair: Pair) -> str:
    """Return the same number for the same event of the same text between the same two."""
    names = (item.id, *(actor.id if actor else "" for actor in pair))
    digest = hashlib.sha256("\n".join(names).encode()).digest()
    return str(int.from_bytes(digest[:8], "big") >> 1)


def _pairs(item: AttributedEvent) -> list[Pair]:
    return [
        (actor, other) for actor in item.actors or (None,) for other in item.recipients or (None,)
    ]


def _event(item: AttributedEvent, pair: Pair) -> Row:
    event, article = item.event, item.article
    entry = event_types()[event.type]
    code = f"{entry.cameo}0"
    mentions = sum(len(each.evidence) or 1 for each in event.attestations)
    return {
        **_common(item, pair),
        **_date(item),
        **_actor("Actor1", pair[0]),
        **_actor("Actor2", pair[1]),
        "IsRootEvent": str(int("\n\n" not in article.text[: event.trigger.spans[0].start])),
        "EventCode": code,
        "EventBaseCode": code,
        "EventRootCode": entry.cameo,
        "QuadClass": str(entry.quad.number),
        "GoldsteinScale": str(entry.intensity),
        "NumMentions": str(mentions),
        "NumSources": "1",
        "NumArticles": "1",
        "ActionGeo_Fullname": _text(event.place.text) if event.place else "",
        "DATEADDED": _moment(article.published),
        "SOURCEURL": _text(article.url or ""),
    }


def _mention(item: AttributedEvent, pair: Pair, words: Excerpt) -> Row:
    article = item.article
    place = words.spans[0].start
    offsets = [_nearest(actor, place) for actor in pair]
    return {
        **_common(item, pair),
        "EventTimeDate": _moment(_when(item)[0]),
        "MentionTimeDate": _moment(article.published),
        "MentionType": _WEB if article.url else _CITATION,
        "MentionSourceName": _text(article.outlet or ""),
        "MentionIdentifier": _text(article.url or article.id),
        "Actor1CharOffset": offsets[0],
        "Actor2CharOffset": offsets[1],
        "ActionCharOffset": str(place),
        "InRawText": "1",
        "Confidence": str(round(100 * item.event.confidence)),
        "MentionDocLen": str(len(article.text)),
    }


def _common(item: AttributedEvent, pair: Pair) -> Row:
    event = item.event
    return {
        "GLOBALEVENTID": global_event_id(item, pair),
        "EventType": str(event.type),
        "Phase": event.phase.value,
        "EventTime": (item.time.value if item.time else None) or "",
        "DateFrom": _when(item)[1],
        "ArticleID": item.article.id,
        "EventID": event.id,
    }


def _when(item: AttributedEvent) -> tuple[str | None, str]:
    """Return an event's date and where it is from; like in GDELT, else that of the article."""
    value = item.time.value if item.time else None
    if day_of(value) is not None:
        return value, "text"
    return item.article.published, "publication" if item.article.published else ""


def _date(item: AttributedEvent) -> Row:
    """Return the columns of the date, as far as it is known; FractionDate as in the codebook."""
    day = day_of(_when(item)[0]) or 0
    year, month, date = day // 10000, day // 100 % 100, day % 100
    return {
        "SQLDATE": f"{day:08}" if date else "",
        "MonthYear": f"{year:04}{month:02}" if month else "",
        "Year": f"{year:04}" if year else "",
        "FractionDate": f"{year + (month * 30 + date) / 365:.4f}" if date else "",
    }


def _moment(value: str | None) -> str:
    day = day_of(value) or 0
    return f"{day:08}000000" if day % 100 else ""


def _actor(place: str, actor: Actor | None) -> Row:
    if actor is None:
        return {}
    country = actor.country or ""
    return {
        f"{place}Code": country,
        f"{place}Name": _text(actor.name),
        f"{place}CountryCode": country,
    }


def _nearest(actor: Actor | None, place: int) -> str:
    if actor is None:
        return "-1"
    return str(min((each.start for each in actor.mentions), key=lambda start: abs(start - place)))


def _attribution(told: Sequence[ResolvedAttestation]) -> Row:
    """Return the columns that say who says so: in each as many values, in the same order."""
    actors = [each.actor for each in told]
    values: Mapping[str, Iterable[str | None]] = {
        "AttributionName": (each.name for each in told),
        "AttributionKind": (actor.kind.value if actor else None for actor in actors),
        "AttributionCountry": (actor.country if actor else None for actor in actors),
        "AttributionKey": (actor.key if actor else None for actor in actors),
        "AttributionStatus": (each.attestation.status.value for each in told),
        "AttributionStatement": (each.attestation.statement for each in told),
    }
    return {name: _text(_joined(each)) for name, each in values.items()}


def _text(value: str) -> str:
    """Return a text as it stands in a field: guarded as it is read there, its space as one each."""
    return guarded(" ".join(value.split()))


def _joined(values: Iterable[str | None]) -> str:
    return SEPARATOR.join((value or "").replace(";", ",") for value in values)


def _line(columns: Sequence[str], known: Row) -> bytes:
    """Return a line; white space inside a field is one space, since GDELT quotes nothing."""
    return ("\t".join(" ".join(known.get(name, "").split()) for name in columns) + "\n").encode()
