"""Rebuilds every shipped weight: `python -m training`, one stage after the other.

A stage whose result lies in `build/training` already is skipped; delete the file to run it again.
"""

from training import (
    events,
    further,
    grammar,
    grammar_ship,
    lexicon,
    media,
    pretrain,
    raw,
    ship,
    speakers,
    unseen,
)
from training.shared import BUILD
from wortlaut.encoder.weights import GRAMMAR, STATEMENTS


def run() -> None:
    """Run all stages in order."""
    BUILD.mkdir(parents=True, exist_ok=True)
    lexicon.main()
    if not (BUILD / "counts.npy").exists():
        raw.run()
    model = BUILD / "grammar.pt"
    if not model.exists():
        pretrain.run()
        grammar.run(grammar.Settings(), model)
    grammar_ship.run(model, GRAMMAR)
    model = BUILD / "statements.pt"
    if not model.exists():
        further.from_scratch(model)
    ship.run(model, STATEMENTS)
    unseen.train()
    media.run()
    speakers.run()
    events.run()


if __name__ == "__main__":
    run()
