"""Statements in texts with hand-made trees."""

from collections.abc import Mapping
from dataclasses import replace

from found_words import excerpt, participant

from wortlaut.actors.choice.questions import questions
from wortlaut.actors.resolve import actors, by_rule
from wortlaut.knowledge import knowledge
from wortlaut.language import load
from wortlaut.language.de.reference.grammar import reference_grammar
from wortlaut.pipeline import prepare
from wortlaut.records import (
    Act,
    Analysis,
    Article,
    Dependency,
    Entity,
    EntityKind,
    Kind,
    Statement,
)

Arcs = Mapping[str, tuple[str, str]]


def parsed(
    text: str, arcs: Arcs | None = None, entities: Mapping[str, EntityKind] | None = None
) -> Analysis:
    """Return a text with a hand-made tree and entities, see `who`."""
    analysis = prepare(Article.of(text), pack=load("de"))
    forms = [token.text for token in analysis.tokens]
    tree = [Dependency(-1, "root")] * len(forms)
    heads = [forms.index(head) for head, _ in (arcs or {}).values()]
    dependents = {forms.index(word) for word in arcs or {}}
    for first, last in analysis.sentences:
        root = next((h for h in heads if first <= h < last and h not in dependents), -1)
        for token in range(first, last):
            tree[token] = Dependency(-1, "root") if token == root else Dependency(root, "dep")
    for word, (head, relation) in (arcs or {}).items():
        tree[forms.index(word)] = Dependency(forms.index(head), relation)
    named = tuple(
        Entity(forms.index(word), forms.index(word) + 1, of, 0.9)
        for word, of in (entities or {}).items()
    )
    return replace(analysis, dependencies=tuple(tree) if arcs else (), entities=named)


def who(
    text: str,
    quote: str,
    *,
    speaker: str | None = None,
    cue: str | None = None,
    arcs: Arcs | None = None,
    kind: Kind = Kind.INDIRECT,
    entities: Mapping[str, EntityKind] | None = None,
) -> tuple[str | None, str | None]:
    """Return the words and the name of the speaker.

    Args:
        text: each word in `arcs` and `entities` occurs once.
        quote, speaker, cue: words of the text.
        arcs: dependent to head and relation; all others hang under its root.
        kind: of the statement.
        entities: kind of one-word entities.
    """
    analysis = parsed(text, arcs, entities)
    statement = said_in(text, quote, speaker=speaker, cue=cue, kind=kind)
    found, (read,) = actors(
        analysis, [statement], grammar=reference_grammar(), knowledge=knowledge("de")
    )
    names = {actor.id: actor.name for actor in found}
    words = read.speaker.text if read.speaker else None
    return words, names[read.speaker.actor] if read.speaker and read.speaker.actor else None


def said_in(
    text: str,
    quote: str,
    *,
    speaker: str | None = None,
    cue: str | None = None,
    kind: Kind = Kind.INDIRECT,
    to: str | None = None,
) -> Statement:
    """Return a statement of given words; `to` are those of who is spoken to."""
    return Statement(
        id="s1",
        kind=kind,
        act=Act.STATE if cue else None,
        quote=excerpt(text, quote),
        speaker=participant(text, speaker) if speaker else None,
        addressee=participant(text, to) if to else None,
        cue=excerpt(text, cue) if cue else None,
        confidence=0.9,
    )


def may_speak(analysis: Analysis, statement: Statement) -> list[str]:
    """Return the names of those among whom the choice of who speaks is made."""
    reading, attribution = by_rule(
        analysis, [statement], grammar=reference_grammar(), knowledge=knowledge("de")
    )
    asked = questions(reading, [statement], attribution)
    (question,) = asked.questions
    return [figure.name for figure in asked.candidates(question)]


Q = "es sei zu spät"
