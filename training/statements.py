"""The statement heads on the states of the grammar network.

They learn from the quotation corpus, and from quotations in single sentences of other news.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from training.compute import precision, save, use_threads
from training.corrections import corrected_articles
from training.event_annotations import with_events
from training.examples import Example, example
from training.fitting import fit, optimizer_for
from training.grammar_network import STATES as UPPER_STATES
from training.graph import BYTE_SCALE, BYTE_ZERO
from training.invented import EVENTS, invented_articles
from training.pretrain import words
from training.quotation_annotations import quoted_documents, quoted_sentences
from training.restored_statements import restore
from training.shared import BUILD, articles
from training.statements_network import Encoder, RoleScorer
from wortlaut.encoder.features import UNKNOWN
from wortlaut.encoder.grammar_network import shipped_grammar_network
from wortlaut.encoder.inputs import COLUMN
from wortlaut.encoder.relations import relations, scorer_kind
from wortlaut.encoder.tags import ROLES, TAGS
from wortlaut.encoder.vocabulary import Vocabulary
from wortlaut.encoder.weights import STATEMENTS
from wortlaut.language import load

TOKENS_A_BATCH = 2500
LEMMA = COLUMN["lemma"]
LEMMA_DROP = 0.1
ROLE_REACH = 120
EVENT_WEIGHT = 3.0
States = Mapping[str, Tensor]
"""Weights of encoder and scorer by name."""
# Addressees are named for one quotation in twelve; unweighted they are hardly ever found.
POSITIVE_WEIGHTS = {"addressee": 4.0}


@dataclass(frozen=True)
class Settings:
    """What a run may vary; the defaults are what ships.

    Attributes:
        seed: 1 to 6 were tried; 1 does best on the development articles.
        lower_only: whether to hide the states of the upper grammar layer, to see what they bring.
        corpus_only: whether to leave out what was marked in other news, to see what it brings.
        invented: whether to learn from the articles that were written for this project.
    """

    seed: int = 1
    epochs: int = 14
    rate: float = 1.5e-3
    dropout: float = 0.4
    decay: float = 0.998
    lower_only: bool = False
    corpus_only: bool = False
    invented: bool = True


def lemma_list(split: str) -> list[str]:
    """Return the lemmas that the split's articles use at least twice, by frequency."""
    pack = load("de")
    counts: Counter[str] = Counter()
    for article in articles(split):
        tokens = pack.tokenize(article["originalText"])
        counts.update(reading.lemma for reading in pack.analyse(tokens))
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [lemma for lemma, count in ranked if count > 1]


def annotated_texts(*, corpus_only: bool = False, invented: bool = True) -> list[dict[str, Any]]:
    """Return all texts whose quotations are marked: training articles, other and invented news."""
    own = with_events(articles("train"))
    if corpus_only:
        return own
    found = [*own, *quoted_sentences(), *quoted_documents()]
    return [*found, *with_events(list(invented_articles()), EVENTS)] if invented else found


def vocabulary() -> Vocabulary:
    """Return the words of the language model and the lemmas of the training articles."""
    path = BUILD / "lemmas.txt"
    if not path.exists():
        path.write_text("\n".join(lemma_list("train")) + "\n")
    return Vocabulary.of(words(), path.read_text().splitlines())


def examples(
    texts: Iterable[dict[str, Any]], known: Vocabulary, *, lower_only: bool
) -> list[Example]:
    """Return the examples of articles of the corpus; for `lower_only` see `Settings`."""
    pack, network = load("de"), shipped_grammar_network()
    found = [example(text, pack=pack, vocabulary=known, network=network) for text in texts]
    if lower_only:
        for item in found:
            item.context[:, -UPPER_STATES:] = BYTE_ZERO
    return found


def batches(data: list[Example], generator: np.random.Generator) -> Iterator[list[Example]]:
    """Yield batches of articles of similar length, in random order."""
    keyed = sorted(data, key=lambda e: len(e.inputs.ids) * generator.uniform(0.9, 1.1))
    groups: list[list[Example]] = [[]]
    for item in keyed:
        width = max(len(e.inputs.ids) for e in [*groups[-1], item])
        if groups[-1] and width * (len(groups[-1]) + 1) > TOKENS_A_BATCH:
            groups.append([])
        groups[-1].append(item)
    for number in generator.permutation(len(groups)):
        yield groups[number]


def floats(context: NDArray[np.uint8]) -> Tensor:
    """Return states in (-1, 1) from the bytes that stand for them."""
    return (torch.from_numpy(context).float() - BYTE_ZERO) * float(BYTE_SCALE)


class Padded(NamedTuple):
    """Texts side by side.

    Attributes:
        ids: (B, T, len(COLUMNS)).
        lengths: (B,).
        context: (B, T, C).
        tags, events: (B, T, 2) and (B, T), -1 where padded.
    """

    ids: Tensor
    lengths: Tensor
    context: Tensor
    tags: Tensor
    events: Tensor


def padded(batch: list[Example]) -> Padded:
    """Return texts side by side."""
    lengths = [len(item.inputs.ids) for item in batch]
    ids = torch.zeros(len(batch), max(lengths), batch[0].inputs.ids.shape[1], dtype=torch.long)
    context = torch.zeros(len(batch), max(lengths), batch[0].context.shape[1])
    tags = torch.full((len(batch), max(lengths), 2), -1)
    events = torch.full((len(batch), max(lengths)), -1)
    for row, item in enumerate(batch):
        ids[row, : lengths[row]] = torch.from_numpy(item.inputs.ids.astype(np.int64))
        context[row, : lengths[row]] = floats(item.context)
        tags[row, : lengths[row]] = torch.from_numpy(item.tags.T)
        events[row, : lengths[row]] = torch.from_numpy(item.events)
    return Padded(ids, torch.tensor(lengths), context, tags, events)


def role_loss(scorer: RoleScorer, states: Tensor, item: Example) -> Tensor:
    """Return the loss of roles and medium, summed over the quotations of an article."""
    quotes = list(item.quotes)
    kinds = [scorer_kind(*pair) for pair in zip(item.kinds, item.layers, strict=True)]
    described = relations(quotes, kinds, item.inputs.sentence)
    scores, media = scorer(states, *map(torch.from_numpy, described))
    gold = torch.from_numpy(item.roles)
    near = torch.zeros(len(quotes), len(item.inputs.ids))
    for row, quote in enumerate(quotes):
        near[row, max(0, quote[0] - ROLE_REACH) : quote[-1] + ROLE_REACH] = 1
    weight = torch.maximum(near[:, None], gold)
    positive = torch.tensor([[POSITIVE_WEIGHTS.get(role, 1.0)] for role in ROLES])
    roles = binary_cross_entropy_with_logits(
        scores.float(), gold, weight=weight, pos_weight=positive, reduction="sum"
    )
    medium = cross_entropy(media.float(), torch.from_numpy(item.media), reduction="sum")
    return roles / 10 + medium


def batch_loss(encoder: Encoder, scorer: RoleScorer, batch: list[Example]) -> Tensor:
    """Return the loss of a batch: tags, events, roles, media, and roles by token alone."""
    ids, lengths, context, tags, events = padded(batch)
    dropped = torch.rand(ids.shape[:2]) < LEMMA_DROP
    ids[..., LEMMA] = torch.where(dropped & (ids[..., LEMMA] > 0), UNKNOWN, ids[..., LEMMA])
    with precision():
        states, scores, named = encoder(ids, lengths, context)
        alone = encoder.role_tagger(states)
        tag_loss = cross_entropy(
            scores.float().reshape(-1, TAGS), tags.reshape(-1), ignore_index=-1, reduction="sum"
        )
        event_loss = cross_entropy(
            named.float().flatten(0, 1), events.flatten(), ignore_index=-1, reduction="sum"
        )
        loss = (tag_loss + EVENT_WEIGHT * event_loss) / 10
        quotes = 1
        for row, item in enumerate(batch):
            if not item.quotes:
                continue
            quotes += len(item.quotes)
            own = states[row, : len(item.inputs.ids)]
            loss = loss + role_loss(scorer, own, item)
            gold = torch.from_numpy(item.roles.max(0).T)
            own_alone = alone[row, : len(item.inputs.ids)].float()
            loss = loss + binary_cross_entropy_with_logits(own_alone, gold, reduction="sum") / 20
    return loss / quotes


def build(settings: Settings, known: Vocabulary) -> torch.nn.ModuleDict:
    """Return encoder and scorer."""
    torch.manual_seed(settings.seed)
    classes, lemmas = load("de").ambiguity_classes + 1, len(known.lemmas) + 2
    encoder = Encoder(ambiguity=classes, lemmas=lemmas, dropout=settings.dropout)
    return torch.nn.ModuleDict({"encoder": encoder, "scorer": RoleScorer(dropout=settings.dropout)})


def shipped_states(settings: Settings) -> States:
    """Return the weights that ship."""
    model = build(settings, vocabulary())
    restore(model, STATEMENTS)
    return model.state_dict()


def train(
    settings: Settings, data: list[Example], known: Vocabulary, start: States | None = None
) -> torch.nn.ModuleDict:
    """Train on the examples; return the modules with averaged weights, in evaluation mode.

    With `start` learning goes on from these weights.
    """
    model = build(settings, known)
    if start is not None:
        model.load_state_dict(start)
    encoder, scorer = model["encoder"], model["scorer"]
    optimizer = optimizer_for(model, rate=settings.rate)
    generator = np.random.default_rng(settings.seed)
    epochs = [list(batches(data, generator)) for _ in range(settings.epochs)]

    def loss_of(batch: list[Example]) -> Tensor:
        return batch_loss(encoder, scorer, batch)

    return fit(model, epochs, loss_of, optimizer=optimizer, decay=settings.decay)


def run(
    settings: Settings,
    path: Path,
    corrections: Path | None = None,
    half: int | None = None,
    start: States | None = None,
) -> None:
    """Train on train, and on what users put right if a file of it is given; write the weights.

    With `half`, 0 or 1, every other text is left out, from the first or the second on. For `start`
    see `train`.
    """
    use_threads()
    known = vocabulary()
    corrected = () if corrections is None else corrected_articles(corrections)
    found = annotated_texts(corpus_only=settings.corpus_only, invented=settings.invented)
    own = [text for n, text in enumerate(found) if half is None or n % 2 != half]
    texts = [*own, *corrected]
    model = train(settings, examples(texts, known, lower_only=settings.lower_only), known, start)
    save({"model": model.state_dict(), "settings": asdict(settings)}, path)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=Settings.seed)
    parser.add_argument("--epochs", type=int, default=Settings.epochs)
    parser.add_argument("--lower-only", action="store_true")
    parser.add_argument("--corpus-only", action="store_true")
    parser.add_argument("--corrections", type=Path, help="of `wortlaut correct export`")
    parser.add_argument("--from-shipped", action="store_true", help="go on from what ships")
    parser.add_argument("--rate", type=float, default=Settings.rate)
    parser.add_argument("--half", type=int, choices=(0, 1), help="leave out every other text")
    parser.add_argument("--output", type=Path, default=BUILD / "statements.pt")
    given = parser.parse_args()
    settings = Settings(
        seed=given.seed,
        epochs=given.epochs,
        rate=given.rate,
        lower_only=given.lower_only,
        corpus_only=given.corpus_only,
    )
    start = shipped_states(settings) if given.from_shipped else None
    run(settings, given.output, given.corrections, given.half, start)
