"""Events marked for this project in single lines of the raw text: triggers, and who takes part."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from training.annotated_lines import annotated_lines
from training.grammar_data import Part, Sentence, plain, touched_by
from training.shared import ROOT
from wortlaut.encoder.grammar_labels import EVENTS, NO_EVENT, PARTS
from wortlaut.language import Pack, load
from wortlaut.records import EventType

ANNOTATED = ROOT / "corpus" / "event-sentences" / "train.jsonl"
ARTICLES = ROOT / "corpus" / "events" / "train.jsonl"


def events(path: Path = ANNOTATED) -> Iterator[Sentence]:
    """Yield the sentences whose events are marked.

    Raises:
        ValueError: the raw text is not the one that was annotated.
    """
    pack = load("de")
    for text, row in annotated_lines(path):
        yield _sentence(text, row["events"], pack)


def with_events(articles: list[dict[str, Any]], path: Path = ARTICLES) -> list[dict[str, Any]]:
    """Return articles of the quotation corpus, those whose events are marked with these.

    The grammar network has not learned from these events: what its states tell of them is what they
    tell of any text.
    """
    rows = map(json.loads, path.read_text("utf-8").splitlines())
    marked = {row["document"]: row["events"] for row in rows}
    return [
        article | {"events": marked[name]}
        if (name := article["documentName"]) in marked
        else article
        for article in articles
    ]


def _sentence(text: str, events: list[dict[str, Any]], pack: Pack) -> Sentence:
    tokens = pack.tokenize(text)
    touched = touched_by(tokens)
    labels = [0] * len(tokens)
    triggers: list[tuple[int, ...]] = []
    parts: list[Part] = []
    for event in events:
        own = [t for start, end in event["trigger"] for t in touched(start, end)]
        trigger = tuple(sorted(set(own)))
        triggers.append(trigger)
        for token in trigger:
            labels[token] |= 1 << (1 + EVENTS.index(EventType(event["type"])))
        parts += [
            Part(trigger, role, tuple(touched(start, end)))
            for role, name in enumerate(PARTS)
            for start, end in event[f"{name}s"]
        ]
    return replace(
        plain(token.text for token in tokens),
        event=tuple(label or 1 << NO_EVENT for label in labels),
        triggers=tuple(triggers),
        parts=tuple(parts),
    )
