"""Documents as files of the formats of `wortlaut export`."""

from starlette.responses import Response

from wortlaut.exports.formats import ExportFormat, export_as
from wortlaut.records import Document

KINDS = {
    ExportFormat.CSV: ("text/csv; charset=utf-8", "csv"),
    ExportFormat.JSONL: ("application/x-ndjson", "jsonl"),
    ExportFormat.PARQUET: ("application/vnd.apache.parquet", "parquet"),
    ExportFormat.WEB_ANNOTATION: ("application/ld+json", "jsonld"),
    ExportFormat.XMI: ("application/zip", "xmi.zip"),
    ExportFormat.POLECAT: ("text/tab-separated-values; charset=utf-8", "tsv"),
    ExportFormat.PLOVER: ("application/x-ndjson", "jsonl"),
    ExportFormat.GDELT_EVENTS: ("text/tab-separated-values; charset=utf-8", "tsv"),
    ExportFormat.GDELT_MENTIONS: ("text/tab-separated-values; charset=utf-8", "tsv"),
    ExportFormat.GEXF: ("application/gexf+xml", "gexf"),
    ExportFormat.GRAPHML: ("application/graphml+xml", "graphml"),
    ExportFormat.FOLLOWTHEMONEY: ("application/x-ndjson", "ftm.jsonl"),
    ExportFormat.HTML: ("text/html; charset=utf-8", "html"),
}
"""The media type of a format, and how the names of its files end."""


def download(document: Document, form: ExportFormat) -> Response:
    """Return a document as a file; it is saved, never shown as a page of this server."""
    media_type, ending = KINDS[form]
    name = f"wortlaut-{document.article.id[:12]}-{form.value}.{ending}"
    return Response(
        b"".join(export_as(form)([document])),
        media_type=media_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
