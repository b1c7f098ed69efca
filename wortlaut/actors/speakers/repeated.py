"""Whose words a headline quotes: those of who says them in the text below it.

A direct quotation without a cue whose words come again in a later one is of the same speaker:
„Das Boot ist voll“ above, „Das Boot ist voll“, sagte Holm below.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from wortlaut.actors.speakers.attribution import Attribution
from wortlaut.records import Analysis, Kind, Statement
from wortlaut.records.token_places import tokens_in

_LEAST = 3
"""So many words have to come again: fewer may be anybody's."""

Words = tuple[str, ...]


def say_again(
    analysis: Analysis, statements: Sequence[Statement], attribution: Attribution
) -> None:
    """Give direct quotations without a cue the speaker of the later ones that repeat their words.

    Nothing is done where these have different speakers, and in interviews.

    Args:
        analysis: the article.
        statements: its statements.
        attribution: who speaks; is changed.
    """
    words = _words(analysis, statements)
    later = _by_first_words(words, statements)
    for statement in statements:
        own = words.get(statement.id, ())
        if len(own) < _LEAST or not _is_untold(statement) or statement.id in attribution.settled:
            continue
        start = statement.quote.spans[-1].end
        again = [
            other
            for other in later.get(own[:_LEAST], ())
            if other.quote.spans[0].start >= start and _holds(words[other.id], own)
        ]
        told = [each for each in again if each.id in attribution.speakers]
        links = [attribution.speakers[each.id] for each in told]
        if len({link.figure for link in links}) == 1:
            attribution.speakers[statement.id] = links[0]
            first = told[0]
            attribution.words[statement.id] = attribution.words.get(first.id, first.speaker)


def _is_untold(statement: Statement) -> bool:
    return statement.kind is Kind.DIRECT and statement.cue is None and statement.parent is None


def _words(analysis: Analysis, statements: Sequence[Statement]) -> dict[str, Words]:
    """Return the words of each direct quotation, by its id."""
    starts = [token.start for token in analysis.tokens]
    return {
        statement.id: tuple(
            analysis.tokens[token].text.casefold()
            for token in tokens_in(statement.quote.spans, starts)
            if analysis.tokens[token].text[0].isalnum()
        )
        for statement in statements
        if statement.kind is Kind.DIRECT
    }


def _by_first_words(
    words: Mapping[str, Words], statements: Sequence[Statement]
) -> dict[Words, list[Statement]]:
    """Return the direct quotations that hold so many words in a row, by these words."""
    found: defaultdict[Words, dict[str, Statement]] = defaultdict(dict)
    for statement in statements:
        own = words.get(statement.id, ())
        for place in range(len(own) - _LEAST + 1):
            found[own[place : place + _LEAST]][statement.id] = statement
    return {key: list(group.values()) for key, group in found.items()}


def _holds(words: Words, some: Words) -> bool:
    """Tell whether some words stand in others in a row."""
    places = range(len(words) - len(some) + 1)
    return any(words[place : place + len(some)] == some for place in places)
