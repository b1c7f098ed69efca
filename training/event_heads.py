"""Stage 5: the event heads on the states of the grammar network, on sentences of the raw text.

Of each sentence it is known which words name events of which types, and which take part.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits

from training.compute import precision, use_threads
from training.event_annotations import events
from training.event_network import EventEncoder, EventParts
from training.fitting import fit, optimizer_for
from training.grammar import NEVER, example, load_model, vocabulary
from training.grammar_data import Sentence
from training.grammar_network import CONTEXT
from training.network import WordInput
from training.shared import BUILD
from training.statements import floats
from wortlaut.encoder.grammar import GrammarNetwork
from wortlaut.encoder.grammar_labels import EVENT_LABELS, NO_EVENT, PARTS
from wortlaut.encoder.grammar_network import shipped_grammar_network
from wortlaut.encoder.inputs import COLUMNS, Inputs
from wortlaut.encoder.relations import distances
from wortlaut.language import load

TOKENS_A_BATCH = 1200
MOST_SENTENCES = 3
TEXTS_AT_ONCE = 64
PART_WEIGHT = 2.0
GRAMMAR_MODEL, MODEL = BUILD / "grammar.pt", BUILD / "events.pt"


@dataclass(frozen=True)
class Settings:
    """What a run may vary; the defaults are what ships."""

    seed: int = 1
    epochs: int = 12
    rate: float = 3e-3
    dropout: float = 0.2
    decay: float = 0.998


class Text(NamedTuple):
    """Up to `MOST_SENTENCES` sentences, read together.

    Attributes:
        sentences: the sentences, T tokens in all.
        ids: (T, len(COLUMNS)) what the grammar network reads.
        context: (T, CONTEXT) what it says.
        labels: (T,) sets of types.
        sentence: (T,) the number of each token's sentence.
    """

    sentences: tuple[Sentence, ...]
    ids: NDArray[np.int32]
    context: NDArray[np.uint8]
    labels: NDArray[np.int64]
    sentence: NDArray[np.int64]


def texts(
    data: Sequence[Sentence], network: GrammarNetwork, generator: np.random.Generator
) -> list[Text]:
    """Return sentences in random order, one to `MOST_SENTENCES` a text, as the network reads."""
    pack, known = load("de"), vocabulary()
    groups: list[list[Sentence]] = []
    order = generator.permutation(len(data)).tolist()
    while order:
        count = int(generator.integers(1, MOST_SENTENCES + 1))
        groups.append([data[n] for n in order[:count]])
        order = order[count:]
    groups.sort(key=lambda group: sum(len(s.forms) for s in group))
    found = []
    for start in range(0, len(groups), TEXTS_AT_ONCE):
        batch = groups[start : start + TEXTS_AT_ONCE]
        inputs = []
        for group in batch:
            ids = [example(s, "events", pack=pack, known=known).ids for s in group]
            numbers = np.repeat(np.arange(len(ids)), [len(own) for own in ids])
            inputs.append(Inputs(np.concatenate(ids), numbers.astype(np.int32)))
        for group, own, scores in zip(batch, inputs, network.encode(inputs), strict=True):
            labels = np.array([label for s in group for label in s.event], dtype=np.int64)
            numbers = own.sentence.astype(np.int64)
            found.append(Text(tuple(group), own.ids, scores.context.copy(), labels, numbers))
    return found


class Batch(NamedTuple):
    """Texts side by side: see `Text`; triggers (N, 2) text and token, parts (N, len(PARTS), T)."""

    ids: Tensor
    context: Tensor
    lengths: Tensor
    labels: Tensor
    sentence: Tensor
    triggers: Tensor
    distances: Tensor
    parts: Tensor


def batch_of(batch: Sequence[Text]) -> Batch:
    """Return texts as tensors; labels are 0 and sentences -1 where padded."""
    lengths = [len(text.labels) for text in batch]
    width = max(lengths)
    ids = torch.zeros(len(batch), width, len(COLUMNS), dtype=torch.long)
    context = torch.zeros(len(batch), width, CONTEXT)
    labels = torch.zeros(len(batch), width, dtype=torch.long)
    sentence = torch.full((len(batch), width), -1)
    places: list[tuple[int, int]] = []
    gold: list[NDArray[np.float32]] = []
    for row, text in enumerate(batch):
        ids[row, : lengths[row]] = torch.from_numpy(text.ids.astype(np.int64))
        context[row, : lengths[row]] = floats(text.context)
        labels[row, : lengths[row]] = torch.from_numpy(text.labels)
        sentence[row, : lengths[row]] = torch.from_numpy(text.sentence)
        at = 0
        for own in text.sentences:
            for trigger in own.triggers:
                table = np.zeros((len(PARTS), width), dtype=np.float32)
                for part in own.parts:
                    if part.trigger == trigger:
                        table[part.role, [at + token for token in part.tokens]] = 1
                places += [(row, at + token) for token in trigger]
                gold += [table] * len(trigger)
            at += len(own.forms)
    parts = np.stack(gold) if gold else np.zeros((0, len(PARTS), width), dtype=np.float32)
    return Batch(
        ids,
        context,
        torch.tensor(lengths),
        labels,
        sentence,
        torch.tensor(places, dtype=torch.long).reshape(-1, 2),
        torch.from_numpy(distances([[token] for _, token in places], width)),
        torch.from_numpy(parts),
    )


def batches(data: Sequence[Text], generator: np.random.Generator) -> Iterator[list[Text]]:
    """Yield texts of similar length, the batches in random order."""
    keyed = sorted(data, key=lambda text: len(text.labels) * generator.uniform(0.9, 1.1))
    groups: list[list[Text]] = [[]]
    for item in keyed:
        width = max(len(text.labels) for text in [*groups[-1], item])
        if groups[-1] and width * (len(groups[-1]) + 1) > TOKENS_A_BATCH:
            groups.append([])
        groups[-1].append(item)
    for number in generator.permutation(len(groups)):
        yield groups[number]


def batch_loss(model: torch.nn.ModuleDict, words: WordInput, batch: Batch) -> Tensor:
    """Return the loss of triggers and of who takes part, a word that names an event."""
    with precision():
        states, scores = model["encoder"](batch.context, words(batch.ids), batch.lengths)
        rows, tokens = batch.triggers.T
        parts = model["parts"](states, rows, tokens, batch.distances)
    told = batch.labels > 0
    own = scores[told].float()
    allowed = (batch.labels[told][:, None] >> torch.arange(EVENT_LABELS)) & 1
    within = own.masked_fill(allowed == 0, NEVER)
    loss = (own.logsumexp(-1) - within.logsumexp(-1)).sum()
    if len(rows):
        here = batch.sentence[rows] == batch.sentence[rows, tokens][:, None]
        weight = here[:, None].expand_as(parts).float()
        of_parts = binary_cross_entropy_with_logits(
            parts.float(), batch.parts, weight=weight, reduction="sum"
        )
        loss = loss + PART_WEIGHT * of_parts / len(PARTS)
    return loss / (1 + len(rows))


def build(settings: Settings) -> torch.nn.ModuleDict:
    """Return encoder and parts."""
    torch.manual_seed(settings.seed)
    return torch.nn.ModuleDict(
        {
            "encoder": EventEncoder(dropout=settings.dropout),
            "parts": EventParts(dropout=settings.dropout),
        }
    )


def train(settings: Settings, data: Sequence[Text], words: WordInput) -> torch.nn.ModuleDict:
    """Return modules trained on the texts, with averaged weights, in evaluation mode.

    The input vectors of the grammar network, `words`, are left as they are.
    """
    model = build(settings)
    optimizer = optimizer_for(model, rate=settings.rate)
    generator = np.random.default_rng(settings.seed)
    epochs = [list(batches(data, generator)) for _ in range(settings.epochs)]

    def loss_of(batch: list[Text]) -> Tensor:
        return batch_loss(model, words, batch_of(batch))

    return fit(model, epochs, loss_of, optimizer=optimizer, decay=settings.decay)


class Figures(NamedTuple):
    """How well triggers of a type, and tokens of those who take part, are found: counts."""

    right: int
    found: int
    gold: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, in [0, 1]."""
        return 2 * self.right / max(1, self.found + self.gold)


def measured(
    model: torch.nn.ModuleDict, words: WordInput, data: Sequence[Text]
) -> tuple[Figures, Figures]:
    """Return the figures of trigger tokens with their type, and of the parts of given triggers."""
    counts = np.zeros((2, 3), dtype=int)
    with torch.no_grad():
        for batch in map(batch_of, batches(data, np.random.default_rng(0))):
            states, scores = model["encoder"](batch.context, words(batch.ids), batch.lengths)
            best = scores.argmax(-1)
            told = batch.labels > 0
            is_right = ((batch.labels >> best) & 1).bool() & (best != NO_EVENT) & told
            named = told & ((batch.labels & 1) == 0)
            found = told & (best != NO_EVENT)
            counts[0] += [int(is_right.sum()), int(found.sum()), int(named.sum())]
            if len(batch.triggers):
                rows, tokens = batch.triggers.T
                parts = model["parts"](states, rows, tokens, batch.distances) > 0
                here = batch.sentence[rows] == batch.sentence[rows, tokens][:, None]
                parts &= here[:, None]
                gold = batch.parts.bool()
                counts[1] += [int((parts & gold).sum()), int(parts.sum()), int(gold.sum())]
    return Figures(*counts[0].tolist()), Figures(*counts[1].tolist())


def run(settings: Settings, path: Path, *, held_out: bool = False) -> None:
    """Train and write the weights; with `held_out` leave a tenth out and print its figures."""
    use_threads()
    words: WordInput = load_model(GRAMMAR_MODEL)["encoder"].words
    words.requires_grad_(requires_grad=False)
    data = texts(list(events()), shipped_grammar_network(), np.random.default_rng(settings.seed))
    if held_out:
        order = np.random.default_rng(0).permutation(len(data))
        tenth = set(order[: len(data) // 10].tolist())
        model = train(settings, [t for n, t in enumerate(data) if n not in tenth], words)
        triggers, parts = measured(model, words, [data[n] for n in sorted(tenth)])
        print(f"triggers {triggers} F1 {triggers.f1:.3f}; parts {parts} F1 {parts.f1:.3f}")
        return
    model = train(settings, data, words)
    torch.save({"model": model.state_dict(), "settings": asdict(settings)}, path)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=Settings.seed)
    parser.add_argument("--epochs", type=int, default=Settings.epochs)
    parser.add_argument("--dropout", type=float, default=Settings.dropout)
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--output", type=Path, default=MODEL)
    given = parser.parse_args()
    settings = replace(Settings(), seed=given.seed, epochs=given.epochs, dropout=given.dropout)
    run(settings, given.output, held_out=given.held_out)
