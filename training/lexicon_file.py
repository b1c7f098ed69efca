"""Writes the lexicon file, which `wortlaut.language.de.words.lexicon` explains and reads."""

import hashlib
import struct
import zlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from wortlaut.language.de.words.kinds import KINDS
from wortlaut.language.de.words.lexicon import (
    BLOCK,
    CHECK,
    COST_UNITS,
    HEADER,
    MAGIC,
    MASK_BYTES,
    MAX_FORM_BYTES,
    READING,
    SECTIONS,
    VERSION,
)

Readings = dict[str, tuple[tuple[str, int], ...]]
"""Form -> (lemma, index into `KINDS`), …"""

_INSERTED = ("ge", "zu")
_LARGEST = 0xFFFF


class Statistics(NamedTuple):
    """What the treebanks say; costs are -ln of probabilities.

    Attributes:
        costs: form -> one cost for each of its readings, in their order.
        transitions: `[K + 1, K]`, last row for the start of a sentence.
        kinds: `[K]`.
        classes: bit masks of the ambiguity classes.
    """

    costs: dict[str, tuple[float, ...]]
    transitions: npt.NDArray[np.float64]
    kinds: npt.NDArray[np.float64]
    classes: tuple[int, ...]


def pack(readings: Readings, statistics: Statistics) -> bytes:
    """Return the file for these readings; the same input gives the same bytes."""
    scripts: dict[bytes, int] = {}
    entries: dict[bytes, int] = {}
    rows: list[tuple[bytes, int]] = []
    for form, found in readings.items():
        key = form.encode()
        if len(key) > MAX_FORM_BYTES:
            raise ValueError(f"a form longer than {MAX_FORM_BYTES} bytes: {form[:40]}…")
        units = [min(255, round(cost * COST_UNITS)) for cost in statistics.costs[form]]
        order = sorted(range(len(found)), key=lambda place: (units[place], place))
        row = b"".join(
            READING.pack(
                scripts.setdefault(edit_script(form, found[place][0]), len(scripts)),
                found[place][1],
                units[place],
            )
            for place in order
        )
        rows.append((key, entries.setdefault(row, len(entries))))
    if max(len(scripts), len(entries)) > _LARGEST:
        raise ValueError(f"{len(scripts)} scripts, {len(entries)} entries: more than 16 bits hold")
    forms, index = _blocks(sorted(rows))
    costs = np.concatenate([statistics.transitions, statistics.kinds[None, :]])
    return _assemble(
        {
            "kinds": "\n".join(kind.name for kind in KINDS).encode(),
            "costs": costs.astype("<f4").tobytes(),
            "classes": b"".join(m.to_bytes(MASK_BYTES, "little") for m in statistics.classes),
            "scripts": _table(scripts),
            "entries": _table(entries),
            "index": index,
            "forms": forms,
        }
    )


def edit_script(form: str, lemma: str) -> bytes:
    """Return the shortest script that turns `form` into `lemma`."""
    case, source = 0, form
    if form[:1] != lemma[:1]:
        for number, first in ((1, form[:1].lower()), (2, form[:1].upper())):
            if first == lemma[:1]:
                case, source = number, first + form[1:]
    candidates = [(0, 0)]
    for insert in _INSERTED:
        place = source.find(insert)
        while place >= 0:
            candidates.append((place, len(insert)))
            place = source.find(insert, place + 1)
    return min(
        (_script(source, lemma, case, place, drop) for place, drop in candidates),
        key=lambda script: (len(script), script),
    )


def _script(source: str, lemma: str, case: int, place: int, drop: int) -> bytes:
    stem = source[:place] + source[place + drop :]
    same = 0
    while same < min(len(stem), len(lemma)) and stem[same] == lemma[same]:
        same += 1
    # What is cut at the end must not reach into what is dropped inside.
    if drop and same < place:
        place, drop = 0, 0
        stem = source
    return bytes([case, len(stem) - same, place, drop]) + lemma[same:].encode()


def _blocks(rows: list[tuple[bytes, int]]) -> tuple[bytes, bytes]:
    forms, index, before = bytearray(), bytearray(), b""
    for place, (key, entry) in enumerate(rows):
        if place % BLOCK == 0:
            index += struct.pack("<I", len(forms))
            before = b""
        shared = 0
        while shared < min(len(before), len(key)) and before[shared] == key[shared]:
            shared += 1
        forms += bytes([shared, len(key) - shared]) + key[shared:] + struct.pack("<H", entry)
        before = key
    index += struct.pack("<I", len(forms))
    return bytes(forms), bytes(index)


def _table(rows: Iterable[bytes]) -> bytes:
    rows = list(rows)
    offset = 4 * (len(rows) + 1)
    offsets = bytearray()
    for row in [*rows, b""]:
        offsets += struct.pack("<I", offset)
        offset += len(row)
    return bytes(offsets) + b"".join(rows)


def _assemble(sections: dict[str, bytes]) -> bytes:
    content = b"".join(sections[name] for name in SECTIONS)
    start = HEADER.size + CHECK.size
    header = HEADER.pack(
        MAGIC,
        VERSION,
        start + len(content),
        hashlib.sha256(content).digest(),
        *_spans(start, (len(sections[name]) for name in SECTIONS)),
    )
    return header + CHECK.pack(zlib.crc32(header)) + content


def _spans(start: int, lengths: Iterable[int]) -> Iterator[int]:
    for length in lengths:
        yield start
        yield length
        start += length
