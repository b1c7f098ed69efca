"""Sentences with what some corpus says of them: parts of speech, mood, trees, entities, events.

What a corpus does not say, or says less finely than our labels, is a set of possible labels, kept
as a bit mask; learning then asks only that the answer lie in the set.
"""

import gzip
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

from training.lexicon_gold import blocks, treebank_sentences
from wortlaut.encoder.grammar_labels import (
    ENTITIES,
    ENTITY_LABELS,
    EVENT_LABELS,
    MOODS,
    NO_ENTITY,
    POS,
    RELATIONS,
    begin,
    inside,
)
from wortlaut.evaluation.alignment import tokens_under
from wortlaut.evaluation.entities_score import CLASSES
from wortlaut.language import load
from wortlaut.language.de.words.kinds import KINDS
from wortlaut.language.de.words.tags import TAGS
from wortlaut.records import EntityKind, Mood, Span, Token

ANY_POS = (1 << len(POS)) - 1
ANY_TAG = (1 << len(TAGS)) - 1
ANY_MOOD = (1 << len(MOODS)) - 1
ANY_ENTITY = (1 << ENTITY_LABELS) - 1
ANY_EVENT = (1 << EVENT_LABELS) - 1
NONE_OR_OTHER = sum(
    1 << label
    for label in (
        NO_ENTITY,
        begin(ENTITIES.index(EntityKind.OTHER)),
        inside(ENTITIES.index(EntityKind.OTHER)),
    )
)
_SMARTDATA = {
    "person": EntityKind.PERSON,
    "location": EntityKind.PLACE,
    "location-city": EntityKind.PLACE,
    "location-street": EntityKind.PLACE,
    "organization": EntityKind.ORGANISATION,
    "organization-company": EntityKind.ORGANISATION,
}
_UNSURE = ("location-stop", "location-route", "disaster-type", "org-position", "trigger")


class Part(NamedTuple):
    """Who takes part in an event, or tells of it.

    Attributes:
        trigger: the tokens that name the event, ascending.
        role: number in `PARTS`.
        tokens: the tokens that name who takes part.
    """

    trigger: tuple[int, ...]
    role: int
    tokens: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of T tokens; sets of labels are bit masks.

    Attributes:
        forms: the tokens.
        pos, tag, mood, entity, event: T sets of possible labels each.
        heads: T indices of heads, -1 for the root; empty where there is no tree.
        relations: T numbers in `RELATIONS`, empty where there is no tree.
        triggers: the tokens of each event, empty where nothing is known of events.
        parts: all who take part in these events.
    """

    forms: tuple[str, ...]
    pos: tuple[int, ...]
    tag: tuple[int, ...]
    mood: tuple[int, ...]
    entity: tuple[int, ...]
    event: tuple[int, ...]
    heads: tuple[int, ...] = ()
    relations: tuple[int, ...] = ()
    triggers: tuple[tuple[int, ...], ...] = ()
    parts: tuple[Part, ...] = ()


def plain(forms: Iterable[str]) -> Sentence:
    """Return a sentence of which nothing is known."""
    words = tuple(forms)
    count = len(words)
    return Sentence(
        words,
        pos=(ANY_POS,) * count,
        tag=(ANY_TAG,) * count,
        mood=(ANY_MOOD,) * count,
        entity=(ANY_ENTITY,) * count,
        event=(ANY_EVENT,) * count,
    )


def trees(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file over surface tokens.

    A token that stands for two words ("im") takes the place of the first in the tree.
    """
    with path.open(encoding="utf-8") as lines:
        for block in blocks(lines):
            yield _tree([line.split("\t") for line in block])


def _tree(rows: list[list[str]]) -> Sentence:
    surface: list[list[str]] = []
    place = {0: -1}
    contracted: set[int] = set()
    until = 0
    for row in rows:
        number = row[0]
        if "-" in number:
            until = int(number.split("-")[1])
            contracted.add(len(surface))
            surface.append(row)
        elif "." not in number:
            if int(number) <= until:
                whole = surface[-1]
                if whole[3] == "_":
                    whole[2:] = row[2:]
            else:
                surface.append(row)
            place[int(number)] = len(surface) - 1
    sentence = plain(row[1] for row in surface)
    return replace(
        sentence,
        pos=tuple(_set(row[3], POS, ANY_POS) for row in surface),
        tag=tuple(
            _stts("APPRART" if n in contracted and row[4] == "APPR" else row[4])
            for n, row in enumerate(surface)
        ),
        mood=tuple(_mood(row[5]) for row in surface),
        heads=tuple(place[int(row[6])] for row in surface),
        relations=tuple(_relation(row[7]) for row in surface),
    )


def _relation(name: str) -> int:
    """Return the number of a relation, of its main part where the subtype is rare."""
    return RELATIONS.index(name if name in RELATIONS else name.partition(":")[0])


def _set(label: str, labels: tuple[str, ...], otherwise: int) -> int:
    return 1 << labels.index(label) if label in labels else otherwise


def _stts(tag: str) -> int:
    return _set({"PAV": "PROAV", "PIDAT": "PIAT"}.get(tag, tag), TAGS, ANY_TAG)


def _mood(features: str) -> int:
    """Return the mood that features of Universal Dependencies name."""
    if "VerbForm=Fin" not in features:
        return 1 << MOODS.index(None)
    if "Mood=Imp" in features:
        return 1 << MOODS.index(Mood.IMPERATIVE)
    if "Mood=Sub" in features:
        past = "Tense=Past" in features
        return 1 << MOODS.index(Mood.SUBJUNCTIVE_2 if past else Mood.SUBJUNCTIVE_1)
    return 1 << MOODS.index(Mood.INDICATIVE) if "Mood=Ind" in features else ANY_MOOD


def tagged(folder: Path) -> Iterator[Sentence]:
    """Yield the sentences that have parts of speech but no trees, from part of UD German GSD."""
    for gold in treebank_sentences(folder, trees=False):
        sentence = plain(token.form for token in gold)
        kinds = [[KINDS[kind] for kind in token.kinds] for token in gold]
        yield replace(
            sentence,
            pos=tuple(_union((k.pos for k in own), POS) or ANY_POS for own in kinds),
            mood=tuple(_union((k.mood for k in own), MOODS) or ANY_MOOD for own in kinds),
        )


def _union(values: Iterable[Any], labels: tuple[Any, ...]) -> int:
    mask = 0
    for value in values:
        mask |= 1 << labels.index(value)
    return mask


def web(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of the EmpiriST corpus: STTS tags, where they are of the plain set."""
    rows: list[list[str]] = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("</s>"):
                sentence = plain(row[0] for row in rows)
                yield replace(sentence, tag=tuple(_stts(row[1]) for row in rows))
                rows = []
            elif not line.startswith("<") and "\t" in line:
                rows.append(line.rstrip("\n").split("\t"))


def entities(path: Path, *, form: int, label: int, named: bool = True) -> Iterator[Sentence]:
    """Yield the sentences of a file of entity labels, one token a line.

    Args:
        path: the file.
        form: column of the token.
        label: column of its label.
        named: whether the corpus marks names other than persons, places and organisations in
            the way of GermEval 2014; where not, a token without a label may be one.
    """
    with path.open(encoding="utf-8") as lines:
        for block in blocks(lines):
            rows = [line.split("\t" if "\t" in line else " ") for line in block]
            sentence = plain(row[form] for row in rows)
            yield replace(
                sentence,
                entity=tuple(
                    _entity(row[label] if len(row) > label else "O", named) for row in rows
                ),
            )


def _entity(label: str, named: bool) -> int:
    """Return the set of entity labels; derived and partial forms of GermEval are none."""
    step, _, name = label.partition("-")
    if name in CLASSES and (named or name != "OTH"):
        kind = ENTITIES.index(CLASSES[name])
        return 1 << (begin(kind) if step == "B" else inside(kind))
    if name == "MISC":
        return NONE_OR_OTHER
    return 1 << NO_ENTITY if named else NONE_OR_OTHER


def smartdata_documents(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the documents of a SmartData file, JSON objects one after the other."""
    decoder = json.JSONDecoder()
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rest = file.read()
    at = 0
    while at < len(rest):
        if rest[at].isspace():
            at += 1
            continue
        document, at = decoder.raw_decode(rest, at)
        yield document


def smartdata(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a SmartData file, cut into tokens by ourselves.

    Classes that GermEval does not know may be anything.
    """
    pack = load("de")
    for document in smartdata_documents(path):
        text = document["text"]["string"]
        tokens = pack.tokenize(text)
        labels = [NONE_OR_OTHER] * len(tokens)
        touched = touched_by(tokens)
        for mention in (document["conceptMentions"] or {}).get("array", []):
            _mark(mention, touched, labels)
        for first, last in pack.sentences(text, tokens):
            sentence = plain(token.text for token in tokens[first:last])
            yield replace(sentence, entity=tuple(labels[first:last]))


def touched_by(tokens: Sequence[Token]) -> Callable[[int, int], list[int]]:
    """Return what gives the indices of the tokens that a stretch `[start, end)` of text touches."""
    starts = [token.start for token in tokens]
    ends = [token.end for token in tokens]
    return lambda start, end: tokens_under((Span(start, end),), ends, starts)


def _mark(
    mention: dict[str, Any], touched: Callable[[int, int], list[int]], labels: list[int]
) -> None:
    """Write the labels of one mention."""
    start, end = mention["span"]["start"], mention["span"]["end"]
    covered = touched(start, end)
    if mention["type"] in _UNSURE:
        for token in covered:
            if labels[token] == NONE_OR_OTHER:
                labels[token] = ANY_ENTITY
    elif mention["type"] in _SMARTDATA:
        kind = ENTITIES.index(_SMARTDATA[mention["type"]])
        for place, token in enumerate(covered):
            labels[token] = 1 << (inside(kind) if place else begin(kind))
