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
    ExportFormat.WEB_ANNOTATION: ("web_annotation", "web_annotation"),
    ExportFormat.XMI: ("xmi", "xmi"),
    ExportFormat.POLECAT: ("polecat", "polecat"),
    ExportFormat.PLOVER: ("plover", "plover"),
    ExportFormat.GDELT_EVENTS: ("gdelt", "gdelt_events"),
    ExportFormat.GDELT_MENTIONS: ("gdelt", "gdelt_mentions"),
    ExportFormat.GEXF: ("gexf", "gexf"),
    ExportFormat.GRAPHML: ("graphml", "graphml"),
    ExportFormat.FOLLOWTHEMONEY: ("followthemoney", "followthemoney"),
    ExportFormat.HTML: ("html", "page"),
}


def export_as(form: ExportFormat) -> Export:
    """Return what writes documents in a format."""
    module, name = _EXPORTS[form]
    return cast(Export, getattr(import_module(f"wortlaut.exports.{module}"), name))
