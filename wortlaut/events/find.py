"""The events of an article."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from wortlaut.events.build import event, with_events
from wortlaut.events.candidates import Candidate, candidates
from wortlaut.events.drafts import Draft, Scene, drafts
from wortlaut.events.merge import merged
from wortlaut.events.settings import Settings, time_of
from wortlaut.events.tree import Tree, tree
from wortlaut.events.voices import voices
from wortlaut.events.who import who
from wortlaut.records import Actor, Analysis, Event, Statement, TimeExpression
from wortlaut.records.event_grammar import EventGrammar


class Found(NamedTuple):
    """The words of an article that may name events, on its trees."""

    tree: Tree
    candidates: list[Candidate]

    @property
    def acting(self) -> frozenset[int]:
        """The tokens of those who may take part, as far as they can be somebody."""
        tree, grammar = self.tree, self.tree.grammar
        return frozenset(
            token
            for candidate in self.candidates
            for slot in (*candidate.frame.actors, *candidate.frame.recipients)
            for token in (*candidate.places.get(slot, ()), *candidate.places.get(f"{slot}/", ()))
            if tree.pos[token] == "NOUN" and grammar.acts(tree.lemmas[token])
        )


def find(analysis: Analysis, grammar: EventGrammar) -> Found:
    """Return the words of an article that may name events."""
    trees = tree(analysis, grammar)
    return Found(trees, candidates(trees))


def mentions(
    analysis: Analysis,
    found: Found,
    statements: Sequence[Statement],
    actors: Sequence[Actor],
    times: Sequence[TimeExpression],
) -> tuple[list[Draft], Settings]:
    """Return the mentions of events, with when and where things are."""
    scene = Scene(
        found.tree,
        analysis.readings,
        who(found.tree, analysis.tokens, actors),
        voices(analysis.tokens, statements),
    )
    settings = Settings(analysis, times)
    made = drafts(scene, found.candidates)
    for draft in made:
        if draft.candidate is not None:
            draft.time = time_of(found.tree, settings, scene.voices, draft.candidate)
    return made, settings


def events(
    analysis: Analysis,
    found: Found,
    *,
    statements: Sequence[Statement],
    actors: Sequence[Actor],
    times: Sequence[TimeExpression],
) -> tuple[tuple[Event, ...], tuple[Statement, ...]]:
    """Return the events of an article, and its statements with the events that they are.

    Pure; takes time linear in the text.

    Args:
        analysis: the article with readings and dependencies.
        found: its words for events.
        statements, actors, times: what has been found in it.
    """
    made, settings = mentions(analysis, found, statements, actors, times)
    groups = sorted(merged(made), key=lambda group: group[0].tokens)
    built = tuple(
        event(analysis, found.tree, settings, number, group)
        for number, group in enumerate(groups, 1)
    )
    return built, with_events(statements, built)


__all__ = ["Found", "events", "find", "mentions", "replace"]
