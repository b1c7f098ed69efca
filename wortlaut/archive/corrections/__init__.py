"""What users put right: kinds of corrections, their log, and the overlay that applies them.

Records stay as they were read. What is searched and shown is the record with the corrections in
force laid over it, so each can be undone, and holds when a newer reading replaces the record.
"""

from wortlaut.archive.corrections.kinds import (
    Correction,
    Drop,
    Identify,
    Identity,
    Merge,
    SetSpeaker,
    Split,
    decode,
    encode,
)
from wortlaut.archive.corrections.overlay import Overlaid, overlaid

__all__ = [
    "Correction",
    "Drop",
    "Identify",
    "Identity",
    "Merge",
    "Overlaid",
    "SetSpeaker",
    "Split",
    "decode",
    "encode",
    "overlaid",
]
