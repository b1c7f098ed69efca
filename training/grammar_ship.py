"""Writes the weight files of grammar, entities and events."""

import argparse
from pathlib import Path

import numpy as np
import torch

from training.export import write_graph
from training.grammar import (
    SHARES,
    Batch,
    batch_of,
    epoch_batches,
    examples,
    load_model,
    vocabulary,
)
from training.grammar_export import grammar_model, parts_model, relations_model
from training.manifest import write_manifest
from training.ranges import Ranges, observed
from training.shared import BUILD
from wortlaut.encoder.grammar_network import GRAMMAR_FILE, PARTS_FILE, RELATIONS_FILE
from wortlaut.encoder.network import WORDS_FILE
from wortlaut.encoder.weights import GRAMMAR, VERSION

SOURCES = (
    "UD German GSD, development split and part of train (CC BY-SA 4.0)",
    "UD German PUD (CC BY-SA 3.0)",
    "UD German HDT, 1,402 sentences (CC BY-SA 4.0)",
    "EmpiriST corpus (CC BY-SA 4.0)",
    "GermEval 2014, development split (CC BY 4.0)",
    "Universal NER, German PUD (CC BY-SA 4.0)",
    "German Europarl with named entities (unrestricted), plenary protocols (Apache-2.0)",
    "Names and events marked for this project in sentences of the raw text (CC BY 4.0)",
    "DFKI SmartData corpus, train split (CC BY 4.0)",
    "Plenary protocols of the German Bundestag 2009-2024 (official works), raw text",
    "Leipzig Corpora Collection, 20,000 German news sentences (CC BY), raw text",
    "German Wikipedia and Klexikon articles (CC BY-SA), raw text",
)
LICENCE = "CC BY-SA 4.0"
BATCHES = 30


def ranges_of(model: torch.nn.ModuleDict, batches: list[Batch]) -> Ranges:
    """Return the ranges of what enters the layers on batches of the training texts."""

    def work() -> None:
        for batch in batches:
            _, states, _ = model["encoder"](batch.ids, batch.lengths, batch.habits)
            model["parser"].arcs(states)
            flat = states.flatten(0, 1)
            model["parser"].relations(flat, flat)
            if len(batch.triggers):
                model["parts"](states, *batch.triggers.T, batch.distances)

    return observed(model, work)


def run(path: Path, folder: Path) -> None:
    """Export a trained model into a weight folder."""
    model = load_model(path)
    batches = epoch_batches(examples(held_out=False), np.random.default_rng(0), SHARES)[:BATCHES]
    ranges = ranges_of(model, [batch_of(batch) for batch in batches])
    names = [
        *write_graph(
            folder, GRAMMAR_FILE, grammar_model(model["encoder"], model["parser"], ranges)
        ),
        *write_graph(folder, RELATIONS_FILE, relations_model(model["parser"], ranges)),
        *write_graph(folder, PARTS_FILE, parts_model(model["encoder"], model["parts"], ranges)),
        WORDS_FILE,
    ]
    (folder / WORDS_FILE).write_text("\n".join(vocabulary().words) + "\n", "utf-8")
    facts = {"version": VERSION, "trained_on": SOURCES, "licence": LICENCE}
    write_manifest(folder, names, facts)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=BUILD / "grammar.pt")
    parser.add_argument("--folder", type=Path, default=GRAMMAR)
    given = parser.parse_args()
    run(given.model, given.folder)
