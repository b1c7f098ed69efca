"""The formats that an archive is exported in, by name; each is loaded where it is asked for."""

from enum import StrEnum
from importlib import import_module
from typing import cast

from wortlaut.exports import Export


class ExportFormat(StrEnum):
    """The names of the formats."""

    CSV = "csv"
    JSONL = "jsonl"
    PARQUET = "parquet"
    WEB_ANNOTATION = "web-annotation"
    XMI = "xmi"
    POLECAT = "polecat"
    PLOVER = "plover"
    GDELT_EVENTS = "gdelt-events"
    GDELT_MENTIONS = "gdelt-mentions"
    GEXF = "gexf"
    GRAPHML = "graphml"
    FOLLOWTHEMONEY = "followthemoney"
    HTML = "html"


BINARY = frozenset({ExportFormat.PARQUET, ExportFormat.XMI})
"""Formats that are no text."""

_EXPORTS = {
    ExportFormat.CSV: ("csv_table", "csv_table"),
    ExportFormat.JSONL: ("serial", "jsonl"),
    ExportFormat.PARQUET: ("parquet", "parquet"),
    ExportFormat.WEB_ANNOTATION: ("annotations.web_annotation", "web_annotation"),
    ExportFormat.XMI: ("annotations.xmi", "xmi"),
    ExportFormat.POLECAT: ("event_data.polecat", "polecat"),
    ExportFormat.PLOVER: ("event_data.plover", "plover"),
    ExportFormat.GDELT_EVENTS: ("event_data.gdelt", "gdelt_events"),
    ExportFormat.GDELT_MENTIONS: ("event_data.gdelt", "gdelt_mentions"),
    ExportFormat.GEXF: ("graphs.gexf", "gexf"),
    ExportFormat.GRAPHML: ("graphs.graphml", "graphml"),
    ExportFormat.FOLLOWTHEMONEY: ("graphs.followthemoney", "followthemoney"),
    ExportFormat.HTML: ("page.html", "page"),
}


def export_as(form: ExportFormat) -> Export:
    """Return what writes documents in a format."""
    module, name = _EXPORTS[form]
    return cast(Export, getattr(import_module(f"wortlaut.exports.{module}"), name))
