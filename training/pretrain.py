"""The lower layers as a language model, on raw text.

How many steps there are follows from the time given and from the speed measured on the first ones.
Restartable: a checkpoint is written every few minutes and picked up by the next run.
"""

import argparse
import math
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from training.compute import device, precision, save, use_threads
from training.language_model import LanguageModel
from training.network import Reader
from training.raw import DEBATES, NEWS, forms
from training.restored import shipped_reader
from training.shared import BUILD
from wortlaut.encoder.features import FORM_COLUMNS, UNKNOWN, surface

SEED = 20231030
WORDS = 128_000
HELD_OUT_TOKENS = 60_000
CHECKPOINT = BUILD / "pretrain.pt"
HIDDEN_SHARE, HIDDEN_WHOLE, HIDDEN_OTHER = 0.15, 0.8, 0.1
"""Tokens to tell from their surroundings; those of them not shown, and shown as another one."""

BEFORE_MEASURE, MEASURED = 20, 60
WARMUP = 500
HEADS_FIRST = 200
LEAST = 0.01
SAVE_EVERY = 240.0
REPORT_EVERY = 200


@dataclass(frozen=True)
class Settings:
    """What a run may vary; `Settings.here` gives what suits the machine.

    Attributes:
        minutes: how long to train.
        windows, length: windows of a batch and their tokens.
        exact, sampled: words of the softmax, see `LanguageModel`.
        heads_first: steps in which only what tells words from states learns.
    """

    minutes: float
    windows: int
    length: int
    exact: int
    sampled: int
    rate: float
    dropout: float = 0.1
    heads_first: int = 0

    @classmethod
    def here(cls, minutes: float) -> "Settings":
        """Return large batches for a GPU, small ones for a processor."""
        if device().type == "cuda":
            return cls(minutes, windows=1024, length=96, exact=4096, sampled=4096, rate=3e-3)
        return cls(minutes, windows=48, length=80, exact=512, sampled=512, rate=2e-3)

    @classmethod
    def going_on(cls, minutes: float) -> "Settings":
        """Return the settings from a trained reader on: slower, its heads are new."""
        first = cls.here(minutes)
        return replace(first, rate=first.rate * 2 / 3, heads_first=HEADS_FIRST)


class Corpus(NamedTuple):
    """Form numbers to learn from, in windows (W, length), and to measure on, (W, length)."""

    learned: Tensor
    held_out: Tensor


def pretrained_reader() -> Reader:
    """Return the lower layers as the language model left them."""
    reader = Reader(WORDS)
    reader.load_state_dict(torch.load(CHECKPOINT, map_location="cpu")["reader"])
    return reader


def words() -> list[str]:
    """Return the forms that are words of the model; two numbers more are padding and unknown."""
    return forms()[: WORDS - 2]


def form_table(known: list[str]) -> Tensor:
    """Return (forms + 1, len(FORM_COLUMNS)): what is seen of each form number, 0 a rare form."""
    rows = [(UNKNOWN,) * len(FORM_COLUMNS)]
    rows += [(n + 2 if n + 2 < WORDS else UNKNOWN, *surface(form)) for n, form in enumerate(known)]
    return torch.tensor(rows, dtype=torch.int32)


def frequencies(counts: NDArray[np.int64]) -> Tensor:
    """Return the frequency of each word number; padding and unknown get none."""
    return torch.tensor(np.concatenate([[0, 0], counts[: WORDS - 2]]))


def corpus(length: int) -> Corpus:
    """Return the raw text in windows: news and encyclopaedia twice, cut at other places."""
    news = np.load(BUILD / f"{NEWS}.npy")
    held_out, news = news[-HELD_OUT_TOKENS:], news[:-HELD_OUT_TOKENS]
    debates = [np.load(path) for name in DEBATES if (path := BUILD / f"{name}.npy").exists()]

    def windows(tokens: NDArray[np.int32]) -> NDArray[np.int32]:
        return tokens[: len(tokens) // length * length].reshape(-1, length)

    pool = [windows(news), windows(news[length // 2 :]), *map(windows, debates)]
    return Corpus(torch.from_numpy(np.concatenate(pool)), torch.from_numpy(windows(held_out)))


def shown(forms: Tensor, table: Tensor, generator: torch.Generator) -> tuple[Tensor, ...]:
    """Return words, seen and hidden as `LanguageModel` takes them, for form numbers (B, T)."""
    place = forms.device
    count = int(forms.shape[1] * HIDDEN_SHARE)
    hidden = torch.rand(forms.shape, generator=generator, device=place).topk(count, dim=1).indices
    clean = table[forms].long()
    chance = torch.rand(hidden.shape, generator=generator, device=place)
    others = torch.randint(len(forms), hidden.shape, generator=generator, device=place)
    own = forms.gather(1, hidden)
    other = forms[others, hidden]
    replaced = (chance >= HIDDEN_WHOLE) & (chance < HIDDEN_WHOLE + HIDDEN_OTHER)
    vectors = table[torch.where(replaced, other, own)].long()
    vectors[chance < HIDDEN_WHOLE] = 0
    vectors[..., 0] = torch.where(chance < HIDDEN_WHOLE, UNKNOWN, vectors[..., 0])
    seen = clean.scatter(1, hidden[..., None].expand_as(vectors), vectors)
    return clean[..., 0], seen, hidden


def rate(step: int, steps: int, peak: float) -> float:
    """Return the learning rate: a linear warm-up, then a cosine down to a hundredth."""
    if step < WARMUP:
        return peak * (step + 1) / WARMUP
    progress = min(1.0, (step - WARMUP) / max(1, steps - WARMUP))
    return peak * (LEAST + (1 - LEAST) * 0.5 * (1 + math.cos(math.pi * progress)))


class Training:
    """A language model in training, with all that a checkpoint keeps."""

    def __init__(
        self, settings: Settings, table: Tensor, frequency: Tensor, reader: Reader | None = None
    ) -> None:
        torch.manual_seed(SEED)
        self.settings = settings
        self.table = table.to(device())
        self.model = LanguageModel(
            reader or Reader(WORDS),
            frequency,
            exact=settings.exact,
            sampled=settings.sampled,
            dropout=settings.dropout,
            compiled=device().type == "cuda",
        ).to(device())
        own = set(self.model.reader.parameters())
        heads = [each for each in self.model.parameters() if each not in own]
        groups = [
            {"params": list(self.model.reader.parameters()), "after": settings.heads_first},
            {"params": heads, "after": 0},
        ]
        self.optimizer = torch.optim.Adam(groups, lr=settings.rate, betas=(0.9, 0.98), fused=True)
        self.step, self.steps = 0, 0

    def losses(self, forms: Tensor, seed: int) -> tuple[Tensor, Tensor]:
        """Return the losses of windows (B, T) of form numbers."""
        generator = torch.Generator(device()).manual_seed(seed)
        with precision():
            lower, upper = self.model(*shown(forms.to(device()).long(), self.table, generator))
        return lower, upper

    def learn(self, forms: Tensor) -> Tensor:
        """Take a step on windows (B, T); return both losses."""
        settings = self.settings
        for group in self.optimizer.param_groups:
            own, steps = self.step - group["after"], self.steps or 1 << 30
            group["lr"] = rate(own, steps, settings.rate) if own >= 0 else 0.0
        lower, upper = self.losses(forms, SEED + self.step)
        (lower + upper).backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.step += 1
        return torch.stack([lower, upper]).detach()

    def measured(self, held_out: Tensor) -> list[float]:
        """Return the mean losses on the held-out windows."""
        self.model.eval()
        torch.manual_seed(SEED)
        with torch.no_grad():
            found = [
                torch.stack(self.losses(part, SEED + n))
                for n, part in enumerate(held_out.split(self.settings.windows))
            ]
        self.model.train()
        return [round(value, 3) for value in torch.stack(found).mean(0).tolist()]

    def save(self, path: Path) -> None:
        """Write a checkpoint."""
        state = {
            "reader": self.model.reader.state_dict(),
            "model": self.model.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "step": self.step,
            "steps": self.steps,
            "settings": asdict(self.settings),
        }
        save(state, path)

    def restore(self, path: Path) -> None:
        """Go on from a checkpoint."""
        state: dict[str, Any] = torch.load(path, map_location=device())
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step, self.steps = state["step"], state["steps"]


def train(training: Training, texts: Corpus, path: Path) -> None:
    """Train up to the last step, which is set once the speed is known."""
    settings = training.settings
    learned = texts.learned.to(device())
    order = torch.randperm(len(learned), generator=torch.Generator().manual_seed(SEED))
    order = order.to(device())
    started = saved = time.time()
    first, running = training.step, torch.zeros(2, device=device())
    while not training.steps or training.step < training.steps:
        place = training.step * settings.windows + torch.arange(settings.windows, device=device())
        running += training.learn(learned[order[place % len(order)]])
        if training.step == BEFORE_MEASURE:
            running.sum().item()
            measuring = time.time()
        if training.step == BEFORE_MEASURE + MEASURED:
            running.sum().item()
            left = settings.minutes * 60 - (time.time() - started)
            training.steps = training.step + int(left * MEASURED / (time.time() - measuring))
            print(f"{training.steps} steps", flush=True)
        if training.step % REPORT_EVERY == 0:
            lower, upper = (running / REPORT_EVERY).tolist()
            took = time.time() - started
            tokens = (training.step - first) * settings.windows * settings.length
            speed = f"{tokens / took:,.0f} tokens/s after {took:.0f} s"
            print(f"step {training.step} losses {lower:.3f} {upper:.3f} {speed}", flush=True)
            running.zero_()
        if training.steps and time.time() - saved > SAVE_EVERY:
            training.save(path)
            saved = time.time()
            print(f"step {training.step} held-out {training.measured(texts.held_out)}", flush=True)
    training.save(path)
    print(f"step {training.step} held-out {training.measured(texts.held_out)}", flush=True)


def run(minutes: float = 150.0, *, shipped: bool = False) -> None:
    """Train from the last checkpoint on, or for so many minutes from the first step.

    Args:
        minutes: how long.
        shipped: whether to start from the weights that ship instead of random ones.
    """
    use_threads()
    settings = Settings.going_on(minutes) if shipped else Settings.here(minutes)
    training = Training(
        settings,
        form_table(forms()),
        frequencies(np.load(BUILD / "counts.npy")),
        shipped_reader(WORDS) if shipped else None,
    )
    if CHECKPOINT.exists():
        training.restore(CHECKPOINT)
    train(training, corpus(settings.length), CHECKPOINT)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=150.0)
    parser.add_argument("--from-shipped", action="store_true", help="start from what ships")
    given = parser.parse_args()
    run(given.minutes, shipped=given.from_shipped)
