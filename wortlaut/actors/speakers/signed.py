"""Who signs a quotation that stands by itself: the name in the line under it, or behind a dash.

„Wir bauen bis 2030.“
Karl Vogt, Verkehrsminister

So pull quotes, quotations of the day and answers in the street are signed. What stands behind the
name tells who that is, by a noun or an age; without it the line may be an author's or a heading.
"""

from collections.abc import Sequence

from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.phrases.phrase import Phrase, Sort
from wortlaut.actors.view.view import View
from wortlaut.language.marks import DASHES
from wortlaut.language.reference_grammar import Part
from wortlaut.records import VERBS, Kind, Statement

_LONGEST = 20  # tokens of a line
_MOST_BREAKS = 2
_FULL = 2  # words of a name
_TELLING = frozenset(("NOUN", "NUM"))
_AFTER_NAME = frozenset((Part.COMMA, Part.OPEN))


def signed(reading: LinkedPhrases, statement: Statement, quoted: Sequence[int]) -> Phrase | None:
    """Return the name under a quotation that fills its paragraph, None where none is.

    Args:
        reading: the article.
        statement: without a cue.
        quoted: its tokens, ascending.
    """
    view = reading.view
    if statement.kind is not Kind.DIRECT or statement.parent or not quoted:
        return None
    place = quoted[-1] + 1
    if place == len(view.forms) or view.words[place - 1].part is not Part.QUOTE:
        return None
    if not _opens_line(view, quoted[0]):
        return None
    breaks = _between(view, place).count("\n")
    marked = view.forms[place] in DASHES or view.words[place].part is Part.OPEN
    place += marked
    if breaks > _MOST_BREAKS or not (breaks or marked):
        return None
    found = reading.phrase_at(place) if place < len(view.forms) else None
    if found is None or found.first != place or found.sort is not Sort.PERSON:
        return None
    named = found.name is not None and len(found.name.parts) >= _FULL
    return found if named and _tells_who(view, found) else None


def _tells_who(view: View, found: Phrase) -> bool:
    """Tell whether what stands behind a name up to the end of its line says who that is."""
    first = end = found.core[1]
    while end < len(view.forms) and not _opens_line(view, end):
        end += 1
        if end > first + _LONGEST:
            return False
    behind = range(first, end)
    if not behind or view.words[first].part not in _AFTER_NAME:
        return False
    tags = {view.analysis.readings[token].pos for token in behind}
    press = any(view.grammar.of_press(view.forms[token]) for token in behind)
    return not press and tags.isdisjoint(VERBS) and not tags.isdisjoint(_TELLING)


def _opens_line(view: View, token: int) -> bool:
    return token == 0 or "\n" in _between(view, token)


def _between(view: View, token: int) -> str:
    """Return what stands between a token and the one before it."""
    tokens = view.analysis.tokens
    return view.analysis.article.text[tokens[token - 1].end : tokens[token].start]
