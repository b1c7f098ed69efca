"""The statement network behind ONNX Runtime.

Shapes: T tokens and Q quotations of a text, S states of a token, C states of the grammar network
that it reads. What a text is batched with changes nothing in its scores.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple, Protocol

import numpy as np
import onnxruntime

from wortlaut.encoder.arrays import Bytes, Floats, SmallInts
from wortlaut.encoder.inputs import COLUMNS, Inputs
from wortlaut.encoder.relations import relations
from wortlaut.encoder.tags import MEDIA, ROLES
from wortlaut.encoder.vocabulary import Vocabulary
from wortlaut.encoder.weights import GRAMMAR, STATEMENTS, shipped, shipped_grammar

ENCODER_FILE = "encoder.onnx"
ROLES_FILE = "roles.onnx"
WORDS_FILE = "words.txt"
LEMMAS_FILE = "lemmas.txt"


class Scores(NamedTuple):
    """What the encoder says of one text.

    Attributes:
        states: (T, S).
        tags: (T, 2, TAGS) log-probabilities.
        events: (T, EVENT_LABELS) probabilities that a token names an event of each type.
    """

    states: Floats
    tags: Floats
    events: Floats


class RoleScores(NamedTuple):
    """Probabilities of the roles (Q, len(ROLES), T) and media (Q, len(MEDIA)) of quotations."""

    roles: Floats
    media: Floats


class StatementNetwork(Protocol):
    """The two questions that a network answers."""

    def encode(self, texts: Sequence[Inputs], contexts: Sequence[Bytes]) -> list[Scores]:
        """Score the tags of each text, given what the grammar network says of it, (T, C)."""

    def attribute(
        self,
        states: Floats,
        inputs: Inputs,
        quotes: Sequence[Sequence[int]],
        kinds: Sequence[int],
    ) -> RoleScores:
        """Score roles and media of the quotations of one text.

        Args:
            states: (T, S) as `encode` gives them.
            inputs: what was read of the text.
            quotes: of each of Q quotations its tokens.
            kinds: (Q,) as `scorer_kind` gives them.
        """


def session(path: Path, *, threads: int) -> onnxruntime.InferenceSession:
    """Return a session for a graph; its large tables stay mapped from the file beside it."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def columns(texts: Sequence[Inputs]) -> dict[str, SmallInts]:
    """Return texts side by side: ids (T, B, len(COLUMNS)), padded with 0, and lengths (B,)."""
    lengths = np.array([len(text.ids) for text in texts], dtype=np.int32)
    ids = np.zeros((int(lengths.max()), len(texts), len(COLUMNS)), dtype=np.int32)
    for number, text in enumerate(texts):
        ids[: len(text.ids), number] = text.ids
    return {"ids": ids, "lengths": lengths}


class OnnxNetwork:
    """The exported graphs in ONNX Runtime sessions."""

    def __init__(self, folder: Path, *, threads: int = 0) -> None:
        self._encoder = session(folder / ENCODER_FILE, threads=threads)
        self._roles = session(folder / ROLES_FILE, threads=threads)

    def encode(self, texts: Sequence[Inputs], contexts: Sequence[Bytes]) -> list[Scores]:
        """Score the tags of each text, given what the grammar network says of it, (T, C)."""
        feed = columns(texts)
        length, count, _ = feed["ids"].shape
        context = np.zeros((length, count, contexts[0].shape[1]), dtype=np.uint8)
        for number, own in enumerate(contexts):
            context[: len(own), number] = own
        states, tags, events = self._encoder.run(None, {**feed, "context": context})
        return [
            Scores(
                np.ascontiguousarray(states[:length, number]),
                tags[:length, number],
                events[:length, number],
            )
            for number, length in enumerate(len(text.ids) for text in texts)
        ]

    def attribute(
        self,
        states: Floats,
        inputs: Inputs,
        quotes: Sequence[Sequence[int]],
        kinds: Sequence[int],
    ) -> RoleScores:
        """Score roles and media of the quotations of one text, see `StatementNetwork`."""
        count = len(states)
        if not quotes:
            empty = np.zeros((0, len(ROLES), count), dtype=np.float32)
            return RoleScores(empty, np.zeros((0, len(MEDIA)), dtype=np.float32))
        feed = relations(quotes, kinds, inputs.sentence)._asdict()
        roles, media = self._roles.run(None, {"states": states, **feed})
        return RoleScores(roles, media)


@cache
def shipped_network(threads: int = 0) -> OnnxNetwork:
    """Return the network that ships; `threads` 0 leaves the number to ONNX Runtime.

    Raises:
        WeightsError: a file is missing or damaged.
    """
    shipped()
    return OnnxNetwork(STATEMENTS, threads=threads)


@cache
def shipped_vocabulary() -> Vocabulary:
    """Return the vocabulary that ships: both networks know the same words.

    Raises:
        WeightsError: a file is missing or damaged.
    """
    shipped_grammar()
    shipped()
    words = (GRAMMAR / WORDS_FILE).read_text("utf-8").splitlines()
    return Vocabulary.of(words, (STATEMENTS / LEMMAS_FILE).read_text("utf-8").splitlines())
