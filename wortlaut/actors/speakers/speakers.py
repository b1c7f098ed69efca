"""Who speaks and who is spoken to: the words that a statement gives for them, resolved."""

from bisect import bisect_left
from collections import deque
from collections.abc import Sequence, Set

from wortlaut.actors.linking.figures import NAMED, Figure, Link
from wortlaut.actors.linking.links import THRESHOLD, link_phrase
from wortlaut.actors.linking.pronouns import Speaker, antecedent
from wortlaut.actors.linking.reading import LinkedPhrases
from wortlaut.actors.phrases.phrase import DESCRIBING, Phrase, Sort
from wortlaut.actors.sources.cue_sources import (
    behind,
    completed_by,
    in_document,
    is_impersonal,
    of_impersonal,
)
from wortlaut.actors.sources.references import note, participant, resolve
from wortlaut.actors.sources.said_nouns import is_asking, owner_of_clause, somebody_at
from wortlaut.actors.speakers.apart import forget_hearsay, is_apart
from wortlaut.actors.speakers.attribution import Attribution
from wortlaut.actors.speakers.going_on import INFERRED, go_on
from wortlaut.actors.speakers.held_by_itself import is_nobodys, stands_in
from wortlaut.actors.speakers.interviewed import named_first
from wortlaut.actors.speakers.labels import quoted_in_turn, spoken_in_turns
from wortlaut.actors.speakers.leading import leading
from wortlaut.actors.speakers.other_words import without_told
from wortlaut.actors.speakers.passed_on import said_before
from wortlaut.actors.speakers.signed import signed
from wortlaut.actors.syntax.quoting import quoted_by_another, quoted_by_subject
from wortlaut.actors.syntax.syntax import main_verb, speaking_verb, speaks
from wortlaut.actors.syntax.voices import (
    NOBODY,
    before_colon,
    by_parse,
    of_passive,
    of_quotation,
    told_after,
    told_of,
)
from wortlaut.actors.view.view import View
from wortlaut.language.reference_grammar import Part
from wortlaut.records import ActorKind, Analysis, Kind, Participant, Statement, cut
from wortlaut.records.token_places import tokens_in

LEAST_UNNAMED = 0.5
"""A body, a group or an unnamed source is taken for the speaker if it is at least so sure."""

APART = 0.6
"""How sure words in another paragraph are where no cue links them to the quotation."""

_HELD = frozenset((Kind.INDIRECT, Kind.INDIRECT_FREE_INDIRECT))
_TAKEN_UP = frozenset((Sort.PRONOUN, Sort.SPEECH, Sort.THEREBY))

PARSED = 0.9
"""How sure the parse is of who speaks where no words are given for the speaker."""


def attribute(reading: LinkedPhrases, statements: Sequence[Statement]) -> Attribution:
    """Resolve speakers and addressees in the order of the text, then all other pronouns."""
    result = Attribution()
    starts = [token.start for token in reading.view.analysis.tokens]
    last: Speaker | None = None
    by_place = sorted(statements, key=lambda s: (_first(s), s.quote.spans[0]))
    pronouns = deque(found for found in reading.phrases if found.sort is Sort.PRONOUN)
    labelled = spoken_in_turns(reading, statements, starts)
    parents = {statement.parent for statement in statements}
    around = {
        s.id: frozenset(tokens_in(s.quote.spans, starts)) for s in by_place if s.id in parents
    }
    held_by = _held_by(by_place, starts)
    for statement in by_place:
        given = _noted(reading, statement, starts, result)
        _read_pronouns(reading, pronouns, given[0] if given else 0)
        if statement.id in labelled:
            spoken = labelled[statement.id]
            words = named_first(reading, spoken.figure) if spoken is not None else None
            result.settle(statement, spoken, words)
            last = None
            continue
        outer = around.get(statement.parent or "", frozenset())
        if given and _takes_over(result, statement, held_by.get(given[0], "")):
            continue
        tokens, link = _speaking(reading, statement, given, starts, last, result, outer)
        if statement.parent in labelled:
            link = quoted_in_turn(reading, tokens, link, labelled[statement.parent])
        if link is not None and link.confidence >= least(link.figure):
            result.speakers[statement.id] = link
            link.figure.sure = True
            last = Speaker(tokens[0], link.figure, _gender(reading, tokens, link.figure))
    for statement in statements:
        if statement.addressee is not None:
            tokens = tokens_in(statement.addressee.spans, starts)
            link = participant(reading, tokens, None) if tokens else None
            if link is not None and link.confidence >= THRESHOLD:
                result.addressees[statement.id] = link
    go_on(reading, statements, starts, result)
    forget_hearsay(reading, statements, starts, result)
    _read_pronouns(reading, pronouns, len(starts))
    return result


def _held_by(statements: Sequence[Statement], starts: Sequence[int]) -> dict[int, str]:
    """Return, by each token that is told indirectly, the id of the statement that tells it."""
    return {
        token: statement.id
        for statement in statements
        if statement.kind in _HELD and statement.parent is None
        for token in tokens_in(statement.quote.spans, starts)
    }


def _takes_over(result: Attribution, statement: Statement, before: str) -> bool:
    """Let a statement go on from the one whose words name who is given as its speaker, if any.

    "Sein Mandant sei fair gewesen. Ein Beamter habe gesagt: „Ja.“ Nun …" is still the lawyer's.
    """
    free = statement.kind is Kind.INDIRECT_FREE_INDIRECT and statement.parent is None
    if not free or statement.cue is not None or before in {"", statement.id}:
        return False
    if (link := result.speakers.get(before)) is not None:
        result.speakers[statement.id] = Link(link.figure, link.confidence * INFERRED)
        result.words[statement.id] = result.words.get(before)
    return True


def _noted(
    reading: LinkedPhrases, statement: Statement, starts: Sequence[int], result: Attribution
) -> list[int]:
    """Return the tokens that name the speaker, and note it where others were given besides."""
    given = _given(reading, statement, starts)
    if is_asking(reading.view, given):
        result.words[statement.id] = None
        return []
    if (own := without_told(reading, given)) != given:
        span = reading.view.span(own[0], own[-1] + 1)
        text = cut(reading.view.analysis.article.text, (span,))
        result.words[statement.id] = Participant(spans=(span,), text=text)
    return own


def _given(reading: LinkedPhrases, statement: Statement, starts: Sequence[int]) -> list[int]:
    """Return the tokens given for the speaker, of two sentences those of the second.

    What stands in brackets on a line of its own only says more of who stands above ("(Grüne)").
    """
    view = reading.view
    tokens = tokens_in(statement.speaker.spans, starts) if statement.speaker else []
    while tokens and (first := view.starts[view.sentence(tokens[-1])]) > tokens[0]:
        if view.words[first].part is not Part.OPEN:
            return [token for token in tokens if token >= first]
        tokens = [token for token in tokens if token < first]
    return tokens


def least(figure: Figure) -> float:
    """Return how sure a speaker has to be: a wrong person or state does more harm."""
    return THRESHOLD if figure.kind in NAMED else LEAST_UNNAMED


def _speaking(
    reading: LinkedPhrases,
    statement: Statement,
    given: list[int],
    starts: Sequence[int],
    last: Speaker | None,
    result: Attribution,
    outer: Set[int],
) -> tuple[list[int], Link | None]:
    """Return the tokens for the speaker and who is meant; note where the words change.

    `outer` are the tokens of the statement that it is quoted in.
    """
    cue = _cue(reading.view, statement, starts, outer)
    quoted = tokens_in(statement.quote.spans, starts)
    told = _told_right_before(reading, statement, cue, quoted, last, outer)
    if told is not None:
        words, whose = told
        result.settle(statement, whose)
        result.words[statement.id] = reading.words(words)
        return list(range(words.first, words.last)), whose
    document = stands_in(reading, given, cue, quoted)
    if document is not None or is_nobodys(reading, statement, given, cue, quoted):
        link = _new_words(reading, document, last, speaks=True) if document else None
        result.settle(statement, link)
        result.words[statement.id] = reading.words(document) if document and link else None
        return cue or quoted, link
    head = _head(reading.view, statement, given, cue, quoted)
    if head == NOBODY:
        result.words[statement.id] = None
    found = _other_words(reading, statement, head, given, cue, starts)
    speaks = bool(given) or statement.act is not None or len(cue) <= 1
    link = _new_words(reading, found, last, speaks=speaks) if found is not None else None
    if found is not None and link is not None:
        result.words[statement.id] = reading.words(found)
        return list(range(found.first, found.last)), link
    if found is not None and head is not None and found.sort in DESCRIBING:
        result.words[statement.id] = reading.words(found)
        return list(range(found.first, found.last)), None
    if head == NOBODY or not given:
        return cue, of_impersonal(reading, cue, last) if cue and head != NOBODY else None
    link = participant(reading, given, last) or _held(reading, cue, last)
    if link is not None and not cue and is_apart(reading, statement, given):
        link = Link(link.figure, link.confidence * APART)
    return given, link


def _held(reading: LinkedPhrases, cue: list[int], last: Speaker | None) -> Link | None:
    """Return who is meant by what an impersonal cue names as the source ("aus dem Amt hieß es")."""
    found = behind(reading, cue) if cue and is_impersonal(reading, cue) else None
    return None if found is None else _new_words(reading, found, last, speaks=True)


def _told_right_before(
    reading: LinkedPhrases,
    statement: Statement,
    cue: list[int],
    quoted: list[int],
    last: Speaker | None,
    outer: Set[int],
) -> tuple[Phrase, Link | None] | None:
    """Return the words for a speaker where they leave no choice, and who is meant by them.

    They name the document in which something stands ("darin heißt es"), whose words a noun
    announces ("auf die Frage des Richters, ob …"), whom somebody quotes, who signs, who speaks
    before a colon, or of whom another one tells it.
    """
    if cue and (document := in_document(reading, cue)) is not None:
        return document
    if not quoted:
        return None
    sure = said_before(reading, statement, quoted) or (
        None if cue else signed(reading, statement, quoted)
    )
    if sure is not None:
        return sure, resolve(reading, sure, None)
    found = owner_of_clause(reading, cue, quoted) or completed_by(reading, cue)
    if found is None:
        named = quoted_by_subject(reading.view, cue, frozenset(quoted))
        head = max(named, told_of(reading.view, quoted, outer))
        found = somebody_at(reading, head) if head >= 0 else None
    if found is None and statement.kind is Kind.DIRECT:
        head = before_colon(reading.view, cue, quoted)
        found = reading.phrase_around(head) if head >= 0 else None
    if found is None:
        return None
    if found.sort not in _TAKEN_UP:
        link_phrase(reading, found)
    link = resolve(reading, found, last)
    return None if link is None and found.sort is Sort.PRONOUN else (found, link)


def _cue(view: View, statement: Statement, starts: Sequence[int], outer: Set[int]) -> list[int]:
    """Return the tokens of a cue; of a quotation in another those in it that say so.

    "Jan Holm sagte, die Bank habe „kein Geld“ gemeldet": the bank has.
    """
    cue = tokens_in(statement.cue.spans, starts) if statement.cue is not None else []
    inside = [token for token in cue if token in outer]
    verb = speaking_verb(view, inside) if inside else -1
    return inside if verb >= 0 and speaks(view, verb) else cue


def _other_words(
    reading: LinkedPhrases,
    statement: Statement,
    head: int | None,
    given: list[int],
    cue: list[int],
    starts: Sequence[int],
) -> Phrase | None:
    """Return the words for the speaker that the statement does not give, None for none.

    `head` is who speaks by the parse, see `by_parse`.
    """
    if head is not None and head != NOBODY:
        found = reading.phrase_around(head)
        return None if found is not None and _is_no_source(reading.view, found, cue) else found
    if cue and (head == NOBODY or not given):
        return behind(reading, cue)
    if not cue and statement.parent is None:
        if given and not is_apart(reading, statement, given):
            return None
        led_in = leading(reading, statement, starts)
        return led_in if led_in or given else _teller(reading, statement, starts)
    return None


def _is_no_source(view: View, found: Phrase, cue: list[int]) -> bool:
    """Tell whether "nach" tells no source, for lack of a noun for what is said ("nach Prüfung")."""
    single = len(cue) == 1 and cue[0] < found.first
    marks = single and view.forms[cue[0]].lower() in view.grammar.sources.naming
    return marks and found.sort is Sort.NOUN


def _head(
    view: View, statement: Statement, given: list[int], cue: list[int], quoted: list[int]
) -> int | None:
    """Return the head of who speaks by the parse, see `by_parse`; first whom others quote."""
    if (quoted_one := quoted_by_another(view, given, cue, quoted)) >= 0:
        return quoted_one
    if not given and not cue and statement.parent is None and statement.kind is Kind.DIRECT:
        return of_quotation(view, quoted)
    if given and not cue and (told := main_verb(view, view.sentence(quoted[0]))) in quoted:
        return of_passive(view, given, (told,))
    return by_parse(view, given, cue, quoted)


def _new_words(
    reading: LinkedPhrases, found: Phrase, last: Speaker | None, *, speaks: bool
) -> Link | None:
    """Return who is meant by words that the statement does not give.

    Where nothing but a verb of no speech tells of a speaker (not `speaks`), no person and no state.
    """
    if found.sort not in _TAKEN_UP:
        link_phrase(reading, found)
    link = resolve(reading, found, last)
    if link is None or (not speaks and least(link.figure) == THRESHOLD):
        return None
    return Link(link.figure, link.confidence * PARSED)


def _teller(reading: LinkedPhrases, statement: Statement, starts: Sequence[int]) -> Phrase | None:
    """Return who tells a statement by the sentence after it ("Das berichtet die BBC."), or None."""
    end = bisect_left(starts, statement.quote.spans[-1].end)
    place = told_after(reading.view, end)
    found = reading.phrase_at(place) if place is not None else None
    return found if found is not None and found.head in reading.links else None


def _gender(reading: LinkedPhrases, tokens: list[int], figure: Figure) -> str:
    """Return the gender of the words for a speaker: a spokesman's is not that of his body."""
    found = reading.phrase_at(tokens[0])
    told = found is not None and (found.sort is Sort.TITLE or len(found.genders) == 1)
    return (
        found.genders if found and told and figure.kind is not ActorKind.PERSON else figure.gender
    )


def taking_part(analysis: Analysis, statements: Sequence[Statement]) -> set[int]:
    """Return the tokens of all speakers and addressees."""
    starts = [token.start for token in analysis.tokens]
    return {
        token
        for statement in statements
        for participant in (statement.speaker, statement.addressee)
        if participant is not None
        for token in tokens_in(participant.spans, starts)
    }


def said_word_for_word(analysis: Analysis, statements: Sequence[Statement]) -> list[list[int]]:
    """Return the tokens of each direct quotation."""
    starts = [token.start for token in analysis.tokens]
    return [
        tokens_in(statement.quote.spans, starts)
        for statement in statements
        if statement.kind is Kind.DIRECT
    ]


def told(analysis: Analysis, statements: Sequence[Statement]) -> set[int]:
    """Return the tokens of all that is quoted; a summary ("kündigte … an") is not."""
    starts = [token.start for token in analysis.tokens]
    return {
        token
        for statement in statements
        if statement.kind is not Kind.REPORTED
        for token in tokens_in(statement.quote.spans, starts)
    }


def _first(statement: Statement) -> int:
    spans = statement.speaker.spans if statement.speaker else statement.quote.spans
    return spans[0].start


def _read_pronouns(reading: LinkedPhrases, pronouns: deque[Phrase], end: int) -> None:
    """Link the pronouns before a token that are nobody who takes part."""
    while pronouns and pronouns[0].head < end:
        found = pronouns.popleft()
        if found.head in reading.links or found.head in reading.view.wanted:
            continue
        link = antecedent(reading, found.head, None, speaks=False)
        if link is not None and link.confidence >= THRESHOLD:
            note(reading, found.head, link)
