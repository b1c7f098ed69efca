"""Documents as files of the formats of `wortlaut export`."""

from starlette.responses import Response

from wortlaut.exports.formats import Format, export_as
from wortlaut.records import Document

KINDS = {
    Format.CSV: ("text/csv; charset=utf-8", "csv"),
    Format.JSONL: ("application/x-ndjson", "jsonl"),
    Format.PARQUET: ("application/vnd.apache.parquet", "parquet"),
    Format.WEB_ANNOTATION: ("application/ld+json", "jsonld"),
    Format.XMI: ("application/zip", "xmi.zip"),
    Format.POLECAT: ("text/tab-separated-values; charset=utf-8", "tsv"),
    Format.PLOVER: ("application/x-ndjson", "jsonl"),
    Format.GDELT_EVENTS: ("text/tab-separated-values; charset=utf-8", "tsv"),
    Format.GDELT_MENTIONS: ("text/tab-separated-values; charset=utf-8", "tsv"),
    Format.GEXF: ("application/gexf+xml", "gexf"),
    Format.GRAPHML: ("application/graphml+xml", "graphml"),
    Format.FOLLOWTHEMONEY: ("application/x-ndjson", "ftm.jsonl"),
    Format.HTML: ("text/html; charset=utf-8", "html"),
}
"""The media type of a format, and how the names of its files end."""


def download(document: Document, form: Format) -> Response:
    """Return a document as a file; it is saved, never shown as a page of this server."""
    media_type, ending = KINDS[form]
    name = f"wortlaut-{document.article.id[:12]}-{form.value}.{ending}"
    return Response(
        b"".join(export_as(form)([document])),
        media_type=media_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
