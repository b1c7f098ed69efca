"""Stage 2: the contextual layer as a language model in both directions, on raw text.

Restartable: a checkpoint is written every `SAVE_EVERY` steps and picked up by the next run.
"""

import math
import time

import numpy as np
import torch
from numpy.typing import NDArray

from training.compute import precision, use_threads
from training.network import LanguageModel, Reader
from training.raw import DEBATES, NEWS
from training.shared import BUILD
from wortlaut.encoder.features import UNKNOWN, surface

SEED = 20231030
WORDS = 32_000
STREAMS = 48
LENGTH = 80
STEPS = 12_000
MORE = 5_000
"""Steps on news and encyclopaedia alone after a warm restart (Loshchilov and Hutter 2017)."""

NEGATIVES = 1024
DROPOUT = 0.1
WARMUP = 500
PEAK_RATE, RESTART_RATE = 2e-3, 1e-3
SAVE_EVERY = 1_000
HELD_OUT_TOKENS = 60_000
CHECKPOINT = BUILD / "pretrain.pt"


def pretrained_reader() -> Reader:
    """Return the contextual layer as the language model left it."""
    reader, prefix = Reader(WORDS), "reader."
    state = torch.load(CHECKPOINT)["model"]
    reader.load_state_dict(
        {k.removeprefix(prefix): v for k, v in state.items() if k.startswith(prefix)}
    )
    return reader


def form_table() -> torch.Tensor:
    """Return (forms + 1, 5): word, prefix, suffix3, suffix4, shape of each form number."""
    forms = (BUILD / "forms.txt").read_text().splitlines()
    rows = [(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, 1)]
    rows += [(n + 2 if n + 2 < WORDS else UNKNOWN, *surface(form)) for n, form in enumerate(forms)]
    return torch.tensor(rows, dtype=torch.int32)


def frequencies() -> torch.Tensor:
    """Return the frequency of each word id; padding and unknown get none."""
    counts = np.load(BUILD / "counts.npy")[: WORDS - 2]
    return torch.tensor(np.concatenate([[0, 0], counts]))


def token_stream() -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Return (training tokens, held-out tokens): news and encyclopaedia twice, debates once.

    Chunks of `LENGTH` tokens are shuffled, so that every batch mixes the sources. For the steps
    after the restart come chunks of news and encyclopaedia that are cut elsewhere.
    """
    news = np.load(BUILD / f"{NEWS}.npy")
    held_out, news = news[-HELD_OUT_TOKENS:], news[:-HELD_OUT_TOKENS]
    debates = np.concatenate([np.load(BUILD / f"{name}.npy") for name in DEBATES])
    generator = np.random.default_rng(SEED)

    def chunks(tokens: NDArray[np.int32], offset: int) -> NDArray[np.int32]:
        tokens = tokens[offset:]
        return tokens[: len(tokens) // LENGTH * LENGTH].reshape(-1, LENGTH)

    needed = STEPS * STREAMS
    pool = np.concatenate([chunks(news, 0), chunks(news, LENGTH // 2), chunks(debates, 0)])
    news_chunks = 2 * (len(news) // LENGTH)
    order = generator.permutation(len(pool))
    if len(order) > needed:
        from_news = order[order < news_chunks]
        from_debates = order[order >= news_chunks][: max(0, needed - len(from_news))]
        order = generator.permutation(np.concatenate([from_news, from_debates]))
    first = pool[order][: len(order) // STREAMS * STREAMS]
    again = np.concatenate([chunks(news, LENGTH // 4), chunks(news, 3 * LENGTH // 4)])
    return np.concatenate(
        [first[:needed], generator.permutation(again)[: MORE * STREAMS]]
    ), held_out


def rate(step: int) -> float:
    """Return the learning rate: twice a linear warm-up, then a cosine down to a fiftieth."""
    peak, length = (PEAK_RATE, STEPS) if step < STEPS else (RESTART_RATE, MORE)
    step = step if step < STEPS else step - STEPS
    if step < WARMUP:
        return peak * (step + 1) / WARMUP
    progress = (step - WARMUP) / (length - WARMUP)
    return peak * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1.0, progress))))


def held_out_loss(model: LanguageModel, table: torch.Tensor, tokens: NDArray[np.int32]) -> float:
    """Return the mean sampled loss on the held-out tokens."""
    model.eval()
    torch.manual_seed(SEED)
    usable = tokens[: len(tokens) // (STREAMS * LENGTH) * STREAMS * LENGTH]
    batches = torch.from_numpy(usable.astype(np.int64)).view(-1, STREAMS, LENGTH)
    with torch.no_grad(), precision():
        losses = [model(table[batch].long()).item() for batch in batches]
    model.train()
    return sum(losses) / len(losses)


def save(model: LanguageModel, optimizer: torch.optim.Optimizer, step: int) -> None:
    """Write a checkpoint in one go: a stopped run leaves the old one or the new one."""
    state = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step}
    unfinished = CHECKPOINT.with_suffix(".tmp")
    torch.save(state, unfinished)
    unfinished.replace(CHECKPOINT)


def run() -> None:
    """Train up to the last step from the last checkpoint on."""
    use_threads()
    torch.manual_seed(SEED)
    table = form_table()
    tokens, held_out = token_stream()
    model = LanguageModel(Reader(WORDS), frequencies(), negatives=NEGATIVES, dropout=DROPOUT)
    optimizer = torch.optim.Adam(model.parameters(), lr=PEAK_RATE, betas=(0.9, 0.98), fused=True)
    first = 0
    if CHECKPOINT.exists():
        state = torch.load(CHECKPOINT)
        model.load_state_dict(state["model"])
        optimizer.load_state_dict(state["optimizer"])
        first = state["step"]
    started, running = time.time(), 0.0
    for step in range(first, STEPS + MORE):
        torch.manual_seed(SEED + step)
        at = (step * STREAMS) % (len(tokens) - STREAMS)
        batch = table[torch.from_numpy(tokens[at : at + STREAMS].astype(np.int64))].long()
        for group in optimizer.param_groups:
            group["lr"] = rate(step)
        with precision():
            loss = model(batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        running += loss.item()
        if (step + 1) % 100 == 0:
            speed = (step + 1 - first) * STREAMS * LENGTH / (time.time() - started)
            print(f"step {step + 1} loss {running / 100:.3f} {speed:,.0f} tokens/s", flush=True)
            running = 0.0
        if (step + 1) % SAVE_EVERY == 0 or step + 1 == STEPS + MORE:
            save(model, optimizer, step + 1)
            value = held_out_loss(model, table, held_out)
            print(f"step {step + 1} held-out loss {value:.3f}", flush=True)


if __name__ == "__main__":
    run()
