"""Gold annotations as tags and tables: what the heads learn from.

Tags: 0 is outside; for kind k there are three tags, begin, inside and continue (the first token of
a later part of an interrupted quotation). Two layers: outer quotations, and quotations in them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.corpus_form import token_ids
from wortlaut.encoder.grammar import GrammarNetwork
from wortlaut.encoder.grammar_labels import EVENTS, NO_EVENT
from wortlaut.encoder.inputs import Inputs, article_inputs, split
from wortlaut.encoder.tags import KINDS, MEDIA, ROLES, Step, tag_of
from wortlaut.encoder.vocabulary import Vocabulary
from wortlaut.evaluation.group import KINDS as KINDS_OF_CORPUS
from wortlaut.evaluation.group import MEDIA as MEDIA_OF_CORPUS
from wortlaut.language import Pack
from wortlaut.pipeline import prepare
from wortlaut.records import Article, EventType, Token


@dataclass(frozen=True, slots=True)
class Example:
    """One article: inputs, context (T, C), tags (2, T), and what is told of each quotation.

    `events` (T,) is the number of the type of event that a token names, after `NO_EVENT`; -1 where
    no events were marked.
    """

    name: str
    inputs: Inputs
    context: NDArray[np.uint8]
    tags: NDArray[np.int64]
    events: NDArray[np.int64]
    quotes: tuple[tuple[int, ...], ...]
    layers: NDArray[np.int64]
    kinds: NDArray[np.int64]
    media: NDArray[np.int64]
    roles: NDArray[np.float32]


def _write_tags(row: NDArray[np.int64], tokens: list[int], kind: int) -> None:
    """Tag the tokens of a quotation, unless some belong to another one already."""
    if row[tokens].any():
        return
    previous = -2
    for position, token in enumerate(tokens):
        step = Step.BEGIN if position == 0 else Step.INSIDE
        if position and token != previous + 1:
            step = Step.CONTINUE
        row[token] = tag_of(kind, step)
        previous = token


def _event_labels(
    events: Iterable[dict[str, Any]] | None, tokens: Sequence[Token]
) -> NDArray[np.int64]:
    """Return what `Example.events` holds; of two events with a word in common the first counts."""
    if events is None:
        return np.full(len(tokens), -1, dtype=np.int64)
    labels = np.full(len(tokens), NO_EVENT, dtype=np.int64)
    for event in events:
        for token in token_ids(tokens, event["trigger"])["tokenIds"]:
            if labels[token] == NO_EVENT:
                labels[token] = 1 + EVENTS.index(EventType(event["type"]))
    return labels


def context_of(inputs: Inputs, network: GrammarNetwork) -> NDArray[np.uint8]:
    """Return (T, C) what the grammar network says of an article, read in pieces as the product."""
    parts = [network.encode([part])[0].context for _, part in split(inputs)]
    return np.concatenate(parts)


def example(
    article: dict[str, Any], *, pack: Pack, vocabulary: Vocabulary, network: GrammarNetwork
) -> Example:
    """Turn a gold article, with the corpus's own tokens, into an example.

    Its `events`, if it has that key, are as in `corpus/events` and `corpus/event-sentences`.
    """
    text = article["originalText"]
    tokens = tuple(Token(t["charBegin"], t["charEnd"], t["text"]) for t in article["tokens"])
    analysis = prepare(Article.of(text), pack=pack, tokens=tokens)
    inputs = article_inputs(analysis, pack=pack, vocabulary=vocabulary)
    tags = np.zeros((2, len(tokens)), dtype=np.int64)
    kept: list[dict[str, Any]] = []
    quotes: list[tuple[int, ...]] = []
    for annotation in sorted(article["annotations"], key=lambda a: a["isNested"]):
        quote = sorted(set(annotation["quote"]["tokenIds"]))
        if not quote:
            continue
        kind = KINDS.index(KINDS_OF_CORPUS[annotation["type"]])
        _write_tags(tags[int(annotation["isNested"])], quote, kind)
        kept.append(annotation)
        quotes.append(tuple(quote))
    roles = np.zeros((len(kept), len(ROLES), len(tokens)), dtype=np.float32)
    for number, annotation in enumerate(kept):
        for role_number, role in enumerate(ROLES):
            roles[number, role_number, annotation[role]["tokenIds"]] = 1
    return Example(
        name=article["documentName"],
        inputs=inputs,
        context=context_of(inputs, network),
        tags=tags,
        events=_event_labels(article.get("events"), tokens),
        quotes=tuple(quotes),
        layers=np.array([a["isNested"] for a in kept], dtype=np.int64),
        kinds=np.array([KINDS.index(KINDS_OF_CORPUS[a["type"]]) for a in kept], dtype=np.int64),
        media=np.array([MEDIA.index(MEDIA_OF_CORPUS[a["medium"]]) for a in kept], dtype=np.int64),
        roles=roles,
    )
