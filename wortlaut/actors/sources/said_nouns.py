"""Nouns for what is said that a clause completes: "die Frage des Richters, ob …"."""

from collections.abc import Sequence

from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.phrases.phrase import Phrase, Sort
from wortlaut.actors.syntax.syntax import (
    came_from,
    case_marks,
    case_words,
    children,
    speaking_verb,
    speaks,
    surface_subject,
)
from wortlaut.actors.view.view import View
from wortlaut.language.reference_grammar import Part

_HIGHEST = 3
_WHO = frozenset((Sort.PERSON, Sort.TITLE, Sort.INSTITUTION, Sort.ENTITY, Sort.SOURCE, Sort.NAME))
_OBJECTS = frozenset(("obj", "iobj", "obl:arg"))
_BETWEEN = frozenset((Part.COMMA, Part.QUOTE))


def owner_of_clause(
    reading: LinkedPhrases, cue: Sequence[int], quoted: Sequence[int]
) -> Phrase | None:
    """Return whose the noun is that a quotation right after it completes, None for nobody's.

    "Auf die Frage des Richters, ob sie ihn kenne, schwieg sie": the judge's. What is asked begins
    with a word for that; "sie antwortete auf die Kritik des Richters, sie sei …" is her reply.

    Args:
        reading: the article, with its parse.
        cue: ascending tokens of the words that mark speech.
        quoted: ascending tokens of the quotation.
    """
    view = reading.view
    if not view.analysis.dependencies:
        return None
    noun = _completed(view, cue, quoted)
    owner = _owner(view, noun) if noun >= 0 and not _follows_verb(view, noun, cue) else -1
    if owner < 0 or not _touches(view, max(noun, owner), quoted[0]):
        return None
    return somebody_at(reading, owner)


def owners_asked(reading: LinkedPhrases, cue: Sequence[int]) -> list[int]:
    """Return whose question, or the like, the verb of a cue replies to ("auf die Frage von Holm").

    It is not they who reply.
    """
    view = reading.view
    verb = speaking_verb(view, cue)
    found = []
    for place in children(view, verb) if verb >= 0 else ():
        marks = case_words(view, place)
        if _is_said(view, place) and not view.grammar.sources.replying.isdisjoint(marks):
            found.append(_owner(view, place))
    return [owner for owner in found if owner >= 0]


def who_is_asked(view: View, cue: Sequence[int], quoted: Sequence[int]) -> list[int]:
    """Return who answers what a quotation asks: "Nein“, sagte Holm auf die Frage, ob sie gehe".

    So they do where somebody has been "gefragt, ob …". It is not they who ask.
    """
    if not view.analysis.dependencies:
        return []
    noun, sources = _completed(view, cue, quoted), view.grammar.sources
    asked = noun >= 0 and view.forms[noun] in sources.asking
    replies = asked and not sources.replying.isdisjoint(case_words(view, noun))
    over = [view.governors[noun]] if replies else []
    over += [
        view.governors[token]
        for token in cue
        if view.analysis.readings[token].lemma in sources.questioned
        and view.analysis.readings[token].mood is None
        and not any(view.relations[place].startswith("aux") for place in children(view, token))
    ]
    found = (surface_subject(view, verb) for verb in over if verb >= 0 and verb not in quoted)
    return [head for head in found if head >= 0]


def is_asking(view: View, given: Sequence[int]) -> bool:
    """Tell whether the words for a speaker tell whose question it is that is answered.

    They hold the noun for a question, or hang on it, and it stands behind "auf".
    """
    sources = view.grammar.sources
    for token in given:
        above = view.governors[token] if view.forms[token] not in sources.asking else token
        if above >= 0 and view.forms[above] in sources.asking:
            marks = set(case_words(view, above))
            return not sources.replying.isdisjoint(marks)
    return False


def _completed(view: View, cue: Sequence[int], quoted: Sequence[int]) -> int:
    """Return the noun for what is said before a quotation that completes it, -1 for none.

    The quotation hangs under it by the parse, or asks, or the noun is one of the cue or a claim
    that is an object ("die Polizei widersprach den Angaben des Nachbarn, die Tür sei offen").
    """
    inside = range(quoted[0], quoted[-1] + 1)
    over = next((o for t in quoted if (o := view.governors[t]) >= 0 and o not in inside), -1)
    noun = _said_over(view, over, quoted[0])
    if noun < 0 and quoted[0] > 1 and view.words[quoted[0] - 1].part is Part.COMMA:
        noun = _said_over(view, quoted[0] - 2, quoted[0])
        asked = noun >= 0 and view.forms[noun] in view.grammar.sources.asking
        claim = noun >= 0 and view.grammar.is_claim(view.forms[noun])
        filled = claim and view.relations[noun] in _OBJECTS
        noun = noun if asked or filled or noun in cue else -1
    asks = view.forms[quoted[0]].lower() in view.grammar.sources.questions
    return (
        -1 if noun >= 0 and view.forms[noun] in view.grammar.sources.asking and not asks else noun
    )


def _said_over(view: View, token: int, end: int) -> int:
    """Return the noun for what is said that a token is or hangs under, all nouns before `end`."""
    for _ in range(_HIGHEST):
        if not 0 <= token < end or view.analysis.readings[token].pos == "VERB":
            return -1
        if _is_said(view, token):
            return token
        token = view.governors[token]
    return -1


def _follows_verb(view: View, noun: int, cue: Sequence[int]) -> bool:
    """Tell whether a verb of the cue says it, of which the noun only tells where or to what."""
    verb = view.governors[noun]
    before = verb in cue and verb < noun and view.relations[noun] == "obl"
    return before and speaks(view, verb)


def _is_said(view: View, token: int) -> bool:
    asked = view.forms[token] in view.grammar.sources.asking
    return asked or view.words[token].part is Part.SPEECH


def _owner(view: View, noun: int) -> int:
    """Return the head of whose a noun is, in the genitive, with "von" or by a verb; -1 for none."""
    for place in children(view, noun):
        if view.relations[place] != "nmod":
            continue
        cases = case_marks(view, place)
        declined = any(view.words[t].genitive for t in children(view, place))
        genitive = not cases and (place < noun or declined)
        if genitive or any(view.words[t].part in {Part.OF, Part.OF_THE} for t in cases):
            return place
    return came_from(view, view.governors[noun]) if view.governors[noun] >= 0 else -1


def _touches(view: View, last: int, first: int) -> bool:
    """Tell whether nothing but the rest of a name and marks stands between two tokens."""
    between = range(last + 1, first)
    return bool(between) and all(
        view.words[t].part in _BETWEEN or view.governors[t] in range(last, t) for t in between
    )


def somebody_at(reading: LinkedPhrases, head: int) -> Phrase | None:
    """Return the phrase around a noun if it can be somebody."""
    found = reading.phrase_headed(head) or reading.phrase_around(head)
    if found is None:
        return None
    person = found.sort is Sort.NOUN and reading.view.grammar.gender_of_person(
        reading.view.forms[found.head]
    )
    return found if found.sort in _WHO or person else None
