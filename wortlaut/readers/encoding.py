"""From bytes to text: UTF-8, UTF-16, UTF-32 and Windows-1252, or a clear refusal.

Encodings are told apart by certainty, not by guessing: a byte order mark, then the pattern of
zero bytes that only UTF-16 leaves, then UTF-8 (which other encodings practically never form by
chance), then what the page declares, and Windows-1252 last, if what it gives looks like German.
"""

import codecs
import re

from wortlaut.readers.problem import Problem
from wortlaut.readers.sniff import HEAD, binary_kind, wide_encoding
from wortlaut.records import Reason

# What declarations may ask for. As in the WHATWG Encoding Standard, Latin-1 and ASCII mean
# Windows-1252; a declared UTF-16 cannot be true where no zero bytes are.
_DECLARED = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "cp1252": "cp1252",
    "iso8859-2": "iso8859-2",
    "iso8859-9": "cp1254",
    "iso8859-15": "iso8859-15",
    "cp1250": "cp1250",
    "cp1254": "cp1254",
    "cp850": "cp850",
    "mac-roman": "mac-roman",
}
_LABEL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:-]{0,39}")
_ASCII = bytes(range(128))
# Letters and signs that German and its neighbours write, in Windows-1252.
_USUAL = (
    "äöüÄÖÜßàáâãåæçèéêëìíîïðñòóôõøùúûýÿÀÁÅÆÇÈÉÊËÍÎÑÓÔØÚŠšŽž"
    "„“”‚‘’«»‹›–—…•·§°²³½¼€£©®™´¡¿\u00a0\u00ad"
)
_ASCII_AND_USUAL = _ASCII + _USUAL.encode("cp1252")
# A quotation mark, sign or strange capital between two small letters is a letter of another
# code page: 0x84 is „ here and ä in code page 850.
_INSIDE_WORD = re.compile(r"(?<=[a-z])[„“”§™ŠšŸŽž‡†¤¶¼](?=[a-z])")
_MOST_STRANGE = 0.1
# UTF-8 that somebody read as Windows-1252 or Latin-1 and wrote again as UTF-8.
_MOJIBAKE = frozenset(
    letter.encode().decode(codec)
    for letter in "äöüßÄÖÜ„“–"
    for codec in ("cp1252", "latin-1")
    if all(byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) for byte in letter.encode())
)
_FEW = 3
_LETTERS_PER_LOSS = 300


def decode(data: bytes, *, declared: str | None = None) -> str | Problem:
    """Decode `data` without loss, or say why not; a byte order mark is not part of the text.

    Args:
        data: the whole source.
        declared: the encoding that the source itself names, if it names one.
    """
    binary = binary_kind(data[:HEAD])
    if binary:
        return Problem(Reason.BINARY, f"this is {binary}")
    wide = wide_encoding(data[:HEAD])
    if wide:
        return _decode_wide(data, wide)
    zero = data.find(0)
    if zero >= 0:
        return Problem(Reason.BINARY, f"this holds a zero byte at offset {zero}; give text")
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode()
    except UnicodeDecodeError as fault:
        return _decode_narrow(data, fault, _declared_codec(declared))


def _decode_narrow(data: bytes, fault: UnicodeDecodeError, codec: str | None) -> str | Problem:
    """Decode what is not UTF-8 (`fault` says where) by the declared codec or as Windows-1252."""
    if _decodes(data, "surrogatepass"):
        return Problem(
            Reason.ENCODING,
            f"the UTF-8 at offset {fault.start} encodes half a surrogate pair, which is no "
            "character; export it again",
        )
    text = _decode_declared(data, codec) if codec else _decode_windows(data)
    if text is not None:
        return text
    return Problem(
        Reason.ENCODING,
        f"byte 0x{data[fault.start]:02X} at offset {fault.start} is not UTF-8, and read as "
        f"{codec or 'Windows-1252'} it is no German text; save it as UTF-8",
    )


def check_intact(text: str) -> Problem | None:
    """Return a problem if an earlier reading of the text has spoiled its letters."""
    spoilt = sum(text.count(sign) for sign in _MOJIBAKE)
    if spoilt >= _FEW and spoilt > sum(text.count(letter) for letter in "äöüßÄÖÜ"):
        return Problem(
            Reason.ENCODING,
            f"{spoilt} letters look like UTF-8 that was read as Windows-1252 ('Ã¤' for 'ä'); "
            "convert the source again from its original",
        )
    lost = text.count("\ufffd")
    if lost >= _FEW and lost * _LETTERS_PER_LOSS > len(text):
        return Problem(
            Reason.ENCODING,
            f"{lost} letters were lost before (U+FFFD); convert the source again from its original",
        )
    return None


def _decode_wide(data: bytes, codec: str) -> str | Problem:
    """Decode UTF-16 or UTF-32 strictly."""
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        return Problem(
            Reason.ENCODING,
            f"this is broken {codec.upper()} at byte {error.start}; save it as UTF-8",
        )
    if "\x00" in text:
        return Problem(
            Reason.BINARY,
            f"this holds a zero character at position {text.index(chr(0))}; give text",
        )
    return text


def _declared_codec(label: str | None) -> str | None:
    """Return the Python codec for a declared encoding that is trusted, or None."""
    if label is None or not _LABEL.fullmatch(label):
        return None
    try:
        return _DECLARED.get(codecs.lookup(label).name)
    except LookupError:
        return None


def _decode_declared(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _decodes(data: bytes, errors: str) -> bool:
    try:
        data.decode(errors=errors)
    except UnicodeDecodeError:
        return False
    return True


def _decode_windows(data: bytes) -> str | None:
    """Decode Windows-1252 if what comes out can be German, else return None."""
    text = _decode_declared(data, "cp1252")
    if text is None:
        return None
    high = len(data.translate(None, _ASCII))
    strange = len(data.translate(None, _ASCII_AND_USUAL))
    strange += sum(1 for _ in _INSIDE_WORD.finditer(text))
    return text if strange <= high * _MOST_STRANGE else None
