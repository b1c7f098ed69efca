"""Events in the columns of the POLECAT data set, with who says so in columns of their own.

The first 40 columns are those of the published files of POLECAT (Halterman et al. 2023), in their
order. Like there, several values stand apart by "; ", and "None" stands for what is not known.
What Wortlaut does not find, such as sectors and coordinates, is always "None".
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from wortlaut.events.types import event_types
from wortlaut.exports.attributed import AttributedEvent, attributed
from wortlaut.exports.cells import FORMULA, GUARD
from wortlaut.records import Actor, ActorKind, Document
from wortlaut.version import __version__

NONE = "None"
SEPARATOR = "; "

POLECAT_COLUMNS = (
    "Event ID",
    "Event Date",
    "Event Type",
    "Event Mode",
    "Intensity",
    "Quad Code",
    "Contexts",
    "Actor Name",
    "Actor Country",
    "Actor COW",
    "Primary Actor Sector",
    "Actor Sectors",
    "Actor Title",
    "Actor Name Raw",
    "Wikipedia Actor ID",
    "Recipient Name",
    "Recipient Country",
    "Recipient COW",
    "Primary Recipient Sector",
    "Recipient Sectors",
    "Recipient Title",
    "Recipient Name Raw",
    "Wikipedia Recipient ID",
    "Placename",
    "City",
    "District",
    "Province",
    "Country",
    "Latitude",
    "Longitude",
    "GeoNames ID",
    "Raw Placename",
    "Feature Type",
    "Source",
    "Publication Date",
    "Story People",
    "Story Organizations",
    "Story Locations",
    "Language",
    "Version",
)
ADDED_COLUMNS = (
    "CAMEO Root",
    "Phase",
    "Event Time",
    "Attribution Name",
    "Attribution Kind",
    "Attribution Country",
    "Attribution Key",
    "Attribution Status",
    "Attribution Statement",
    "Statements",
    "Actor Key",
    "Recipient Key",
    "Trigger",
    "Trigger Start",
    "Trigger End",
    "URL",
    "Confidence",
)

_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def polecat(documents: Iterable[Document], /) -> Iterator[bytes]:
    """Yield tab-separated values: a line of column names, then one line an event.

    Fields with quotation marks or tabs are quoted as in CSV; white space is one space. A field that
    a spreadsheet would take for a formula begins with an apostrophe.
    """
    yield _line((*POLECAT_COLUMNS, *ADDED_COLUMNS))
    for document in documents:
        people = _names(document, ActorKind.PERSON)
        organisations = _names(document, ActorKind.ORGANISATION)
        for item in attributed([document]):
            known = _event(item) | _attribution(item)
            known |= {"Story People": people, "Story Organizations": organisations}
            yield _line([known.get(name, NONE) for name in (*POLECAT_COLUMNS, *ADDED_COLUMNS)])


def _event(item: AttributedEvent) -> dict[str, str]:
    event, article = item.event, item.article
    entry = event_types()[event.type]
    return {
        "Event ID": item.id,
        "Event Date": item.day or NONE,
        "Event Type": event.type.value,
        "Intensity": str(entry.intensity),
        "Quad Code": entry.quad.upper().replace("_", " "),
        "Contexts": _joined(item.contexts),
        **_party("Actor", item, item.actors),
        **_party("Recipient", item, item.recipients),
        "Raw Placename": event.place.text if event.place else NONE,
        "Source": article.outlet or NONE,
        "Publication Date": article.published or NONE,
        "Language": article.language,
        "Version": f"wortlaut {__version__}",
        "CAMEO Root": entry.cameo,
        "Phase": event.phase.value,
        "Event Time": (item.time.value if item.time else None) or NONE,
        "Statements": _joined(event.statements),
        "Trigger": event.trigger.text,
        "Trigger Start": str(event.trigger.spans[0].start),
        "Trigger End": str(event.trigger.spans[-1].end),
        "URL": article.url or NONE,
        "Confidence": str(event.confidence),
    }


def _party(role: str, item: AttributedEvent, actors: Sequence[Actor]) -> dict[str, str]:
    return {
        f"{role} Name": _joined([actor.name for actor in actors]),
        f"{role} Country": _joined([actor.country for actor in actors]),
        f"{role} Title": _joined([", ".join(actor.roles) or None for actor in actors]),
        f"{role} Name Raw": _joined([item.words(actor) for actor in actors]),
        f"{role} Key": _joined([actor.key for actor in actors]),
    }


def _attribution(item: AttributedEvent) -> dict[str, str]:
    """Return the columns that say who says so: in each as many values, in the same order."""
    sources = item.attributions
    actors = [source.actor for source in sources]

    def each(part: Callable[[Actor], str | None]) -> str:
        return _joined([part(actor) if actor else None for actor in actors])

    return {
        "Attribution Name": _joined([source.name for source in sources]),
        "Attribution Kind": each(lambda actor: actor.kind.value),
        "Attribution Country": each(lambda actor: actor.country),
        "Attribution Key": each(lambda actor: actor.key),
        "Attribution Status": _joined([source.attestation.status.value for source in sources]),
        "Attribution Statement": _joined([source.attestation.statement for source in sources]),
    }


def _names(document: Document, kind: ActorKind) -> str:
    return _joined([actor.name for actor in document.actors if actor.kind is kind])


def _joined(values: Iterable[str | None]) -> str:
    """Join values; none at all is "None", and so is each that is missing."""
    parts = [value.replace(";", ",") if value else NONE for value in values]
    return SEPARATOR.join(parts) or NONE


def _line(fields: Iterable[str]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter="\t", lineterminator="\n").writerow(map(_field, fields))
    return buffer.getvalue().encode("utf-8", errors="backslashreplace")


def _field(value: str) -> str:
    flat = " ".join(value.replace("\0", " ").split())
    formula = flat.startswith(FORMULA) and not _NUMBER.fullmatch(flat)
    return GUARD + flat if formula else flat
