"""The actors of an article, and who of them speaks."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from wortlaut.actors.choice.speaker_choice import SpeakerModel, chosen
from wortlaut.actors.identity import actors as records
from wortlaut.actors.linking.figures import Figure, Link
from wortlaut.actors.linking.links import read
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.phrases.entity_names import with_body_names
from wortlaut.actors.speakers.attribution import Attribution
from wortlaut.actors.speakers.headline_names import name_headline_sources
from wortlaut.actors.speakers.repeated import say_again
from wortlaut.actors.speakers.speakers import attribute, said_word_for_word, taking_part, told
from wortlaut.actors.view.view import view
from wortlaut.knowledge.index import Knowledge
from wortlaut.language.reference_grammar import ReferenceGrammar
from wortlaut.records import Actor, ActorKind, Analysis, Participant, Statement

_PRONOUN = "PRON"


def actors(
    analysis: Analysis,
    statements: Sequence[Statement],
    *,
    grammar: ReferenceGrammar,
    knowledge: Knowledge,
    acting: Collection[int] = (),
    model: SpeakerModel | None = None,
) -> tuple[tuple[Actor, ...], tuple[Statement, ...]]:
    """Find the actors of an article and give every statement its speaker and addressee.

    Pure; takes time linear in the text. A speaker of whom it is not clear enough who is meant
    keeps their words and no actor. A statement that goes on from the one before, or lies in
    another, and names no speaker, takes over that one's words and actor.

    Args:
        analysis: the article with tokens, sentences and readings; entities are used if there are
            any.
        statements: the statements of the article.
        grammar: the words that its language refers with.
        knowledge: what is known in its language.
        acting: indices of tokens that are the head of who takes part in an event; a description
            there ("die Demonstranten") is an actor too, and several whom a pronoun takes up.
        model: chooses who speaks among all who may; None leaves it to the rules.

    Returns:
        The actors with ids `a1`, `a2`, … in the order of their first mentions, offsets in code
        points; and the statements in the order given, with `speaker.actor` and
        `addressee.actor`.
    """
    if not analysis.tokens:
        return (), tuple(statements)
    reading, attribution = by_rule(
        analysis, statements, grammar=grammar, knowledge=knowledge, acting=acting
    )
    if model is not None:
        attribution = chosen(reading, statements, attribution, model)
    say_again(analysis, statements, attribution)
    name_headline_sources(reading, statements, attribution)
    links = (*attribution.speakers.values(), *attribution.addressees.values())
    speaking = dict.fromkeys(link.figure for link in links)
    found = records(reading.view, reading.cast.figures, (*speaking, *_acting(reading, acting)))
    attributed = (_attributed(statement, attribution, found) for statement in statements)
    return tuple(found.values()), tuple(attributed)


def by_rule(
    analysis: Analysis,
    statements: Sequence[Statement],
    *,
    grammar: ReferenceGrammar,
    knowledge: Knowledge,
    acting: Collection[int] = (),
) -> tuple[LinkedPhrases, Attribution]:
    """Return what reading an article brings, and who speaks by the rules; see `actors`."""
    wanted = taking_part(analysis, statements)
    quotations = said_word_for_word(analysis, statements)
    told_by = told(analysis, statements)
    wanted.update(token for token in acting if not _is_pronoun(analysis, token))
    seen = view(analysis, grammar, knowledge, wanted, quotations, told_by)
    reading = read(with_body_names(seen))
    return reading, attribute(reading, statements)


def _acting(reading: LinkedPhrases, tokens: Collection[int]) -> list[Figure]:
    """Return who is meant at tokens; several without a name are a group, not a source.

    By a pronoun only several who are named together.
    """
    analysis, links = reading.view.analysis, reading.links
    known = [(token, links[token].figure.known) for token in tokens if token in links]
    figures = [
        figure for token, figure in known if figure.members or not _is_pronoun(analysis, token)
    ]
    for figure in figures:
        if figure.kind is ActorKind.ANONYMOUS and figure.plural and figure.source is None:
            figure.kind = ActorKind.GROUP
    return figures


def _is_pronoun(analysis: Analysis, token: int) -> bool:
    return analysis.readings[token].pos == _PRONOUN


def _attributed(
    statement: Statement, attribution: Attribution, found: Mapping[Figure, Actor]
) -> Statement:
    """Return a statement with who speaks, in which words, and to whom."""
    name = statement.id
    words = attribution.words.get(name, statement.speaker)
    return replace(
        statement,
        speaker=_with_actor(words, attribution.speakers.get(name), found),
        addressee=_with_actor(statement.addressee, attribution.addressees.get(name), found),
    )


def _with_actor(
    participant: Participant | None, link: Link | None, found: Mapping[Figure, Actor]
) -> Participant | None:
    if participant is None or link is None or link.figure not in found:
        return participant
    return replace(participant, actor=found[link.figure].id)
