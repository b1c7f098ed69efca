"""Annotated texts as the product reads texts that it has not learned from.

What follows the networks has to learn from answers like those that it will get. So the statement
heads are trained twice more, each time without every other text (`python -m training.unseen`),
and read the texts that they have not seen. The grammar network has seen no quotation of any.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from training.shared import BUILD
from training.ship import load_model, ranges_of, write_graphs
from training.statements import Settings, annotated_texts, examples, run, vocabulary
from wortlaut.encoder.grammar_network import shipped_grammar_network
from wortlaut.encoder.network import OnnxNetwork
from wortlaut.encoder.texts import Networks
from wortlaut.encoder.weights import StatementsManifest, shipped
from wortlaut.evaluation.gold import GoldArticle
from wortlaut.language import load
from wortlaut.pipeline import prepare, read_analyses
from wortlaut.records import Analysis

HALVES = (0, 1)
_BATCH = 15


def folder(half: int) -> Path:
    """Return where the graphs lie that have not seen a half of the texts."""
    return BUILD / f"half-{half}"


def train() -> None:
    """Train the statement heads without each half, unless that has been done."""
    for half in HALVES:
        if folder(half).exists():
            continue
        path = BUILD / f"half-{half}.pt"
        run(Settings(), path, half=half)
        known = vocabulary()
        model, settings = load_model(path, known)
        seen = [text for n, text in enumerate(annotated_texts()) if n % 2 != half]
        ranges = ranges_of(model, examples(seen, known, lower_only=settings.lower_only))
        unfinished = folder(half).with_suffix(".tmp")
        write_graphs(model, ranges, unfinished)
        unfinished.rename(folder(half))


@cache
def _network(half: int) -> OnnxNetwork:
    """Return the statement network for a half that it has not seen."""
    return OnnxNetwork(folder(half))


def read_unseen(
    texts: Sequence[GoldArticle], *, manifest: StatementsManifest | None = None
) -> list[Analysis]:
    """Read annotated texts, each with networks that have not seen it.

    Args:
        texts: what to read.
        manifest: how scores become decisions, None for what ships.

    Raises:
        FileNotFoundError: `train` has not been run.
    """
    place = {text["documentName"]: n % 2 for n, text in enumerate(annotated_texts())}
    for half in HALVES:
        if not folder(half).exists():
            raise FileNotFoundError(f"{folder(half)}: run `python -m training.unseen` first")
    found: dict[str, Analysis] = {}
    for half in HALVES:
        networks = Networks(shipped_grammar_network(), _network(half), manifest or shipped())
        own = [text for text in texts if place[text.name] == half]
        for start in range(0, len(own), _BATCH):
            batch = own[start : start + _BATCH]
            prepared = [prepare(text.article(), pack=load("de")) for text in batch]
            read = read_analyses(prepared, networks=networks)
            found |= {text.name: each for text, each in zip(batch, read, strict=True)}
    return [found[text.name] for text in texts]


if __name__ == "__main__":
    train()
