"""Rebuilds every shipped weight: `python -m training`, one stage after the other.

A stage whose result lies in `build/training` already is skipped; delete the file to run it again.
"""

from training import lexicon, pretrain, raw, ship, statements
from training.shared import BUILD
from wortlaut.encoder.weights import FOLDER


def run() -> None:
    """Run all stages in order."""
    BUILD.mkdir(parents=True, exist_ok=True)
    lexicon.main()
    if not (BUILD / "counts.npy").exists():
        raw.run()
    pretrain.run(pretrain.STATEMENTS)
    model = BUILD / "statements.pt"
    if not model.exists():
        statements.run(statements.Settings(), model)
    ship.run(model, FOLDER)


if __name__ == "__main__":
    run()
