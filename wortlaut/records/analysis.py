"""The reading of a text before it becomes statements: tokens, grammar, names, raw quotations."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum
from typing import NamedTuple

from wortlaut.records.article import Article
from wortlaut.records.statement import Kind, Medium


class Mood(StrEnum):
    """Verb mood as far as the form shows it; Konjunktiv I and II are the subjunctives."""

    INDICATIVE = "indicative"
    SUBJUNCTIVE_1 = "subjunctive_1"
    SUBJUNCTIVE_2 = "subjunctive_2"
    IMPERATIVE = "imperative"


SUBJUNCTIVES = frozenset((Mood.SUBJUNCTIVE_1, Mood.SUBJUNCTIVE_2))
"""Moods that show, among other things, that others have said it."""

VERBS = frozenset(("VERB", "AUX"))
"""Parts of speech (UPOS) of verbs, full and auxiliary."""


class Token(NamedTuple):
    """One token, its offsets in code points.

    `text` is `article.text[start:end]` without what only tells where a line may break, such as
    soft hyphens (a token of nothing else keeps it), each letter one with its marks ("a" and a
    combining diaeresis are "ä").
    """

    start: int
    end: int
    text: str


class Reading(NamedTuple):
    """One way to read a word form.

    Attributes:
        lemma: the lemma.
        pos: the part of speech (UPOS).
        mood: finite verbs only.
        tag: the language's own tag, for German of the Stuttgart-Tübingen set; null where only
            the form has been looked at.
    """

    lemma: str
    pos: str
    mood: Mood | None
    tag: str | None = None


class TokenRange(NamedTuple):
    """A half-open stretch of token indices."""

    first: int
    last: int


class Turn(NamedTuple):
    """What somebody says when it is their turn, in an interview or a debate.

    All ranges count tokens; none is empty.

    Attributes:
        voice: number of who speaks, the same in all their turns; None where nothing tells who.
        label: what stands before it ("Olaf Scholz (SPD):"), None where nothing does.
        name: the words of the label that name who speaks; None where nothing does.
        named: whether those are a name or an office, not a part in the conversation ("Frage").
        person: whether those are a person's name.
        parts: its paragraphs, ascending, at least one.
        asks: whether it is of who asks the questions.
        addressed: who is spoken to by name at its start ("Herr Habeck"), None where nobody is.
    """

    voice: int | None
    label: TokenRange | None
    name: TokenRange | None
    named: bool
    person: bool
    parts: tuple[TokenRange, ...]
    asks: bool
    addressed: TokenRange | None = None


class EntityKind(StrEnum):
    """The classes of GermEval 2014, without its nested and derived forms."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    OTHER = "other"


class Entity(NamedTuple):
    """A named entity: half-open stretch of token indices, class, probability in [0, 1]."""

    first: int
    last: int
    kind: EntityKind
    confidence: float


class TriggerPart(IntEnum):
    """What a token can be in an event that another names, in the order of `Trigger.parts`."""

    ACTOR = 0
    RECIPIENT = 1
    SOURCE = 2


class Trigger(NamedTuple):
    """A word that may name an event, as the networks read it.

    Attributes:
        token: its index.
        types: the probability of each `EventType`, in their order, by the grammar network, which
            has learned from single sentences.
        in_article: the same by the statement network, which has learned from articles.
        first: the index of the first token of its sentence.
        parts: for each `TriggerPart` the probabilities that the tokens of the sentence name it.
    """

    token: int
    types: tuple[float, ...]
    in_article: tuple[float, ...]
    first: int
    parts: tuple[tuple[float, ...], ...]


class Dependency(NamedTuple):
    """A token's place in the tree of its sentence (Universal Dependencies 2).

    Attributes:
        head: index of the token it depends on, -1 for the root of a sentence.
        relation: the relation, "root" for the root.
    """

    head: int
    relation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A quotation as found in the tokens; all indices count tokens, ascending.

    Attributes:
        kind, medium: see `Kind`, `Medium`.
        tokens: the quoted tokens.
        speaker, addressee, cue, frame: the tokens of each role, empty where there is none.
        parent: index of the enclosing quotation in the list of quotations, or None.
        naming: tokens that may name the speaker, ascending, each with its probability.
        media: the media that may be meant, each with its probability, the most probable first.
        confidence: probability in [0, 1].
    """

    kind: Kind
    medium: Medium | None
    tokens: tuple[int, ...]
    speaker: tuple[int, ...] = ()
    addressee: tuple[int, ...] = ()
    cue: tuple[int, ...] = ()
    frame: tuple[int, ...] = ()
    parent: int | None = None
    naming: tuple[tuple[int, float], ...] = ()
    media: tuple[tuple[Medium | None, float], ...] = ()
    confidence: float

    def moved(self, place: Callable[[int], int | None], parent: int | None) -> "Quotation":
        """Return it with each token at the place given for it, without those that have none.

        Args:
            place: the new index of a token, None for a token that goes.
            parent: the new index of the enclosing quotation.
        """

        def all_of(tokens: tuple[int, ...]) -> tuple[int, ...]:
            return tuple(new for token in tokens if (new := place(token)) is not None)

        return replace(
            self,
            tokens=all_of(self.tokens),
            speaker=all_of(self.speaker),
            addressee=all_of(self.addressee),
            cue=all_of(self.cue),
            frame=all_of(self.frame),
            parent=parent,
            naming=tuple(
                (new, probability)
                for token, probability in self.naming
                if (new := place(token)) is not None
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """An article as it is read, before anybody is identified.

    Attributes:
        article: what was read.
        tokens: its tokens.
        sentences: ranges of tokens that cover all tokens.
        datelines: "Köln (dpa) - " before a report, "(dpa)" behind it: nobody acts or speaks there.
        turns: of an interview or a debate, in the order of the text; empty in all other articles.
        readings: one reading a token.
        dependencies: one dependency a token.
        entities: the outermost named entities, in the order of the text.
        triggers: the words that may name events, in the order of the text.
        quotations: see `Quotation`.
    """

    article: Article
    tokens: tuple[Token, ...]
    sentences: tuple[TokenRange, ...]
    datelines: tuple[TokenRange, ...] = ()
    turns: tuple[Turn, ...] = ()
    readings: tuple[Reading, ...] = ()
    dependencies: tuple[Dependency, ...] = ()
    entities: tuple[Entity, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    quotations: tuple[Quotation, ...] = ()

    def forms(self) -> list[str]:
        """Return the words of the tokens."""
        return [token.text for token in self.tokens]

    def turns_by_token(self) -> dict[int, Turn]:
        """Return the turns by the first tokens of their paragraphs."""
        return {part.first: turn for turn in self.turns for part in turn.parts}

    def sentence_numbers(self) -> list[int]:
        """Return the number of each token's sentence."""
        return [n for n, (first, last) in enumerate(self.sentences) for _ in range(first, last)]

    def entity_kinds(self) -> dict[int, EntityKind]:
        """Return the kind of entity by the tokens that are part of one."""
        return {
            token: entity.kind
            for entity in self.entities
            for token in range(entity.first, entity.last)
        }
