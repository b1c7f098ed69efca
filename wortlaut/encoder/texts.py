"""Both networks over texts: grammar first, then the statements, which read its states."""

from collections.abc import Sequence
from typing import NamedTuple

from wortlaut.encoder import grammar, reading
from wortlaut.encoder.batches import batches, pieces
from wortlaut.encoder.checks import whole_phrase, whole_sentence, whole_speaker
from wortlaut.encoder.grammar import Grammar, GrammarNetwork
from wortlaut.encoder.inputs import Inputs
from wortlaut.encoder.network import StatementNetwork
from wortlaut.encoder.triggers import triggers
from wortlaut.encoder.weights import StatementsManifest
from wortlaut.records import Quotation, Trigger


class Networks(NamedTuple):
    """The two networks, and how the scores of the second become decisions."""

    grammar: GrammarNetwork
    statements: StatementNetwork
    manifest: StatementsManifest


class TextReading(NamedTuple):
    """What the networks read in a text; token indices count from its first token."""

    grammar: Grammar
    triggers: tuple[Trigger, ...]
    quotations: tuple[Quotation, ...]


def read(texts: Sequence[Inputs], *, networks: Networks) -> list[TextReading]:
    """Return what is read in each text.

    Texts of similar length go through the networks together; the answer does not depend on it.
    Long texts are read in pieces, so memory does not grow with a text's length.
    """
    parts = pieces(texts)
    found: list[TextReading] = [TextReading(Grammar((), (), ()), (), ())] * len(parts)
    for chosen in batches([len(part.inputs.ids) for part in parts]):
        for n, own in zip(chosen, _batch([parts[n].inputs for n in chosen], networks), strict=True):
            found[n] = own
    of_text: list[list[tuple[int, TextReading]]] = [[] for _ in texts]
    for part, own in zip(parts, found, strict=True):
        of_text[part.text].append((part.offset, own))
    return [
        TextReading(
            grammar.joined([(at, own.grammar) for at, own in pieces_of]),
            tuple(
                trigger._replace(token=trigger.token + at, first=trigger.first + at)
                for at, own in pieces_of
                for trigger in own.triggers
            ),
            reading.joined([(at, own.quotations) for at, own in pieces_of]),
        )
        for pieces_of in of_text
    ]


def _batch(texts: Sequence[Inputs], networks: Networks) -> list[TextReading]:
    """Return what is read in texts that go through the networks together."""
    structure = networks.grammar.encode(texts)
    scored = networks.statements.encode(texts, [scores.context for scores in structure])
    quotations = reading.quotations_of(
        texts, scored, network=networks.statements, manifest=networks.manifest
    )
    known = grammar.grammars(texts, structure, network=networks.grammar)
    return [
        TextReading(
            own,
            triggers(text.sentence, scores, tagged.events, network=networks.grammar),
            _whole(found, text, own),
        )
        for text, scores, tagged, own, found in zip(
            texts, structure, scored, known, quotations, strict=True
        )
    ]


def _whole(found: Sequence[Quotation], text: Inputs, structure: Grammar) -> tuple[Quotation, ...]:
    """Return the quotations of a text, each with the whole of its last phrase."""
    dependencies = structure.dependencies
    phrased = [whole_phrase(each, dependencies) for each in found]
    taken = {token for each in phrased for token in each.tokens}
    return tuple(whole_speaker(whole_sentence(each, text, taken), dependencies) for each in phrased)
