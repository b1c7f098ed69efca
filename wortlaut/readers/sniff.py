"""What kind of content this is, told by its first bytes or by the name of its file."""

import codecs
import re
from enum import Enum, auto
from pathlib import PurePath

HEAD = 4096
"""Bytes from the start that are enough to tell formats apart."""


class SourceFormat(Enum):
    """The forms in which articles come."""

    TEXT = auto()
    HTML = auto()
    JSON = auto()
    JSON_LINES = auto()
    CSV = auto()
    PARQUET = auto()
    FEED = auto()
    WARC = auto()
    PDF = auto()


SUFFIXES = {
    ".txt": SourceFormat.TEXT,
    ".text": SourceFormat.TEXT,
    ".md": SourceFormat.TEXT,
    ".html": SourceFormat.HTML,
    ".htm": SourceFormat.HTML,
    ".xhtml": SourceFormat.HTML,
    ".json": SourceFormat.JSON,
    ".jsonl": SourceFormat.JSON_LINES,
    ".ndjson": SourceFormat.JSON_LINES,
    ".csv": SourceFormat.CSV,
    ".tsv": SourceFormat.CSV,
    ".parquet": SourceFormat.PARQUET,
    ".rss": SourceFormat.FEED,
    ".atom": SourceFormat.FEED,
    ".xml": SourceFormat.FEED,
    ".warc": SourceFormat.WARC,
    ".pdf": SourceFormat.PDF,
}
PACKED = {".gz": b"\x1f\x8b", ".xz": b"\xfd7zXZ\x00", ".zst": b"\x28\xb5\x2f\xfd"}
"""What a compressed file's name ends with, and its data begin with."""

_SIGNATURES = {
    b"%PDF-": "a PDF document; let its name end with .pdf",
    b"PAR1": "a Parquet file; let its name end with .parquet",
    b"PK\x03\x04": "a ZIP archive or an office document; unpack it or save its text first",
    b"{\\rtf": "an RTF document; save its text first",
    b"\xd0\xcf\x11\xe0": "an old office document; save its text first",
    b"\x1f\x8b": "gzip data; let its name end with .gz, or unpack it",
    b"BZh91AY&SY": "bzip2 data; unpack it first",
    b"\xfd7zXZ": "xz data; let its name end with .xz, or unpack it",
    b"\x28\xb5\x2f\xfd": "Zstandard data; let its name end with .zst, or unpack it",
    b"7z\xbc\xaf": "a 7z archive; unpack it first",
    b"\x89PNG": "a PNG image; recognise its text first",
    b"\xff\xd8\xff": "a JPEG image; recognise its text first",
    b"GIF8": "a GIF image; recognise its text first",
    b"\x7fELF": "a program; give text",
    b"SQLite format 3\x00": "an SQLite database; give text",
}
_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.{0,2000}?-->\s*)?"
    r"<(?:!doctype\s+html|html|head|body|title|meta|main|article|section|div|p|h1)\b",
    re.IGNORECASE | re.DOTALL,
)
_FEED_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<\?xml-stylesheet[^>]*>\s*|<!--.{0,2000}?-->\s*){0,8}"
    r"<(?:rss|feed|(?:\w{1,20}:)?RDF)[\s>]",
    re.DOTALL,
)
_EXACT_START = {
    b"%PDF-": SourceFormat.PDF,
    b"PAR1": SourceFormat.PARQUET,
    b"WARC/": SourceFormat.WARC,
}
_JSON_OBJECT = re.compile(r'\s*\{\s*(?:"|\}|$)')
# Articles open with brackets too ("[Update]", "[1]"): only a list of objects or of nothing is JSON.
_JSON_LIST = re.compile(r"\s*\[\s*(?:\{|\]?\s*$)")
_JSON_MARK = re.compile(r'(?P<string>"(?:[^"\\]|\\.)*+(?P<end>"?))|(?P<open>[\[{])|[\]}]')
_UTF16_MIN_ZEROS = 0.7
_UTF16_MAX_ZEROS = 0.05


def binary_kind(head: bytes) -> str | None:
    """Return what binary data `head` begins and what to do with it, or None for likely text."""
    for signature, kind in _SIGNATURES.items():
        if head.startswith(signature):
            return kind
    if b"\x00" in head and wide_encoding(head) is None:
        return f"binary data (a zero byte at offset {head.index(0)}); give text"
    return None


def wide_encoding(head: bytes) -> str | None:
    """Return the codec of UTF-16 or UTF-32 data, by its byte order mark or its zero bytes."""
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if b"\x00" not in head:
        return None
    sample = head[:HEAD]
    pairs = (len(sample) + 1) // 2
    even = sample[0::2].count(0) / pairs
    odd = sample[1::2].count(0) / pairs
    if odd >= _UTF16_MIN_ZEROS and even <= _UTF16_MAX_ZEROS:
        return "utf-16-le"
    if even >= _UTF16_MIN_ZEROS and odd <= _UTF16_MAX_ZEROS:
        return "utf-16-be"
    return None


def format_of_content(head: bytes) -> SourceFormat:
    """Return the format that the first bytes of a source show; plain text where nothing tells.

    An object that its first line leaves open is a JSON file, one that ends there is the first of
    JSON Lines; so is one whose first line goes beyond `head`.
    """
    for signature, form in _EXACT_START.items():
        if head.startswith(signature):
            return form
    text = head.decode(wide_encoding(head) or "utf-8", errors="ignore").lstrip("\ufeff")
    start = text[:HEAD]
    if _HTML_START.match(start):
        return SourceFormat.HTML
    if _FEED_START.match(start):
        return SourceFormat.FEED
    if _JSON_LIST.match(start):
        return SourceFormat.JSON
    if _JSON_OBJECT.match(start):
        return SourceFormat.JSON if _goes_on(text) else SourceFormat.JSON_LINES
    return SourceFormat.TEXT


def _goes_on(text: str) -> bool:
    """Return whether the object that `text` begins with is open at the end of its line.

    JSON has no line break inside a string: a line that ends there is a broken one of JSON Lines.
    """
    line, newline, _ = text.lstrip().partition("\n")
    depth = 0
    for mark in _JSON_MARK.finditer(line):
        if mark["string"]:
            if not mark["end"]:
                return False
            continue
        depth += 1 if mark["open"] else -1
        if depth == 0:
            return False
    return bool(newline)


def packing_of_content(head: bytes) -> str | None:
    """Return the suffix that stands for the compression which `head` begins, if any."""
    return next((suffix for suffix, magic in PACKED.items() if head.startswith(magic)), None)


def format_of_name(path: PurePath) -> SourceFormat | None:
    """Return the format that a file's suffix names, or None where it names none that is read."""
    return SUFFIXES.get(path.suffix.lower())
