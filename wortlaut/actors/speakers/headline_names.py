"""Who a headline's source is by name: whoever is called so in the text below it.

"Minister: Steuern steigen" above, "sagte Finanzminister Jan Holm" below; "Studie: Jeder Zweite
pendelt" above, "heißt es in einer Studie des Instituts" below. A headline refers ahead to what its
article tells (cataphora).
"""

from collections.abc import Iterator, Sequence

from wortlaut.actors.linking.figures import Figure, Link
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.speakers.attribution import Attribution
from wortlaut.language.reference_grammar import ReferenceGrammar
from wortlaut.records import ActorKind, Kind, Statement

SURE = 0.8
"""Confidence that the source of a headline is the one who is called so below."""

_COLON = ":"
_SHORTEST = 4
"""Letters of a noun that the end of a longer one is compared with."""


def name_headline_sources(
    reading: LinkedPhrases, statements: Sequence[Statement], attribution: Attribution
) -> None:
    """Give what a headline has a bare noun say the speaker who is called so below, if one is.

    Nothing is done where several are called so.

    Args:
        reading: the article, its phrases linked.
        statements: its statements, in the order of the text.
        attribution: who speaks; is changed.
    """
    text, grammar = reading.view.analysis.article.text, reading.view.grammar
    for number, statement in enumerate(statements):
        noun = _bare_source(text, statement)
        link = attribution.speakers.get(statement.id)
        if not noun or statement.id in attribution.settled or (link and _is_named(link.figure)):
            continue
        called = {
            below.figure: None
            for each in statements[number + 1 :]
            if (below := attribution.speakers.get(each.id)) is not None
            and _is_called(grammar, noun, below.figure, each)
        }
        if len(called) == 1:
            attribution.speakers[statement.id] = Link(next(iter(called)), SURE)


def _bare_source(text: str, statement: Statement) -> str:
    """Return the noun with a colon behind it that says something, empty for none."""
    speaker, quote = statement.speaker, statement.quote
    if speaker is None or statement.cue is not None or statement.kind is not Kind.INDIRECT:
        return ""
    between = text[speaker.spans[-1].end : quote.spans[0].start].strip()
    noun = speaker.text.rpartition(" ")[2].rpartition("-")[2]
    return noun if between == _COLON and noun[:1].isupper() else ""


def _is_named(figure: Figure) -> bool:
    return bool(figure.parts or figure.entity) or figure.kind is ActorKind.STATE


def _is_called(grammar: ReferenceGrammar, noun: str, figure: Figure, statement: Statement) -> bool:
    """Tell whether somebody who is named has a role, or is told by words, with a noun in it."""
    gender = grammar.gender_of_person(noun)
    if figure.plural or (gender and figure.gender and gender != figure.gender):
        return False
    if not (_is_named(figure) or figure.kind is ActorKind.ORGANISATION):
        return False
    wanted = grammar.stem(noun)
    return any(_ends_in(word, wanted) for word in _stems(grammar, figure, statement))


def _stems(grammar: ReferenceGrammar, figure: Figure, statement: Statement) -> Iterator[str]:
    """Yield the stems of the nouns of somebody's roles and of the words for them."""
    told = statement.speaker.text if statement.speaker is not None else ""
    for words in (*figure.roles, told):
        for word in words.split():
            if word[:1].isupper():
                yield grammar.stem(word.rpartition("-")[2])


def _ends_in(word: str, other: str) -> bool:
    shorter, longer = sorted((word, other), key=len)
    return shorter == longer or (len(shorter) >= _SHORTEST and longer.endswith(shorter))
