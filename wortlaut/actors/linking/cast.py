"""All figures of an article, found again by what they are called."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from wortlaut.actors.linking.describing import by_noun, by_shown_type, by_type
from wortlaut.actors.linking.figures import Figure, Link
from wortlaut.actors.phrases.names import without_article
from wortlaut.actors.view.senses import institution_of
from wortlaut.actors.view.view import View
from wortlaut.knowledge.entries import KnownActor
from wortlaut.language.reference_grammar import Part
from wortlaut.records import ActorKind

MOST_CANDIDATES = 24
"""More figures that a word could mean are not told apart, so that time stays linear."""

REACH = 3
"""So many sentences back a description still means who was mentioned there."""

_NOUNS = frozenset((Part.NOUN, Part.BODY))

ONLY, NEAREST, LATER, AMONG = 0.9, 0.75, 0.7, 0.68
"""Confidence that a description means the only figure it fits, the only near one, one named later,
the nearest of several."""


@dataclass(slots=True, eq=False)
class Cast:
    """The figures, in the order in which they were met, and indexes over them."""

    view: View
    figures: list[Figure] = field(default_factory=list)
    _named: dict[str, list[Figure]] = field(default_factory=dict)
    _given: dict[str, list[Figure]] = field(default_factory=dict)
    _described: dict[str, list[Figure]] = field(default_factory=dict)
    _keyed: dict[str, Figure] = field(default_factory=dict)

    def add(self, figure: Figure) -> Figure:
        """Take a figure in."""
        self.figures.append(figure)
        return figure

    def of_key(self, key: str) -> Figure | None:
        """Return the figure with a key, such as the id of an entity."""
        found = self._keyed.get(key)
        return found.known if found is not None else None

    def set_key(self, key: str, figure: Figure) -> Figure:
        """Let a figure be found by a key."""
        self._keyed[key] = figure
        return figure

    def of_name(self, part: str) -> list[Figure]:
        """Return the persons with this word in their name that can stand for it.

        Case is folded (Unicode, 3.13), so that "Voß" is found as "Voss" and "VOSS".
        """
        return self._named.get(part.casefold(), [])

    def set_name(self, part: str, figure: Figure) -> None:
        """Let a person be found by a word of their name."""
        known = self._named.setdefault(part.casefold(), [])
        if figure not in known[-MOST_CANDIDATES:]:
            known.append(figure)

    def of_given(self, name: str) -> list[Figure]:
        """Return the persons with this first name."""
        return self._given.get(name, [])

    def set_given(self, name: str, figure: Figure) -> None:
        """Let a person be found by their first name ("Thaksin")."""
        known = self._given.setdefault(name, [])
        if figure not in known[-MOST_CANDIDATES:]:
            known.append(figure)

    def call(self, figure: Figure, parts: tuple[str, ...]) -> None:
        """Give a person a name, by the words of which they are found, and the gender it tells."""
        figure.parts = parts
        genders = self.view.knowledge.genders(parts[0])
        if not figure.gender and len(genders) == 1:
            figure.gender = next(iter(genders)).value
        for part in parts[1:]:
            if part[:1].isupper() or "-" in part:
                self.set_name(part, figure)
                if (bare := without_article(part)) != part:
                    self.set_name(bare, figure)
        if len(parts) > 1:
            self.set_given(parts[0], figure)
        if self.view.knowledge.is_family_first(parts[0]) or len(parts) == 1:
            self.set_name(parts[0], figure)

    def describe(self, figure: Figure, word: str) -> None:
        """Let a figure be found by a description: an office's id, or one of `describing`."""
        if word not in figure.descriptions:
            figure.descriptions.add(word)
            self._described.setdefault(word, []).append(figure)

    def describe_by_name(self, figure: Figure) -> None:
        """Let a body be found by the nouns in its name: "die Bank" is the "Bank of England".

        Also by its initials ("AI" is "Amnesty International").
        """
        words = figure.name.split()
        letters = "".join(part[:1] for word in words for part in word.split("-"))
        initials = "".join(letter for letter in letters if letter.isupper())
        if len(initials) > 1:
            self._keyed.setdefault(f"initials:{initials}", figure)
        for word in words[:MOST_CANDIDATES] if len(words) > 1 else ():
            if word[:1].isupper() and self.view.grammar.word(word, "NOUN").part in _NOUNS:
                self.describe(figure, by_noun(self.view.grammar, word))
        alone = len(words) == 1
        kind = next((kind for word in words if (kind := self._kind_of(word, alone=alone))), None)
        if kind is not None:
            self.describe(figure, by_shown_type(kind))

    def _kind_of(self, word: str, *, alone: bool) -> str | None:
        """Return the type that a word of a body's name shows ("Commerzbank", "Uhse AG").

        A word that is a name `alone` shows it by what it ends with, too ("Dorfkurier").
        """
        view = self.view
        if not word[:1].isupper():
            return None
        entry = institution_of(view.knowledge, view.kept, word)
        if entry is None:
            kinds = view.grammar.body_kinds
            heads = [head for _, head in view.grammar.heads(word)] if alone else []
            ends = (word.rpartition("-")[2], *heads)
            key = next((kinds[end] for end in ends if end in kinds), "")
            entry = view.knowledge.institutions.get(key)
        return None if entry is None or entry.is_state else entry.type

    def described(self, words: Iterable[str]) -> list[Figure]:
        """Return the figures with one of these descriptions, each once."""
        return list(
            dict.fromkeys(
                figure.known
                for word in words
                for figure in self._described.get(word, ())[: MOST_CANDIDATES + 1]
            )
        )

    def choose(self, candidates: list[Figure], token: int) -> Link | None:
        """Return the figure that a description at a token means, None where it is not clear.

        It is the only candidate, or the only one within `REACH` sentences.
        """
        if not candidates or len(candidates) > MOST_CANDIDATES:
            return None
        before = [figure for figure in candidates if 0 <= figure.latest < token]
        if len(candidates) == 1:
            return Link(candidates[0], ONLY if before else LATER)
        sentence = self.view.sentence(token)
        near = [f for f in before if sentence - self.view.sentence(f.latest) <= REACH]
        if len(near) == 1:
            return Link(near[0], NEAREST)
        return None

    def last(self, candidates: list[Figure], token: int) -> Link | None:
        """Return the only one of several that stands in the nearest sentence, this or the last."""
        sentence = self.view.sentence(token)
        for distance in (0, 1):
            near = [f for f in candidates if sentence - self.view.sentence(f.latest) == distance]
            if near:
                return Link(near[0], AMONG) if len(near) == 1 else None
        return None

    def entity(self, entity: KnownActor) -> Figure:
        """Return the figure of a known entity; a government counts as its state."""
        if entity.type == "government" and entity.country:
            entity = self.view.knowledge.states[entity.country]
        found = self.of_key(entity.id)
        if found is not None:
            return found
        figure = Figure(
            kind=entity.kind,
            name=entity.name,
            entity=entity,
            type=entity.type,
            country=entity.country,
            gender=entity.gender or "",
            sure=True,
        )
        if entity.kind is ActorKind.PERSON:
            figure.type = ""  # as of persons whom nobody added
            self.call(figure, tuple(entity.name.split()))
        self.describe(figure, by_type(entity.type))
        if entity.kind is ActorKind.ORGANISATION:
            self.describe_by_name(figure)
        return self.set_key(entity.id, self.add(figure))
