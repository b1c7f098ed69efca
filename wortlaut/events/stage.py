"""The events of an article."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from wortlaut.events.answers import answered
from wortlaut.events.attest import as_told
from wortlaut.events.build import event, with_events
from wortlaut.events.candidates import Candidate, candidates
from wortlaut.events.choice import chosen
from wortlaut.events.clauses import BELOW
from wortlaut.events.credits import credited
from wortlaut.events.draft import Draft, Scene
from wortlaut.events.drafts import accidents, drafts
from wortlaut.events.model import EventsModel
from wortlaut.events.read import Read
from wortlaut.events.times_and_places import TimesAndPlaces, lies_ahead, time_of
from wortlaut.events.tree import Tree, tree
from wortlaut.events.unlisted import unlisted
from wortlaut.events.voices import voices
from wortlaut.events.who import affiliations, headline_labels, who
from wortlaut.language.event_grammar import EventGrammar
from wortlaut.records import (
    Actor,
    ActorKind,
    Analysis,
    Event,
    Phase,
    Statement,
    TimeExpression,
)

_DEEPEST = 3
_NAMING = frozenset(("PROPN", "PRON"))


class Found(NamedTuple):
    """The words of an article that may name events, on its trees."""

    tree: Tree
    read: Read
    candidates: list[Candidate]

    @property
    def acting(self) -> frozenset[int]:
        """The tokens of those who may take part, as far as they can be somebody."""
        by_frame = (
            place
            for candidate in self.candidates
            for slot, tokens in candidate.places.items()
            if slot.removesuffix(BELOW)
            in {*candidate.frame.actors, *candidate.frame.recipients, "acc"}
            for place in tokens
        )
        places = {*by_frame, *self.read.acting()}
        return frozenset(token for place in places for token in self._with_owners(place))

    def _with_owners(self, token: int) -> Iterator[int]:
        """Yield a token, or whose it is, that can be somebody ("eine Reihe von Ministern")."""
        tree = self.tree
        for _ in range(_DEEPEST):
            if tree.pos[token] in _NAMING:
                yield token
                return
            if tree.pos[token] == "NOUN" and tree.grammar.acts(tree.lemmas[token]):
                yield token
                return
            owners = (c for c in tree.children[token] if tree.relations[c] == "nmod")
            below = next((c for c in owners if tree.prepositions[c] in {"", *tree.grammar.of}), -1)
            if below < 0:
                return
            token = below


class Mentions(NamedTuple):
    """What may be mentions of events, with what they were read from."""

    scene: Scene
    settings: TimesAndPlaces
    drafts: list[Draft]


def find(analysis: Analysis, grammar: EventGrammar) -> Found:
    """Return the words of an article that may name events."""
    trees = tree(analysis, grammar)
    read = Read({trigger.token: trigger for trigger in analysis.triggers})
    listed = candidates(trees)
    return Found(trees, read, [*listed, *unlisted(trees, read, listed)])


def mentions(
    analysis: Analysis,
    found: Found,
    statements: Sequence[Statement],
    actors: Sequence[Actor],
    times: Sequence[TimeExpression],
    *,
    unread: bool,
) -> Mentions:
    """Return what may be mentions of events, with all that they were read from; see `drafts`."""
    spoken = voices(analysis.tokens, statements)
    speaking = {
        token: statement.speaker.actor
        for token, statement in spoken.over.items()
        if statement.speaker is not None and statement.speaker.actor is not None
    }
    of_turns = {t for turn in analysis.turns if turn.label for t in range(*turn.label)}
    labels = of_turns | headline_labels(found.tree) | affiliations(found.tree)
    labels |= credited(found.tree)
    known = who(found.tree, analysis.tokens, actors, speaking, labels=labels)
    nouns = [token for token, pos in enumerate(found.tree.pos) if pos == "NOUN"]
    scene = Scene(
        tree=found.tree,
        read=found.read,
        readings=analysis.readings,
        who=known,
        voices=spoken,
        sport=_share(found.tree, nouns, found.tree.grammar.plays),
        affairs=_share(found.tree, nouns, found.tree.grammar.governs),
        states=_named_states(found.tree, actors),
        accidents=accidents(found.tree, nouns),
    )
    settings = TimesAndPlaces(analysis, times)
    made = drafts(scene, found.candidates, unread=unread)
    for draft in made:
        if draft.candidate is not None:
            draft.time = time_of(found.tree, settings, scene.voices, draft.candidate)
            if lies_ahead(found.tree, draft, analysis.article.published):
                draft.phase = Phase.PLANNED
    return Mentions(scene, settings, made)


def _share(tree: Tree, nouns: Sequence[int], belongs: Callable[[str], bool]) -> float:
    """Return the share of the tokens that are nouns of a kind."""
    return sum([belongs(tree.lemmas[noun]) for noun in nouns]) / max(1, len(tree.pos))


def _named_states(tree: Tree, actors: Sequence[Actor]) -> float:
    """Return how often states are named, as a share of the tokens."""
    named = sum(len(actor.mentions) for actor in actors if actor.kind is ActorKind.STATE)
    return named / max(1, len(tree.pos))


def events(
    analysis: Analysis,
    found: Found,
    *,
    statements: Sequence[Statement],
    actors: Sequence[Actor],
    times: Sequence[TimeExpression],
    model: EventsModel | None,
) -> tuple[tuple[Event, ...], tuple[Statement, ...]]:
    """Return the events of an article, and its statements with the events that they are.

    Pure; takes time linear in the text.

    Args:
        analysis: the article with readings and dependencies.
        found: its words for events.
        statements: its statements.
        actors: its actors.
        times: its times.
        model: decides which words are events; None leaves it to the rules.
    """
    scene, settings, made = mentions(
        analysis, found, statements, actors, times, unread=model is None
    )
    told = [as_told(scene, draft) for draft in chosen(scene, made, model)]
    groups = sorted(answered(scene, told), key=lambda group: group[0].tokens)
    built = tuple(
        event(analysis, found.tree, settings, number, group)
        for number, group in enumerate(groups, 1)
    )
    return built, with_events(statements, built)
