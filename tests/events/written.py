"""Articles written out as trees, so that the rules are tested apart from the networks."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from found_words import excerpt, participant

from wortlaut.encoder.grammar_labels import PARTS
from wortlaut.events import events, find
from wortlaut.events.draft import Draft
from wortlaut.events.model import EventsModel
from wortlaut.events.stage import mentions
from wortlaut.language import load
from wortlaut.language.event_grammar import EventGrammar
from wortlaut.records import (
    Act,
    Actor,
    ActorKind,
    Analysis,
    Article,
    Dependency,
    Entity,
    EntityKind,
    Event,
    EventType,
    Excerpt,
    Kind,
    Mention,
    MentionForm,
    Mood,
    Reading,
    Statement,
    TimeExpression,
    TimeType,
    Token,
    TokenRange,
    Trigger,
)

_MOODS = {"KJ1": Mood.SUBJUNCTIVE_1, "KJ2": Mood.SUBJUNCTIVE_2}


@dataclass
class Written:
    """An article; each line of `table` is `form lemma pos tag head relation`, heads from 1.

    An empty line ends a sentence; a seventh column "KJ1" or "KJ2" is the mood.
    """

    table: str
    actors: list[Actor] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    times: list[TimeExpression] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    grammar: EventGrammar = field(default_factory=lambda: load("de").event_grammar())

    def __post_init__(self) -> None:
        tokens: list[Token] = []
        readings: list[Reading] = []
        dependencies: list[Dependency] = []
        sentences: list[TokenRange] = []
        text = ""
        for block in self.table.strip().split("\n\n"):
            first = len(tokens)
            for line in block.strip().splitlines():
                form, lemma, pos, tag, head, relation, *mood = line.split()
                tokens.append(Token(len(text), len(text) + len(form), form))
                text += f"{form} "
                finite = Mood.INDICATIVE if tag.endswith("FIN") else None
                readings.append(Reading(lemma, pos, _MOODS[mood[0]] if mood else finite, tag))
                dependencies.append(
                    Dependency(first + int(head) - 1 if int(head) else -1, relation)
                )
            sentences.append(TokenRange(first, len(tokens)))
        self.text = text.rstrip()
        entities = [
            Entity(number, number + 1, EntityKind.PLACE, 1.0)
            for number, token in enumerate(tokens)
            if token.text in self.places
        ]
        self.analysis = Analysis(
            article=Article.of(self.text),
            tokens=tuple(tokens),
            sentences=tuple(sentences),
            readings=tuple(readings),
            dependencies=tuple(dependencies),
            entities=tuple(entities),
        )

    def named(self, *names: str, kind: ActorKind = ActorKind.STATE) -> "Written":
        """Let words name actors wherever they stand; the ids are the names."""
        for name in names:
            places = [token for token in self.analysis.tokens if token.text in {name, f"{name}s"}]
            mentions = tuple(
                Mention(start=t.start, end=t.end, text=t.text, form=MentionForm.NAME)
                for t in places
            )
            self.actors.append(Actor(id=name, name=name, kind=kind, mentions=mentions))
        return self

    def excerpt(self, words: str) -> Excerpt:
        return excerpt(self.text, words)

    def said(
        self,
        quote: str,
        speaker: str | None,
        cue: str | None = None,
        act: Act | None = None,
        kind: Kind = Kind.INDIRECT,
    ) -> "Written":
        """Let words be a statement of an actor's."""
        by = None
        if speaker is not None:
            by = participant(self.text, speaker, actor=speaker)
        self.statements.append(
            Statement(
                id=f"s{len(self.statements) + 1}",
                kind=kind,
                act=act,
                quote=self.excerpt(quote),
                speaker=by,
                cue=self.excerpt(cue) if cue else None,
                confidence=0.9,
            )
        )
        return self

    def when(self, words: str, value: str) -> "Written":
        ((start, end),) = self.excerpt(words).spans
        self.times.append(
            TimeExpression(
                id=f"t{len(self.times) + 1}",
                start=start,
                end=end,
                text=words,
                type=TimeType.DATE,
                value=value,
            )
        )
        return self

    def triggered(
        self, word: str, type_: EventType, probability: float, **parts: dict[str, float]
    ) -> "Written":
        """Let the network read a word as the trigger of an event.

        Args:
            word: the word.
            type_: the type, with its `probability`.
            parts: of `actor`, `recipient`, `source`: by word, how probably it takes part.
        """
        forms = [token.text for token in self.analysis.tokens]
        token = forms.index(word)
        first, last = next(s for s in self.analysis.sentences if s.first <= token < s.last)
        types = tuple(probability if each is type_ else 0.0 for each in EventType)
        trigger = Trigger(
            token=token,
            types=types,
            in_article=types,
            first=first,
            parts=tuple(
                tuple(parts.get(name, {}).get(form, 0.0) for form in forms[first:last])
                for name in PARTS
            ),
        )
        known = (*self.analysis.triggers, trigger)
        self.analysis = replace(self.analysis, triggers=tuple(sorted(known)))
        return self

    def events(self, model: EventsModel | None = None) -> Sequence[Event]:
        """Return the events, by rule without a model."""
        return self.read(model)[0]

    def read(
        self, model: EventsModel | None = None
    ) -> tuple[tuple[Event, ...], tuple[Statement, ...]]:
        found = find(self.analysis, self.grammar)
        return events(
            self.analysis,
            found,
            statements=self.statements,
            actors=self.actors,
            times=self.times,
            model=model,
        )


def drafts(written: Written) -> list[Draft]:
    """Return all that may be mentions."""
    found = find(written.analysis, written.grammar)
    read = mentions(
        written.analysis, found, written.statements, written.actors, written.times, unread=True
    )
    return read.drafts


def apart(written: Written, type_: EventType) -> frozenset[str]:
    """Return who does not act in the first mention of a type, though syntax puts them near it."""
    return next(draft.apart for draft in drafts(written) if draft.type is type_)


def told(events: Sequence[Event]) -> list[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    """Return type, words, actors and recipients of each event."""
    return [(e.type.value, e.trigger.text, e.actors, e.recipients) for e in events]


def attested(event: Event) -> set[tuple[str, str]]:
    """Return the sources of an event and how they put it."""
    return {(item.source, item.status.value) for item in event.attestations}
