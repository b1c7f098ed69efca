"""Those who may be actors, while an article is being read: what is known of each, and where."""

from dataclasses import dataclass, field
from typing import NamedTuple

from wortlaut.knowledge.entries import KnownActor
from wortlaut.records import ActorKind, MentionForm
from wortlaut.records.actor import SourceType

NAMED = frozenset((ActorKind.PERSON, ActorKind.STATE))
"""Naming the wrong one of these for a speaker does the most harm."""


class MentionPlace(NamedTuple):
    """Where a figure is mentioned: tokens `[first, last)`, form, confidence of the link."""

    first: int
    last: int
    form: MentionForm
    confidence: float


@dataclass(slots=True, eq=False, kw_only=True)
class Figure:
    """Somebody who is mentioned; grows while the article is read.

    Attributes:
        kind: what it is.
        name: the best name so far.
        parts: words of a person's name, empty for others.
        suffix: "Jr." and the like.
        gender: letter of the grammatical gender, empty where unknown.
        plural: whether it is several.
        entity: the known entity that it is.
        type: type of institution or body, empty where unknown.
        country: ISO 3166-1 alpha-3.
        roles: titles in the article's words.
        offices: ids of offices held.
        descriptions: by which it is found again, see `Cast.describe`.
        age: in digits, empty where the article does not tell.
        former, current: descriptions by offices that they hold no more, and that they hold.
        owners: ids of the states and bodies that its titles belong to.
        identity: key where no entity gives one.
        source: what an unnamed source is.
        members: those who speak together.
        sure: whether it counts as an actor also where it takes part in no statement.
        places: its mentions.
        into: who this has turned out to be.
        latest: the last token at which it was mentioned so far, -1 for none.
    """

    kind: ActorKind
    name: str
    parts: tuple[str, ...] = ()
    suffix: str = ""
    gender: str = ""
    plural: bool = False
    entity: KnownActor | None = None
    type: str = ""
    country: str | None = None
    roles: dict[str, None] = field(default_factory=dict)
    offices: set[str] = field(default_factory=set)
    descriptions: set[str] = field(default_factory=set)
    age: str = ""
    former: set[str] = field(default_factory=set)
    current: set[str] = field(default_factory=set)
    owners: set[str] = field(default_factory=set)
    identity: str | None = None
    source: SourceType | None = None
    members: tuple["Figure", ...] = ()
    sure: bool = False
    places: set[MentionPlace] = field(default_factory=set)
    into: "Figure | None" = None
    latest: int = -1

    @property
    def known(self) -> "Figure":
        """Who this is as far as it has turned out; that figure is nobody else."""
        return self if self.into is None else self.into

    def become(self, named: "Figure") -> None:
        """Give all that is known of this figure to who it has turned out to be."""
        self.into = named
        named.roles |= self.roles
        named.offices |= self.offices
        named.owners |= self.owners
        named.former |= self.former
        named.current |= self.current
        named.age = named.age or self.age
        named.places |= self.places
        named.country = named.country or self.country
        named.gender = named.gender or self.gender
        named.latest = max(named.latest, self.latest)

    def mention(self, first: int, last: int, form: MentionForm, confidence: float) -> None:
        """Add a mention over tokens `[first, last)`."""
        self.places.add(MentionPlace(first, last, form, confidence))
        self.latest = max(self.latest, first)


class Link(NamedTuple):
    """That a phrase means a figure, with how sure that is, in [0, 1]."""

    figure: Figure
    confidence: float
