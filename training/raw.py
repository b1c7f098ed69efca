"""Raw text to integers.

Writes `forms.txt` (every form seen at least twice, by frequency), `counts.npy`, and one array of
form numbers a raw file; form 0 stands for every rarer form.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import islice

import numpy as np

from training.shared import BUILD, raw_lines
from wortlaut.encoder.features import normal_form
from wortlaut.language.de.words.tokens import tokenize

NEWS = "news_wiki"
DEBATES = tuple(f"bundestag-0{number}" for number in range(4))
LINES_A_BATCH = 20_000


def _batches(name: str, limit: int) -> Iterator[list[list[str]]]:
    """Yield the token forms of the paragraphs, in batches of lines."""
    lines = islice(raw_lines(name), limit)
    while batch := list(islice(lines, LINES_A_BATCH)):
        yield [[normal_form(token.text) for token in tokenize(line)] for line in batch]


def encode_file(name: str, *, numbers: dict[str, int], counts: Counter[int], limit: int) -> int:
    """Write the form numbers of a raw file in reading order; return the number of tokens."""
    pieces = []
    for batch in _batches(name, limit):
        flat = [numbers.setdefault(form, len(numbers)) for forms in batch for form in forms]
        counts.update(flat)
        pieces.append(np.array(flat, dtype=np.int32))
    tokens = np.concatenate(pieces)
    np.save(BUILD / f"{name}.npy", tokens)
    return len(tokens)


def forms() -> list[str]:
    """Return the forms seen at least twice, the most frequent first."""
    return (BUILD / "forms.txt").read_text().splitlines()


def run(*, limit: int = 1 << 40) -> None:
    """Encode all raw files; renumber forms by frequency, rarer ones as 0."""
    BUILD.mkdir(parents=True, exist_ok=True)
    numbers: dict[str, int] = {}
    counts: Counter[int] = Counter()
    for name in (NEWS, *DEBATES):
        tokens = encode_file(name, numbers=numbers, counts=counts, limit=limit)
        print(f"{name}: {tokens:,} tokens, {len(numbers):,} forms so far", flush=True)
    found = list(numbers)
    kept = [n for n, c in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if c > 1]
    renumber = np.zeros(len(found), dtype=np.int32)
    renumber[kept] = np.arange(1, len(kept) + 1)
    for name in (NEWS, *DEBATES):
        path = BUILD / f"{name}.npy"
        np.save(path, renumber[np.load(path)])
    (BUILD / "forms.txt").write_text("\n".join(found[n] for n in kept) + "\n")
    np.save(BUILD / "counts.npy", np.array([counts[n] for n in kept]))


if __name__ == "__main__":
    run()
