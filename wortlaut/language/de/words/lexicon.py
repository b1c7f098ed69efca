"""The full-form lexicon: a read-only, memory-mapped file that is searched without unpacking it.

Layout, all numbers little-endian:

    header    magic 8s, version u32, file length u64, SHA-256 of what follows the header 32s,
              seven times (offset u64, length u64), CRC-32 of the header so far u32
    kinds     the names of `KINDS`, joined by newlines
    costs     float32 [K + 1, K]: transition from kind (last row: sentence start) to kind;
              then float32 [K]: the kinds themselves; all as -ln of a probability
    classes   the ambiguity classes: sets of kinds as 16-byte bit masks, most frequent first
    scripts   u32 [S + 1] offsets from here, then edit scripts (see `apply_script`)
    entries   u32 [E + 1] offsets from here, then readings of 4 bytes: script u16, kind u8, cost u8
    index     u32 [B + 1] offsets of the blocks in `forms`
    forms     blocks of 16 forms, sorted as UTF-8 bytes, front-coded: shared prefix u8,
              length of the rest u8, rest, entry u16
"""

import hashlib
import mmap
import struct
import zlib
from bisect import bisect_right
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from wortlaut.errors import WeightsError
from wortlaut.language.de.words.kinds import KINDS

MAGIC = b"WORTLEX\0"
VERSION = 1
SECTIONS = ("kinds", "costs", "classes", "scripts", "entries", "index", "forms")
HEADER = struct.Struct(f"<8sIQ32s{2 * len(SECTIONS)}Q")
CHECK = struct.Struct("<I")
READING = struct.Struct("<HBB")
BLOCK = 16
MASK_BYTES = 16
COST_UNITS = 16.0
MAX_FORM_BYTES = 255

_U32 = struct.Struct("<I")
_U16 = struct.Struct("<H")
_DAMAGED = "the lexicon {} is damaged: {}; reinstall wortlaut to restore it"


class LexiconEntry(NamedTuple):
    """One reading of a form: lemma, index into `KINDS`, cost in nats (-ln of a probability)."""

    lemma: str
    kind: int
    cost: float


def apply_script(script: bytes, form: str) -> str:
    """Return the lemma of `form`.

    A script is: case of the first letter (0 as is, 1 lower, 2 upper), characters to cut at the
    end, place and number of characters to drop inside (the "ge" of "abgesagt"), then what to
    append, in UTF-8. Counts are code points.
    """
    case, cut, place, drop = script[:4]
    stem = form[: len(form) - cut]
    lemma = stem[:place] + stem[place + drop :] + script[4:].decode()
    if case == 1:
        return lemma[:1].lower() + lemma[1:]
    return lemma[:1].upper() + lemma[1:] if case else lemma


class Lexicon:
    """A lexicon file, open for reading.

    Opening checks the header and the file's length; `verify` checks every byte.

    Raises:
        WeightsError: the file is missing, damaged, or of another version.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._data = _map(path)
        self._spans = self._read_header()
        names = self._section("kinds").decode(errors="replace").split("\n")
        if names != [kind.name for kind in KINDS]:
            raise WeightsError(
                f"the lexicon {path} was built for other word kinds than this version of "
                "wortlaut knows; install both from one release or rebuild the lexicon"
            )
        self._firsts = self._first_forms()
        self._scripts = self._spans["scripts"][0]
        self._entries = self._spans["entries"][0]

    def _read_header(self) -> dict[str, tuple[int, int]]:
        data, path = self._data, self.path
        if data[: len(MAGIC)] != MAGIC:
            raise WeightsError(f"{path} is not a lexicon of wortlaut; reinstall wortlaut")
        if len(data) < HEADER.size + CHECK.size:
            raise WeightsError(_DAMAGED.format(path, "it ends inside its header"))
        _, version, length, self._digest, *numbers = HEADER.unpack_from(data)
        if version != VERSION:
            raise WeightsError(
                f"the lexicon {path} has format {version}, this version of wortlaut reads "
                f"format {VERSION}; install both from one release or rebuild the lexicon"
            )
        if CHECK.unpack_from(data, HEADER.size)[0] != zlib.crc32(data[: HEADER.size]):
            raise WeightsError(_DAMAGED.format(path, "its header fails its checksum"))
        if length != len(data):
            raise WeightsError(
                _DAMAGED.format(path, f"it has {len(data)} bytes where {length} are announced")
            )
        return dict(zip(SECTIONS, zip(numbers[::2], numbers[1::2], strict=True), strict=True))

    def _section(self, name: str) -> bytes:
        offset, length = self._spans[name]
        return self._data[offset : offset + length]

    def _row(self, table: int, row: int) -> bytes:
        begin, end = struct.unpack_from("<II", self._data, table + _U32.size * row)
        return self._data[table + begin : table + end]

    def find(self, form: str) -> tuple[LexiconEntry, ...]:
        """Return the entries of exactly this form, cheapest first; empty where it has none.

        Raises:
            WeightsError: the part of the file that was read is damaged.
        """
        if not form or len(form) > MAX_FORM_BYTES or not self._firsts:
            return ()
        try:
            key = form.encode()
        except UnicodeEncodeError:  # a lone surrogate
            return ()
        try:
            row = self._search(key)
            return () if row is None else self._decode(row, form)
        except (struct.error, IndexError, UnicodeDecodeError) as error:
            raise WeightsError(_DAMAGED.format(self.path, f"looking up {form!r}")) from error

    def _first_forms(self) -> list[bytes]:
        """Return the first form of each block: searched so often that they are kept unpacked."""
        data, (index, length), (forms, _) = self._data, self._spans["index"], self._spans["forms"]
        offsets = struct.unpack_from(f"<{length // _U32.size}I", data, index)
        firsts = []
        for offset in offsets[:-1]:
            place = forms + offset
            if place + 1 >= len(data):
                raise WeightsError(_DAMAGED.format(self.path, "its index points past its end"))
            firsts.append(data[place + 2 : place + 2 + data[place + 1]])
        return firsts

    def _search(self, key: bytes) -> int | None:
        data, index, forms = self._data, self._spans["index"][0], self._spans["forms"][0]
        block = bisect_right(self._firsts, key) - 1
        if block < 0:
            return None
        begin, end = struct.unpack_from("<II", data, index + _U32.size * block)
        return _scan(data[forms + begin : forms + end], key)

    def _decode(self, row: int, form: str) -> tuple[LexiconEntry, ...]:
        return tuple(
            LexiconEntry(
                apply_script(self._row(self._scripts, script), form), kind, cost / COST_UNITS
            )
            for script, kind, cost in READING.iter_unpack(self._row(self._entries, row))
        )

    def classes(self) -> tuple[int, ...]:
        """Return the ambiguity classes as bit masks over `KINDS` (and `GUESSED`)."""
        raw = self._section("classes")
        return tuple(
            int.from_bytes(raw[start : start + MASK_BYTES], "little")
            for start in range(0, len(raw), MASK_BYTES)
        )

    def costs(self) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
        """Return the transition costs `[K + 1, K]` and the costs of the kinds `[K]`, in nats.

        Raises:
            WeightsError: the file is damaged.
        """
        raw: npt.NDArray[Any] = np.frombuffer(self._section("costs"), dtype="<f4")
        size = len(KINDS)
        if raw.size != (size + 2) * size:
            raise WeightsError(_DAMAGED.format(self.path, "its costs have the wrong size"))
        table = raw.astype(np.float32).reshape(size + 2, size)
        return table[:-1], table[-1]

    def verify(self) -> None:
        """Check the SHA-256 of the whole content (some hundredths of a second).

        Raises:
            WeightsError: the file was changed after it was built.
        """
        content = memoryview(self._data)[HEADER.size + CHECK.size :]
        with content:
            found = hashlib.sha256(content).digest()
        if found != self._digest:
            raise WeightsError(_DAMAGED.format(self.path, "its content fails its SHA-256"))


def _scan(block: bytes, key: bytes) -> int | None:
    """Return the entry of `key` within one front-coded block."""
    place, form = 0, b""
    while place < len(block):
        shared, rest = block[place], block[place + 1]
        place += 2
        form = form[:shared] + block[place : place + rest]
        place += rest
        if form == key:
            entry: int = _U16.unpack_from(block, place)[0]
            return entry
        if form > key:
            return None
        place += _U16.size
    return None


def _map(path: Path) -> mmap.mmap:
    try:
        with path.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except OSError as error:
        raise WeightsError(
            f"the lexicon {path} cannot be opened ({error.strerror}); reinstall wortlaut"
        ) from error
    except ValueError as error:
        raise WeightsError(_DAMAGED.format(path, "it is empty")) from error


@cache
def lexicon() -> Lexicon:
    """Return the lexicon that ships with the package, its checksum checked.

    Raises:
        WeightsError: it is missing or damaged.
    """
    shipped = Lexicon(Path(__file__).parents[1] / "data" / "lexicon.bin")
    shipped.verify()
    return shipped
