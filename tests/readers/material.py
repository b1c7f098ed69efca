"""Sources made for the tests of the readers, and short ways to read them."""

from pathlib import Path

from wortlaut.readers import ReadOptions, read_sources
from wortlaut.records import Article, Rejected

TEXT = "Die Ministerin sagte am Montag, sie habe davon nichts gewusst. „Gar nichts“, betonte sie."
MORE = "Der Sprecher der Stadt widersprach ihr und nannte die Vorwürfe am Dienstag haltlos."
PAGE = (
    "<!DOCTYPE html><html><head><title>Vom Montag</title></head>"
    f"<body><article><h1>Vom Montag</h1><p>{TEXT}</p><p>{MORE}</p></article></body></html>"
)


def read(*sources: str | Path, **options: object) -> list[Article | Rejected]:
    return list(read_sources(sources, options=ReadOptions(**options)))  # type: ignore[arg-type]


def read_file(path: Path, data: bytes, **options: object) -> list[Article | Rejected]:
    path.write_bytes(data)
    return read(path, **options)


def articles(results: list[Article | Rejected]) -> list[Article]:
    return [result for result in results if isinstance(result, Article)]


def rejections(results: list[Article | Rejected]) -> list[Rejected]:
    """Return what was rejected, with the promises made about every rejection checked."""
    found = [result for result in results if isinstance(result, Rejected)]
    for result in found:
        assert result.source
        assert result.source.isprintable()
        assert result.detail.isprintable()
        assert "; " in result.detail  # what was wrong; what to do
    return found


def texts(results: list[Article | Rejected]) -> list[str]:
    return [result.text if isinstance(result, Article) else result.reason for result in results]


def record(  # noqa: PLR0913
    body: bytes | str = PAGE,
    *,
    url: str = "https://example.org/a.html",
    content_type: str = "text/html; charset=utf-8",
    status: str = "200 OK",
    headers: str = "",
    length: object = None,
    kind: str = "response",
    date: str = "2023-10-29T10:00:00Z",
) -> bytes:
    """Return a WARC record with an HTTP answer, as ISO 28500 describes it."""
    body = body.encode() if isinstance(body, str) else body
    block = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n{headers}\r\n".encode() + body
    header = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: {date}\r\n"
        "WARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(block) if length is None else length}\r\n\r\n"
    )
    return header.encode() + block + b"\r\n\r\n"


def pdf(*pages: list[str], title: str = "Vom Montag", encrypt: str = "") -> bytes:
    """Return a PDF document with lines of text; a page without lines has only a drawing."""
    count = len(pages)
    first = 5  # objects 1 to 4: catalogue, pages, font, information
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>"
        % (b" ".join(b"%d 0 R" % (first + 2 * n) for n in range(count)), count),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Title (%s) >>" % title.encode("latin-1"),
    ]
    for number, lines in enumerate(pages):
        drawn = b" ".join(b"(%s) Tj T*" % _escaped(line) for line in lines)
        content = b"BT /F1 10 Tf 50 800 Td 14 TL %s ET" % drawn if lines else b"0 0 100 100 re f"
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            b"/Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>"
            % (first + 2 * number + 1),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        ]
    return _pdf_file(objects, encrypt.encode())


def _escaped(line: str) -> bytes:
    return line.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)")


def _pdf_file(objects: list[bytes], encrypt: bytes) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R /Info 4 0 R %s>>\n"
        b"startxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, table, len(objects) + 1, encrypt, len(data))
    )
