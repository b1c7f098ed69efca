"""From quotations over tokens to statements over characters."""

from collections.abc import Sequence
from dataclasses import replace

from wortlaut.language import Pack
from wortlaut.quotations.one_verb import with_one_verb
from wortlaut.quotations.replied_to import without_replied_to
from wortlaut.quotations.turns import turn_of
from wortlaut.records import (
    Act,
    Analysis,
    Excerpt,
    Medium,
    Participant,
    Quotation,
    Statement,
    Token,
    Turn,
)
from wortlaut.records.token_places import excerpt
from wortlaut.statements.cut_short import completed
from wortlaut.statements.medium import MediumModel, media


def statements(
    analysis: Analysis, *, pack: Pack, model: MediumModel | None = None
) -> tuple[Statement, ...]:
    """Return the statements of an analysis, in the order of its quotations.

    Neighbouring tokens become one span. Spans count code points of `analysis.article.text`.

    Args:
        analysis: what has been read.
        pack: the pack of its language.
        model: chooses the media; None leaves them as the network reads them.
    """
    turns = analysis.turns_by_token()
    of_turns = [turn_of(quotation, turns) for quotation in analysis.quotations]
    acts = [
        _act(analysis.tokens, quotation, pack, turn)
        for quotation, turn in zip(analysis.quotations, of_turns, strict=True)
    ]
    chosen: list[Medium | None] = [quotation.medium for quotation in analysis.quotations]
    if model is not None:
        for number, medium in enumerate(media(analysis, acts, pack, model)):
            if of_turns[number] is None:
                chosen[number] = medium
    described = zip(analysis.quotations, chosen, acts, strict=True)
    return tuple(
        _statement(number, quotation, medium, act, analysis)
        for number, (quotation, medium, act) in enumerate(described, 1)
    )


def marked_by_one_verb(
    made: Sequence[Statement], analysis: Analysis, *, pack: Pack
) -> tuple[Statement, ...]:
    """Return statements, each with the one verb in its cue that marks it, and what that one does.

    Who speaks is looked for before, with all verbs that the networks have read.

    Args:
        made: those of the analysis, in the order of its quotations.
        analysis: what has been read.
        pack: the pack of its language.
    """
    forms, readings, trees = analysis.forms(), analysis.readings, analysis.dependencies
    grammar = pack.reference_grammar()
    answers = without_replied_to(analysis.quotations, forms, readings, trees, grammar=grammar)
    quotations = with_one_verb(answers, forms, readings, trees, grammar=grammar)
    text, tokens = analysis.article.text, analysis.tokens
    return tuple(
        statement
        if one.cue == quotation.cue
        else replace(
            statement, cue=_excerpt(text, tokens, one.cue), act=_act(tokens, one, pack, None)
        )
        for statement, quotation, one in zip(made, analysis.quotations, quotations, strict=True)
    )


def _statement(
    number: int, quotation: Quotation, medium: Medium | None, act: Act | None, analysis: Analysis
) -> Statement:
    text, tokens = analysis.article.text, analysis.tokens
    speaker = completed(quotation, analysis.dependencies)
    return Statement(
        id=f"s{number}",
        kind=quotation.kind,
        medium=medium,
        act=act,
        quote=excerpt(text, tokens, quotation.tokens),
        speaker=_participant(text, tokens, speaker),
        addressee=_participant(text, tokens, quotation.addressee),
        cue=_excerpt(text, tokens, quotation.cue),
        frame=_excerpt(text, tokens, quotation.frame),
        parent=None if quotation.parent is None else f"s{quotation.parent + 1}",
        confidence=quotation.confidence,
    )


def _act(
    tokens: Sequence[Token], quotation: Quotation, pack: Pack, turn: Turn | None
) -> Act | None:
    """Return what the cue of a quotation does, None where it has none and is no question."""
    if turn is not None and turn.asks:
        return Act.ASK
    forms = tuple(tokens[token].text for token in quotation.cue)
    return pack.speech_act(forms) if forms else None


def _excerpt(text: str, tokens: Sequence[Token], indices: Sequence[int]) -> Excerpt | None:
    return excerpt(text, tokens, indices) if indices else None


def _participant(text: str, tokens: Sequence[Token], indices: Sequence[int]) -> Participant | None:
    found = _excerpt(text, tokens, indices)
    return Participant(spans=found.spans, text=found.text) if found else None
