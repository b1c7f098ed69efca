"""Tagged sentences that the lexicon's statistics come from: part of UD German GSD, and HDT."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from training.lexicon_statistics import Gold
from wortlaut.language.de.words.kinds import KINDS

# UniMorph tags of `gsd_train_part.tsv` -> UPOS, in the conventions of today's UD German.
_UPOS = {
    "N": ("NOUN",),
    "PROPN": ("PROPN",),
    "ADJ": ("ADJ",),
    "ADV": ("ADV",),
    "V": ("VERB", "AUX"),
    "AUX": ("AUX",),
    "DET": ("DET",),
    "PRO": ("PRON", "DET"),
    "ADP": ("ADP",),
    "CONJ": ("CCONJ", "SCONJ"),
    "NUM": ("NUM",),
    "PART": ("PART", "ADP"),
    "INTJ": ("INTJ",),
    "X": ("X", "SYM", "ADV"),
}
_CONTRACTIONS = {
    ("in", "dem"): "im",
    ("in", "das"): "ins",
    ("an", "dem"): "am",
    ("an", "das"): "ans",
    ("bei", "dem"): "beim",
    ("von", "dem"): "vom",
    ("zu", "dem"): "zum",
    ("zu", "der"): "zur",
}
_COLUMNS = 10


def treebank_sentences(folder: Path, *, trees: bool = True) -> Iterator[list[Gold]]:
    """Yield the sentences of both sources, or of the one without trees.

    Args:
        folder: holds the treebank files.
        trees: whether to include the source that has trees.
    """
    with (folder / "gsd_train_part.tsv").open(encoding="utf-8") as lines:
        for block in blocks(lines):
            yield _contract([_from_unimorph(*line.split("\t")) for line in block])
    if not trees:
        return
    with (folder / "hdt_bugs.conllu").open(encoding="utf-8") as lines:
        for block in blocks(lines):
            yield list(from_conllu(block))


def blocks(lines: Iterable[str]) -> Iterator[list[str]]:
    """Yield the lines of each sentence, without comments."""
    block: list[str] = []
    for line in lines:
        if line.startswith("#"):
            continue
        if line.strip():
            block.append(line.rstrip("\n"))
        elif block:
            yield block
            block = []
    if block:
        yield block


def surface_rows(block: list[str]) -> Iterator[list[str]]:
    """Yield the columns of the surface tokens of a CoNLL-U sentence.

    A token that stands for several words ("im") has the columns of its first word ("in").
    """
    whole, until = "", 0
    for line in block:
        columns = line.split("\t")
        if len(columns) != _COLUMNS:
            raise ValueError(f"not a line of CoNLL-U: {line!r}")
        number = columns[0]
        if "-" in number:
            whole, until = columns[1], int(number.split("-")[1])
        elif whole:
            yield [number, whole, *columns[2:]]
            whole = ""
        elif "." not in number and int(number) > until:
            yield columns


def from_conllu(block: list[str]) -> Iterator[Gold]:
    """Yield the surface tokens of a CoNLL-U sentence with the kinds that their tags allow."""
    for _, form, lemma, upos, *_ in surface_rows(block):
        yield _gold(form, lemma, (upos,))


def _gold(form: str, lemma: str, tags: tuple[str, ...], *, forms: tuple[str, ...] = ()) -> Gold:
    kinds = frozenset(
        index
        for index, kind in enumerate(KINDS)
        if kind.pos in tags
        and (not forms or kind.pos not in {"VERB", "AUX"} or any(f in kind.name for f in forms))
    )
    return Gold(form, lemma, kinds)


def _from_unimorph(form: str, lemma: str, tags: str) -> Gold:
    features = set(tags.split(";"))
    upos = next((_UPOS[tag] for tag in _UPOS if tag in features), ("PUNCT", "SYM", "X"))
    forms: tuple[str, ...] = ()
    if "AUX" in features or (lemma == "sein" and "V" in features):
        upos = ("AUX",)
    elif "V.PTCP" in features and "V" in features:
        forms = ("participle",)
    if "FIN" in features:
        sort = "subjunctive" if "SBJV" in features else "imperative" if "IMP" in features else ""
        forms = (sort,) if sort else ("present", "past")
    elif "NFIN" in features:
        forms = ("infinitive",)
    return _gold(form, lemma, upos, forms=forms)


def _contract(sentence: list[Gold]) -> list[Gold]:
    """Join "in dem" to "im" as running text has it: the source keeps the two words apart."""
    joined: list[Gold] = []
    definite = {index for index, kind in enumerate(KINDS) if kind.name == "determiner.definite"}
    for token in sentence:
        before = joined[-1] if joined else None
        short = _CONTRACTIONS.get((before.form.lower(), token.form)) if before else None
        if before and short and definite & token.kinds:
            short = short.capitalize() if before.form[0].isupper() else short
            joined[-1] = before._replace(form=short)
        else:
            joined.append(token)
    return joined
