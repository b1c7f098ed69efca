"""Chooses the decisions on dev, calibrates, and writes the weight files of the package."""

import argparse
import json
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import torch

from training.calibration import expected_error, fit, is_right
from training.decisions import MARKED, SPEAKER, Bench, choose
from training.examples import Example
from training.export import encoder_model, roles_model, write_graph
from training.manifest import write_manifest
from training.ranges import Ranges, observed
from training.shared import BUILD, DATA, articles
from training.statements import Settings, batches, build, examples, padded, vocabulary
from training.statements_network import RoleScorer
from wortlaut.encoder.network import ENCODER_FILE, LEMMAS_FILE, ROLES_FILE, OnnxNetwork
from wortlaut.encoder.reading import confidence
from wortlaut.encoder.vocabulary import Vocabulary
from wortlaut.encoder.weights import STATEMENTS, VERSION, StatementsManifest
from wortlaut.evaluation import load_gold

SOURCES = (
    "German news quotation attribution dataset, train split (Petersen-Frey and Biemann 2024, "
    "CC BY-NC-SA 4.0)",
    "Quotations marked for this project in news sentences of the Leipzig Corpora Collection "
    "(CC BY) and documents of DFKI SmartData (CC BY 4.0)",
    "Articles written for this project with their quotations and events (CC BY 4.0)",
    "Events marked for this project in articles of that dataset (CC BY 4.0)",
    "Plenary protocols of the German Bundestag 2009-2024 (official works), raw text",
    "Leipzig Corpora Collection, 20,000 German news sentences (CC BY), raw text",
    "German Wikipedia and Klexikon articles (CC BY-SA), raw text",
)
LICENCE = "CC BY-NC-SA 4.0"
BATCHES = 30
DEV = DATA / "statements" / "wikinews-dev.jsonl.xz"


def undecided() -> StatementsManifest:
    """Return a manifest before any decision."""
    return StatementsManifest(
        version=VERSION,
        trained_on=SOURCES,
        licence=LICENCE,
        files={},
        outside_bias=MARKED,
        least_score=(0.0, 0.0),
        role_thresholds=(SPEAKER, 0.5, 0.5, 0.5),
        calibration=(1.0, 0.0),
    )


def calibrated(bench: Bench, manifest: StatementsManifest) -> tuple[StatementsManifest, float]:
    """Return the manifest with its curve from score to confidence, and the error on dev."""
    scores, right = [], []
    for found, gold in zip(bench.scored(manifest), bench.gold, strict=True):
        quotes = [group.quote for group in gold.groups]
        for tokens, score in found:
            scores.append(score)
            right.append(is_right(tokens, quotes))
    curve = fit(scores, right)
    error = expected_error([confidence(score, curve) for score in scores], right)
    return msgspec.structs.replace(manifest, calibration=curve), error


def load_model(path: Path, known: Vocabulary) -> tuple[torch.nn.ModuleDict, Settings]:
    """Return trained modules in evaluation mode, and how they were trained."""
    state: dict[str, Any] = torch.load(path)
    settings = Settings(**state["settings"])
    model = build(settings, known)
    model.load_state_dict(state["model"])
    return model.eval(), settings


def ranges_of(model: torch.nn.ModuleDict, data: list[Example]) -> Ranges:
    """Return the ranges of what enters the layers that read tokens, on texts of the train split."""
    encoder, scorer = model["encoder"], model["scorer"]
    reading = torch.nn.ModuleList([encoder, *_of_tokens(scorer)])

    def work() -> None:
        for batch in islice(batches(data, np.random.default_rng(0)), BATCHES):
            texts = padded(batch)
            states, *_ = encoder(texts.ids, texts.lengths, texts.context)
            scorer.key(scorer.token(states))

    return observed(reading, work)


def _of_tokens(scorer: RoleScorer) -> tuple[torch.nn.Module, ...]:
    """Return the layers of the role scorer that read every token; the others stay in float."""
    return scorer.token[0], scorer.key


def write_graphs(model: torch.nn.ModuleDict, ranges: Ranges, folder: Path) -> tuple[str, ...]:
    """Write the graphs into a folder; return the names of their files."""
    return (
        *write_graph(folder, ENCODER_FILE, encoder_model(model["encoder"], ranges)),
        *write_graph(folder, ROLES_FILE, roles_model(model["scorer"], ranges)),
    )


def run(path: Path, folder: Path) -> None:
    """Export a trained model with its decisions into a weight folder."""
    known = vocabulary()
    model, settings = load_model(path, known)
    train, dev = (
        examples(articles(split), known, lower_only=settings.lower_only)
        for split in ("train", "dev")
    )
    graphs = write_graphs(model, ranges_of(model, train), folder)
    bench = Bench(dev, load_gold(DEV), OnnxNetwork(folder, threads=1))
    manifest = choose(bench, undecided())
    manifest, error = calibrated(bench, manifest)
    figures = bench.figures(manifest)
    print(f"expected calibration error on dev {error:.3f}")
    for name in ("messages", "roles", "joint", "form", "medium", "speaker", "addressee"):
        print(f"{name} F1 on gold tokens {getattr(figures, name).f1:.4f}", flush=True)
    (folder / LEMMAS_FILE).write_text("\n".join(known.lemmas) + "\n", "utf-8")
    facts = json.loads(msgspec.json.encode(manifest))
    write_manifest(folder, (*graphs, LEMMAS_FILE), facts)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=BUILD / "statements.pt")
    parser.add_argument("--folder", type=Path, default=STATEMENTS)
    given = parser.parse_args()
    run(given.model, given.folder)
