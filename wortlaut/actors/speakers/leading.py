"""Who tells what has no cue: who acts in what leads into it.

That is the clause that a colon ends ("Holm blieb vage: Man werde sehen."), or the sentence before
it in the same paragraph ("Voss reagierte verärgert. Alle Unterlagen hätten ausgelegen.").
"""

from collections.abc import Sequence

from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.phrases.phrase import Phrase, Sort
from wortlaut.actors.syntax.syntax import (
    came_from,
    clause_subject,
    is_retold,
    main_subject,
    main_verb,
)
from wortlaut.records import Kind, Statement
from wortlaut.records.token_places import tokens_in

_COLON = ":"
_UNTOLD = frozenset((Kind.REPORTED, Kind.FREE_INDIRECT))
_WHO = frozenset(
    (Sort.PERSON, Sort.TITLE, Sort.INSTITUTION, Sort.ENTITY, Sort.SOURCE, Sort.PRONOUN)
)


def leading(reading: LinkedPhrases, statement: Statement, starts: Sequence[int]) -> Phrase | None:
    """Return the words for who acts in what leads into a statement, None for nobody who can speak.

    Args:
        reading: the article, with its parse.
        statement: has no cue.
        starts: the first characters of the tokens.
    """
    view = reading.view
    first = next(iter(tokens_in(statement.quote.spans, starts)), 0)
    if statement.kind in _UNTOLD or not first or not view.analysis.dependencies:
        return None
    sentence = view.sentence(first)
    if view.forms[first - 1] == _COLON:
        head = _acting(reading, view.sentence(first - 1))
        if not 0 <= head < first:
            head = clause_subject(view, first - 1)
    elif view.starts[sentence] == first and not is_parted(reading, first):
        head = -1 if is_retold(view, sentence - 1) else _acting(reading, sentence - 1)
    else:
        return None
    found = reading.phrase_around(head) if head >= 0 else None
    return found if found is not None and found.sort in _WHO else None


def _acting(reading: LinkedPhrases, sentence: int) -> int:
    """Return the subject of a sentence, or from whom what it speaks of comes; -1 for none."""
    verb = main_verb(reading.view, sentence)
    sender = came_from(reading.view, verb) if verb >= 0 else -1
    return sender if sender >= 0 else main_subject(reading.view, sentence)


def is_parted(reading: LinkedPhrases, token: int) -> bool:
    """Tell whether a line break stands before a token."""
    analysis = reading.view.analysis
    end, start = analysis.tokens[token - 1].end, analysis.tokens[token].start
    return "\n" in analysis.article.text[end:start]
