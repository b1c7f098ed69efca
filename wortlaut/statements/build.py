"""From quotations over tokens to statements over characters."""

from collections.abc import Sequence

from wortlaut.language import Pack
from wortlaut.records import (
    Act,
    Analysis,
    Excerpt,
    Medium,
    Participant,
    Quotation,
    Span,
    Statement,
    Token,
    cut,
)
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
    acts = [_act(analysis.tokens, quotation, pack) for quotation in analysis.quotations]
    chosen: Sequence[Medium | None] = (
        media(analysis, acts, pack, model)
        if model is not None
        else [quotation.medium for quotation in analysis.quotations]
    )
    described = zip(analysis.quotations, chosen, acts, strict=True)
    return tuple(
        _statement(number, quotation, medium, act, analysis)
        for number, (quotation, medium, act) in enumerate(described, 1)
    )


def _statement(
    number: int, quotation: Quotation, medium: Medium | None, act: Act | None, analysis: Analysis
) -> Statement:
    text, tokens = analysis.article.text, analysis.tokens
    quote = excerpt(text, tokens, quotation.tokens)
    if quote is None:
        raise ValueError("a quotation has at least one token")
    return Statement(
        id=f"s{number}",
        kind=quotation.kind,
        medium=medium,
        act=act,
        quote=quote,
        speaker=_participant(text, tokens, quotation.speaker),
        addressee=_participant(text, tokens, quotation.addressee),
        cue=excerpt(text, tokens, quotation.cue),
        frame=excerpt(text, tokens, quotation.frame),
        parent=None if quotation.parent is None else f"s{quotation.parent + 1}",
        confidence=quotation.confidence,
    )


def _act(tokens: Sequence[Token], quotation: Quotation, pack: Pack) -> Act | None:
    """Return what the cue of a quotation does, None where it has none."""
    forms = tuple(tokens[token].text for token in quotation.cue)
    return pack.speech_act(forms) if forms else None


def token_spans(tokens: Sequence[Token], indices: Sequence[int]) -> tuple[Span, ...]:
    """Return the spans under ascending token indices; neighbouring tokens share a span."""
    spans: list[Span] = []
    previous = -2
    for index in indices:
        token = tokens[index]
        if index == previous + 1:
            spans[-1] = Span(spans[-1].start, token.end)
        else:
            spans.append(Span(token.start, token.end))
        previous = index
    return tuple(spans)


def excerpt(text: str, tokens: Sequence[Token], indices: Sequence[int]) -> Excerpt | None:
    """Return the words under ascending token indices, None where there are none."""
    spans = token_spans(tokens, indices)
    return Excerpt(spans=spans, text=cut(text, spans)) if spans else None


def _participant(text: str, tokens: Sequence[Token], indices: Sequence[int]) -> Participant | None:
    found = excerpt(text, tokens, indices)
    return Participant(spans=found.spans, text=found.text) if found else None
