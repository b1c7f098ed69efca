"""The heads of grammar, entities and events, free of the quotation corpus."""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from training.compute import device, precision, save, use_threads
from training.entity_annotations import annotated
from training.event_annotations import events
from training.fitting import fit, optimizer_for
from training.grammar_data import Sentence, entities, smartdata, tagged, trees, web
from training.grammar_network import HABITS, LABELS, EventParts, GrammarEncoder, Parser
from training.network import NEVER, Reader
from training.pretrain import WORDS, pretrained_reader, words
from training.shared import BUILD, DATA
from wortlaut.encoder.features import UNKNOWN
from wortlaut.encoder.grammar_labels import PARTS
from wortlaut.encoder.inputs import COLUMNS, article_inputs
from wortlaut.encoder.relations import distances
from wortlaut.encoder.vocabulary import Vocabulary
from wortlaut.evaluation.entities_score import spaced
from wortlaut.language import Pack, load
from wortlaut.records import Analysis, Article, TokenRange

TOKENS_A_BATCH = 2000
LONGEST_TEXT = 120
MOST_SENTENCES = 5
WORD_DROP = 0.1
LABEL_WEIGHTS = (0.5, 0.5, 0.3, 1.0)
PART_WEIGHT = 3.0
HELD_OUT = 10
SHARES = {"gsd": 3.0, "pud": 3.0, "hdt": 3.0, "germeval": 6.0, "events": 1.5}
SHARES |= {"tagged": 0.5, "web": 0.5, "smartdata": 0.5}
LATE_SHARES = SHARES | {"germeval": 3.0, "events": 1.0}
HOUSES = {"tagged": "gsd", "annotated": "own", "events": "own"}
CHOSEN_ON = ("gsd", "pud", "hdt", "germeval")


class Round(NamedTuple):
    """Epochs with a schedule of their own; layers that raw text trained move a third as fast."""

    epochs: int
    rate: float
    event_weight: float
    shares: Mapping[str, float]


# One word in sixty names an event: unweighted, its type is hardly learned. The later rounds give
# trees and who acts back what that costs.
ROUNDS = (
    Round(8, 1.5e-3, 12.0, SHARES),
    Round(3, 5e-4, 3.0, SHARES),
    Round(3, 4e-4, 1.0, LATE_SHARES),
)


@dataclass(frozen=True)
class Settings:
    """What a run may vary; the defaults are what ships."""

    seed: int = 1
    rounds: tuple[Round, ...] = ROUNDS
    dropout: float = 0.35
    decay: float = 0.998
    pretrained: bool = True


class Example(NamedTuple):
    """A sentence, the network's input for it, (T, len(COLUMNS)), and its place in `HABITS`."""

    sentence: Sentence
    ids: NDArray[np.int32]
    habit: int


def corpora() -> dict[str, list[Sentence]]:
    """Return the sentences of every corpus that may be learned from."""
    syntax, named = DATA / "syntax", DATA / "entities"
    protocols = sorted(named.glob("plenar-Gold-*.conll"))
    return {
        "gsd": list(trees(syntax / "de_gsd-ud-dev.conllu")),
        "pud": list(trees(syntax / "de_pud-ud-test.conllu")),
        "hdt": list(trees(syntax / "hdt_bugs.conllu")),
        "tagged": list(tagged(syntax)),
        "web": list(web(syntax / "empirist.vrt")),
        "germeval": list(entities(named / "NER-de-dev.tsv", form=1, label=2)),
        "annotated": list(annotated()),
        "events": list(events()),
        "uner": list(entities(named / "uner_pud.iob2", form=1, label=2, named=False)),
        "europarl": list(entities(named / "de-europarl.test.conll02", form=0, label=1)),
        "protocols": [s for path in protocols for s in entities(path, form=1, label=4)],
        "smartdata": list(smartdata(named / "smartdata-v1-train.json.gz")),
    }


def vocabulary() -> Vocabulary:
    """Return the words of the language model; the grammar reads no lemmas."""
    return Vocabulary.of(words(), [])


def example(sentence: Sentence, corpus: str, *, pack: Pack, known: Vocabulary) -> Example:
    """Return the sentence, its tokens apart by one space, with the network's input."""
    tokens = spaced(sentence.forms)
    analysis = Analysis(
        article=Article.of(" ".join(sentence.forms)),
        tokens=tokens,
        sentences=(TokenRange(0, len(tokens)),),
        readings=pack.analyse(tokens),
    )
    inputs = article_inputs(analysis, pack=pack, vocabulary=known)
    return Example(sentence, inputs.ids, HABITS.index(HOUSES.get(corpus, corpus)))


def texts(data: Sequence[Example], generator: np.random.Generator) -> Iterator[list[Example]]:
    """Yield short texts: up to `MOST_SENTENCES` neighbours of up to `LONGEST_TEXT` tokens."""
    at = 0
    while at < len(data):
        wanted = int(generator.integers(1, MOST_SENTENCES + 1))
        text = [data[at]]
        for item in data[at + 1 : at + wanted]:
            if sum(len(e.ids) for e in text) + len(item.ids) > LONGEST_TEXT:
                break
            text.append(item)
        at += len(text)
        yield text


def epoch_batches(
    data: dict[str, list[Example]], generator: np.random.Generator, shares: Mapping[str, float]
) -> list[list[list[Example]]]:
    """Return the batches of an epoch: texts of similar length, corpora by their shares."""
    chosen: list[list[Example]] = []
    for name, examples in data.items():
        share = shares.get(name, 1.0)
        for _ in range(max(1, int(share))):
            own = list(texts(examples, generator))
            keep = generator.random(len(own)) < share
            chosen += [text for text, kept in zip(own, keep, strict=True) if kept]
    keyed = [(sum(len(e.ids) for e in text) * generator.uniform(0.9, 1.1), text) for text in chosen]
    keyed.sort(key=lambda pair: pair[0])
    batches: list[list[list[Example]]] = [[]]
    for _, text in keyed:
        width = sum(len(e.ids) for e in text)
        if batches[-1] and width * (len(batches[-1]) + 1) > TOKENS_A_BATCH:
            batches.append([])
        batches[-1].append(text)
    return [batches[number] for number in generator.permutation(len(batches))]


class Batch(NamedTuple):
    """Texts side by side, padded; masks are 0 where padded.

    Attributes:
        ids: (B, T, len(COLUMNS)).
        lengths: (B,).
        habits: (B,) places in `HABITS`.
        masks: (len(LABELS), B, T) sets of labels.
        sentence: (B, T) the number of each token's sentence, -1 where padded.
        heads, relations: (B, T), -1 where there is no tree.
        triggers: (N, 2) text and token of each word that names an event.
        distances: (N, T) see `wortlaut.encoder.relations`.
        parts: (N, len(PARTS), T), 1 where a token is part of the event.
    """

    ids: Tensor
    lengths: Tensor
    habits: Tensor
    masks: Tensor
    sentence: Tensor
    heads: Tensor
    relations: Tensor
    triggers: Tensor
    distances: Tensor
    parts: Tensor


def batch_of(batch: list[list[Example]]) -> Batch:
    """Return texts as tensors."""
    lengths = [sum(len(e.ids) for e in text) for text in batch]
    shape = (len(batch), max(lengths))
    ids = np.zeros((*shape, len(COLUMNS)), dtype=np.int64)
    masks = np.zeros((len(LABELS), *shape), dtype=np.int64)
    sentence, heads, relations = (np.full(shape, -1, dtype=np.int64) for _ in range(3))
    for row, text in enumerate(batch):
        at = 0
        for number, (gold, own, _) in enumerate(text):
            here = slice(at, at + len(own))
            ids[row, here] = own
            masks[:, row, here] = (gold.pos, gold.tag, gold.mood, gold.entity, gold.event)
            sentence[row, here] = number
            if gold.heads:
                own_heads = np.array(gold.heads)
                place = np.arange(len(own))
                heads[row, here] = at + np.where(own_heads < 0, place, own_heads)
                relations[row, here] = gold.relations
            at += len(own)
    habits = np.array([text[0].habit for text in batch])
    arrays = (ids, np.array(lengths), habits, masks, sentence, heads, relations)
    tensors = map(torch.from_numpy, (*arrays, *parts_of(batch, max(lengths))))
    return Batch(*(tensor.to(device()) for tensor in tensors))


def parts_of(batch: list[list[Example]], width: int) -> tuple[NDArray[np.generic], ...]:
    """Return triggers, distances and parts of texts of at most `width` tokens, see `Batch`."""
    places: list[tuple[int, int]] = []
    gold: list[NDArray[np.float32]] = []
    for row, text in enumerate(batch):
        at = 0
        for sentence, own, _ in text:
            for trigger in sentence.triggers:
                table = np.zeros((len(PARTS), width), dtype=np.float32)
                for part in sentence.parts:
                    if part.trigger == trigger:
                        table[part.role, [at + token for token in part.tokens]] = 1
                places += [(row, at + token) for token in trigger]
                gold += [table] * len(trigger)
            at += len(own)
    return (
        np.array(places, dtype=np.int64).reshape(-1, 2),
        distances([[token] for _, token in places], width),
        np.stack(gold) if gold else np.zeros((0, len(PARTS), width), dtype=np.float32),
    )


def label_loss(scores: Tensor, masks: Tensor, count: int) -> Tensor:
    """Return the mean of -log of the probability of the allowed sets, over informative tokens."""
    told = (masks > 0) & (masks != (1 << count) - 1)
    scores = scores.float()
    allowed = (masks[..., None] >> torch.arange(count, device=masks.device)) & 1
    within = scores.masked_fill(allowed == 0, NEVER)
    return mean_over(told, scores.logsumexp(-1) - within.logsumexp(-1))


def mean_over(chosen: Tensor, losses: Tensor) -> Tensor:
    """Return the mean of the losses that are chosen, 0 if none is; a GPU need not wait for it."""
    return (losses * chosen).sum() / chosen.sum().clamp_min(1)


def tree_loss(parser: Parser, states: Tensor, batch: Batch) -> Tensor:
    """Return the loss of heads and relations over the tokens that have one."""
    known = batch.heads >= 0
    heads, relations = batch.heads.clamp_min(0), batch.relations.clamp_min(0)
    arcs = parser.arcs(states).float()
    arcs = arcs.masked_fill(batch.sentence[:, :, None] != batch.sentence[:, None, :], NEVER)
    of_heads = cross_entropy(arcs.flatten(0, 1), heads.flatten(), reduction="none")
    governors = states.gather(1, heads[..., None].expand_as(states))
    scores = parser.relations(states.flatten(0, 1), governors.flatten(0, 1)).float()
    of_relations = cross_entropy(scores, relations.flatten(), reduction="none")
    return mean_over(known.flatten(), of_heads + of_relations)


def part_loss(parts: EventParts, states: Tensor, batch: Batch) -> Tensor:
    """Return the loss of who takes part in the events, over the tokens of their sentences."""
    if not len(batch.triggers):
        return states.sum() * 0
    rows, tokens = batch.triggers.T
    scores = parts(states, rows, tokens, batch.distances).float()
    own = batch.sentence[rows] == batch.sentence[rows, tokens][:, None]
    weight = own[:, None].expand_as(scores).float()
    loss = binary_cross_entropy_with_logits(scores, batch.parts, weight=weight, reduction="sum")
    return loss / weight.sum()


def batch_loss(model: torch.nn.ModuleDict, batch: Batch, event_weight: float) -> Tensor:
    """Return the loss of a batch, all heads together."""
    ids = batch.ids.clone()
    dropped = (torch.rand(ids.shape[:2], device=ids.device) < WORD_DROP) & (ids[..., 0] > 0)
    ids[..., 0] = torch.where(dropped, UNKNOWN, ids[..., 0])
    with precision():
        _, states, scores = model["encoder"](ids, batch.lengths, batch.habits)
        loss = tree_loss(model["parser"], states, batch)
        loss = loss + PART_WEIGHT * part_loss(model["parts"], states, batch)
    weights = (*LABEL_WEIGHTS, event_weight)
    parts = zip(scores.split(LABELS, dim=-1), batch.masks, LABELS, weights, strict=True)
    for own, masks, count, weight in parts:
        loss = loss + weight * label_loss(own, masks, count)
    return loss


def build(settings: Settings) -> torch.nn.ModuleDict:
    """Return encoder, parser and event parts, the contextual layer from the language model."""
    torch.manual_seed(settings.seed)
    reader = pretrained_reader() if settings.pretrained else Reader(WORDS)
    pack = load("de")
    encoder = GrammarEncoder(
        reader,
        ambiguity=pack.ambiguity_classes + 1,
        names=pack.kinds_of_names + 1,
        dropout=settings.dropout,
    )
    return torch.nn.ModuleDict(
        {
            "encoder": encoder,
            "parser": Parser(dropout=settings.dropout),
            "parts": EventParts(dropout=settings.dropout),
        }
    )


def train(settings: Settings, data: dict[str, list[Example]]) -> torch.nn.ModuleDict:
    """Train on the examples; return the modules with averaged weights, in evaluation mode."""
    model = build(settings).to(device())
    encoder = model["encoder"]
    # Most words stand in no annotated text: what raw text told of them is left comparable.
    encoder.words.tables["word"].requires_grad_(not settings.pretrained)
    generator = np.random.default_rng(settings.seed)
    for each in settings.rounds:
        train_round(model.train(), each, data, generator, decay=settings.decay)
    return model


def train_round(
    model: torch.nn.ModuleDict,
    own: Round,
    data: dict[str, list[Example]],
    generator: np.random.Generator,
    *,
    decay: float,
) -> None:
    """Train the modules for one round."""
    encoder = model["encoder"]
    layers = (encoder.words, encoder.context, encoder.join, encoder.reading)
    pretrained = [each for layer in layers for each in layer.parameters() if each.requires_grad]
    optimizer = optimizer_for(model, rate=own.rate, pretrained=pretrained, slow=own.rate / 3)
    epochs = [epoch_batches(data, generator, own.shares) for _ in range(own.epochs)]

    def loss_of(batch: list[list[Example]]) -> Tensor:
        return batch_loss(model, batch_of(batch), own.event_weight)

    fit(model, epochs, loss_of, optimizer=optimizer, decay=decay)


def examples(*, held_out: bool) -> dict[str, list[Example]]:
    """Return the examples of every corpus.

    Args:
        held_out: whether to leave out each tenth sentence of treebanks and GermEval, to choose on.
    """
    pack, known = load("de"), vocabulary()
    found = {
        name: [example(s, name, pack=pack, known=known) for s in sentences if s.forms]
        for name, sentences in corpora().items()
    }
    if held_out:
        for name in CHOSEN_ON:
            found[name] = [e for n, e in enumerate(found[name]) if n % HELD_OUT]
    return found


def load_model(path: Path) -> torch.nn.ModuleDict:
    """Return trained modules in evaluation mode."""
    state: dict[str, Any] = torch.load(path, map_location="cpu")
    model = build(Settings(**state["settings"], pretrained=False))
    model.load_state_dict(state["model"])
    return model.eval()


def run(settings: Settings, path: Path, *, held_out: bool = False) -> None:
    """Train and write the weights."""
    use_threads()
    model = train(settings, examples(held_out=held_out))
    kept = {"seed": settings.seed, "dropout": settings.dropout}
    save({"model": model.cpu().state_dict(), "settings": kept}, path)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=Settings.seed)
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--from-scratch", action="store_true")
    parser.add_argument("--output", type=Path, default=BUILD / "grammar.pt")
    given = parser.parse_args()
    run(
        Settings(seed=given.seed, pretrained=not given.from_scratch),
        given.output,
        held_out=given.held_out,
    )
