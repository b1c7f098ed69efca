"""How torch computes here, and how it keeps what it has learned."""

import os
from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import torch


def device() -> torch.device:
    """Return where networks are trained: on a CUDA device if there is one, else here."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def use_threads() -> None:
    """Let torch use as many threads as `TRAIN_THREADS` says, two by default."""
    torch.set_num_threads(int(os.environ.get("TRAIN_THREADS", "2")))


def precision() -> AbstractContextManager[object]:
    """Return the context to compute in: bfloat16 where the processor has it, else float32.

    Where it has it an LSTM trains four times as fast; where not, half as fast.
    """
    kind = device().type
    fast = kind == "cuda" or torch.cpu._is_avx512_bf16_supported()
    return torch.autocast(kind, torch.bfloat16, enabled=fast)


def save(state: Mapping[str, Any], path: Path) -> None:
    """Write a state in one go: a stopped run leaves the old file, none, or the whole new one."""
    unfinished = path.with_suffix(".tmp")
    torch.save(state, unfinished)
    unfinished.replace(path)
