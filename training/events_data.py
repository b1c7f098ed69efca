"""Annotated events beside what the pipeline reads in the same articles, and what is right of it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import linear_sum_assignment

from training.conditional import Choice
from training.shared import DATA, ROOT
from training.speakers import unseen_models
from training.unseen import read_unseen
from wortlaut.actors import SpeakerModel
from wortlaut.evaluation import load_gold
from wortlaut.evaluation.actors_match import content_words
from wortlaut.events.draft import Draft
from wortlaut.events.roles import (
    ACTOR,
    RECIPIENT,
    nobody_features,
    possible_participants,
    role_features,
)
from wortlaut.events.stage import Mentions, find, mentions
from wortlaut.language import load
from wortlaut.pipeline import document
from wortlaut.records import Analysis, Article, Document

TRAIN = DATA / "statements" / "wikinews-train.jsonl.xz"
EVENTS = ROOT / "corpus" / "events" / "train.jsonl"
_ACTORS, _TRIGGER, _RECIPIENTS = 1.0, 0.5, 0.25

Party = tuple[str, str | None]
"""A name with its country."""


class Sample(NamedTuple):
    """An article with its annotated events and what was read in it.

    Attributes:
        analysis, document: the article as it is read; events are chosen by rules.
        mentions: what may be mentions of events for a model.
        by_rule: what may be mentions for rules.
        gold: the annotated events.
    """

    analysis: Analysis
    document: Document
    mentions: Mentions
    by_rule: list[Draft]
    gold: list[dict[str, Any]]

    def party(self, actor: str) -> Party:
        """Return name and country of an actor by id."""
        found = next(known for known in self.document.actors if known.id == actor)
        return found.name, found.country


def samples(events: Path = EVENTS, corpus: Path = TRAIN) -> list[Sample]:
    """Read all annotated articles of the train split."""
    gold = [json.loads(line) for line in events.read_text("utf-8").splitlines()]
    texts = {article.name: article for article in load_gold(corpus)}
    analyses = read_unseen([texts[row["document"]] for row in gold])
    speakers = unseen_models()
    return [
        _sample(_published(analysis, row["published"]), row["events"], speakers[row["document"]])
        for analysis, row in zip(analyses, gold, strict=True)
    ]


def _published(analysis: Analysis, day: str) -> Analysis:
    article = Article.of(analysis.article.text, published=day)
    return replace(analysis, article=article)


def _sample(analysis: Analysis, gold: list[dict[str, Any]], speakers: SpeakerModel) -> Sample:
    made = document(analysis, rules_only=True, speakers=speakers)
    found = find(analysis, load("de").event_grammar())
    by_model, by_rule = (
        mentions(analysis, found, made.statements, made.actors, made.times, unread=unread)
        for unread in (False, True)
    )
    return Sample(analysis, made, by_model, by_rule.drafts, gold)


def right_mentions(sample: Sample, drafts: Sequence[Draft]) -> list[bool]:
    """Return of each draft whether it is an annotated event: its type, with these actors.

    A draft whose words are those of the event is right; of others as many as there are events.
    """
    right = [False] * len(drafts)
    if not sample.gold or not drafts:
        return right
    weights = np.zeros((len(sample.gold), len(drafts)))
    for row, event in enumerate(sample.gold):
        for column, draft in enumerate(drafts):
            weights[row, column] = _fit(sample, event, draft)
            right[column] |= weights[row, column] >= _ACTORS + _TRIGGER
    for row, column in zip(*linear_sum_assignment(-weights), strict=True):
        right[column] |= bool(weights[row, column])
    return right


def found_events(sample: Sample, drafts: Sequence[Draft]) -> int:
    """Return how many annotated events are among drafts, with type, actors and recipients."""
    if not sample.gold or not drafts:
        return 0
    right = np.array(
        [
            [draft.type == event["type"] and _has_parties(sample, event, draft) for draft in drafts]
            for event in sample.gold
        ],
        dtype=int,
    )
    rows, columns = linear_sum_assignment(-right)
    return int(right[rows, columns].sum())


def _has_parties(sample: Sample, event: Mapping[str, Any], draft: Draft) -> bool:
    return all(
        _are_same(_parties(event, part), [sample.party(actor) for actor in found])
        for part, found in (("actors", draft.actors), ("recipients", draft.recipients))
    )


def _fit(sample: Sample, event: Mapping[str, Any], draft: Draft) -> float:
    named = [sample.party(actor) for actor in draft.actors]
    told = bool(draft.actors or draft.recipients)
    if not told or event["type"] != draft.type or not _are_same(_parties(event, "actors"), named):
        return 0.0
    touches = is_triggered(sample, event, draft)
    to = _are_same(
        _parties(event, "recipients"), [sample.party(actor) for actor in draft.recipients]
    )
    if not (touches or event["actors"] or to):
        return 0.0
    return _ACTORS + _TRIGGER * touches + _RECIPIENTS * to


def is_triggered(sample: Sample, event: Mapping[str, Any], draft: Draft) -> bool:
    """Return whether the words of a draft and those of an event share a character."""
    tokens = [sample.analysis.tokens[token] for token in draft.tokens]
    return any(
        start < token.end and token.start < end
        for start, end in event["trigger"]
        for token in tokens
    )


class RoleRows(NamedTuple):
    """Who could take part in annotated events: what is told of each, and whether they do.

    Attributes:
        acting, acts: the features of each who could act, and who does.
        recipients: of each event whoever could be its recipient, beside none of these.
    """

    acting: list[list[str]]
    acts: list[bool]
    recipients: list[Choice]


def role_rows(sample: Sample) -> RoleRows:
    """Return who could take part in the annotated events of an article, and who does.

    Who is named so takes part; one of the same country only where syntax gives them and nobody
    is named so.
    """
    rows = RoleRows([], [], [])
    for draft in sample.mentions.drafts:
        events = [
            event
            for event in sample.gold
            if event["type"] == draft.type and is_triggered(sample, event, draft)
        ]
        if not events:
            continue
        event = max(events, key=lambda each: _fit(sample, each, draft))
        scene = sample.mentions.scene
        nearby = possible_participants(scene, draft)
        named = [one.actor for one in nearby]
        acts = _takes_part(sample, _parties(event, "actors"), named, draft.syntactic[0])
        reached = _takes_part(sample, _parties(event, "recipients"), named, draft.syntactic[1])
        rows.acting.extend(role_features(scene, draft, ACTOR, nearby))
        rows.acts.extend(actor in acts for actor in named)
        answers = [*role_features(scene, draft, RECIPIENT, nearby)]
        answers.append(nobody_features(scene, draft, nearby))
        right = [*(actor in reached for actor in named), not reached]
        rows.recipients.append(Choice(answers, right))
    return rows


def _takes_part(
    sample: Sample, wanted: list[Party], nearby: Sequence[str], own: Sequence[str]
) -> set[str]:
    found: set[str] = set()
    for party in wanted:
        named = {actor for actor in nearby if _is_named(party, sample.party(actor))}
        found |= named or {actor for actor in own if is_same(party, sample.party(actor))}
    return found


def _parties(event: Mapping[str, Any], part: str) -> list[Party]:
    return [(party["name"], party["country"]) for party in event[part]]


def _are_same(wanted: Sequence[Party], found: Sequence[Party]) -> bool:
    """Return whether there are as many, each the one of another."""
    if len(wanted) != len(found):
        return False
    table = np.array([[is_same(left, right) for right in found] for left in wanted], dtype=int)
    if not table.size:
        return True
    rows, columns = linear_sum_assignment(-table)
    return bool(table[rows, columns].all())


def is_same(wanted: Party, found: Party) -> bool:
    """Return whether two are the same by name or by country."""
    if wanted[0].casefold() == found[0].casefold():
        return True
    if wanted[1] and found[1]:
        return wanted[1] == found[1]
    return _is_named(wanted, found)


def _is_named(wanted: Party, found: Party) -> bool:
    grammar = load("de").reference_grammar()
    left, right = content_words(wanted[0], grammar), content_words(found[0], grammar)
    same = wanted[0].casefold() == found[0].casefold()
    return same or bool(left and right and (left <= right or right <= left))
