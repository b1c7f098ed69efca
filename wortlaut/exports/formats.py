"""The formats that an archive is exported in, by name; each is loaded where it is asked for."""

from enum import StrEnum
from importlib import import_module
from typing import cast

from wortlaut.exports import Export


class Format(StrEnum):
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


BINARY = frozenset({Format.PARQUET, Format.XMI})
"""Formats that are no text."""

_EXPORTS = {
    Format.CSV: ("csv_table", "csv_table"),
    Format.JSONL: ("serial", "jsonl"),
    Format.PARQUET: ("parquet", "parquet"),
    Format.WEB_ANNOTATION: ("web_annotation", "web_annotation"),
    Format.XMI: ("xmi", "xmi"),
    Format.POLECAT: ("polecat", "polecat"),
    Format.PLOVER: ("plover", "plover"),
    Format.GDELT_EVENTS: ("gdelt", "gdelt_events"),
    Format.GDELT_MENTIONS: ("gdelt", "gdelt_mentions"),
    Format.GEXF: ("gexf", "gexf"),
    Format.GRAPHML: ("graphml", "graphml"),
    Format.FOLLOWTHEMONEY: ("followthemoney", "followthemoney"),
    Format.HTML: ("html", "page"),
}


def export_as(form: Format) -> Export:
    """Return what writes documents in a format."""
    module, name = _EXPORTS[form]
    return cast(Export, getattr(import_module(f"wortlaut.exports.{module}"), name))
